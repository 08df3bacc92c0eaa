/** What a stranger gets who installs each of our packages from a registry, looked at where npm has put it. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { root, run } from '@e-bulletin/tools/lib.ts';
import { good, npm, PACKAGES, publishAll, read, type Registry } from '../support/registry.ts';
import { entriesOf, faultsOfTypes } from '../support/types.ts';
import { checkSyntax } from '../support/syntax.ts';

const manifests = await Promise.all(
  PACKAGES.map((folder) => read(join(root, folder, 'package.json'))),
);
let registry: Registry;
/** A fresh project that has all of them. */
let project = '';
let told = '';

before(async () => {
  registry = await publishAll('all');
  project = await registry.project('everything');
  told = await registry.install(
    project,
    ...manifests.map(({ name, version }) => `${name}@${version}`),
  );
});
after(() => registry?.stop());

const folderOf = (name: string): string => join(project, 'node_modules', name);
const filesOf = (name: string): string[] =>
  globSync('**/*', { cwd: folderOf(name), withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && !entry.parentPath.includes('node_modules', folderOf(name).length),
    )
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folderOf(name).length + 1)
        .replaceAll('\\', '/'),
    );
const textOf = (name: string, file: string): string =>
  readFileSync(join(folderOf(name), file), 'utf8');
const node = (script: string) =>
  run(process.execPath, ['--input-type=module', '-e', script], { quiet: true, cwd: project });

describe('all packages in one fresh project', () => {
  it('are there in the versions that were asked for, once each, with no peer missing', async () => {
    const { dependencies } = await read(join(project, 'package.json'));
    expect(dependencies).to.deep.equal(
      Object.fromEntries(manifests.map(({ name, version }) => [name, version])),
    );
    expect(told).not.to.match(/peer|ERESOLVE|deprecated/);
    expect(globSync('node_modules/**/@e-bulletin/*', { cwd: project })).to.have.length(
      manifests.length,
    );
    await npm(project, ['ls', '--all']);
  });

  for (const resolution of ['node16', 'bundler'] as const)
    it(`have right types for every export, under "${resolution}"`, async () => {
      expect(await faultsOfTypes(project, manifests, resolution)).to.deep.equal([]);
    });

  it('resolve everything that READMEs and docs import', async () => {
    const documents = globSync(
      ['README*.md', 'docs/*.md', 'docs/embedding/*.md', 'packages/*/README.md'],
      { cwd: root },
    );
    const imports = documents.flatMap((path) =>
      [
        ...readFileSync(join(root, path), 'utf8').matchAll(
          /(?:from|import) '(@e-bulletin\/[^']+)'/g,
        ),
      ].map(([, name = '']) => name),
    );
    const entries = manifests.flatMap((manifest) =>
      entriesOf(manifest, folderOf(manifest.name)).map(({ name }) => name),
    );
    expect(imports.length).to.be.above(10);
    expect(imports.filter((name) => !entries.includes(name))).to.deep.equal([]);
  });

  it('bring commands that run', async () => {
    for (const { bin = {} } of manifests)
      for (const command of Object.keys(bin)) {
        const said = await npm(project, ['exec', '--offline', '--', command, '--help']);
        expect(said, command).to.contain(command);
      }
  });
});

for (const manifest of manifests) {
  const { name, version } = manifest;
  const short = name.replace('@e-bulletin/', '');
  describe(name, () => {
    it('is clean for publint', async () => {
      const { messages, pkg } = await publint({
        pkgDir: folderOf(name),
        pack: false,
        strict: true,
      });
      expect(messages.map((message) => formatMessage(message, pkg as never))).to.deep.equal([]);
    });

    it('is clean for are-the-types-wrong', async () => {
      const tarball = join(registry.folder, 'storage', name, `${short}-${version}.tgz`);
      const analysis = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
      if (!analysis.types) throw new Error('no types');
      // ESM alone: nobody is promised `require`, nor the resolution of Node 10 (the tool's own profile "esm-only").
      const problems = analysis.problems.filter(
        (one) =>
          !('resolutionKind' in one && ['node10', 'node16-cjs'].includes(one.resolutionKind)),
      );
      expect(problems).to.deep.equal([]);
    });

    it('has its licence, its README, all that it exports, and no sources', () => {
      const files = filesOf(name);
      expect(files).to.include.members(['LICENSE', 'README.md', 'package.json']);
      expect(
        files.filter((file) => !/^(dist|cdn|schemas)\/|^[A-Z]+(\.md)?$|^package\.json$/.test(file)),
      ).to.deep.equal([]);
      expect(
        files.filter((file) => /(^|[^d])\.ts$/.test(file.replace(/\.d\.ts$/, ''))),
      ).to.deep.equal([]);
      const missing = entriesOf(manifest, folderOf(name))
        .flatMap(({ targets }) => targets)
        .filter((file) => !existsSync(join(folderOf(name), file)));
      expect(missing).to.deep.equal([]);
      if ('./define.js' in manifest.exports) expect(files).to.include('dist/custom-elements.json');
      if (short === 'bulletin')
        expect(files).to.include.members([
          'cdn/NOTICES.txt',
          'cdn/e-bulletin.js',
          'cdn/e-bulletin.single.js',
          'cdn/sri.json',
        ]);
    });

    it('is modules of ES2022, of Node where it is a command, and ASCII where portals of other encodings load it', () => {
      const commands = manifest.bin !== undefined;
      for (const file of filesOf(name).filter((path) => /^dist\/.*\.js$/.test(path)))
        checkSyntax(textOf(name, file), commands ? 'latest' : 2022);
      // What of ES2022 the scripts in cdn/ have is looked at when they are built (packages/bulletin/build/check-output.mjs).
      const strange = filesOf(name).filter(
        (path) => /^cdn\/.*\.(js|css)$/.test(path) && /[^\0-\x7f]/.test(textOf(name, path)),
      );
      expect(strange).to.deep.equal([]);
    });

    it('has source maps that hold their sources', () => {
      for (const file of filesOf(name).filter((path) => /\.(js|css|mjs)$/.test(path))) {
        const [, map] = /\/[/*]# sourceMappingURL=(\S+)/.exec(textOf(name, file)) ?? [];
        if (map === undefined) continue;
        const path = join(folderOf(name), file, '..', map);
        expect(existsSync(path), `${file}: ${map}`).to.equal(true);
        const { sources, sourcesContent = [] } = JSON.parse(readFileSync(path, 'utf8')) as {
          sources: string[];
          sourcesContent?: (string | null)[];
        };
        expect(sourcesContent.filter(Boolean), file).to.have.length(sources.length);
      }
    });

    it('names what it imports among its dependencies, and nothing else', () => {
      const used = new Set<string>();
      const own = filesOf(name).filter(
        (path) => /^dist\/.*(\.js|\.d\.ts)$/.test(path) && !/^dist\/(react|vue)\.d\.ts$/.test(path),
      );
      const text = own.map((path) => textOf(name, path));
      for (const { importedFiles } of text.map((one) => ts.preProcessFile(one)))
        for (const { fileName } of importedFiles)
          if (!/^\.|^[/\\]/.test(fileName) && !isBuiltin(fileName))
            used.add(/^(@[^/]+\/)?[^/]+/.exec(fileName)?.[0] ?? '');
      const named = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
      expect(
        [...used].filter((one) => !named.includes(one)),
        'not named',
      ).to.deep.equal([]);
      expect(
        named.filter((one) => !text.some((code) => code.includes(one))),
        'not needed',
      ).to.deep.equal([]);
    });

    it('loads in Node without a DOM and leaves no global by name', async () => {
      const entries = entriesOf(manifest, folderOf(name)).filter(({ targets }) =>
        targets.some((file) => file.endsWith('.js')),
      );
      // Lit's own names (its DOM shim for servers) are there before ours.
      const script = `
        await import('lit');
        await import('lit/decorators.js');
        const before = new Set(Object.getOwnPropertyNames(globalThis));
        for (const entry of ${JSON.stringify(entries.map((entry) => entry.name))}) await import(entry);
        const left = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
        console.log(JSON.stringify([typeof document, left]));`;
      expect(good(await node(script)).trim()).to.equal('["undefined",[]]');
    });
  });
}

describe('the manifest of each element', () => {
  for (const { name } of manifests.filter(({ exports }) => './custom-elements.json' in exports))
    it(`has the attributes, properties, events, parts and slots that the README of ${name} has`, () => {
      const { modules } = JSON.parse(textOf(name, 'dist/custom-elements.json')) as {
        modules: { declarations: Declared[] }[];
      };
      const [element] = modules[0]?.declarations ?? [];
      // These two are HTML's own.
      const own = (one: string): boolean => one !== 'lang' && one !== 'title';
      expect(namesOf(element?.attributes)).to.deep.equal(
        column(name, 'Attributes and properties', 1).filter(own),
      );
      const members = namesOf(element?.members);
      const properties = column(name, 'Attributes and properties', 2).filter(own);
      expect(properties.filter((one) => !members.includes(one))).to.deep.equal([]);
      expect(
        element?.members.flatMap(({ attribute, name: member }) =>
          attribute && !properties.includes(member) ? member : [],
        ),
      ).to.deep.equal([]);
      expect(namesOf(element?.events)).to.deep.equal(column(name, 'Events', 1));
      const said = textOf(name, 'README.md')
        .split('\n## ')
        .flatMap((section) => (/^(Parts|Slots)/.test(section) ? namesIn(section) : []));
      const parts = [...namesOf(element?.cssParts), ...namesOf(element?.slots)].filter(Boolean);
      expect(parts.filter((one) => !said.includes(one))).to.deep.equal([]);
    });
});

interface Named {
  readonly name: string;
  readonly attribute?: string;
}
type Declared = Record<'attributes' | 'members' | 'events' | 'cssParts', Named[]> & {
  readonly slots?: readonly Named[];
};

const namesOf = (all: readonly Named[] = []): string[] => all.map(({ name }) => name).sort();
const namesIn = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, one = '']) => one);

/** Names in a column of the table below a heading of a README, sorted. */
function column(name: string, heading: string, at: number): string[] {
  const [, below = ''] = textOf(name, 'README.md').split(`\n## ${heading}\n`);
  const [section = ''] = below.split('\n## ');
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.flatMap((row) => namesIn(row.split('|')[at] ?? '')).sort();
}

describe('the classes of our elements in Node', () => {
  it('are there by name and version, and are what `define.js` would register', async () => {
    const elements = manifests.filter(({ exports }) => './define.js' in exports);
    expect(elements).to.have.length(5);
    for (const { name, version } of elements) {
      const script = `
        const [one] = Object.values(await import('${name}'));
        const again = await import('${name}/define.js');
        console.log(one.name, one.version, again[one.name] === one);`;
      expect(good(await node(script)).trim()).to.match(
        new RegExp(`^\\w+Element ${version.replaceAll('.', '\\.')} true$`),
      );
    }
  });
});

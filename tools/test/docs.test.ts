/** What the documents say, held against what is there: links, files, scripts, names of the public interface, commands. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { withVersion } from '../docs-version.mjs';
import { root } from '../lib.ts';
import { COMMANDS } from './docs-commands.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const DOCUMENTS = [
  ...globSync(
    ['README*.md', 'CONTRIBUTING.md', 'docs/**/*.md', 'bench/README.md', 'packages/*/README.md'],
    {
      cwd: root,
    },
  ),
].sort();

/** Text without code blocks. */
const prose = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '');

/** Anchors as GitHub makes them. */
const anchorsOf = (text: string): Set<string> =>
  new Set(
    [...prose(text).matchAll(/^#{1,6}\s+(.*)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );

describe('the container of the poll service', () => {
  it('installs the version that is published, and follows it when it is raised', () => {
    const { version } = JSON.parse(read('packages/poll-service/package.json')) as {
      version: string;
    };
    const container = read('docs/operating/Containerfile');
    expect(container).to.contain(`@e-bulletin/poll-service@${version} `);
    expect(withVersion(container, '9.8.7')).to.contain('@e-bulletin/poll-service@9.8.7 ');
  });
});

describe('the dependencies that the page about security names', () => {
  it('are those of the packages, each with the packages that use it', () => {
    const used: string[] = [];
    for (const path of globSync('packages/*/package.json', { cwd: root })) {
      const { dependencies = {}, peerDependencies = {} } = JSON.parse(read(path)) as {
        dependencies?: Record<string, string>;
        peerDependencies?: Record<string, string>;
      };
      for (const name of Object.keys({ ...dependencies, ...peerDependencies }))
        if (!name.startsWith('@e-bulletin/')) used.push(`${name}: ${path.split(/[\\/]/)[1]}`);
    }
    const namesIn = (cell = ''): string[] =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
    const [, table = ''] =
      /## Dependencies([\s\S]*?)\n`npm audit`/.exec(read('docs/security.md')) ?? [];
    const told = [...table.matchAll(/^\|(.*`.*)\|$/gm)].flatMap(([, row = '']) => {
      const [names, , users] = row.split('|');
      return namesIn(names).flatMap((name) => namesIn(users).map((user) => `${name}: ${user}`));
    });
    // Lit is what every element stands on.
    const listed = (all: string[]): string[] => all.filter((one) => !one.startsWith('lit:')).sort();
    expect(listed(told)).to.deep.equal(listed(used));
  });
});

describe('the list of decisions', () => {
  it('names each of them once, by its title', () => {
    const files = globSync('docs/adr/0*.md', { cwd: root });
    const named = files.map((path) => {
      const [, number, title = ''] = /^# 0*(\d+)[.:] (.*)/.exec(read(path)) ?? [];
      return `- [${number}. ${title[0]?.toUpperCase()}${title.slice(1)}](${basename(path)})`;
    });
    const listed = read('docs/adr/README.md').match(/^- .*$/gm) ?? [];
    expect([...listed].sort()).to.deep.equal(named.sort());
  });
});

describe('links of the documents', () => {
  for (const path of DOCUMENTS) {
    it(path, () => {
      const broken: string[] = [];
      for (const [, target = ''] of prose(read(path)).matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^[a-z]+:/i.test(target)) continue;
        const [file = '', anchor] = target.split('#');
        const wanted = file === '' ? path : normalize(join(dirname(path), file));
        if (!existsSync(join(root, wanted))) broken.push(target);
        else if (
          anchor &&
          wanted.endsWith('.md') &&
          !anchorsOf(read(wanted)).has(decodeURI(anchor))
        )
          broken.push(target);
      }
      expect(broken).to.deep.equal([]);
    });
  }
});

/** Documents that must be true to the code line by line; decisions (docs/adr) tell what was true when they were made. */
const CURRENT = DOCUMENTS.filter((path) => !path.startsWith('docs/adr/'));

describe('files that the documents name', () => {
  /** Paths from the root, and in an issue's folder nothing that is ours. */
  const PATH = /`((?:packages|apps|tools|docs|bench|examples|\.ci)\/[\w./-]+)`/g;
  it('exist', () => {
    const missing = CURRENT.flatMap((path) =>
      [...read(path).matchAll(PATH)]
        .map(([, file = '']) => file.replace(/\/$/, ''))
        .filter(
          (file) =>
            !existsSync(join(root, file)) && globSync(`${file}-*`, { cwd: root }).length === 0,
        )
        .map((file) => `${path}: ${file}`),
    );
    expect(missing).to.deep.equal([]);
  });

  it('are the modules of core and issue in docs/architecture.md, all that are exported of issue', () => {
    const [, core = '', rest = ''] = read('docs/architecture.md').split(/^## (?:core|issue)$/m);
    const gone = [...core.matchAll(/`([\w.-]+)\.js`/g)]
      .map(([, name = '']) => `packages/core/src/${name}.ts`)
      .filter((file) => !existsSync(join(root, file)));
    expect(gone).to.deep.equal([]);
    const { exports } = JSON.parse(read('packages/issue/package.json')) as { exports: object };
    const [modules = ''] = rest.split(/^## /m);
    const named = new Set([...modules.matchAll(/`(\.\/[^`]+)`/g)].map(([, name = '']) => name));
    const exported = Object.keys(exports).filter((name) => !['.', './package.json'].includes(name));
    expect([...named].sort()).to.deep.equal(exported.sort());
  });

  it('are scripts of the root where npm runs them', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const known = new Set([...Object.keys(scripts), 'start', 'test']);
    const unknown = CURRENT.flatMap((path) =>
      [...read(path).matchAll(/npm (?:run ([\w:-]+)|(start|test))\b/g)]
        .map(([, script, short]) => script ?? short ?? '')
        .filter((script) => !known.has(script))
        .map((script) => `${path}: ${script}`),
    );
    expect(unknown).to.deep.equal([]);
  });
});

interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly { readonly name: string }[];
  readonly attributes?: readonly { readonly name: string }[];
  readonly events?: readonly { readonly name: string }[];
}

const manifests = globSync('packages/*/dist/custom-elements.json', { cwd: root });
const elements = new Map(
  manifests
    .flatMap(
      (path) => (JSON.parse(read(path)) as { modules: { declarations?: Declaration[] }[] }).modules,
    )
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap((one) => (one.tagName ? [[one.tagName, one] as const] : [])),
);
const sources = globSync('packages/*/src/**/*.ts', { cwd: root }).map(read).join('\n');

describe('what editors offer', () => {
  it('is every attribute of every element, with its sentence and the words it may hold', () => {
    for (const path of manifests) {
      const folder = path.replace(/custom-elements\.json$/, '');
      const { tags } = JSON.parse(read(`${folder}vscode.html-custom-data.json`)) as {
        tags: {
          name: string;
          attributes: { name: string; description: string; values?: { name: string }[] }[];
        }[];
      };
      const { name, version, contributions } = JSON.parse(read(`${folder}web-types.json`)) as {
        name: string;
        version: string;
        contributions: {
          html: {
            elements: { name: string; attributes: { name: string; description: string }[] }[];
          };
        };
      };
      const own = JSON.parse(read(folder.replace('dist/', 'package.json'))) as Record<
        string,
        unknown
      >;
      expect([name, version, own['web-types']]).to.deep.equal([
        own['name'],
        own['version'],
        './dist/web-types.json',
      ]);
      const wanted = [...elements].filter(([tag]) => tags.some((one) => one.name === tag));
      expect(wanted.length).to.be.above(0);
      for (const told of [tags, contributions.html.elements]) {
        expect(
          told.map((one) => [one.name, one.attributes.map((attribute) => attribute.name)]),
        ).to.deep.equal(
          wanted.map(([tag, { attributes = [] }]) => [
            tag,
            attributes.map((attribute) => attribute.name),
          ]),
        );
        for (const { attributes } of told)
          for (const { description } of attributes) expect(description).not.to.equal('');
      }
      const theme = tags[0]!.attributes.find((attribute) => attribute.name === 'theme');
      expect(theme?.values?.map((value) => value.name)).to.deep.equal(['light', 'dark', 'auto']);
    }
  });
});

describe('names of the public interface in the documents', () => {
  it('are elements, events and custom properties that exist', () => {
    expect([...elements.keys()].sort()).to.deep.equal([
      'e-audio-reader',
      'e-bulletin',
      'e-flipbook',
      'e-poll',
      'e-qr-share',
    ]);
    const events = new Set(
      [...elements.values()].flatMap((one) => one.events?.map(({ name }) => name)),
    );
    const unknown: string[] = [];
    for (const path of CURRENT) {
      const text = read(path);
      for (const [, tag = ''] of text.matchAll(/<(e-[a-z-]+)[\s>]/g))
        if (!elements.has(tag)) unknown.push(`${path}: <${tag}>`);
      for (const [, event = ''] of text.matchAll(
        /`(e-[a-z]+-(?:change|ready|error|open|submit|sent|state))`/g,
      ))
        if (!events.has(event)) unknown.push(`${path}: ${event}`);
      for (const [property] of text.matchAll(/--e-[a-z][a-z-]*[a-z]/g))
        if (!sources.includes(`var(${property}`)) unknown.push(`${path}: ${property}`);
    }
    expect(unknown).to.deep.equal([]);
  });

  it('are the parts of each element in docs/theming.md, all of them', () => {
    const table = [...read('docs/theming.md').matchAll(/^\| `<(e-[a-z-]+)>` \| (.*) \|$/gm)];
    const documented = Object.fromEntries(
      table.map(([, tag = '', parts = '']) => [tag, parts.match(/[a-z-]+/g)?.sort()]),
    );
    const real = Object.fromEntries(
      [...elements].map(([tag, one]) => [tag, one.cssParts?.map(({ name }) => name).sort()]),
    );
    expect(documented).to.deep.equal(real);
  });

  it('are every custom property of the tokens in docs/theming.md', () => {
    const tokens = [...read('packages/core/src/tokens.styles.ts').matchAll(/var\((--e-[a-z-]+)/g)];
    const theming = read('docs/theming.md');
    const missing = [...new Set(tokens.map(([, name = '']) => name))].filter(
      (name) => !theming.includes(`\`${name}\``),
    );
    expect(missing).to.deep.equal([]);
  });

  it('are contrasts as they are computed', () => {
    const rows = [
      ...read('docs/theming.md').matchAll(
        /^\| `(#[0-9a-f]{6})`[^|]*\| ([\d,]+) \| ([\d,]+) \| ([\d,]+) \| (.*) \|$/gm,
      ),
    ];
    expect(rows).to.have.length(7);
    for (const [, colour = '', ...rest] of rows) {
      const said = rest.slice(0, 3).map((one) => one.replace(',', '.'));
      const real = ['#ffffff', '#fffdf9', '#f3efe7'].map((ground) =>
        contrast(colour, ground).toFixed(1),
      );
      expect(said, colour).to.deep.equal(real);
      const enough = said.every((one) => Number(one) >= 7);
      expect(rest[3]?.startsWith('dùng được'), colour).to.equal(enough);
    }
  });
});

/** WCAG 2.2, relative luminance. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const COMMAND =
  /^([A-Z_]+="[^"]*" )?(npm|npx|e-bulletin|curl|ssh|export|openssl|systemctl|journalctl|podman|docker|sudo) /;

describe('commands of the documents', () => {
  const GUIDES = CURRENT.filter((path) => /^(README|docs\/)/.test(path));
  const found = GUIDES.flatMap((path) =>
    commandsOf(read(path)).map((command) => ({ path, command })),
  );

  it('are each run by a test, or listed as run by hand', () => {
    const unknown = found.filter(({ command }) => !(command in COMMANDS));
    expect(unknown).to.deep.equal([]);
    const written = new Set(found.map(({ command }) => command));
    expect(
      Object.keys(COMMANDS).filter((command) => !written.has(command)),
      'written nowhere',
    ).to.deep.equal([]);
  });

  it('are run by tests that exist and name what they run', () => {
    for (const [command, how] of Object.entries(COMMANDS)) {
      if ('hand' in how) expect(how.hand, command).to.match(/^\d{4}-\d\d-\d\d/);
      else if ('never' in how) expect(how.never, command).not.to.equal('');
      else expect(read(how.test), command).to.contain(how.says);
    }
  });
});

/** Lines of shell: indented by four, or in a block that is no other language; notes after two spaces go. */
function commandsOf(text: string): string[] {
  const lines: string[] = [];
  let block: string | undefined;
  for (const line of text.split('\n')) {
    const fence = /^```(\w*)/.exec(line);
    if (fence) block = block === undefined ? (fence[1] ?? '') : undefined;
    else if (block === undefined ? /^ {4}\S/.test(line) : /^(sh)?$/.test(block)) lines.push(line);
  }
  return lines
    .map((line) => line.trim().replace(/\s{2,}#.*$/, ''))
    .filter((line) => COMMAND.test(line));
}

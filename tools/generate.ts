/**
 * What an element package generates before it compiles: `node ../../tools/generate.ts` in its folder.
 *
 * 1. `src/generated/version.ts`: the version in package.json, for the define guard.
 * 2. `src/generated/locales/en.ts`: lit-localize collects every `msg()` into `xliff/en.xlf` and turns the translations
 *    there into a module. It says nothing when a translation is missing and takes any id, so we check: each id is
 *    `<package>.<name>` (and so unique in the workspace), translated, and keeps its values.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.cwd();
const name = basename(folder);
const xliff = join(folder, 'xliff/en.xlf');
const config = join(folder, 'src/generated/lit-localize.json');
const tool = join(here, '../node_modules/@lit/localize-tools/bin/lit-localize.js');

mkdirSync(join(folder, 'src/generated'), { recursive: true });
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
  version: string;
};
writeFileSync(
  join(folder, 'src/generated/version.ts'),
  `/** Generated from package.json. */\nexport const version = '${version}';\n`,
);

localize('extract');
const messages = readFileSync(xliff, 'utf8');

const faults: string[] = [];
for (const [, id = '', body = ''] of messages.matchAll(
  /<trans-unit id="([^"]*)">([\s\S]*?)<\/trans-unit>/g,
)) {
  if (!new RegExp(`^${name}\\.[a-z][A-Za-z0-9]*$`).test(id)) {
    faults.push(`"${id}": a message id is "${name}.<name>"`);
  }
  const [source, target] = ['source', 'target'].map(
    (part) => new RegExp(`<${part}>([\\s\\S]*?)</${part}>`).exec(body)?.[1],
  );
  if (!target?.trim())
    faults.push(
      `"${id}" has no English: write its <target> in ${relative(join(here, '..'), xliff)}`,
    );
  else if (values(source) !== values(target))
    faults.push(`"${id}": the English text does not keep the same values`);
}
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}

localize('build');
const generated = join(folder, 'src/generated/locales/en.ts');
const text = readFileSync(generated, 'utf8');
// Only core knows lit-localize; with its types written out, an element's declarations would name a package it does not have.
writeFileSync(
  generated,
  text
    .replace(/^ *import \{str\} from '@lit\/localize';$/m, importsOf(text))
    .replace('export const templates =', 'export const templates: TemplateMap ='),
);

function values(text = ''): string {
  return [...text.matchAll(/<x id="(\d+)"/g)]
    .map(([, id]) => id)
    .sort()
    .join();
}

function importsOf(units: string): string {
  const str = units.includes('str`') ? 'str, ' : '';
  return `import { ${str}type TemplateMap } from '@e-bulletin/core/i18n.js';`;
}

function localize(command: 'extract' | 'build'): void {
  writeConfig();
  execFileSync(process.execPath, [tool, command, '--config', config], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function writeConfig(): void {
  // One configuration for all packages, so it lives here; lit-localize takes it from a file beside its paths.
  writeFileSync(
    config,
    JSON.stringify({
      sourceLocale: 'vi',
      targetLocales: ['en'],
      tsConfig: '../../tsconfig.json',
      output: { mode: 'runtime', outputDir: './locales', language: 'ts' },
      interchange: { format: 'xliff', xliffDir: '../../xliff' },
    }),
  );
}

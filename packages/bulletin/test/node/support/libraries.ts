/**
 * The real libraries that old portals carry, as their authors publish them: from npm, and from Debian what npm does not have
 * (Prototype, and MooTools for browsers). `hostile.ts` holds a few lines of each for machines without Debian.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { debianFile, hasDebian } from '@e-bulletin/tools/debian.mjs';
import type { Answer } from './server.ts';

const require = createRequire(import.meta.url);

const npm = (name: string, path: string): string =>
  readFileSync(join(dirname(require.resolve(`${name}/package.json`)), path), 'utf8');

export interface Library {
  readonly name: string;
  /** Script of the library, and what a portal does with it. */
  readonly code: string;
  /** Proof that it is really in force on the page: an expression. */
  readonly inForce: string;
}

/** RequireJS refuses a module without a name that it did not ask for; our script must be none. */
const REQUIRE: Library = {
  name: 'RequireJS 2.3.8',
  code: npm('requirejs', 'require.js'),
  inForce: 'typeof define.amd === "object" && typeof requirejs.config === "function"',
};

const JQUERY: Library = {
  name: 'jQuery 1.12.4 with ajaxSetup and noConflict',
  code: `${npm('jquery-1', 'dist/jquery.min.js')};jQuery.ajaxSetup({ cache: false }); window.jq = jQuery.noConflict(true);`,
  inForce: 'window.jq.fn.jquery === "1.12.4"',
};

const MOOTOOLS_SERVER: Library = {
  name: 'MooTools 1.5.2 (its natives)',
  code: npm('mootools', 'lib/mootools-core-1.5.2-server.js'),
  inForce: 'Array.from({ length: 2, 0: 1, 1: 2 }, () => 5)[0] !== 5',
};

/** Loads the library at this place of the list, on a portal that has `serving` it. */
export const libraryTag = (index: number): string =>
  `<script src="/thu-vien-${index}.js"></script>`;

/** Gives a portal the scripts of `found`. */
export const serving =
  (found: readonly Library[]) =>
  (path: string): Answer | undefined => {
    const { code } = found[Number(/^\/thu-vien-(\d+)\.js$/.exec(path)?.[1])] ?? {};
    return code === undefined
      ? undefined
      : { headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: Buffer.from(code) };
  };

/** Every library that this machine can have. */
export async function libraries(): Promise<Library[]> {
  const found = [REQUIRE, JQUERY, MOOTOOLS_SERVER];
  if (!hasDebian()) return found;
  const prototype = await debianFile(
    'libjs-prototype',
    'usr/share/javascript/prototype/prototype.js',
  );
  const mootools = await debianFile(
    'libjs-mootools',
    'usr/share/javascript/mootools/mootools-core-nc.js',
  );
  return [
    ...found,
    {
      name: 'Prototype 1.7.3',
      code: prototype,
      inForce: 'Prototype.Version === "1.7.3" && [...Array.from(new Set([1]))].length === 0',
    },
    { name: 'MooTools 1.4.5', code: mootools, inForce: 'MooTools.version === "1.4.5"' },
    {
      name: 'jQuery 1.12.4, MooTools 1.4.5 and RequireJS at once',
      code: [JQUERY.code, mootools, REQUIRE.code].join('\n;\n'),
      inForce: 'MooTools.version === "1.4.5" && typeof define.amd === "object"',
    },
  ];
}

export const sheets: readonly (readonly [name: string, css: string])[] = [
  ['Bootstrap 2.3.2', npm('bootstrap2', 'docs/assets/css/bootstrap.css')],
  ['Bootstrap 3.4.1', npm('bootstrap-3', 'dist/css/bootstrap.css')],
];

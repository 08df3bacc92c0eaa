/**
 * pdf.js for `cdn/`: its two modules as its authors minified them, and the files that it fetches. They are not compiled like
 * ours (docs/adr/0025 says why, and what is checked instead): what would compile text, or import what nobody checked, is
 * taken out, one kind of gradient is put in, bytes become ASCII, and that is all. A pattern that is not found stops the build.
 */
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { finish } from './finish.mjs';
import { functionShading } from './function-shading.mjs';

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** esbuild leaves these imports as they are; chunks.mjs knows them by their last name. */
export const VENDORED = {
  'pdf.mjs': 'pdf',
  'pdf.worker.mjs': 'pdf-worker',
};

const EVAL = /new Function\(/g;
const UNCHECKED = /await import\(\s*\/\*webpackIgnore: true\*\/\s*\/\*@vite-ignore\*\/\s*[\w.]+\)/g;
/** The wrapper of a worker from another origin, which strict policies forbid and nobody here asks for. */
const WRAPPER = /this\._createCDNWrapper=(\w+)=>\{.*?text\/javascript"\}\)\)\}/;

/** Where pdf.js chooses among the shadings that it knows; every `new` there is given the same. */
const SHADINGS =
  /(class Pattern\{.*?switch\(\w+\)\{)(case \w+:case \w+:return new RadialAxialShading\((.*?)\);)/;

const EDITS = {
  'pdf.mjs': [
    [EVAL, 'null('],
    [UNCHECKED, 'null'],
    [WRAPPER, 'this._createCDNWrapper=null'],
  ],
  'pdf.worker.mjs': [
    [EVAL, 'null('],
    [UNCHECKED, 'null'],
    [
      SHADINGS,
      `${functionShading}$1case 1:return functionShading(ColorSpaceUtils,MeshShading,$3);$2`,
    ],
  ],
};

/** @returns {Promise<[file: string, chunk: object][]>} chunks as chunks.mjs keeps them */
export function vendoredChunks() {
  return Promise.all(
    Object.entries(VENDORED).map(async ([file, name]) => {
      let code = await readFile(
        join(folder, 'legacy/build', file.replace(/mjs$/, 'min.mjs')),
        'utf8',
      );
      for (const [pattern, replacement] of EDITS[file]) {
        const edited = code.replace(pattern, replacement);
        if (edited === code)
          throw new Error(`${file}: ${pattern} was not found. Has pdf.js changed?`);
        code = edited;
      }
      return [file, { name, statics: [], entry: true, vendored: true, code }];
    }),
  );
}

/** Fonts for files that bring none, decoders and a colour profile, with their licences. */
const ASSETS = {
  standard_fonts: /./,
  wasm: /\.wasm$|^LICENSE/,
  iccs: /./,
};

/** @returns {Promise<[name: string, content: Uint8Array][]>} */
export async function pdfAssets() {
  const files = [];
  for (const [name, wanted] of Object.entries(ASSETS)) {
    for (const file of (await readdir(join(folder, name)))
      .filter((one) => wanted.test(one))
      .sort()) {
      files.push([`pdf/${name}/${file}`, await readFile(join(folder, name, file))]);
    }
  }
  return files;
}

/** ASCII only; nothing of the syntax or of loops is touched. */
export const finishVendored = (code) => finish(code, { loops: false });

export const pdfjs = folder;

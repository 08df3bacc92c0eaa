/**
 * howler core, made fit for a stranger's page: no partial .bind(), which old polyfills break, no AMD branch, at which
 * RequireJS throws, no globals; and a module, because one CommonJS file makes esbuild wrap what it shares with others. A pattern that is not found stops the build: howler changed, and somebody must look.
 */
import { readFile } from 'node:fs/promises';

const EDITS = [
  [/(\w+)\._ended\.bind\(\1,(\w+)\)/g, 'function(){$1._ended($2)}'],
  [
    /function\((\w+)\)\{\1\.call\(this,(\w+),(\w+)\)\}\.bind\((\w+),(\w+\[\w+\]\.fn)\)/,
    '(function(s,f){return function(){f.call(s,$2,$3)}})($4,$5)',
  ],
  [
    /,"undefined"!=typeof global\?\(global\.HowlerGlobal=[^)]*\):"undefined"!=typeof window&&\([^)]*\)/,
    '',
  ],
  [/"function"==typeof define&&define\.amd&&define\(\[\],function\(\)\{return\{[^}]*\}\}\),/, ''],
];

export function howlerPlugin() {
  return {
    name: 'howler',
    setup(build) {
      build.onLoad({ filter: /[\\/]howler\.core\.min\.js$/ }, async ({ path }) => {
        let contents = await readFile(path, 'utf8');
        for (const [pattern, replacement] of EDITS) {
          const edited = contents.replace(pattern, replacement);
          if (edited === contents) throw new Error(`howler: ${pattern} was not found`);
          contents = edited;
        }
        return {
          contents: `const exports = {};\n${contents}\nexport const { Howl, Howler } = exports;`,
          loader: 'js',
        };
      });
    },
  };
}

/** Joins finished chunks, by name, into one module; esbuild renames what collides. Imports of other chunks stay. */
import * as esbuild from 'esbuild';
import { COMPILE } from './bundle.mjs';

/** @param {string} entry source that imports the chunks @param {Map<string, string>} sources chunks by name */
export async function merge(entry, sources) {
  const { outputFiles } = await esbuild.build({
    ...COMPILE,
    stdin: { contents: entry, sourcefile: 'merged.js' },
    format: 'esm',
    plugins: [
      {
        name: 'chunks',
        setup(build) {
          build.onResolve({ filter: /^\.\// }, ({ path }) =>
            sources.has(path.slice(2))
              ? { path: path.slice(2), namespace: 'chunk' }
              : { path, external: true },
          );
          build.onLoad({ filter: /./, namespace: 'chunk' }, ({ path }) => ({
            contents: sources.get(path),
          }));
        },
      },
    ],
  });
  return outputFiles[0].text;
}

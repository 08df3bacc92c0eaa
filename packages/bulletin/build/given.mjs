/**
 * What the loader holds already, the elements need not hold a second time: boot.ts leaves it in the page's registry, and in the
 * bundles of the elements these modules take it from there. Both are always of one build (docs/adr/0037).
 */
import { join } from 'node:path';

/** Modules by the end of their path, with what the elements take from them. */
const MODULES = [
  [/[\\/]bulletin[\\/]dist[\\/]adapters[\\/]document-sheet\.js$/, 'dress'],
  [/[\\/]bulletin[\\/]dist[\\/]cdn[\\/]policy\.js$/, 'policy'],
  [/[\\/]bulletin[\\/]dist[\\/]model[\\/]geometry\.js$/, 'HEADER,HOME_BOX,LEAST,PAGE_BOX'],
];

/** @param {string} dist compiled sources of this package */
export function givenPlugin(dist) {
  return {
    name: 'given',
    setup(build) {
      build.onResolve({ filter: /\.js$/ }, ({ path, resolveDir }) => {
        const full = path.startsWith('.') ? join(resolveDir, path) : path;
        const [, names] = MODULES.find(([module]) => module.test(full)) ?? [];
        return names && { path: names, namespace: 'given' };
      });
      build.onLoad({ filter: /./, namespace: 'given' }, ({ path }) => ({
        contents: `import { shared } from '@e-bulletin/core/registry.js'; export const { ${path} } = shared('given/1');`,
        resolveDir: dist,
      }));
    },
  };
}

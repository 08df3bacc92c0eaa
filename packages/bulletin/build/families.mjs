/**
 * Small parts that later chunks share, put together by where they come from. esbuild cuts one for every set of chunks
 * that needs it: some forty of a few hundred bytes, each a request of its own on an old server, and nearly all of them
 * wanted by whoever reads one article.
 */
import { gzipSync } from 'node:zlib';

/** Bytes of gzip from which a part is worth a request of its own. */
const LARGE = 2000;

/**
 * @param {Map<string, { code: string, statics: string[], inputs: Record<string, { bytesInOutput: number }> }>} parts by path
 * @returns {string[][]} paths that become one file, dependencies first
 */
export function families(parts) {
  const found = new Map();
  for (const path of dependenciesFirst(parts)) {
    const { code, inputs } = parts.get(path);
    if (gzipSync(code).length >= LARGE) continue;
    const name = familyOf(inputs);
    found.set(name, [...(found.get(name) ?? []), path]);
  }
  return [...found.values()].filter(({ length }) => length > 1);
}

/** The package that most of a part comes from; of the issue's, where every element finds something, the subject. */
function familyOf(inputs) {
  const [[path]] = Object.entries(inputs).sort(
    ([, one], [, other]) => other.bytesInOutput - one.bytesInOutput,
  );
  const [name] = /packages\/issue\/dist\/model\/\w+\//.exec(path) ??
    /(?:packages|node_modules)\/(?:@[^/]+\/)?[^/]+\/(?!.*node_modules\/)/.exec(path) ?? [path];
  return name;
}

function dependenciesFirst(parts) {
  const order = new Set();
  const visit = (path) => {
    if (!parts.has(path) || order.has(path)) return;
    for (const one of parts.get(path).statics) visit(one);
    order.add(path);
  };
  for (const path of [...parts.keys()].sort()) visit(path);
  return [...order];
}

/**
 * Finishes the chunks: `import()` between them goes through the loader, which checks integrity; bytes become ASCII;
 * names get the hash of what is really served. Dependencies first, because names are part of the dependents' bytes.
 */
import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { parse } from 'acorn';
import { toAscii } from './ascii.mjs';
import { walk } from './walk.mjs';

const FOLDER = 'chunks/';

/**
 * @param result of esbuild with splitting
 * @returns {{ files: Map<string, string>, table: import('../src/cdn/chunks.ts').ChunkTable }} finished files by name
 */
export function finishChunks(result) {
  const outputs = Object.entries(result.metafile.outputs).filter(([path]) => path.endsWith('.js'));
  const texts = new Map(result.outputFiles.map(({ path, text }) => [basename(path), text]));
  const chunks = new Map(
    outputs.map(([path, { imports, entryPoint }]) => {
      const of = (kind) =>
        imports
          .filter((one) => one.kind === kind && !one.external)
          .map((one) => basename(one.path));
      const name = entryPoint ? nameOf(entryPoint) : 'shared';
      return [
        basename(path),
        { name, statics: of('import-statement'), entry: Boolean(entryPoint) },
      ];
    }),
  );
  checkNames(chunks);

  const order = dependenciesFirst(chunks);
  const finished = new Map();
  const files = new Map();
  for (const path of order) {
    const { name } = chunks.get(path);
    const code = toAscii(rewriteImports(texts.get(path), finished, chunks));
    const hash = createHash('sha256').update(code).digest('hex').slice(0, 10);
    finished.set(path, `${name}.${hash}.js`);
    files.set(`${FOLDER}${name}.${hash}.js`, code);
  }
  const table = { files: [], chunks: {} };
  for (const path of order) {
    const file = FOLDER + finished.get(path);
    table.files.push([file, integrityOf(files.get(file))]);
  }
  for (const path of order) {
    const { name, entry } = chunks.get(path);
    if (entry)
      table.chunks[name] = needs(path, chunks)
        .map((one) => order.indexOf(one))
        .sort((a, b) => a - b);
  }
  return { files, table };
}

export const integrityOf = (content) =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** packages/flipbook/dist/define.js → flipbook; packages/issue/dist/carriers/zip.js → issue-zip */
function nameOf(entryPoint) {
  const [, folder, rest] = /packages\/([^/]+)\/dist\/(.*)\.js$/.exec(entryPoint) ?? [];
  if (!folder) return basename(entryPoint, '.js').replace(/[^\w-]/g, '');
  const name = basename(rest);
  if (folder === 'bulletin' && dirname(rest) === 'cdn') return name;
  return name === 'define' ? folder : `${folder}-${name}`;
}

function checkNames(chunks) {
  const names = [...chunks.values()].filter(({ entry }) => entry).map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`Two lazily imported modules would share the chunk name "${twice}".`);
}

function needs(path, chunks, found = new Set()) {
  for (const one of chunks.get(path).statics) needs(one, chunks, found);
  found.add(path);
  return [...found];
}

function dependenciesFirst(chunks) {
  const order = new Set();
  const visit = (path, above) => {
    if (above.includes(path))
      throw new Error(`Chunks import each other: ${[...above, path].join(' > ')}`);
    for (const one of chunks.get(path).statics) visit(one, [...above, path]);
    order.add(path);
  };
  for (const path of [...chunks.keys()].sort()) visit(path, []);
  return [...order];
}

function rewriteImports(code, finished, chunks) {
  const edits = [];
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  walk(program, (node) => {
    if (!node.source) return;
    if (node.type === 'ImportExpression') {
      const target = chunks.get(basename(String(node.source.value)));
      if (!target)
        throw new Error(
          `import(${code.slice(node.source.start, node.source.end)}) cannot be checked.`,
        );
      edits.push([node, `globalThis[Symbol.for("e-bulletin")]["chunks/1"].load("${target.name}")`]);
    } else {
      edits.push([node.source, JSON.stringify(`./${finished.get(basename(node.source.value))}`)]);
    }
  });
  edits.sort(([a], [b]) => b.start - a.start);
  for (const [{ start, end }, text] of edits) code = code.slice(0, start) + text + code.slice(end);
  return code;
}

/**
 * Finishes the chunks: `import()` between them goes through the loader, which checks integrity; what the first page
 * needs becomes one file, and so do small parts that later chunks share; bytes become ASCII; names get the hash of what is
 * really served. Dependencies first, because names are part of the dependents' bytes.
 */
import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { finish, shorten } from './finish.mjs';
import { edited, fuse, program } from './fuse.mjs';
import { families } from './families.mjs';
import { changing, linked } from './linked.mjs';
import { finishVendored, vendoredChunks } from './vendor.mjs';
import { walk } from './walk.mjs';

const FOLDER = 'chunks/';
/** The chunk that the loader imports. */
const FIRST = 'elements';
/** The chunk that lists the chunks which no first page and no first turn needs, so that the loader is not longer for them. */
const LATER = 'later';
/** Chunks that may be wanted before the first page (the home, a ZIP that a browser of today inflates) or for the first turn. */
const SOON = /^(elements|embed|bulletin-composer|issue-zip|flipbook-swiper-turner)$/;

/**
 * @param result of esbuild with splitting
 * @param {Record<string, string>} apart code of chunks that share nothing with the others, by name
 * @returns {Promise<{ files: Map<string, string>, table: import('../src/cdn/chunks.ts').ChunkTable }>} finished files by name
 */
export async function finishChunks(result, apart = {}) {
  const chunks = readChunks(result);
  for (const [name, code] of Object.entries(apart))
    chunks.set(`${name}.js`, { name, statics: [], entry: true, code });
  for (const [path, chunk] of await vendoredChunks()) chunks.set(path, chunk);
  for (const chunk of chunks.values()) {
    if (!chunk.vendored) chunk.code = rewriteDynamic(chunk.code, chunks);
  }
  await fuseFirst(chunks);
  for (const family of families(sharedLater(chunks))) await fuse(chunks, family, family[0]);

  const order = dependenciesFirst(chunks);
  const files = new Map();
  for (const path of order) {
    const chunk = chunks.get(path);
    const code = chunk.vendored
      ? finishVendored(chunk.code)
      : shorten(
          finish(
            initOnce(linked(chunk.code, (other) => FOLDER + chunks.get(basename(other)).file)),
          ),
          true,
        );
    const [live] = chunk.vendored ? [] : changing(code);
    if (live) throw new Error(`${chunk.name} changes "${live}" after others took it.`);
    const hash = createHash('sha256').update(code).digest('hex').slice(0, 10);
    chunk.file = `${chunk.name}.${hash}.js`;
    files.set(FOLDER + chunk.file, code);
  }
  return { files, table: addTables(files, chunks, order) };
}

/**
 * natives.js is made ready once for each chunk: esbuild begins every module with a call that does it, because dependencies that are
 * no modules have it too.
 */
function initOnce(code) {
  const [, name] =
    /([\w$]+)=[\w$]+\(\(\)=>\{(?:"use strict";)?[\w$]+=new WeakMap;?\}\)/.exec(code) ?? [];
  if (!name) return code;
  const call = new RegExp(`(?<![\\w$.])${name.replace(/\$/g, '\\$')}\\(\\)(?=[;,])`, 'g');
  let calls = 0;
  return code.replace(call, (one) => (calls++ === 0 ? one : '0'));
}

/** Adds the chunk of the later ones to `files`; returns the loader's own table. */
function addTables(files, chunks, order) {
  const entries = order.filter((path) => chunks.get(path).entry);
  const soon = new Set();
  for (const path of entries) if (SOON.test(chunks.get(path).name)) needs(path, chunks, soon);
  const first = order.filter((path) => soon.has(path));
  // One row of indexes for both: the loader's own files, the list of the later ones, the later ones.
  const rows = [...first, LATER, ...order.filter((path) => !soon.has(path))];
  const tableOf = (paths) => ({
    files: paths.map((path) => {
      const name = FOLDER + chunks.get(path).file;
      return [name, shortIntegrityOf(files.get(name))];
    }),
    chunks: Object.fromEntries(
      paths
        .filter((path) => entries.includes(path))
        .map((path) => [
          chunks.get(path).name,
          [...needs(path, chunks)].map((one) => rows.indexOf(one)),
        ]),
    ),
  });
  const later = tableOf(rows.slice(first.length + 1));
  const code = finish(
    `export const files=${JSON.stringify(later.files)},chunks=${JSON.stringify(later.chunks)};\n`,
  );
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 10);
  const name = `${FOLDER}${LATER}.${hash}.js`;
  files.set(name, code);
  const table = tableOf(first);
  table.files.push([name, shortIntegrityOf(code)]);
  table.chunks[LATER] = [first.length];
  return table;
}

export const integrityOf = (content) =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** As safe and a third shorter: hashes are what no compression shortens. `sri.json` names the longer ones that people paste. */
const shortIntegrityOf = (content) =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`;

function readChunks({ metafile, outputFiles }) {
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const chunks = new Map();
  for (const [path, { imports, entryPoint, inputs }] of Object.entries(metafile.outputs)) {
    if (!path.endsWith('.js')) continue;
    const statics = imports
      .filter(({ kind }) => kind === 'import-statement')
      .map((one) => basename(one.path));
    const name = entryPoint ? nameOf(entryPoint) : 'shared';
    chunks.set(basename(path), {
      name,
      statics,
      entry: Boolean(entryPoint),
      inputs,
      code: texts.get(basename(path)),
    });
  }
  const names = [...chunks.values()].filter(({ entry }) => entry).map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`Two lazily imported modules would share the chunk name "${twice}".`);
  return chunks;
}

/** packages/flipbook/dist/define.js → flipbook; packages/issue/dist/carriers/zip.js → issue-zip */
function nameOf(entryPoint) {
  const [, folder, rest] = /packages\/([^/]+)\/dist\/(.*)\.js$/.exec(entryPoint) ?? [];
  if (!folder) return basename(entryPoint, '.js').replace(/[^\w-]/g, '');
  const name = basename(rest);
  if (folder === 'bulletin' && dirname(rest) === 'cdn') return name;
  return name === 'define' ? folder : `${folder}-${name}`;
}

/** Every file that the first chunk needs, itself last. */
function needs(path, chunks, found = new Set()) {
  for (const one of chunks.get(path).statics) needs(one, chunks, found);
  return found.add(path);
}

function dependenciesFirst(chunks) {
  const order = new Set();
  for (const path of [...chunks.keys()].sort())
    for (const one of needs(path, chunks)) order.add(one);
  return [...order];
}

/** Makes one file of all that the first chunk needs; the others then import from it. */
async function fuseFirst(chunks) {
  const [first] = [...chunks].find(([, { name }]) => name === FIRST);
  await fuse(chunks, [...needs(first, chunks)], first);
}

/** What several chunks share, and none that may be wanted soon: those are few, and pay for nothing but themselves. */
function sharedLater(chunks) {
  const soon = new Set();
  for (const [path, { name }] of chunks) if (SOON.test(name)) needs(path, chunks, soon);
  return new Map(
    [...chunks].filter(([path, { entry, vendored }]) => !entry && !vendored && !soon.has(path)),
  );
}

function rewriteDynamic(code, chunks) {
  const edits = [];
  walk(program(code), (node) => {
    if (node.type !== 'ImportExpression') return;
    const target = chunks.get(basename(String(node.source.value)));
    if (!target) throw new Error(`${code.slice(node.start, node.end)} cannot be checked.`);
    edits.push([node, `globalThis[Symbol.for("e-bulletin")]["chunks/1"].load("${target.name}")`]);
  });
  return edited(code, edits);
}

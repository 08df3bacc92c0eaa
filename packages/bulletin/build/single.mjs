/**
 * The elements for `cdn/e-bulletin.single.js`: every module once, in one scope, inside one function that boot.ts calls when the
 * page has a bulletin. esbuild's own form of `import()` inside one file puts each module into a function of its own; here a
 * lazily imported module is a number in a row (docs/adr/0031).
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { walk } from './walk.mjs';

/** Translations of a package. */
const TRANSLATIONS = /[\\/]locales[\\/]en\.js$/;

/**
 * What is alike lies side by side, because gzip looks back 32 kB: the same modules in the order of imports weigh 3 % more.
 * Works of others, style sheets, English, sentences, tables; then layer by layer. A module still comes after those it imports.
 */
const ALIKE = [
  /[\\/]node_modules[\\/]/,
  /styles\.js$/,
  TRANSLATIONS,
  /errors/,
  /messages[\w.-]*\.js$/,
  /government/,
  /spoken/,
  /[\\/]issue[\\/]dist[\\/]/,
  /[\\/]model[\\/]/,
  /[\\/]adapters[\\/]/,
  /[\\/]layers[\\/]/,
  /[\\/]hotspots[\\/]/,
  /[\\/](panels|views?|article|shelf|offline)[\\/]/,
  /[\\/]controllers[\\/]/,
  /element\.js$/,
];

/** Registers its element when it is asked for and not before: a portal's own element of that name may come first. */
const DEFINES = /[\\/](flipbook|audio-reader|poll|qr-share)[\\/]dist[\\/]define\.js$/;

/**
 * @param {object} options of esbuild for a bundle with lazy parts, without plugins
 * @param {(edit?: (path: string, code: string, program: object) => [number, number, string][]) => object[]} plugins
 *   those of every bundle; `edit` gives more edits of our own modules
 * @param {string} dist compiled sources of this package
 */
export async function bundleElements(options, plugins, dist) {
  const entry = join(dist, 'cdn/elements.js');
  const { metafile } = await esbuild.build({
    ...options,
    plugins: plugins(),
    entryPoints: [entry],
    format: 'esm',
    splitting: true,
  });
  const inputs = Object.entries(metafile.inputs).map(([path, { imports }]) => ({
    path: join(options.absWorkingDir, path),
    imports: imports
      .filter(({ kind, external }) => kind === 'dynamic-import' && !external)
      .map((one) => ({ specifier: one.original, path: join(options.absWorkingDir, one.path) })),
  }));
  const rows = [...new Set(inputs.flatMap(({ imports }) => imports.map(({ path }) => path)))];
  const parts = new Map(
    inputs.flatMap((input) =>
      input.imports.map(({ specifier, path }) => [
        `${input.path} ${specifier}`,
        rows.indexOf(path),
      ]),
    ),
  );
  const said = await sentencesOf(inputs);
  const source = [
    `import { parts } from 'parts';`,
    ...ALIKE.flatMap((like) =>
      inputs.filter(({ path }) => like.test(path) && !/[\\/]build[\\/]/.test(path)),
    ).map(({ path }) => `import ${JSON.stringify(`first:${path}`)};`),
    `import ${JSON.stringify(entry)};`,
    ...rows.map((path, n) => `import * as part${n} from ${JSON.stringify(path)};`),
    `parts.push(${rows.map((path, n) => (DEFINES.test(path) ? `part${n}.register` : `part${n}`))});`,
  ];
  return esbuild.build({
    ...options,
    plugins: [partsPlugin(), ...plugins((path, program) => editsOf(path, program, parts, said))],
    stdin: { contents: source.join('\n'), resolveDir: dist, sourcefile: 'single.js' },
    inject: [...options.inject, 'parts'],
    format: 'iife',
  });
}

/** Ids of the messages that these modules say; those of parts that stayed outside are said by none. */
async function sentencesOf(inputs) {
  const own = inputs.filter(({ path }) => /[\\/]dist[\\/]/.test(path) && !TRANSLATIONS.test(path));
  const codes = await Promise.all(own.map(({ path }) => readFile(path, 'utf8')));
  return new Set(
    codes.flatMap((code) => [...code.matchAll(/\bid: '([\w.-]+)'/g)].map(([, id]) => id)),
  );
}

/**
 * `import('./x.js')` becomes the number of that part; `define('e-x', X)` waits to be called; a translation of what nobody says
 * goes.
 */
function editsOf(path, program, parts, said) {
  const edits = [];
  walk(program, (node) => {
    if (TRANSLATIONS.test(path) && node.type === 'ObjectExpression') {
      const { properties } = node;
      properties.forEach(({ key, start }, n) => {
        if (!said.has(key.value)) edits.push([start, properties[n + 1]?.start ?? node.end - 1, '']);
      });
    }
    if (node.type === 'ImportExpression') {
      const part = parts.get(`${path} ${node.source.value}`);
      if (part !== undefined) edits.push([node.start, node.end, `__part(${part})`]);
    }
    edits.push(...neverFails(node));
    if (DEFINES.test(path) && node.type === 'ExpressionStatement' && node.expression.callee)
      edits.push([node.start, node.start, 'export const register = () => ']);
  });
  return edits;
}

/** What is in the same file comes always: `import().catch(f)` and the second half of `import().then(f, g)` go. */
function neverFails({ type, callee, arguments: [, refused] = [], end }) {
  if (type !== 'CallExpression' || callee.object?.type !== 'ImportExpression') return [];
  if (callee.property.name === 'catch') return [[callee.object.end, end, '']];
  return refused ? [[refused.start, refused.end, '']] : [];
}

const PARTS = `
export const parts = [];
export const __part = (n) =>
  Promise.resolve().then(() => (typeof parts[n] === 'function' ? parts[n]() : parts[n]));
`;

function partsPlugin() {
  return {
    name: 'parts',
    setup(build) {
      build.onResolve({ filter: /^parts$/ }, () => ({ path: 'parts', namespace: 'parts' }));
      build.onLoad({ filter: /./, namespace: 'parts' }, () => ({ contents: PARTS }));
      // Packages without side effects are left out where nothing is taken from an import; here it sets the order.
      build.onResolve({ filter: /^first:/ }, ({ path }) => ({
        path: path.slice('first:'.length),
        sideEffects: true,
      }));
    },
  };
}

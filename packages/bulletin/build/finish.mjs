/** The last edits of every script, on esbuild's output. */
import { parse } from 'acorn';
import { minify_sync } from 'terser';
import { remembered } from './remembered.mjs';
import { walk } from './walk.mjs';

/** Loops of dependencies and of esbuild's own helpers: portals extend Object.prototype, and for...in would see it. */
const mendLoops = (code) =>
  code.replace(
    /\bfor\((var |let |const |)(\w+) in (\w+)\)/g,
    'for($1$2 of Object.keys(Object($3)))',
  );

/** `fn.bind(self, ...before)` in plain code: MooTools' own `bind` loses the arguments that dependencies give it beforehand. */
const BIND = '((f,s,...b)=>(...a)=>f.apply(s,[...b,...a]))';

function mendBinds(code) {
  if (!code.includes('.bind(')) return code;
  const edits = [];
  walk(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    const { type, callee, arguments: list } = node;
    if (type !== 'CallExpression' || callee.type !== 'MemberExpression' || list.length < 2) return;
    if (callee.computed || callee.property.name !== 'bind') return;
    const dot = callee.property.start - 1;
    edits.push([callee.start, callee.start, `${BIND}(`], [dot, list[0].start, ',']);
  });
  // From the end: an edit moves nothing that stands before it.
  edits.sort(([one], [other]) => other - one);
  for (const [start, end, text] of edits) code = code.slice(0, start) + text + code.slice(end);
  return code;
}

/**
 * Pure ASCII, so that a page in windows-1258 reads the script right. esbuild escapes strings but not the raw text of
 * tagged templates; an escape by `\u` means the same in strings, cooked templates, regular expressions and names. It differs
 * only in `String.raw`, which check-output.mjs forbids.
 */
const toAscii = (code) =>
  code.replace(/(\\*)([\u0080-\uffff])/g, (_, slashes, character) => {
    // A slash before the character ("\–") is an identity escape: it goes, the character stays.
    const kept = slashes.length % 2 === 1 ? slashes.slice(1) : slashes;
    return `${kept}\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });

export const finish = (code, { loops = true } = {}) =>
  toAscii(loops ? mendBinds(mendLoops(code)) : code);

/**
 * Custom properties that begin `--_` are ours alone: in a file that holds every one of them the most used get one letter. Each
 * element sets its own, so a second script of ours on the page with other letters changes nothing.
 */
export function shortenTokens(code) {
  const counts = new Map();
  for (const [name] of code.matchAll(/--_[\w-]+/g)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const byUse = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a));
  const short = new Map(byUse.map((name, n) => [name, `--_${n.toString(36)}`]));
  return code.replace(/--_[\w-]+/g, (name) => short.get(name));
}

/**
 * Reading a property does nothing by itself: ours are fields, and nobody here reads a size to force a layout. No function that is not
 * a class is called with `new`. All code was written as modules; what is a classic script in the end lies in one function as a whole.
 */
const COMPRESS = {
  module: true,
  passes: 2,
  pure_getters: true,
  unsafe_arrows: true,
  unsafe_methods: true,
};

/**
 * What esbuild leaves: 3 % of the first chunk after gzip, 4 % of Swiper. ASCII stays ASCII. A second look at the short names, in which
 * functions stay where they are, takes another 0.1 % of the one file, and 1 % of the loader.
 */
export function shorten(code, module = false) {
  const base = { module, ecma: 2020, format: { ascii_only: true, comments: false } };
  const first = { ...base, compress: COMPRESS };
  const second = { ...base, compress: { ...COMPRESS, reduce_funcs: false }, mangle: false };
  // Terser writes into the settings that it is given.
  const minify = (text, settings) => minify_sync(text, structuredClone(settings)).code;
  return remembered(code, [first, second], () => minify(minify(code, first), second));
}

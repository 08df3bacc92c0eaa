/** The last edits of every script, on esbuild's output. */
import { minify_sync } from 'terser';

/** Loops of dependencies and of esbuild's own helpers: portals extend Object.prototype, and for...in would see it. */
const mendLoops = (code) =>
  code.replace(
    /\bfor\((var |let |const |)(\w+) in (\w+)\)/g,
    'for($1$2 of Object.keys(Object($3)))',
  );

/** MooTools' own `bind` loses the arguments that dependencies give it beforehand. */
const mendBinds = (code) =>
  code.replace(
    /\b([\w$]+)\.bind\(null,([\w$]+(?:,[\w$]+)*)\)/g,
    '((...before)=>(...after)=>$1(...before,...after))($2)',
  );

/**
 * Pure ASCII, so that a page in windows-1258 reads the script right. esbuild escapes strings but not the raw text of
 * tagged templates; `\uXXXX` means the same in strings, cooked templates, regular expressions and names. It differs
 * only in `String.raw`, which check-output.mjs forbids.
 */
const toAscii = (code) =>
  code.replace(/(\\*)([\u0080-\uffff])/g, (_, slashes, character) => {
    // A slash before the character ("\–") is an identity escape: it goes, the character stays.
    const kept = slashes.length % 2 === 1 ? slashes.slice(1) : slashes;
    return `${kept}\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });

<<<<<<< HEAD
export const finish = (code, { loops = true } = {}) => toAscii(loops ? mendLoops(code) : code);

/** What esbuild leaves: 3 % of the first chunk after gzip, 4 % of Swiper. ASCII stays ASCII. */
export function shorten(code, module = false) {
  const { code: short } = minify_sync(code, {
    module,
    ecma: 2020,
    compress: { passes: 2 },
    format: { ascii_only: true, comments: false },
  });
  return short;
}
=======
export const finish = (code, { loops = true } = {}) =>
  toAscii(mendBinds(loops ? mendLoops(code) : code));
>>>>>>> c13eb8e (feat(bulletin): the home of an issue, and sharing, answering and listening beside its pages)

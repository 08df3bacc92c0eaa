/**
 * Makes JavaScript pure ASCII, so that a page in windows-1258 reads it right. esbuild escapes strings but not the raw
 * text of tagged templates; `\uXXXX` means the same in strings, cooked templates, regular expressions and names. It
 * differs only in `String.raw`, which check-output.mjs forbids.
 */
export function toAscii(code) {
  return code.replace(/(\\*)([^\x00-\x7f])/g, (_, slashes, character) => {
    // An escape before the character ("\–") is an identity escape: the slash goes, the character stays.
    const kept = slashes.length % 2 === 1 ? slashes.slice(1) : slashes;
    return `${kept}\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Signs of office fonts (Symbol, Wingdings, OpenSymbol), which have no Unicode of their own in the PDF. */

/** By the code in the font, which office programs write as U+F000 plus the code; where fonts differ, what stands before items. */
const SIGNS: Readonly<Record<number, string>> = {
  0x28: '☎',
  0x2a: '✉',
  0x2d: '–',
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '□',
  0x72: '□',
  0x76: '❖',
  0xa7: '▪',
  0xa8: '□',
  0xd8: '➢',
  0xe0: '→',
  0xe8: '→',
  0xf0: '→',
  0xfc: '✓',
  0xfe: '☑',
};
const LONE = /^[\ue000-\uf8ff]$/;

/**
 * A word that is one character of the private use area, as a sign that everybody can show and a voice passes over: known ones as
 * themselves, any other as a bullet, for nearly all stand before the items of a list. Every other word stays as it is.
 */
export function plainSign(word: string): string {
  return LONE.test(word) ? (SIGNS[word.charCodeAt(0) - 0xf000] ?? '•') : word;
}

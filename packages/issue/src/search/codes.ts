/**
 * Numbers as characters: the code of an entry is one character, so the most frequent 92 take one byte in UTF-8 and the
 * next 1,900 two. Left out are the characters that JSON escapes, controls, and surrogates.
 */

const FIRST = 0x23;

export function toCode(id: number): string {
  let point = id + FIRST;
  if (point >= 0x5c) point++;
  if (point >= 0x7f) point += 0x21;
  if (point >= 0xd800) point += 0x800;
  return String.fromCodePoint(point);
}

/** The entry whose code begins at `at`, or -1 where none can. */
export function fromCode(text: string, at: number): number {
  let point = text.codePointAt(at)!;
  if (point >= 0xe000) point -= 0x800;
  else if (point >= 0xd800) return -1;
  if (point > 0x9f) point -= 0x21;
  else if (point >= 0x7f) return -1;
  if (point > 0x5c) point--;
  else if (point === 0x5c) return -1;
  return point - FIRST < 0 ? -1 : point - FIRST;
}

/** First entry whose code takes two UTF-16 units. */
export const WIDE = 0x10000 - 0x800 - 0x21 - 1 - FIRST;

/** UTF-16 units of a word or gap; longer ones are cut (words) or parted (gaps). */
export const LONGEST_TERM = 200;

/**
 * In a gap: the next word of the text layer begins here, though nothing shows (a word that the PDF cut at a line end).
 * At the start of a gap it counts to the word before it.
 */
export const CUT = '\u2060';

/** Before a gap in the list of terms; no word begins with it. */
export const GAP = '^';

/** Words of the text layer that a gap ends: one for each space or cut. */
export function wordsPassed(gap: string): number {
  let count = 0;
  for (let at = 0; at < gap.length; at++) if (gap[at] === ' ' || gap[at] === CUT) count++;
  return count;
}

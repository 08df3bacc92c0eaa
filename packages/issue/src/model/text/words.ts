/** Words as search and counting see them: runs of letters, marks and digits. */

export interface Span {
  /** Offset of the first UTF-16 unit. */
  readonly start: number;
  /** Offset after the last one. */
  readonly end: number;
  readonly text: string;
}

/** A word may hold what cannot be seen: soft hyphens, joiners, zero-width spaces of PDF makers. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff]*/gu;

/**
 * Every word of a text in order. Punctuation parts words: "Covid-19" is two, "1.500.000" three, "7h30" one.
 * Linear in the length of the text.
 */
export function words(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(WORD)) {
    found.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  return found;
}

/** How long a spoken form is, and where a voice may take breath in it. */

/** How many syllables a spoken form has: Vietnamese writes one per word, foreign sounds one per part of a hyphenated word. */
export function countSyllables(spoken: string): number {
  return (spoken.match(/[\p{L}\p{M}\d]+/gu) ?? []).length;
}

/**
 * A spoken sentence in pieces of at most `most` syllables, cut at the strongest marks first. Voices lose their breath, and some
 * browsers their connection, in longer ones.
 */
export function phrases(spoken: string, most = 40): string[] {
  if (countSyllables(spoken) <= most) return spoken === '' ? [] : [spoken];
  for (const mark of [
    /([.!?…;:])\s/,
    /(,)\s/,
    /(\s)(?=(?:và|nhưng|mà|thì|để|vì|nên|hoặc|hay|khi|nếu)\s)/,
    /(\s)/,
  ]) {
    const cut = middle(spoken, mark);
    if (cut > 0) {
      return [
        ...phrases(spoken.slice(0, cut).trim(), most),
        ...phrases(spoken.slice(cut).trim(), most),
      ];
    }
  }
  return [spoken];
}

/** The place of the mark nearest to the middle; 0 where there is none. */
function middle(text: string, mark: RegExp): number {
  let best = 0;
  for (const match of text.matchAll(new RegExp(mark.source, 'g'))) {
    const at = match.index + match[1]!.length;
    if (Math.abs(at - text.length / 2) < Math.abs(best - text.length / 2) && at < text.length)
      best = at;
  }
  return best;
}

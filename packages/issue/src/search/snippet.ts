/** The words around a hit, cut between words, with the hit marked. */
import { CUT } from './codes.js';
import type { Store, StoredBlock } from './store.js';
import type { Snippet } from './types.js';

/** Words shown before the first match and after the last: about two lines on a phone. */
const BEFORE = 8;
const AFTER = 14;
/** Words shown on each side where matches stand far apart. */
const BETWEEN = 4;
const ELLIPSIS = '…';

/** @param matches tokens as [first, after last], ascending */
export function snippetOf(
  store: Store,
  block: StoredBlock,
  matches: readonly (readonly [number, number])[],
): Snippet {
  const marks: [number, number][] = [];
  const final = matches.length - 1;
  let text = '';
  let shown = block.from;
  matches.forEach(([from, to], index) => {
    const next = matches[index + 1]?.[0] ?? block.to;
    const first = Math.max(shown, from - (index === 0 ? BEFORE : BETWEEN));
    const last = Math.min(index === final ? to + AFTER : to + BETWEEN, next);
    const skipped = first > shown;
    if (skipped) text += index === 0 ? ELLIPSIS : ` ${ELLIPSIS} `;
    // The block's first gap may open a quote; a gap before the first word shown after a cut is not.
    if (first === block.from) text += gap(store, block.codeFrom, block.from, block);
    for (let token = first; token < last; token++) {
      const word = store.terms[store.term[token]!]!;
      if (token === from) marks.push([text.length, text.length]);
      text += word;
      if (token === to - 1) marks[marks.length - 1]![1] = text.length;
      const between = gap(store, store.at[token]! + 1, token + 1, block);
      text += token + 1 === last && last < next ? between.split(' ')[0]! : between;
    }
    shown = last;
  });
  text = text.trimEnd();
  return { text: shown < block.to ? `${text} ${ELLIPSIS}` : text, marks };
}

/** What stands between a place in the codes and the next word: a space where nothing is written. */
function gap(store: Store, from: number, next: number, block: StoredBlock): string {
  const end = next < block.to ? store.at[next]! : block.codeTo;
  if (from === end) return next < block.to && from > block.codeFrom ? ' ' : '';
  let text = '';
  for (let code = from; code < end; code++) text += store.terms[store.codes[code]!]!;
  return text.replaceAll(CUT, '');
}

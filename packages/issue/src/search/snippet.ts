/** The words around a hit, cut between words, with the hit marked. */
import { CUT, GAP } from './codes.js';
import type { Store, StoredBlock } from './store.js';
import type { Snippet } from './types.js';

/** Words shown before the first match and after the last: about two lines on a phone. */
const BEFORE = 8;
const AFTER = 14;
/** Words shown on each side where matches stand far apart. */
const BETWEEN = 4;
const ELLIPSIS = '…';

/** @param matches tokens as [first, after last], ascending and apart */
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
    const first = Math.max(shown, from - (index === 0 ? BEFORE : BETWEEN));
    const next = matches[index + 1]?.[0] ?? block.to;
    const last = Math.min(to + (index === final ? AFTER : BETWEEN), next);
    if (first > shown) text += index === 0 ? ELLIPSIS : ` ${ELLIPSIS} `;
    // What opens the block ("(“") is shown with its first word.
    else if (index === 0) text += gap(store, block.codeFrom, store.at[first]!);
    for (let token = first; token < last; token++) {
      if (token === from) marks.push([text.length, text.length]);
      text += store.terms[store.term[token]!]!;
      if (token === to - 1) marks[index]![1] = text.length;
      const after = store.at[token]! + 1;
      const end = token + 1 < block.to ? store.at[token + 1]! : block.codeTo;
      // Where the text is cut, what clings to its last word stays: a comma, a closing quote.
      if (token + 1 === last && last < next) text += gap(store, after, end).split(' ')[0]!;
      else text += after < end ? gap(store, after, end) : token + 1 < block.to ? ' ' : '';
    }
    shown = last;
  });
  text = text.trimEnd();
  return { text: shown < block.to ? `${text} ${ELLIPSIS}` : text, marks };
}

/** The whole of a block. */
export function textOfBlock(store: Store, { codeFrom, codeTo }: StoredBlock): string {
  const { codes, terms } = store;
  let text = '';
  let afterWord = false;
  for (let code = codeFrom; code < codeTo; code++) {
    const term = terms[codes[code]!]!;
    const isGap = term[0] === GAP;
    if (afterWord && !isGap) text += ' ';
    text += isGap ? term.slice(1) : term;
    afterWord = !isGap;
  }
  return text.replaceAll(CUT, '');
}

/** What is written between two places of the codes. */
function gap({ codes, terms }: Store, from: number, to: number): string {
  let text = '';
  for (let code = from; code < to; code++) text += terms[codes[code]!]!.slice(1);
  return text.includes(CUT) ? text.replaceAll(CUT, '') : text;
}

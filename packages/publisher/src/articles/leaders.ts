/** Dots that lead from a name to its number, or that are there to be written on: they are drawn, and not read. */
import { type Word } from './lines.js';

const LEADER = /[.·_]{4,}|…{2,}/u;
const LEADERS = new RegExp(LEADER.source, 'gu');
const DOT = /^[.·…_]{1,3}$/u;
/** So many single dots with spaces between them lead over, too. */
const DOTS = 4;
/** Width of a letter, in type sizes: the dots have what the letters leave. */
const LETTER = 0.5;

function parts(word: Word, size: number): Word[] {
  if (!LEADER.test(word.text)) return [word];
  const found: Word[] = [];
  let at = 0;
  const texts = word.text.split(LEADERS);
  texts.forEach((text, i) => {
    const start = word.text.indexOf(text, at);
    at = start + text.length;
    if (text === '') return;
    const width = Math.min(text.length * size * LETTER, (word.x1 - word.x0) / 2);
    const middle = word.x0 + (start / word.text.length) * (word.x1 - word.x0);
    const x0 = i === 0 ? word.x0 : i === texts.length - 1 ? word.x1 - width : middle;
    found.push({ text, x0, x1: x0 + width });
  });
  return found;
}

/** The words of a line without leaders; `led` where dots lead from some words to others. */
export function withoutLeaders(
  words: readonly Word[],
  size: number,
): { words: readonly Word[]; led: boolean } {
  const single = (word: Word | undefined) => word !== undefined && DOT.test(word.text);
  const kept: Word[] = [];
  let dropped = false;
  let led = false;
  for (let i = 0; i < words.length; i++) {
    let end = i;
    while (single(words[end])) end++;
    if (end - i >= DOTS) {
      dropped = true;
      i = end - 1;
      continue;
    }
    const word = words[i] as Word;
    const own = parts(word, size);
    const cut = LEADER.test(word.text);
    const begins = cut && new RegExp(`^(?:${LEADER.source})`, 'u').test(word.text);
    if (own.length > 0 && kept.length > 0 && (dropped || begins)) led = true;
    if (own.length > 1) led = true;
    if (cut || dropped) dropped = cut && new RegExp(`(?:${LEADER.source})$`, 'u').test(word.text);
    kept.push(...own);
  }
  return { words: kept, led };
}

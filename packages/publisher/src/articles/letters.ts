/** Letters that were set apart from their words: initials at the head of a text, and titles with space between all letters. */
import { type Line, type Word } from './lines.js';

const end = (rect: { readonly x: number; readonly w: number }): number => rect.x + rect.w;

/** Fewest letters that stand alone, and part of all words, for a line that is set with spaces between its letters. */
const ALONE = 4;
const MOST = 0.75;
/** Between words there is at least this many times the space between letters. */
const WIDER = 1.7;

const isLetter = ({ text }: Word): boolean => /^["“”'‘’(]?\p{L}[\p{P}]?$/u.test(text);

/** "L Ờ I  N G Ỏ" as its words; any other line as it is. */
export function closeUp(words: readonly Word[]): readonly Word[] {
  const letters = words.filter(isLetter).length;
  if (letters < ALONE || letters < words.length * MOST) return words;
  const gaps = words.slice(1).map((word, i) => word.x0 - (words[i] as Word).x1);
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor((gaps.length - 1) * 0.4)] ?? 0;
  const closed: Word[] = [];
  words.forEach((word, i) => {
    const last = closed.at(-1);
    const gap = gaps[i - 1] ?? Infinity;
    if (!last || gap > usual * WIDER) closed.push(word);
    else closed[closed.length - 1] = { text: last.text + word.text, x0: last.x0, x1: word.x1 };
  });
  return closed;
}

/** Times the size of the text beside it that an initial has at least. */
const INITIAL = 1.8;

/** In Vietnamese no syllable goes on after its first vowel with a consonant and a vowel: "Ở phường" is two words. */
const VOWEL = /^[aeiouy]$/;
const plain = (letter: string): string => letter.normalize('NFD').charAt(0).toLowerCase();
function isWord(initial: string, next: string): boolean {
  return VOWEL.test(plain(initial)) && /^[^aeiouy]+[aeiouy]/.test([...next].map(plain).join(''));
}

function withInitial(line: Line, initial: Line): Line {
  const [first, ...others] = line.words as [Word, ...Word[]];
  const [cap] = initial.words as [Word];
  const words = isWord(cap.text.replace(/\P{L}/gu, ''), first.text)
    ? [cap, first, ...others]
    : [{ text: cap.text + first.text, x0: cap.x0, x1: first.x1 }, ...others];
  return { ...line, words };
}

/** Lines with the initials that stand to their left, over two lines or more; those are no lines of their own. */
export function joinInitials(lines: readonly Line[]): Line[] {
  const joined = [...lines];
  for (const initial of lines) {
    const [cap] = initial.words;
    if (initial.words.length !== 1 || !cap || !/^["“'‘«]?\p{Lu}$/u.test(cap.text)) continue;
    const beside = joined.filter(
      (line) =>
        line.size * INITIAL < initial.size &&
        line.x > end(initial) - initial.w * 0.3 &&
        line.x - end(initial) < line.size * 1.2 &&
        line.y + line.h / 2 > initial.y &&
        line.y + line.h / 2 < initial.y + initial.h,
    );
    const first = beside.reduce<Line | undefined>((a, b) => (a && a.y <= b.y ? a : b), undefined);
    if (!first || !/^(?:\p{Ll}|\p{Lu}{2})/u.test(first.words[0]?.text ?? '')) continue;
    joined.splice(joined.indexOf(initial), 1);
    for (const line of beside) {
      // They are indented for the initial's sake alone.
      const wide = { ...line, x: initial.x, w: end(line) - initial.x };
      joined[joined.indexOf(line)] = line === first ? withInitial(wide, initial) : wide;
    }
  }
  return joined;
}

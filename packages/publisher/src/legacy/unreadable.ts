/**
 * Fonts whose letters can be seen but not read: the PDF has no map from their codes to letters, or a wrong one ("SÜng nay phäãng
 * häp"). Such words would be searched for in vain and read aloud as noise; a page of them is a picture.
 */
import { isSyllable } from '@e-bulletin/issue/text.js';
import { type SourcePage } from '../model/source.js';
import { samples } from './samples.js';

/** Words of at least two signs by which a font can be judged. */
const ENOUGH = 12;
/** Part of the words that no language writes so, from which a font is unreadable where few words are Vietnamese. */
const STRANGE = 0.05;
const VALID = 0.6;
const SAID = 0.8;
/** Part of the signs that are letters in text of any kind; codes taken for letters are anything. */
const LETTERS = 0.6;
/** Part of a page's signs: with so many unreadable, what is left says nothing. */
const MOST = 0.5;

/** A sign within a word, a capital with an accent after a small letter, a sign that is none. */
const NO_WORD =
  // eslint-disable-next-line no-control-regex -- these are what codes without a map become
  /\p{L}[^\p{L}\p{M}\p{N}\p{P}+=<>~^|$`]\p{L}|\p{L}[†‡‰¶§•]\p{L}|\p{Ll}(?![A-Z])\p{Lu}|[\u0000-\u001f\u0080-\u009f\ue000-\uf8ff\ufffd]/u;
const SIGNS = /[!"#$%&'()*+,;<=>?@[\\\]^_`{|}~]{2,}/u;

/** A word as languages in Latin letters have it: it can be said. */
const SAYABLE = /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u;
const VOWEL = /[aeiouy]/iu;
const CLUSTER = /[b-df-hj-np-tv-xz]{5}/iu;

interface Look {
  readonly words: number;
  readonly strange: number;
  readonly valid: number;
  /** Part of the words that can be said; all of them where there are only numbers. */
  readonly sayable: number;
}

function look(text: string): Look {
  const tokens = text
    .normalize('NFC')
    .split(/\s+/u)
    .filter((token) => token.length > 1);
  const found = tokens.join('').match(/\p{L}/gu)?.length ?? 0;
  const coded = found < tokens.join('').length * LETTERS;
  const strange = tokens.filter(
    (token) => NO_WORD.test(token) || (coded && /\p{L}/u.test(token) && SIGNS.test(token)),
  );
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const sayable = words.filter((word) => {
    const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
    return SAYABLE.test(word) && VOWEL.test(plain) && !CLUSTER.test(plain);
  });
  return {
    words: tokens.length,
    strange: strange.length / Math.max(1, tokens.length),
    valid: words.filter(isSyllable).length / Math.max(1, words.length),
    sayable: words.length === 0 ? 1 : sayable.length / words.length,
  };
}

const sizeOf = (runs: SourcePage['runs']): number =>
  runs.reduce((sum, run) => sum + run.text.length, 0);

export interface Readable {
  readonly pages: readonly SourcePage[];
  /** Ordinals of pages that lost words. */
  readonly unreadable: readonly number[];
}

/**
 * The pages without words that nobody can read. Pages that keep all of theirs are the same objects.
 * @param converted fonts whose text was made readable, but for a word here and there
 */
export function withoutUnreadable(
  pages: readonly SourcePage[],
  converted: ReadonlySet<string> = new Set(),
): Readable {
  const looks = [...samples(pages)]
    .filter(([font]) => !converted.has(font))
    .map(([font, text]) => ({ font, ...look(text) }));
  const sure = looks.filter(
    ({ words, strange, valid }) => words >= ENOUGH && strange >= STRANGE && valid < VALID,
  );
  if (sure.length === 0) return { pages, unreadable: [] };
  // A font of few words goes the way of the others of its document, unless they are numbers or another language's.
  const few = looks.filter(
    ({ words, valid, sayable }) => words < ENOUGH && valid < VALID && sayable < SAID,
  );
  const fonts = new Set([...sure, ...few].map(({ font }) => font));
  const unreadable: number[] = [];
  const kept = pages.map((page) => {
    const runs = page.runs.filter((run) => run.confidence !== undefined || !fonts.has(run.font));
    if (runs.length === page.runs.length) return page;
    unreadable.push(page.number);
    const lost = 1 - sizeOf(runs) / sizeOf(page.runs);
    return { ...page, runs: lost > MOST ? [] : runs };
  });
  return { pages: kept, unreadable };
}

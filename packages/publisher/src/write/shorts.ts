/** Abbreviations of an article's static page: told at their first use, and all together under the article, where everybody sees them. */
import { governmentAbbreviations } from '@e-bulletin/issue/abbreviations.js';
import type { Abbreviation } from '@e-bulletin/issue';
import { html, type Markup } from './html.js';

/** Capitals with what joins them: "UBND", "TN&TKQ", "KT-XH". */
const TOKEN = /\p{Lu}+(?:[&.-]?\p{Lu}+)+(?![\p{L}\p{N}])/gu;
/** Their table tells how they are said, not what they stand for. */
const SOUNDS = new Set(['AI', 'TV', 'VAT']);

export class Shorts {
  readonly #known = governmentAbbreviations();
  readonly #found = new Map<string, string>();

  /** A text with the abbreviations that were not met before in `<abbr>`. */
  mark(text: string): Markup {
    const parts: Markup[] = [];
    let at = 0;
    for (const { token, words, index } of this.meet(text)) {
      parts.push(html`${text.slice(at, index)}<abbr title="${words}">${token}</abbr>`);
      at = index + token.length;
    }
    return html`${[...parts, html`${text.slice(at)}`]}`;
  }

  /** The abbreviations of a text that were not met before, and where they stand. */
  meet(text: string): { token: string; words: string; index: number }[] {
    // A headline of capitals is words.
    if (text === text.toUpperCase()) return [];
    return [...text.matchAll(TOKEN)].flatMap(({ 0: token, index }) => {
      const words = this.#wordsOf(token);
      if (words === undefined || this.#found.has(token)) return [];
      if (/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, index - 2), index))) return [];
      this.#found.set(token, words);
      return { token, words, index };
    });
  }

  /** What was met, in order. */
  get found(): Abbreviation[] {
    return [...this.#found].map(([abbr, text]) => ({ abbr, text }));
  }

  /** All that were met. */
  list(): Markup | undefined {
    if (this.#found.size === 0) return undefined;
    const all = this.found.map(({ abbr, text }) => `${abbr}: ${text}`);
    return html`<p class="small">Chữ viết tắt trong bài. ${all.join('; ')}.</p>
`;
  }

  #wordsOf(token: string): string | undefined {
    const words = this.#known.get(token);
    return words !== undefined && standsFor(token, words) ? words : undefined;
  }
}

/** Whether an abbreviation of the table is one that stands for its words: others tell how it is said. */
export const standsFor = (token: string, words: string): boolean =>
  !SOUNDS.has(token) && stands(token, words);

/** Whether the letters are the first ones of the words, some of which may be left out ("và", "của"). */
function stands(token: string, words: string): boolean {
  const first = words
    .split(' ')
    .map((word) => plainCapital(word.charAt(0)))
    .values();
  return [...token.replace(/[&.-]/g, '')].every((letter) => {
    for (const one of first) if (one === plainCapital(letter)) return true;
    return false;
  });
}

/** "ủ" → "U": marks of tone and letter go; Đ is a letter of its own. */
const plainCapital = (letter: string): string =>
  letter
    .toUpperCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');

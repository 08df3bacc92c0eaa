/** A person's own readings: names of places, people and projects that the rules cannot know. */
import { nfc } from '../text/fold.js';

/** Written form to spoken form, longest written form first. */
export interface Lexicon {
  readonly entries: readonly (readonly [written: string, spoken: string])[];
  readonly pattern: RegExp | undefined;
  /** Lines that were not understood, from 1. */
  readonly wrong: readonly number[];
}

/**
 * Reads a lexicon: one `viết = đọc` a line, `#` begins a remark. A written form in small letters matches in any case; one with
 * capitals only as it stands. Line breaks of any system.
 */
export function parseLexicon(text: string): Lexicon {
  const entries: [string, string][] = [];
  const wrong: number[] = [];
  nfc(text.replace(/^\ufeff/, ''))
    .split(/\r\n|\r|\n/)
    .forEach((line, index) => {
      const plain = line.replace(/(?:^|\s)#.*$/, '').trim();
      if (plain === '') return;
      const [written = '', spoken, ...more] = plain.split(/\s*=\s*/);
      if (written === '' || spoken === undefined || spoken === '' || more.length)
        wrong.push(index + 1);
      else entries.push([written, spoken]);
    });
  return { ...lexiconOf(entries), wrong };
}

/** A lexicon from pairs. */
export function lexiconOf(pairs: readonly (readonly [string, string])[]): Lexicon {
  const entries = [...pairs].sort((a, b) => b[0].length - a[0].length);
  const source = entries
    .map(([written]) => written.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  return {
    entries,
    pattern: source ? new RegExp(`(?:${source})(?![\\p{L}\\p{N}])`, 'giu') : undefined,
    wrong: [],
  };
}

/** The text with every known written form replaced by its reading. */
export function applyLexicon(text: string, { entries, pattern }: Lexicon): string {
  if (!pattern) return text;
  return text.replace(pattern, (match: string, at: number) => {
    if (/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at))) return match;
    const small = match.toLowerCase();
    const entry =
      entries.find(([written]) => written === match) ??
      entries.find(([written]) => written === small);
    return entry ? entry[1] : match;
  });
}

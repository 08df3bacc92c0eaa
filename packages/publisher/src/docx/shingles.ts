/** Texts compared by the runs of words that they share, whatever their case and accents. */
import { fold } from '@e-bulletin/issue/text.js';

const RUN = 3;

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every run of three words; of a shorter text, the text itself. */
export function shingles(text: string): Set<string> {
  const words = wordsOf(text);
  if (words.length === 0) return new Set();
  if (words.length <= RUN) return new Set([words.join(' ')]);
  const found = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i++) found.add(words.slice(i, i + RUN).join(' '));
  return found;
}

/** Share of `part` that `whole` holds too; 0 to 1. */
export function contained(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let both = 0;
  for (const one of part) if (whole.has(one)) both += 1;
  return both / part.size;
}

export const wordCount = (text: string): number => wordsOf(text).length;

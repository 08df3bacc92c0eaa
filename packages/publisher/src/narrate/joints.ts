/** Where inside a sentence a reader breathes: at its marks. */
import { countSyllables } from '@e-bulletin/issue/spoken.js';

const MARKS = /(?<=[,;:–—…])\s+|\s+(?=[–—(])/u;

/** @returns for each mark the share of the syllables of `reading` that stand before it, in order */
export function jointsOf(reading: string): number[] {
  const counts = reading.split(MARKS).map(countSyllables);
  const total = Math.max(
    1,
    counts.reduce((sum, one) => sum + one, 0),
  );
  let before = 0;
  return counts.slice(0, -1).map((count) => (before += count) / total);
}

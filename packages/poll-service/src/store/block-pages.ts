/** Rows of a heap of blocks, in the order of their names. */
import {
  BITS,
  addressOf,
  levelOf,
  linesOf,
  placeOf,
  type Heap,
  type Kind,
} from './block-layout.js';
import type { BallotRow } from './box.js';

/** Rows read at a time, or a block more. */
const PAGE = 2000;

/** Lines after this name in the order of the names, a few blocks of them. */
export function pageOf(
  heap: Heap | undefined,
  kind: Kind,
  after: string,
  bodyAt: (place: number) => string,
): string[] {
  if (!heap) return [];
  const level = levelOf(heap);
  let at = after ? addressOf(kind, after) >>> (BITS - level - 1) : 0;
  const bound = after && `${kind === 'ballot' ? '[' : ''}"${after}"~`;
  const page: string[] = [];
  for (let last = -1; at < 1 << (level + 1) && page.length < PAGE; at++) {
    const place = placeOf(heap, at << (BITS - level - 1));
    if (place === last) continue;
    const lines = linesOf(bodyAt(place));
    // Only the first of them can hold what was read before.
    page.push(...(last < 0 ? lines.slice(indexOf(lines, bound)) : lines));
    last = place;
  }
  return page;
}

/** Where the first line that is not before `start` stands. */
export function indexOf(lines: readonly string[], start: string): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lines[middle]! < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function ballotOf(line: string): BallotRow {
  const [ballot_id, revision, seal, answers] = JSON.parse(line) as [string, number, string, object];
  return { ballot_id, revision, seal, answers: JSON.stringify(answers) };
}

export const markIn = (line: string): string => line.slice(1, -1);

/** Where the words of a hit lie on the page. */
import type { Box, PageText } from '../types.js';
import { isSearched, wordsOfLine } from './blocks.js';

/**
 * One box for each line that holds some of the words `first` to `last` (ordinals from 0 over all blocks that are not
 * `artifact`, as in `Hit.words`). Words without edges in the text layer are left out.
 */
export function boxesOf(page: PageText, first: number, last: number): Box[] {
  const boxes: Box[] = [];
  let ordinal = 0;
  for (const block of page.blocks) {
    if (!isSearched(block)) continue;
    for (const line of block.lines) {
      const count = wordsOfLine(line).length;
      const from = Math.max(first - ordinal, 0);
      const to = Math.min(last - ordinal, count - 1);
      ordinal += count;
      const left = line.x[from * 2];
      const right = line.x[to * 2 + 1];
      if (from > to || left === undefined || right === undefined) continue;
      boxes.push([left, line.y, right - left, line.h]);
    }
    if (ordinal > last) break;
  }
  return boxes;
}

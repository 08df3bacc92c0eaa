/**
 * Tags of programs that lay out by boxes (Draw, Impress, Canva): they tell paragraphs and pictures, in the order in which those were
 * drawn, and what was typed is all there is of lists and page numbers.
 */
import { SIGNS } from './bullets.js';
import { common, type Line, type Rect } from './lines.js';
import { blockText, type PageBlock } from './page-block.js';

/** Signs that begin an item wherever they stand; a dash may be that of a dialogue. */
const BULLET = new RegExp(`^[${SIGNS}]\\s*\\p{L}`, 'u');

/** The blocks, typed bullets as the items that they are. */
export function withBullets(blocks: readonly PageBlock[]): PageBlock[] {
  let group = Math.max(0, ...blocks.map((block) => block.group ?? 0)) + 1;
  return blocks.map((block) => {
    const typed = block.role === 'paragraph' && !block.aside && BULLET.test(blockText(block));
    if (!typed) {
      group += 1;
      return block;
    }
    return { ...block, role: 'listItem', group: block.group ?? group };
  });
}

/** The blocks without page numbers and running heads that the tags have among the text. */
export const withoutRunning = (
  blocks: readonly PageBlock[],
  running: readonly Line[],
): PageBlock[] =>
  blocks.filter(
    ({ role, lines }) =>
      role !== 'paragraph' ||
      lines.length === 0 ||
      !lines.every((line) => running.some((edge) => common(edge, line) > line.w * line.h * 0.5)),
  );

/** Pictures found by the layout of a page, with what the tags say they show. */
export function withAlts(blocks: readonly PageBlock[], tagged: readonly PageBlock[]): PageBlock[] {
  const rect = ({ box: [x, y, w, h] }: PageBlock): Rect => ({ x, y, w, h });
  const told = tagged.filter(({ role, alt }) => role === 'figure' && alt);
  return blocks.map((block) => {
    const { w, h } = rect(block);
    const same =
      block.role === 'figure'
        ? told.find((one) => common(rect(one), rect(block)) > w * h * 0.5)
        : undefined;
    return same?.alt === undefined ? block : { ...block, alt: same.alt };
  });
}

/** Does a block stand wholly above the one before it, and no further to the right? Columns go on to the right. */
const climbs = (blocks: readonly PageBlock[]): boolean => {
  const texts = blocks.filter(({ lines }) => lines.length > 0);
  return texts.slice(1).some(({ box: [x, y, , h] }, i) => {
    const [bx, by] = (texts[i] as PageBlock).box;
    return y + h <= by && x <= bx;
  });
};

/** @param pages the blocks of each page that has tags */
export function inOrderOfDrawing(pages: readonly (readonly PageBlock[])[]): boolean {
  const bare = ({ role, aside, group }: PageBlock): boolean =>
    (role === 'paragraph' || role === 'figure') && !aside && group === undefined;
  return pages.every((blocks) => blocks.every(bare)) && pages.some(climbs);
}

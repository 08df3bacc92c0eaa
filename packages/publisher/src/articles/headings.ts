/** Levels of headings found by layout: type sizes of the whole document, ranked; titles of the outline are level 1. */
import {
  type PageBlock,
  blockText,
  headingRole,
  isHeading,
  type PageBlocks,
} from './page-block.js';
import { type Style } from './paragraphs.js';
import { titleKey } from './titles.js';

/** A size this many times the text's is a title wherever it stands. */
const TITLE = 1.45;
/** Sizes closer than this are one style. */
const SAME = 1.06;

const sizeOf = (block: PageBlock) => block.lines[0]?.size ?? 0;

/** @param titles titles that the outline names, as `titleKey` writes them */
export function rankHeadings(
  pages: readonly PageBlocks[],
  style: Style,
  titles: ReadonlySet<string>,
): PageBlocks[] {
  const layout = pages.filter((page) => page.mode === 'layout' || page.mode === 'ocr');
  const found = layout.flatMap((page) => page.blocks.filter(isHeading));
  if (found.length === 0) return [...pages];
  const ranks: number[] = [];
  for (const size of found.map(sizeOf).sort((a, b) => b - a)) {
    if (ranks.length === 0 || (ranks.at(-1) as number) > size * SAME) ranks.push(size);
  }
  const named = found.filter((block) => titles.has(titleKey(blockText(block))));
  // The smallest size that a title of the outline has bounds the level; without an outline, what is clearly large.
  const named1 = named.length > 0 ? Math.min(...named.map(sizeOf)) : undefined;
  const large = ranks.filter((size) => size >= style.body * TITLE);
  const bound = named1 ?? large.at(-1) ?? (ranks[0] as number);
  const below = ranks.filter((size) => size * SAME < bound);
  const level = (block: PageBlock): number => {
    const size = sizeOf(block);
    if (size * SAME >= bound) return 1;
    return (
      2 +
      Math.max(
        0,
        below.findIndex((rank) => rank <= size * SAME),
      )
    );
  };
  return pages.map((page) =>
    page.mode !== 'layout' && page.mode !== 'ocr'
      ? page
      : {
          ...page,
          blocks: page.blocks.map((block) =>
            isHeading(block) ? { ...block, role: headingRole(level(block)) } : block,
          ),
        },
  );
}

/**
 * Headings that only the eye sees: Word writes tags for whatever it holds, and where titles were made large and bold by hand
 * they are paragraphs there.
 */
import { headingLevel, isHeading, type PageBlock, type PageBlocks } from './page-block.js';
import { LARGE, looksLikeHeading, TITLE, type Style } from './paragraphs.js';
import { isOneTitle, isOneType, joinBlocks, withWholeTitles } from './title-lines.js';

const sizeOf = (block: PageBlock): number => block.lines[0]?.size ?? 0;

/** The page with its headings named; a large title on two paragraphs becomes one. */
function seen(page: PageBlocks, style: Style, least: number, role: PageBlock['role']): PageBlocks {
  const blocks: PageBlock[] = [];
  let open = false;
  for (const block of page.blocks) {
    const found =
      block.role === 'paragraph' &&
      block.group === undefined &&
      !block.aside &&
      sizeOf(block) >= least &&
      looksLikeHeading(block.lines, style);
    const last = blocks.at(-1);
    const large = sizeOf(block) >= style.body * LARGE;
    if (
      found &&
      open &&
      large &&
      last &&
      (isOneType(last, block) || isOneTitle(last, block, style))
    ) {
      blocks[blocks.length - 1] = joinBlocks(last, block);
      continue;
    }
    open = found;
    blocks.push(found ? { ...block, role } : block);
  }
  return { ...page, blocks };
}

/**
 * Pages whose tags name no title, with the headings that are seen on them. `ranked` are those whose levels are still to be told
 * from their sizes, as those of pages without tags.
 */
export function seeHeadings(
  pages: readonly PageBlocks[],
  style: Style,
): { pages: readonly PageBlocks[]; ranked: (page: PageBlocks) => boolean } {
  const named = pages.flatMap(({ mode, blocks }) =>
    mode === 'tags' ? blocks.filter((block) => isHeading(block) && !block.aside) : [],
  );
  const ranked = ({ mode }: PageBlocks): boolean =>
    mode === 'layout' || mode === 'ocr' || (mode === 'tags' && named.length === 0);
  const whole = pages.map((page) => (page.mode === 'tags' ? page : withWholeTitles(page, style)));
  if (named.some((block) => headingLevel(block) === 1)) return { pages: whole, ranked };
  // Beside subheadings of the tags only what is larger than all of them is a title.
  const least = Math.max(0, ...named.map(sizeOf)) * 1.06;
  const bound = named.length > 0 ? Math.max(least, style.body * TITLE) : 0;
  const role = named.length > 0 ? 'heading1' : 'heading2';
  return {
    pages: whole.map((page) => (page.mode === 'tags' ? seen(page, style, bound, role) : page)),
    ranked,
  };
}

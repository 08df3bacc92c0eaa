/**
 * Headings that only the eye sees: Word writes tags for whatever it holds, and where titles were made large and bold by hand
 * they are paragraphs there.
 */
import { bottom, type Line } from './lines.js';
import { headingLevel, isHeading, type PageBlock, type PageBlocks } from './page-block.js';
import { LARGE, looksLikeHeading, TITLE, type Style } from './paragraphs.js';

const sizeOf = (block: PageBlock): number => block.lines[0]?.size ?? 0;

/** Lines of one title in two paragraphs are not further apart than this, in type sizes. */
const APART = 0.7;

function goesOn(before: PageBlock, block: PageBlock): boolean {
  const [last, first] = [before.lines.at(-1) as Line, block.lines[0] as Line];
  const gap = first.y - bottom(last);
  return (
    Math.abs(last.size - first.size) < first.size * 0.03 &&
    last.bold === first.bold &&
    first.size >= last.size &&
    gap > -first.size &&
    gap < first.size * APART
  );
}

function join(before: PageBlock, block: PageBlock): PageBlock {
  const [[ax, ay, aw, ah], [bx, by, bw, bh]] = [before.box, block.box];
  const [x, y] = [Math.min(ax, bx), Math.min(ay, by)];
  return {
    ...before,
    lines: [...before.lines, ...block.lines],
    box: [x, y, Math.max(ax + aw, bx + bw) - x, Math.max(ay + ah, by + bh) - y],
  };
}

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
    if (found && open && large && last && goesOn(last, block)) {
      blocks[blocks.length - 1] = join(last, block);
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
  if (named.some((block) => headingLevel(block) === 1)) return { pages, ranked };
  // Beside subheadings of the tags only what is larger than all of them is a title.
  const least = Math.max(0, ...named.map(sizeOf)) * 1.06;
  const bound = named.length > 0 ? Math.max(least, style.body * TITLE) : 0;
  const role = named.length > 0 ? 'heading1' : 'heading2';
  return {
    pages: pages.map((page) => (page.mode === 'tags' ? seen(page, style, bound, role) : page)),
    ranked,
  };
}

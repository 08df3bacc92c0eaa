/** Lines in the type of headings that head no text: who wrote it, who signed, what the office calls to its readers. */
import { words } from '@e-bulletin/issue/text.js';
import {
  blockText,
  headingLevel,
  isHeading,
  type PageBlock,
  type PageBlocks,
} from './page-block.js';
import { TITLE, type Style } from './paragraphs.js';
import { isCapitals } from './titles.js';

/** Words above a line at the end of a page, by which the page is an article's and no section's. */
const MOSTLY_TEXT = 60;
/** Part of a title's width that stays free to the left of the name under it, and how near that comes to its end. */
const INDENT = 0.45;
const END = 0.05;

/** A name, after a rank or a title at most: "Trung tá, ThS. TRẦN VĂN AN", "Bài: Minh Hải". In capitals a longer line is no name. */
const NAMED = /(?:^|\s)\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)+$/u;
const NAME = /^\p{Lu}+(?:\s\p{Lu}+){1,3}$/u;

const isName = (text: string): boolean => (isCapitals(text) ? NAME.test(text) : NAMED.test(text));

type Blocks = ReadonlySet<PageBlock>;
/** Were the headings of this page told by their look? */
type Ranked = (page: PageBlocks) => boolean;

const isRead = ({ role, aside }: PageBlock): boolean => role !== 'artifact' && !aside;

function wordsAbove(blocks: readonly PageBlock[], block: PageBlock): number {
  const texts = blocks
    .slice(0, blocks.indexOf(block))
    .filter(({ role }) => role === 'paragraph' || role === 'listItem');
  return texts.reduce((sum, one) => sum + words(blockText(one)).length, 0);
}

/** Bold lines that no text follows, before the next title or at the very end; and large ones at the foot of a page of text. */
function signatures(pages: readonly PageBlocks[], style: Style, ranked: Ranked): Blocks {
  const found = new Set<PageBlock>();
  /** Level of the heading that comes next, 0 for the end; undefined where text comes first. */
  let next: number | undefined = 0;
  for (const page of [...pages].reverse()) {
    const read = page.blocks.filter(isRead);
    for (const block of [...read].reverse()) {
      const level = headingLevel(block);
      const small = level > 1 && (block.lines[0]?.size ?? 0) < style.body * TITLE;
      const signs = small && next !== undefined && next < level;
      const calls =
        level === 1 && next === 1 && block === read.at(-1) && wordsAbove(read, block) > MOSTLY_TEXT;
      if (ranked(page) && (signs || calls)) found.add(block);
      else next = level > 0 ? level : undefined;
    }
  }
  return found;
}

/** Bold lines directly under a title that end where its column does. */
function bylines(pages: readonly PageBlocks[]): Blocks {
  const found = new Set<PageBlock>();
  for (const { blocks } of pages) {
    let title: PageBlock | undefined;
    for (const block of blocks.filter(isRead)) {
      if (headingLevel(block) === 1) {
        title = block;
        continue;
      }
      const [x, , w] = block.box;
      const [left, , width] = title?.box ?? block.box;
      const atItsEnd = x > left + width * INDENT && x + w > left + width * (1 - END);
      // Below a name the office of its bearer may stand, and then the next name.
      if (!atItsEnd || block.lines.length > 1) title = undefined;
      else if (title && isHeading(block) && isName(blockText(block))) found.add(block);
    }
  }
  return found;
}

/** The pages with these lines as paragraphs, where headings were told by their look. */
export function withoutNames(
  pages: readonly PageBlocks[],
  style: Style,
  ranked: Ranked,
): PageBlocks[] {
  const none = [signatures(pages, style, ranked), bylines(pages.filter(ranked))];
  return pages.map((page) => ({
    ...page,
    blocks: page.blocks.map((block): PageBlock =>
      none.some((set) => set.has(block)) ? { ...block, role: 'paragraph' } : block,
    ),
  }));
}

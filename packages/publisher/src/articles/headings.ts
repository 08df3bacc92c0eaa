/** Levels of headings found by their look: type sizes of the whole document, ranked; titles of the outline are level 1. */
import { type OutlineEntry } from '../model/source.js';
import {
  blockText,
  headingRole,
  isHeading,
  type PageBlock,
  type PageBlocks,
} from './page-block.js';
import { withoutNames } from './no-headings.js';
import { withPapers, withSignedPapers } from './papers.js';
import { TITLE, type Style } from './paragraphs.js';
import { seeHeadings } from './seen-headings.js';
import { titleKey } from './titles.js';

/** Sizes closer than this are one style. */
const SAME = 1.06;
/** Share of titles that are the first heading of their page; subheadings stand anywhere. */
const FIRST = 0.7;

interface Found {
  readonly key: string;
  readonly size: number;
  /** The first heading of its page. */
  readonly first: boolean;
}

const sizeOf = (block: PageBlock) => block.lines[0]?.size ?? 0;

function headings(pages: readonly PageBlocks[]): Found[] {
  return pages.flatMap(({ blocks }) =>
    blocks.filter(isHeading).map((block, i) => ({
      key: titleKey(blockText(block)),
      size: sizeOf(block),
      first: i === 0,
    })),
  );
}

/** Smallest size of a title that the outline names; undefined where it names none. */
function outlineBound(
  found: readonly Found[],
  outline: readonly OutlineEntry[],
  style: Style,
): number | undefined {
  const named = (entries: readonly OutlineEntry[]) => {
    const keys = new Set(entries.map(({ title }) => titleKey(title)));
    return found.filter(({ key }) => key !== '' && keys.has(key));
  };
  const titles = named(outline);
  // Entries under an entry are articles of a section if they look like titles, else subheadings of an article.
  for (const { children } of outline) {
    const below = named(children);
    const large = below.every(({ size }) => size >= style.body * TITLE);
    const leading = below.filter(({ first }) => first).length >= below.length * FIRST;
    if (large && leading) titles.push(...below);
  }
  if (titles.length === 0) {
    return outline.length > 0
      ? outlineBound(
          found,
          outline.flatMap(({ children }) => children),
          style,
        )
      : undefined;
  }
  return Math.min(...titles.map(({ size }) => size));
}

/** The pages with the levels of their headings told, and official papers marked. */
export function rankHeadings(
  read: readonly PageBlocks[],
  style: Style,
  outline: readonly OutlineEntry[],
): PageBlocks[] {
  const { pages, ranked } = seeHeadings(read, style);
  const found = headings(pages.filter(ranked));
  const ranks: number[] = [];
  for (const { size } of [...found].sort((a, b) => b.size - a.size)) {
    const last = ranks.at(-1);
    if (last === undefined || last > size * SAME) ranks.push(size);
  }
  const large = ranks.filter((size) => size >= style.body * TITLE);
  const bound = outlineBound(found, outline, style) ?? large.at(-1) ?? ranks[0] ?? Infinity;
  const below = ranks.filter((size) => size * SAME < bound);
  const level = (block: PageBlock): number => {
    const size = sizeOf(block);
    if (size * SAME >= bound) return 1;
    const rank = below.findIndex((one) => one <= size * SAME);
    return 2 + Math.max(0, rank);
  };
  const levels = pages.map((page) =>
    ranked(page)
      ? {
          ...page,
          blocks: page.blocks.map((block) =>
            isHeading(block) ? { ...block, role: headingRole(level(block)) } : block,
          ),
        }
      : page,
  );
  return withoutNames(withSignedPapers(withPapers(levels), ranked), style, ranked);
}

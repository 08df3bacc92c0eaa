/**
 * Titles that stand in several blocks: designers set the lines of one title in two types, and Word in two paragraphs. A title without a
 * text is no article but the beginning of the title below it.
 */
import { bottom, right, textOf, type Line } from './lines.js';
import { isHeading, type PageBlock, type PageBlocks } from './page-block.js';
import { TITLE, TITLE_WORDS, type Style } from './paragraphs.js';
import { isCapitals } from './titles.js';

/** Lines of one title are not further apart than this, in type sizes. */
const APART = 0.7;
/** Two types of one title are not further apart in size than this; a narrow one is set larger beside a wide one. */
const ALIKE = 1.5;
/** The smaller of them is of this size at least, in sizes of the text. */
const LEAST = 1.3;
const ENDED = /[.!?…:;]$/u;

const wordsOf = ({ lines }: PageBlock): string => lines.map(textOf).join(' ');
/** Does `below` begin where the column or the middle of `above` is? */
function sameAxis(above: PageBlock, below: PageBlock, size: number): boolean {
  const edge = ({ lines }: PageBlock) => Math.min(...lines.map(({ x }) => x));
  const end = ({ lines }: PageBlock) => Math.max(...lines.map(right));
  const [a, b] = [edge(above), edge(below)];
  const [c, d] = [end(above), end(below)];
  return Math.abs(a - b) < size || Math.abs(a + c - b - d) < size * 2;
}

/** Does `below` stand directly under `above`? */
function isUnder(above: Line, below: Line): boolean {
  const gap = below.y - bottom(above);
  return gap > -below.size && gap < below.size * APART;
}

/** Two paragraphs in one type: what a person broke in two. */
export function isOneType(above: PageBlock, below: PageBlock): boolean {
  const [last, first] = [above.lines.at(-1) as Line, below.lines[0] as Line];
  return (
    isUnder(last, first) &&
    Math.abs(last.size - first.size) < first.size * 0.03 &&
    last.bold === first.bold &&
    first.size >= last.size
  );
}

/** Large lines in two types, one under the other about one axis: a title as designers set it. */
export function isOneTitle(above: PageBlock, below: PageBlock, { body }: Style): boolean {
  const [last, first] = [above.lines.at(-1) as Line, below.lines[0] as Line];
  const [small, large] = [last.size, first.size].sort((a, b) => a - b) as [number, number];
  const [one, two] = [wordsOf(above), wordsOf(below)];
  return (
    isUnder(last, first) &&
    (small !== large || last.bold !== first.bold) &&
    small >= body * LEAST &&
    large >= body * TITLE &&
    large <= small * ALIKE &&
    sameAxis(above, below, large) &&
    ((isCapitals(one) && isCapitals(two)) || /^\p{Ll}/u.test(two)) &&
    !ENDED.test(one) &&
    `${one} ${two}`.split(' ').length <= TITLE_WORDS
  );
}

export function joinBlocks(above: PageBlock, below: PageBlock): PageBlock {
  const [[ax, ay, aw, ah], [bx, by, bw, bh]] = [above.box, below.box];
  const [x, y] = [Math.min(ax, bx), Math.min(ay, by)];
  return {
    ...above,
    lines: [...above.lines, ...below.lines],
    box: [x, y, Math.max(ax + aw, bx + bw) - x, Math.max(ay + ah, by + bh) - y],
  };
}

/** A page read by its layout, with its titles whole. */
export function withWholeTitles(page: PageBlocks, style: Style): PageBlocks {
  const blocks: PageBlock[] = [];
  for (const block of page.blocks) {
    const last = blocks.at(-1);
    const both = last && isHeading(last) && isHeading(block) && !last.aside && !block.aside;
    if (both && isOneTitle(last, block, style)) blocks[blocks.length - 1] = joinBlocks(last, block);
    else blocks.push(block);
  }
  return { ...page, blocks };
}

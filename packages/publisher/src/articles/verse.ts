/** Poems: lines that end where the poet wants it, not where the column does. */
import {
  bottom,
  overlap,
  right,
  type Scale,
  textOf,
  union,
  type Line,
  type Rect,
} from './lines.js';
import { type PageBlock } from './page-block.js';
import { SIGNED } from './paragraphs.js';

const LEAST = 3;
/** A line of verse has hardly more words, on average. */
const WORDS = 11;
const CAPITAL = /^[“"‘'(–—-]*\s?\p{Lu}/u;
/** Share of lines after which the next word would still have had room. */
const EARLY = 0.7;
/** Type sizes between pieces of one poem, and of one stanza: the wider are tried first. */
const APART = [1.7, 0.45];
/** Type sizes by which two stanzas stand further apart than two lines. */
const STANZA = 0.2;
/** Items of a list are none. */
const LABELLED = /^(?:\d{1,3}[.)]|\p{Ll}[.)]|[-–•])\s/u;

/** Where the column of these lines ends at the latest: at what stands beside them, or at the paper's margin. */
function edge(lines: readonly Line[], others: readonly Rect[], margin: number): number {
  const area = union(lines);
  const beside = others
    .filter((one) => one.x >= right(area) && overlap(one.y, bottom(one), area.y, bottom(area)) > 0)
    .map((one) => one.x - (lines[0]?.size ?? 0));
  return Math.min(margin, ...beside);
}

function isVerse(lines: readonly Line[], others: readonly Rect[], margin: number): boolean {
  const texts = lines.map(textOf);
  // For whom one signs, and as what.
  if (lines.length === 2 && SIGNED.test(texts[0] ?? '')) return true;
  if (lines.length < LEAST) return false;
  const words = lines.reduce((sum, line) => sum + line.words.length, 0) / lines.length;
  if (words > WORDS || words < 2 || texts.some((text) => LABELLED.test(text))) return false;
  if (!texts.every((text) => CAPITAL.test(text))) return false;
  const end = edge(lines, others, margin);
  const early = lines.slice(1).filter((line, i) => {
    const [last, first] = [lines[i] as Line, line.words[0]];
    // In the middle of the page a longer line would grow to both sides.
    return first !== undefined && end - right(last) > first.x1 - first.x0 + line.size * 0.3;
  });
  return early.length >= (lines.length - 1) * EARLY;
}

const plain = (block: PageBlock | undefined): block is PageBlock =>
  block?.role === 'paragraph' && block.lines.length > 0;

/** May `next` be the rest of the poem that `last` began? */
function goesOn(last: PageBlock, next: PageBlock, apart: number): boolean {
  const [end, start] = [last.lines.at(-1) as Line, next.lines[0] as Line];
  const gap = start.y - bottom(end);
  return (
    last.group === next.group &&
    last.aside === next.aside &&
    Math.abs(end.size - start.size) < 0.3 &&
    end.bold === start.bold &&
    end.italic === start.italic &&
    gap > -end.h * 0.5 &&
    gap < end.size * apart
  );
}

/** The paragraphs from the one at `index` on that may be one poem. */
function runFrom(blocks: readonly PageBlock[], index: number, apart: number): PageBlock[] {
  const run: PageBlock[] = [];
  for (const block of blocks.slice(index)) {
    const last = run.at(-1);
    if (!plain(block) || (last && !goesOn(last, block, apart))) break;
    run.push(block);
  }
  return run;
}

function stanzas(lines: readonly Line[]): Line[][] {
  const gaps = lines.slice(1).map((line, i) => line.y - bottom(lines[i] as Line));
  const usual = Math.min(...gaps);
  const found: Line[][] = [];
  lines.forEach((line, i) => {
    const gap = gaps[i - 1] ?? Infinity;
    if (gap > usual + line.size * STANZA) found.push([line]);
    else found.at(-1)?.push(line);
  });
  return found;
}

/** The blocks of a page in reading order, stanzas marked as such and whole. */
export function findVerse(
  blocks: readonly PageBlock[],
  scale: Scale,
  widthPt: number,
): PageBlock[] {
  const all = blocks.filter(({ role }) => role !== 'artifact');
  const rects = all.flatMap((block): Rect[] =>
    block.lines.length > 0 ? [...block.lines] : [scale.rect(block.box)],
  );
  const margin = widthPt - Math.min(...rects.map(({ x }) => x));
  const found: PageBlock[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const poem = APART.map((apart) => runFrom(blocks, i, apart)).find((run) =>
      isVerse(
        run.flatMap(({ lines }) => lines),
        rects,
        margin,
      ),
    );
    const first = blocks[i] as PageBlock;
    if (!poem) {
      found.push(first);
      continue;
    }
    for (const lines of stanzas(poem.flatMap((block) => block.lines)))
      found.push({ ...first, lines, box: scale.box(union(lines)), verse: true });
    i += poem.length - 1;
  }
  return found;
}

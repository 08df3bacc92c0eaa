/**
 * Reading order of a page without tags, by recursive cuts at white space (XY-cut, Nagy and Seth 1984): columns are cut first
 * where a gutter runs through a whole region, else the region is cut into bands at what spans the columns.
 */
import { byPlace, isRow, splitBands, type Item } from './items.js';
import { bottom, overlap, right, union } from './lines.js';
import { type Doubt } from './page-block.js';
import { readRows } from './tables.js';
import { followThreads } from './threads.js';

export interface Region {
  readonly kind: 'column' | 'table';
  /** From top to bottom; for a table row by row. */
  readonly items: readonly Item[];
  /** Cells of a table. */
  readonly rows?: readonly (readonly (readonly Item[])[])[];
}

export interface Ordered {
  readonly regions: readonly Region[];
  readonly doubts: ReadonlySet<Doubt>;
}

/** Narrowest white space between columns, in type sizes. */
const GUTTER = 0.7;
/** A page of more pieces than this is a map or a drawing: no reading order is looked for. */
const MANY = 3000;
/** A heading is set at least this many times as large as the text. */
const LARGE = 1.2;

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** White stripes from top to bottom that no item touches and that have text beside each other on both sides. */
function gutters(items: readonly Item[], body: number): Gap[] {
  const sorted = [...items].sort((a, b) => a.x - b.x);
  const gaps: Gap[] = [];
  let edge = -Infinity;
  for (const item of sorted) {
    if (edge > -Infinity && item.x - edge >= body * GUTTER) gaps.push({ from: edge, to: item.x });
    edge = Math.max(edge, right(item));
  }
  return gaps.filter(({ from, to }) => {
    const left = items.filter((item) => right(item) <= from + 0.01);
    const other = items.filter((item) => item.x >= to - 0.01);
    const a = union(left);
    const b = union(other);
    // A line above on the left and one below on the right are no columns.
    const beside = (one: Item, two: Item) => overlap(one.y, bottom(one), two.y, bottom(two)) > 0;
    return (
      overlap(a.y, bottom(a), b.y, bottom(b)) > body * 0.5 &&
      left.some((one) => other.some((two) => beside(one, two)))
    );
  });
}

function splitColumns(items: readonly Item[], gaps: readonly Gap[]): Item[][] {
  const columns: Item[][] = gaps.map(() => []);
  columns.push([]);
  for (const item of items) {
    const index = gaps.filter((gap) => item.x >= gap.to - 0.01).length;
    columns[index]?.push(item);
  }
  return columns.filter((column) => column.length > 0);
}

const isLarge = (item: Item, body: number) => (item.line?.size ?? 0) >= body * LARGE;

/** The items of the bands below, as far as the columns run: up to the first one that something crosses. */
function alongside(bands: readonly (readonly Item[])[], gap: Gap): Item[] {
  const crossed = bands.findIndex((band) =>
    band.some((item) => item.x < gap.to - 0.01 && right(item) > gap.from + 0.01),
  );
  return bands.slice(0, crossed < 0 ? bands.length : crossed).flat();
}

/**
 * A heading alone in its band, between text of several columns above and below, begins a new part of the page even if it
 * is too short to reach into the next column.
 */
function separates(
  band: readonly Item[],
  above: readonly Item[],
  rest: readonly (readonly Item[])[],
  gaps: readonly Gap[],
  body: number,
): boolean {
  if (!band.every((item) => isLarge(item, body))) return false;
  const area = union(band);
  const before = union(above);
  const [first] = gaps;
  const below = first ? alongside(rest, first) : [];
  if (!first || below.length === 0) return false;
  const clear = Math.min(...below.map((item) => item.y)) - bottom(before) >= area.h + body * 0.9;
  return (
    clear &&
    below.some((item) => item.x >= first.to - 0.01) &&
    below.some((item) => right(item) <= first.from + 0.01)
  );
}

/** A heading under columns, nearer to the text below it, which runs across all of them: it is that text's. */
function opensText(
  band: readonly Item[],
  above: readonly Item[],
  next: readonly Item[] | undefined,
  gaps: readonly Gap[],
  body: number,
): boolean {
  if (!next || !band.every((item) => isLarge(item, body))) return false;
  const area = union(band);
  const across = gaps.every(({ from, to }) =>
    next.some((item) => item.x < from && right(item) > to),
  );
  return across && area.y - bottom(union(above)) > union(next).y - bottom(area);
}

/** White space as high as this, in type sizes, across all columns parts what is above from what is below. */
const WIDE = 2.4;

/** Do all columns pause at once, before a box or a poem across them? */
function pauses(
  band: readonly Item[],
  above: readonly Item[],
  rest: readonly (readonly Item[])[],
  gaps: readonly Gap[],
  body: number,
): boolean {
  const [first] = gaps;
  if (!first) return false;
  const below = [...band, ...alongside(rest, first)];
  if (union(band).y - bottom(union(above)) < body * WIDE) return false;
  const isLeft = (item: Item) => right(item) <= first.from + 0.01;
  const isRight = (item: Item) => item.x >= first.to - 0.01;
  const sides = (items: readonly Item[]) => items.some(isRight) && items.some(isLeft);
  if (!sides(above) || !sides(below)) return false;
  // The space under a title in one of them is no end of it.
  const lowest = (side: (item: Item) => boolean) =>
    above.filter(side).reduce((a, b) => (bottom(b) > bottom(a) ? b : a));
  return ![isLeft, isRight].some((side) => isLarge(lowest(side), body));
}

/** A region whose columns run through, cut where a heading or a pause ends all of them at once. */
function splitAtPauses(bands: readonly Item[][], gaps: readonly Gap[], body: number): Item[][] {
  const parts: Item[][] = [];
  bands.forEach((band, i) => {
    const current = parts.at(-1);
    const rest = bands.slice(i + 1);
    if (
      !current ||
      [band, ...rest].every((one) => isRow(one, body)) ||
      separates(band, current, rest, gaps, body) ||
      pauses(band, current, rest, gaps, body)
    ) {
      parts.push([...band]);
    } else current.push(...band);
  });
  return parts;
}

function groupBands(bands: readonly Item[][], body: number): Item[][] {
  const groups: Item[][] = [];
  let current: Item[] = [];
  bands.forEach((band, i) => {
    if (current.length === 0) {
      current = [...band];
      return;
    }
    const columns = gutters(current, body);
    const together = gutters([...current, ...band], body);
    const own = gutters(band, body);
    const merge =
      columns.length > 0
        ? together.length > 0 &&
          !separates(band, current, bands.slice(i + 1), columns, body) &&
          !opensText(band, current, bands[i + 1], columns, body) &&
          !pauses(band, current, bands.slice(i + 1), columns, body)
        : own.length === 0 && !startsColumns(current, band, bands.slice(i + 1), body);
    if (merge) current.push(...band);
    else {
      const kicker = kickerOver(band, bands[i - 1], current, body);
      groups.push(current.filter((item) => item !== kicker));
      current = kicker ? [kicker, ...band] : [...band];
    }
  });
  if (current.length > 0) groups.push(current);
  return groups;
}

/** More words than this are no kicker. */
const KICKER_WORDS = 8;

/** The few words over a title, which are shorter than a column and would end the column that they stand under. */
function kickerOver(
  title: readonly Item[],
  last: readonly Item[] | undefined,
  above: readonly Item[],
  body: number,
): Item | undefined {
  const [item, ...others] = last ?? [];
  const before = above.filter((one) => one !== item);
  if (!item?.line || others.length > 0 || before.length === 0) return undefined;
  if (item.line.words.length > KICKER_WORDS || isLarge(item, body)) return undefined;
  if (!title.every((one) => isLarge(one, body))) return undefined;
  const over = item.y - bottom(union(before));
  return over > (union(title).y - bottom(item)) * 1.5 + item.h * 0.4 ? item : undefined;
}

/** After text across the page: does a band that fits in a column begin the columns below it? */
function startsColumns(
  current: readonly Item[],
  band: readonly Item[],
  rest: readonly (readonly Item[])[],
  body: number,
): boolean {
  const next = rest[0];
  if (!next) return false;
  const below = gutters([...band, ...next], body);
  if (below.length === 0 || gutters(next, body).length === 0) return false;
  // The last short line of a paragraph goes with the paragraph.
  const last = current.at(-1);
  const near = last && union(band).y - bottom(last) < body * 0.6;
  const like = Math.abs((last?.line?.size ?? 0) - (band[0]?.line?.size ?? 0)) < body * 0.05;
  return !(near && like);
}

/** Columns that follow each other without a table between. */
function threaded(regions: readonly Region[], body: number): Region[] {
  const found: Region[] = [];
  let columns: (readonly Item[])[] = [];
  const flush = (): void => {
    for (const items of followThreads(columns, body)) found.push({ kind: 'column', items });
    columns = [];
  };
  for (const region of regions) {
    if (region.kind === 'column') columns.push(region.items);
    else {
      flush();
      found.push(region);
    }
  }
  flush();
  return found;
}

/** Puts the items of a page into reading order. `body` is the type size of the text. */
export function order(items: readonly Item[], body: number): Ordered {
  const doubts = new Set<Doubt>();
  const regions: Region[] = [];
  const leaf = (part: readonly Item[]): void => {
    const sorted = [...part].sort(byPlace);
    const beside = sorted.some((item, i) => {
      const next = sorted[i + 1];
      return (
        next && overlap(item.y, bottom(item), next.y, bottom(next)) > Math.min(item.h, next.h) * 0.6
      );
    });
    if (beside) doubts.add('overlap');
    regions.push({ kind: 'column', items: sorted });
  };
  const cut = (part: readonly Item[], depth: number): void => {
    if (part.length === 0) return;
    const gaps = depth < 12 ? gutters(part, body) : [];
    const parts = gaps.length > 0 ? splitAtPauses(splitBands(part), gaps, body) : [];
    if (parts.length > 1) {
      for (const one of parts) cut(one, depth + 1);
      return;
    }
    if (gaps.length > 0) {
      const columns = splitColumns(part, gaps);
      const rows = readRows(columns, body);
      if (rows) {
        regions.push({ kind: 'table', items: rows.flat(2), rows });
        return;
      }
      if (columns.length > 5) doubts.add('order');
      // The widest gutter parts columns of text; what is left of it may still be a table beside them.
      const widest = gaps.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a));
      for (const column of splitColumns(part, [widest])) cut(column, depth + 1);
      return;
    }
    const bands = splitBands(part);
    const groups = depth < 12 ? groupBands(bands, body) : [];
    if (groups.length <= 1) leaf(part);
    else for (const group of groups) cut(group, depth + 1);
  };
  if (items.length > MANY) {
    doubts.add('order');
    leaf(items);
  } else cut(items, 0);
  return { regions: threaded(regions, body), doubts };
}

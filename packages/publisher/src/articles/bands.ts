/** Columns and bands of a region: the white stripes between its columns, and where something that spans them ends one band. */
import { isRow, type Item } from './items.js';
import { bottom, overlap, right, union } from './lines.js';
import { readRows } from './tables.js';

/** Narrowest white space between columns, in type sizes. */
const GUTTER = 0.7;
/** A heading is set at least this many times as large as the text. */
const LARGE = 1.2;

export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** White stripes from top to bottom that no item touches and that have text beside each other on both sides. */
export function gutters(items: readonly Item[], body: number): Gap[] {
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

export function splitColumns(items: readonly Item[], gaps: readonly Gap[]): Item[][] {
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
export function splitAtPauses(
  bands: readonly Item[][],
  gaps: readonly Gap[],
  body: number,
): Item[][] {
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

export function groupBands(bands: readonly Item[][], body: number): Item[][] {
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
          !endsTable(band, current, columns, together, body) &&
          !separates(band, current, bands.slice(i + 1), columns, body) &&
          !opensText(band, current, bands[i + 1], columns, body) &&
          !pauses(band, current, bands.slice(i + 1), columns, body)
        : own.length === 0
          ? !startsColumns(current, band, bands.slice(i + 1), body)
          : topsColumn(current, band, own, body);
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

/** Is the line under a table, which reaches over some of its columns, no row of it? */
function endsTable(
  band: readonly Item[],
  current: readonly Item[],
  columns: readonly Gap[],
  together: readonly Gap[],
  body: number,
): boolean {
  if (band.length > 1 || columns.length < 2 || together.length >= columns.length) return false;
  return readRows(splitColumns(current, columns), body) !== undefined;
}

/** Are these lines the top of a column that begins higher than the ones before it, as browsers print them? */
function topsColumn(
  current: readonly Item[],
  band: readonly Item[],
  own: readonly Gap[],
  body: number,
): boolean {
  const from = own.filter((gap) => current.every((item) => item.x >= gap.to - 0.01)).at(-1);
  const to = own.find((gap) => gap.from > (from?.to ?? Infinity));
  if (!from || current.some((item) => to && right(item) > to.from + 0.01)) return false;
  const [last, next] = [
    current.at(-1),
    band.find((item) => item.x >= from.to - 0.01 && (!to || right(item) <= to.from + 0.01)),
  ];
  if (!last?.line || !next?.line) return false;
  return (
    Math.abs(last.line.size - next.line.size) < body * 0.05 && next.y - bottom(last) < body * 0.8
  );
}

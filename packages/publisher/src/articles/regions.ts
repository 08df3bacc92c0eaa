/**
 * Reading order of a page without tags, by recursive cuts at white space (XY-cut, Nagy and Seth 1984): columns are cut first
 * where a gutter runs through a whole region, else the region is cut into bands at what spans the columns.
 */
import { groupBands, gutters, splitAtPauses, splitColumns } from './bands.js';
import { byPlace, splitBands, type Item } from './items.js';
import { bottom, overlap } from './lines.js';
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

/** A page of more pieces than this is a map or a drawing: no reading order is looked for. */
const MANY = 3000;

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

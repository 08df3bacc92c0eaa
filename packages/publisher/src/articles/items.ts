/** What is put in order on a page, and its simplest grouping: bands with white space between them. */
import { type Container } from './containers.js';
import { bottom, type Line, type Rect } from './lines.js';

export interface Item extends Rect {
  /** A line of text, or a box or chart; else a picture. */
  readonly line?: Line;
  readonly container?: Container;
}

export const byPlace = (a: Item, b: Item) => a.y - b.y || a.x - b.x;

/** Groups with white space above and below across the whole region. */
export function splitBands(items: readonly Item[]): Item[][] {
  const bands: Item[][] = [];
  let edge = -Infinity;
  for (const item of [...items].sort(byPlace)) {
    // Boxes of lines set tight overlap by a little.
    const slack = Math.min(item.h * 0.35, 5);
    if (item.y >= edge - slack) bands.push([item]);
    else bands.at(-1)?.push(item);
    edge = Math.max(edge, bottom(item));
  }
  return bands;
}

/** Boxes that begin at one height, with nothing else beside them. */
export function isRow(band: readonly Item[], body: number): boolean {
  const [first, ...others] = band;
  return (
    others.length > 0 &&
    band.every(({ container }) => container?.kind === 'box') &&
    others.every(({ y }) => Math.abs(y - (first as Item).y) < body * 0.5)
  );
}

/**
 * The lens over the stage: how much the book is enlarged and which part of it is seen. Pure arithmetic in CSS pixels of
 * the area that a book may fill: a point `p` of the book as it lies flat is seen at `scale * p + offset`.
 */
import type { BookLayout, Box } from './layout.js';
import type { Spread } from './spreads.js';
import { clampZoom, ZOOM } from './zoom.js';

/** What the buttons and keys go through. */
const STEPS = [1, 1.5, 2, 3, 4] as const;
/** A pinch that ends nearly where it began, or nearly at the whole page, means the whole page. */
const WHOLE = 1.08;

export interface Lens {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the paper lies, flat: what panning may not lose from sight. */
export interface Ground extends Box {
  readonly left: number;
  readonly top: number;
}

/** Where a page lies, and its width, flat. */
export interface Place extends Point {
  readonly width: number;
}

export const FLAT: Lens = { scale: 1, x: 0, y: 0 };

/** The zoom a finger or wheel came to rest at. */
export const settled = (zoom: number): number => (zoom < WHOLE ? ZOOM.least : clampZoom(zoom));

/** The next step up or down; the same where there is none. */
export function stepZoom(zoom: number, step: 1 | -1): number {
  const beyond = STEPS.filter((one) => (one - zoom) * step > 0.01);
  return (step > 0 ? beyond[0] : beyond[beyond.length - 1]) ?? zoom;
}

/** The paper of `spread`. A book that shows one side of its spine lies in the middle of the stage. */
export function groundOf({ mode, page, left, top }: BookLayout, spread: Spread): Ground {
  const { width, height } = page;
  const wide = mode === 'spread' ? width * 2 : width;
  const alone = mode === 'spread' && spread.whole === undefined && spread.pages.length === 1;
  return alone
    ? { left: left + (wide - width) / 2, top, width, height }
    : { left, top, width: wide, height };
}

/**
 * The lens moved as little as possible so that no paper is lost beyond the stage's edge for nothing. `foot` is what
 * lies over the stage at its bottom: the last line can be moved above it.
 */
export function clampLens(lens: Lens, stage: Box, ground: Ground, foot = 0): Lens {
  const { scale } = lens;
  const along = (offset: number, room: number, start: number, size: number): number => {
    const shown = size * scale;
    if (shown <= room) return (room - shown) / 2 - start * scale;
    const first = offset + start * scale;
    return Math.min(0, Math.max(room - shown, first)) - start * scale;
  };
  if (scale === 1) return FLAT;
  return {
    scale,
    x: along(lens.x, stage.width, ground.left, ground.width),
    y: along(lens.y, stage.height - foot, ground.top, ground.height),
  };
}

/** Enlarges to `scale` with the point of the paper that is seen at `focus` staying there. */
export function zoomAt({ scale: before, x, y }: Lens, scale: number, focus: Point): Lens {
  const factor = scale / before;
  return { scale, x: focus.x - (focus.x - x) * factor, y: focus.y - (focus.y - y) * factor };
}

export const panBy = ({ scale, x, y }: Lens, dx: number, dy: number): Lens => ({
  scale,
  x: x + dx,
  y: y + dy,
});

/** Beyond any paper, in CSS pixels. */
const FAR = 1e6;

/** The lens at the corner where reading begins, and beyond it: `clampLens` brings it back to the paper. */
export const atTop = ({ scale }: Lens, rtl: boolean): Lens => ({
  scale,
  x: rtl ? -FAR : FAR,
  y: FAR,
});

/** Where `page` lies alone or beside another: `x` and `y` as a lens has them that brings its middle to the stage's. */
export function placeOf(
  page: number,
  spread: Spread,
  ground: Ground,
  stage: Box,
  scale: number,
): Place {
  const width = ground.width / spread.pages.length;
  const middle = spread.right === page ? ground.width - width / 2 : width / 2;
  return {
    x: stage.width / 2 - (ground.left + middle) * scale,
    y: stage.height / 2 - (ground.top + ground.height / 2) * scale,
    width,
  };
}

/** The lens over a page that was laid anew: what was seen in the middle stays there. */
export function carry({ scale, x, y }: Lens, before: Place, after: Place): Lens {
  const factor = after.width / before.width;
  return {
    scale,
    x: after.x - (before.x - x) * factor,
    y: after.y - (before.y - y) * factor,
  };
}

/** The book as the lens shows it, on whole device pixels. */
export function enlarge(layout: BookLayout, { scale, x, y }: Lens, pixelRatio: number): BookLayout {
  if (scale === 1) return layout;
  const snap = (value: number): number => Math.round(value * pixelRatio) / pixelRatio;
  const { mode, page, left, top } = layout;
  return {
    mode,
    page: { width: snap(page.width * scale), height: snap(page.height * scale) },
    left: snap(left * scale + x),
    top: snap(top * scale + y),
  };
}

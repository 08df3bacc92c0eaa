/**
 * Where the book lies on the stage: one page or two, and how large. Pure arithmetic in CSS pixels.
 */
import type { Mode } from './spreads.js';

export type View = 'auto' | Mode;

/** What was asked for, by whatever hand. */
export const viewOf = (view: string): View =>
  view === 'single' || view === 'spread' ? view : 'auto';

/** How the controls are laid out: by the element's own width, never the window's. */
export type Size = 'tiny' | 'small' | 'medium' | 'wide' | 'desk';

export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface BookLayout {
  readonly mode: Mode;
  /** The box of one page; pages of another shape are fitted into it. */
  readonly page: Box;
  /** Left edge of the book (of two pages in spread view) and its top edge, from the stage's corner. */
  readonly left: number;
  readonly top: number;
}

/** What shows the book larger than it lies; comes with `controllers/zoom.ts`. */
export interface LayoutLens {
  /** The layout as it is seen. */
  readonly lay: (layout: BookLayout, stage: Box, pixelRatio: number) => BookLayout;
  /** Another spread is about to lie on the stage. */
  readonly turned: () => void;
}

/** On a narrower stage two pages side by side cannot be read by anyone. */
const SPREAD_MIN_WIDTH = 650;
/** Two pages are shown when each keeps this part of the width it would have alone. */
const SPREAD_MIN_PART = 0.75;

/** Narrowest width of each layout, in CSS pixels of unscaled text. */
const SIZES = { desk: 1140, wide: 900, medium: 700, small: 340, tiny: 0 } as const;

/**
 * `tiny` gives the page number a row of its own, `wide` puts the tools on a rail, `desk` the turning buttons
 * beside the book. Larger letters need the layout of a narrower element, hence `scale`.
 */
export function sizeOf(width: number, scale = 1): Size {
  const room = width / scale;
  const fits = (size: keyof typeof SIZES): boolean => room >= SIZES[size];
  return (['desk', 'wide', 'medium', 'small'] as const).find(fits) ?? 'tiny';
}

const fit = (width: number, height: number, ratio: number): number =>
  Math.min(width, height * ratio);

/** One page or two on a stage of this size. `ratio` is a page's width divided by its height. */
export function modeFor(stage: Box, ratio: number, view: View): Mode {
  if (view !== 'auto') return view;
  if (ratio > 1 || stage.width < SPREAD_MIN_WIDTH) return 'single';
  const alone = fit(stage.width, stage.height, ratio);
  const beside = fit(stage.width / 2, stage.height, ratio);
  return beside >= alone * SPREAD_MIN_PART ? 'spread' : 'single';
}

/**
 * The book's place. Edges are put on whole device pixels: a spine at a fraction of a pixel shows as a light
 * seam between facing pages (readest#4587, #4713).
 */
export function layoutBook(stage: Box, ratio: number, mode: Mode, pixelRatio = 1): BookLayout {
  const snap = (value: number): number => Math.floor(value * pixelRatio) / pixelRatio;
  const across = mode === 'spread' ? 2 : 1;
  // A strip is at least a line: a page without a width has no way to be turned.
  const least = stage.width > 0 && stage.height > 0 ? 1 / pixelRatio : 0;
  const side = (value: number): number => Math.max(snap(value), least);
  const width = side(fit(stage.width / across, stage.height, ratio));
  // Cut down twice, a page would be lower than its picture by a pixel and more.
  const whole = Math.round((width / ratio) * pixelRatio) / pixelRatio;
  const height = side(Math.min(stage.height, whole));
  return {
    mode,
    page: { width, height },
    left: snap((stage.width - width * across) / 2),
    top: snap((stage.height - height) / 2),
  };
}

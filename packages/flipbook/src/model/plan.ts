/**
 * Which pictures are wanted, most wanted first: what is shown, what comes next, what was before. Pure; the
 * adapter that loads them only follows the list.
 */
import { shownSpread, type BookState } from './book.js';
import { layoutBook } from './layout.js';
import { fallbacksOf, lowOf, sharpOf, type Raster } from './tiers.js';

export interface PicturedPage<R extends Raster> {
  readonly number: number;
  readonly images: readonly R[];
}

export interface Wish<R extends Raster> {
  readonly page: number;
  readonly raster: R;
  /** What to try when `raster` does not load or is no picture. */
  readonly fallbacks: readonly R[];
  readonly sharp: boolean;
  /** The reader is waiting for it. */
  readonly urgent: boolean;
}

export interface Circumstances {
  readonly pixelRatio: number;
  readonly saveData: boolean;
  /** Whether the browser has this raster of this page already. */
  readonly isLoaded: (href: string) => boolean;
}

/** Nothing is wanted while the book is not on screen: without a size no tier can be chosen. */
export function planPictures<R extends Raster>(
  state: BookState,
  pages: readonly PicturedPage<R>[],
  { pixelRatio, saveData, isLoaded }: Circumstances,
): readonly Wish<R>[] {
  const { status, stage, ratio, mode, spreads, spread, turn } = state;
  if (status !== 'ready' || stage.width <= 0 || stage.height <= 0) return [];
  const { width } = layoutBook(stage, ratio, mode, pixelRatio).page;
  const wishes: Wish<R>[] = [];

  const wish = (number: number, across: boolean, urgent: boolean, early: boolean): void => {
    const images = pages[number - 1]?.images ?? [];
    const loaded = new Set(images.map(({ href }) => href).filter(isLoaded));
    const need = { width: across ? width * 2 : width, pixelRatio, saveData, loaded };
    const raster = sharpOf(images, need);
    if (!raster) return;
    const low = early ? lowOf(images, raster) : undefined;
    if (low) wishes.push({ page: number, raster: low, fallbacks: [], sharp: false, urgent });
    const fallbacks = fallbacksOf(images, raster);
    wishes.push({ page: number, raster, fallbacks, sharp: true, urgent });
  };

  // After a jump nothing is ready: the small picture is there long before the sharp one. Turning page by page
  // it would only cost bytes, because neighbours are.
  const early = turn.far && !saveData;
  const shown = shownSpread(state);
  for (const page of shown?.pages ?? []) wish(page, isAcross(shown, mode), true, early);
  for (const step of saveData ? [1] : [1, -1]) {
    const near = spreads[spread + step];
    for (const page of near?.pages ?? []) wish(page, isAcross(near, mode), false, false);
  }
  return wishes;
}

const isAcross = (spread: { readonly whole?: number } | undefined, mode: string): boolean =>
  mode === 'spread' && spread?.whole !== undefined;

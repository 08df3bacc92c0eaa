/**
 * Which pictures are wanted, most wanted first: what is shown, what comes next, what was before. Pure; the
 * adapter that loads them only follows the list.
 */
import { shownSpread, type BookState } from './book.js';
import { layoutBook } from './layout.js';
import { bytesOf } from './ledger.js';
import { fallbacksOf, lowOf, sharpOf, type Raster } from './tiers.js';
import { ZOOM } from './zoom.js';

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
  /** Device pixels of its width on screen. */
  readonly pixels: number;
  /** The reader is waiting for it. */
  readonly urgent: boolean;
}

export interface Circumstances {
  readonly pixelRatio: number;
  readonly saveData: boolean;
  /** How much the browser's own pinch zoom enlarges what is seen. */
  readonly magnified: number;
  /** Bytes of decoded pictures that may be kept. */
  readonly cap: number;
  /** Whether the browser has this raster of this page already. */
  readonly isLoaded: (href: string) => boolean;
  /** The page has had nothing to show for a while: it is leafed to faster than its picture can come. */
  readonly isBare: (page: number) => boolean;
}

/** Nothing is wanted while the book is not on screen: without a size no tier can be chosen. */
export function planPictures<R extends Raster>(
  state: BookState,
  pages: readonly PicturedPage<R>[],
  { pixelRatio, saveData, magnified, cap, isLoaded, isBare }: Circumstances,
): readonly Wish<R>[] {
  const { status, stage, ratio, mode, spreads, spread, turn, zoom } = state;
  if (status !== 'ready' || stage.width <= 0 || stage.height <= 0) return [];
  const { width } = layoutBook(stage, ratio, mode, pixelRatio).page;
  const wishes: Wish<R>[] = [];

  const wish = (number: number, across: boolean, urgent: boolean, early: boolean): void => {
    const images = affordable(pages[number - 1]?.images ?? [], cap / 2);
    const loaded = new Set(images.map(({ href }) => href).filter(isLoaded));
    // Neighbours are wanted as they will lie first: whole.
    const enlarged = urgent ? Math.min(ZOOM.most, zoom * Math.max(1, magnified)) : 1;
    const need = {
      width: (across ? width * 2 : width) * enlarged,
      pixelRatio,
      // Who enlarges wants to see it.
      saveData: saveData && enlarged === 1,
      loaded,
    };
    const raster = sharpOf(images, need);
    if (!raster) return;
    const pixels = need.width * pixelRatio;
    const low = early ? lowOf(images, raster) : undefined;
    if (low)
      wishes.push({ page: number, raster: low, fallbacks: [], sharp: false, pixels, urgent });
    const fallbacks = fallbacksOf(images, raster);
    wishes.push({ page: number, raster, fallbacks, sharp: true, pixels, urgent });
  };

  // After a jump nothing is ready, nor after fast turns: the small picture is there long before the sharp one.
  // Turning page by page it would only cost bytes, because neighbours are.
  const shown = shownSpread(state);
  for (const page of shown?.pages ?? []) {
    wish(page, isAcross(shown, mode), true, !saveData && (turn.far || isBare(page)));
  }
  for (const step of saveData ? [1] : [1, -1]) {
    const near = spreads[spread + step];
    for (const page of near?.pages ?? []) wish(page, isAcross(near, mode), false, false);
  }
  return wishes;
}

/** What two of a page may cost; the smallest where even that is more. */
function affordable<R extends Raster>(rasters: readonly R[], bytes: number): readonly R[] {
  const cost = ({ width, height }: R): number => bytesOf(width, height);
  const least = Math.min(...rasters.map(cost));
  return rasters.filter((raster) => cost(raster) <= Math.max(bytes, least));
}

const isAcross = (spread: { readonly whole?: number } | undefined, mode: string): boolean =>
  mode === 'spread' && spread?.whole !== undefined;

/**
 * Which raster of a page to show. A page comes in several widths and types; nothing above the device's own
 * pixels can be seen, and everything below is soft.
 */

/** What the choice needs to know of a raster. `PageImage` of @e-bulletin/issue fits. */
export interface Raster {
  readonly href: string;
  readonly type?: string;
  readonly width: number;
  readonly height: number;
  readonly size?: number;
}

/** Device pixels per CSS pixel beyond this are not seen at reading distance. */
const PIXEL_RATIO_MAX = 2.7;
/** A raster is sharp enough from this part of the device pixels: 1080 serves a page of 1,236. */
const ENOUGH = 0.85;
/** The low tier must be clearly smaller, or it saves nothing. */
const LOW_PART = 0.75;

/** Cheapest to decode first: AVIF costs four times WebP (research/flipbook.md 0.3), so it is the last choice. */
const TYPES = ['image/webp', 'image/jpeg', 'image/png', 'image/gif', 'image/avif'];

function rank({ type }: Raster): number {
  const place = type === undefined ? 1 : TYPES.indexOf(type);
  return place < 0 ? TYPES.length : place;
}

const cheaper = (a: Raster, b: Raster): number => a.width - b.width || rank(a) - rank(b);

export interface Need {
  /** Width of the page on screen, in CSS pixels. */
  readonly width: number;
  readonly pixelRatio: number;
  /** The reader asked to save data: one tier lower. */
  readonly saveData?: boolean;
  /** Addresses that are in the browser already, such as the cover in the portal's own HTML. */
  readonly loaded?: ReadonlySet<string>;
}

/** The raster to keep on screen: one that is loaded and enough, else the smallest that is enough, else the largest. */
export function sharpOf<R extends Raster>(rasters: readonly R[], need: Need): R | undefined {
  const pixels = need.width * Math.min(need.pixelRatio, PIXEL_RATIO_MAX) * ENOUGH;
  const sorted = [...rasters].sort(cheaper);
  const enough = sorted.filter(({ width }) => width >= pixels);
  const widest = sorted.filter(({ width }) => width === sorted[sorted.length - 1]?.width);
  const candidates = enough.length > 0 ? enough : widest;
  const loaded = candidates.find(({ href }) => need.loaded?.has(href));
  if (loaded) return loaded;
  const best = candidates[0];
  if (!need.saveData || !best) return best;
  const lower = sorted.filter(({ width }) => width < best.width);
  const width = lower[lower.length - 1]?.width;
  return lower.find((raster) => raster.width === width) ?? best;
}

/** The small raster that may lie on a moving leaf; none where it would save nothing over `sharp`. */
export function lowOf<R extends Raster>(rasters: readonly R[], sharp: Raster): R | undefined {
  const low = [...rasters].sort(cheaper)[0];
  return low && low.width <= sharp.width * LOW_PART ? low : undefined;
}

/** What to try when `failed` does not load: the same page in other types, nearest width first. */
export function fallbacksOf<R extends Raster>(rasters: readonly R[], failed: R): readonly R[] {
  return rasters
    .filter(({ href, type }) => href !== failed.href && (type ?? 'image/jpeg') !== failed.type)
    .sort((a, b) => Math.abs(a.width - failed.width) - Math.abs(b.width - failed.width));
}

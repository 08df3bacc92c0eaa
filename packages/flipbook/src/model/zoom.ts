/** How large a page may be shown. Alone in its file: the first page needs no more of the lens (`lens.ts`). */

/** 1 shows the whole page; more than 4 shows nothing that the largest raster has. */
export const ZOOM = { least: 1, most: 4, tap: 2.5 } as const;

/** Any number becomes a zoom; what is no number is the whole page. */
export function clampZoom(zoom: number): number {
  if (!Number.isFinite(zoom)) return ZOOM.least;
  return Math.min(ZOOM.most, Math.max(ZOOM.least, Math.round(zoom * 100) / 100));
}

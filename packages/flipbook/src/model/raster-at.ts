/** The narrowest raster that is wide enough, for what is no page on a screen. Pure. */

/** @param width in pixels; the widest raster where none is as wide, `undefined` where there is none at all */
export function rasterAt<R extends { readonly width: number }>(
  rasters: readonly R[],
  width: number,
): R | undefined {
  const byWidth = [...rasters].sort((a, b) => a.width - b.width);
  return byWidth.find((one) => one.width >= width) ?? byWidth[byWidth.length - 1];
}

/** The narrowest raster that is wide enough, for what is no page on a screen. Pure. */

/** @param width in pixels; the widest raster where none is as wide, `undefined` where there is none at all */
export function rasterAt<R extends { readonly width: number }>(
  rasters: readonly R[],
  width: number,
): R | undefined {
  const byWidth = [...rasters].sort((a, b) => a.width - b.width);
  return byWidth.find((one) => one.width >= width) ?? byWidth[byWidth.length - 1];
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly images: readonly {
    readonly href: string;
    readonly type?: string;
    readonly width: number;
  }[];
}

/** The raster of a page that is enough for a column of text: 1080 pixels. */
export const forColumn = ({ images }: Sheet): Sheet['images'][number] | undefined =>
  images.find(({ width, type }) => width >= 1080 && type === 'image/webp') ?? images[0];

/** That of the page one of whose rasters is at `href`, with the page's shape: what a figure is cut from. */
export function columnRaster(
  pages: readonly Sheet[],
  href: string,
): { readonly href: string; readonly width: number; readonly height: number } | undefined {
  const page = pages.find(({ images }) => images.some((image) => image.href === href));
  const image = page && forColumn(page);
  return image && { href: image.href, width: page.width, height: page.height };
}

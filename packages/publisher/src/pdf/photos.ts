/** How much of a page photographs cover. */
import type { SourceImage } from '../model/source.js';

/** Codecs of continuous tone. Flate pictures are mostly screenshots and flat drawings. */
const PHOTOGRAPHIC = new Set(['DCTDecode', 'JPXDecode']);

/** 0 to 1; overlapping pictures are counted once too often, which does no harm here. */
export function photoShare(images: readonly SourceImage[]): number {
  let area = 0;
  for (const image of images) {
    if (image.filter !== undefined && PHOTOGRAPHIC.has(image.filter))
      area += image.box[2] * image.box[3];
  }
  return Math.min(1, area / 1e8);
}

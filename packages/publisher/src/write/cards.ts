/** Cards for sharing, and the parts of page pictures that cards and articles show. */
import type { Box, PageImage } from '@e-bulletin/issue';
import type { Staging } from '../build/staging.js';
import { CARD, type Area, type PictureWork } from '../model/picture.js';
import type { Pictures } from './pictures.js';

/** The best picture of a page, on the disk. */
export interface PageRaster {
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

/** A cut of fewer pixels is no picture. */
const MIN_CUT = 24;

/** `undefined` for a cut too small to be a picture. */
export function areaOf({ width, height }: PageRaster, box: Box): Area | undefined {
  const left = Math.round((box[0] / 10_000) * width);
  const top = Math.round((box[1] / 10_000) * height);
  const area = {
    left,
    top,
    width: Math.min(width - left, Math.round((box[2] / 10_000) * width)),
    height: Math.min(height - top, Math.round((box[3] / 10_000) * height)),
  };
  return area.width < MIN_CUT || area.height < MIN_CUT ? undefined : area;
}

/** What a card shows of a page: from `from` (ten-thousandths of the height) down, as wide as the paper. */
export function cardAreaOf({ width, height }: PageRaster, from: number): Area {
  const shown = Math.min(height, Math.round((width * CARD.height) / CARD.width));
  const top = Math.max(0, Math.min(height - shown, Math.round((from / 10_000) * height)));
  return { left: 0, top, width, height: shown };
}

/** @throws PictureFailure */
export async function writeCard(
  { staging, pictures }: { readonly staging: Staging; readonly pictures: Pictures },
  stem: string,
  file: string,
  work: PictureWork,
): Promise<PageImage> {
  const { bytes, width, height } = await pictures.make(file, work);
  const card = await staging.putHashed(stem, 'jpg', bytes);
  return { href: card.path, type: 'image/jpeg', width, height, size: card.bytes };
}

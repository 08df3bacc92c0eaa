/** Cards for sharing, 1200 x 630 JPEG: the cover beside its own colours, or the top of an article. */
import sharp, { type Sharp } from 'sharp';
import type { Box, PageImage } from '@e-bulletin/issue';
import type { Staging } from '../build/staging.js';

const WIDTH = 1200;
const HEIGHT = 630;
/** Paper of the design (`--e-wash`). */
const WASH = '#f3efe7';
const QUALITY = 80;
/** Pixels around the cover. */
const MARGIN = 24;

async function write(staging: Staging, stem: string, card: Sharp): Promise<PageImage> {
  const bytes = await card.jpeg({ quality: QUALITY, mozjpeg: true }).toBuffer();
  const file = await staging.putHashed(stem, 'jpg', bytes);
  return { href: file.path, type: 'image/jpeg', width: WIDTH, height: HEIGHT, size: file.bytes };
}

/** The whole page in the middle, on a blurred, darkened enlargement of itself. */
export async function writeCoverCard(
  staging: Staging,
  stem: string,
  page: Buffer,
): Promise<PageImage> {
  const sheet = await sharp(page)
    .resize({ width: WIDTH - 2 * MARGIN, height: HEIGHT - 2 * MARGIN, fit: 'inside' })
    .toBuffer();
  const ground = await sharp(page)
    .resize({ width: WIDTH / 8, height: Math.round(HEIGHT / 8), fit: 'cover' })
    .blur(6)
    .modulate({ brightness: 0.75 })
    .resize({ width: WIDTH, height: HEIGHT, fit: 'fill' })
    .toBuffer();
  return write(staging, stem, sharp(ground).composite([{ input: sheet, gravity: 'centre' }]));
}

/** A cut of the page from `from` (ten-thousandths of the height) down, as wide as the paper. */
export async function writePageCard(
  staging: Staging,
  stem: string,
  page: Buffer,
  from: number,
): Promise<PageImage> {
  const { width, height } = await sharp(page).metadata();
  const cut = Math.min(height, Math.round((width * HEIGHT) / WIDTH));
  const top = Math.max(0, Math.min(height - cut, Math.round((from / 10_000) * height)));
  return write(
    staging,
    stem,
    sharp(page)
      .extract({ left: 0, top, width, height: cut })
      .resize({ width: WIDTH, height: HEIGHT, fit: 'contain', background: WASH }),
  );
}

/** A picture of an article, cut to the card around what matters in it. */
export async function writePictureCard(
  staging: Staging,
  stem: string,
  picture: Buffer,
): Promise<PageImage> {
  return write(
    staging,
    stem,
    sharp(picture).resize({ width: WIDTH, height: HEIGHT, fit: 'cover', position: 'attention' }),
  );
}

/** Cuts a printed picture out of its page. `undefined` for a cut too small to be a picture. */
export async function cutPicture(
  page: Buffer,
  box: Box,
): Promise<{ bytes: Buffer; width: number; height: number } | undefined> {
  const { width, height } = await sharp(page).metadata();
  const left = Math.round((box[0] / 10_000) * width);
  const top = Math.round((box[1] / 10_000) * height);
  const area = {
    left,
    top,
    width: Math.min(width - left, Math.round((box[2] / 10_000) * width)),
    height: Math.min(height - top, Math.round((box[3] / 10_000) * height)),
  };
  if (area.width < 24 || area.height < 24) return undefined;
  const { data, info } = await sharp(page)
    .extract(area)
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

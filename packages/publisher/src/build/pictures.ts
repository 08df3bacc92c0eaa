/**
 * Pictures made of pictures, each one JPEG: cards for sharing, printed pictures cut out of their page, smaller copies of what
 * editors give. Runs in a worker: glibc keeps what libvips frees, 350 MB after the pictures of 64 pages.
 */
import { readFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import { CARD, type MadePicture, type PictureWork } from '../model/picture.js';

/** Paper of the design (`--e-wash`). */
const WASH = '#f3efe7';
/** Pixels around the cover. */
const MARGIN = 24;
/** Of cards and smaller copies. */
const QUALITY = 80;
/** A cut is shown large in its article. */
const CUT_QUALITY = 82;
/** Longest side of a smaller copy, in pixels: what the sharpest usual tier of a page has. */
const SCREEN = 1600;

/** @throws where `file` is no picture */
export async function makePicture(file: string, work: PictureWork): Promise<MadePicture> {
  const picture = await readFile(file);
  switch (work.kind) {
    case 'cover-card':
      return toJpeg(await coverCard(picture));
    case 'page-card':
      return toJpeg(
        sharp(picture)
          .extract(work.area)
          .resize({ ...CARD, fit: 'contain', background: WASH }),
      );
    case 'picture-card':
      return toJpeg(sharp(picture).resize({ ...CARD, fit: 'cover', position: 'attention' }));
    case 'cut':
      return toJpeg(sharp(picture).extract(work.area), CUT_QUALITY);
    case 'screen':
      return toJpeg(
        sharp(picture)
          .rotate()
          .resize({ width: SCREEN, height: SCREEN, fit: 'inside', withoutEnlargement: true })
          .flatten({ background: '#fff' }),
      );
  }
}

async function toJpeg(drawn: Sharp, quality = QUALITY): Promise<MadePicture> {
  const { data, info } = await drawn
    .jpeg({ quality, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

async function coverCard(page: Buffer): Promise<Sharp> {
  const { width, height } = CARD;
  const sheet = await sharp(page)
    .resize({ width: width - 2 * MARGIN, height: height - 2 * MARGIN, fit: 'inside' })
    .toBuffer();
  const ground = await sharp(page)
    .resize({ width: width / 8, height: Math.round(height / 8), fit: 'cover' })
    .blur(6)
    .modulate({ brightness: 0.75 })
    .resize({ width, height, fit: 'fill' })
    .toBuffer();
  return sharp(ground).composite([{ input: sheet, gravity: 'centre' }]);
}

/**
 * Rasters to files. Each page takes the codec that measures smaller: lossless WebP for type and flat colour (it also decodes
 * faster than lossy at the same size), lossy WebP for photographs. Figures: docs/adr/0006-pdf-pipeline.md.
 */
import sharp, { type Sharp } from 'sharp';
import type { Raster } from '../pdf/render.js';

export interface EncodeOptions {
  readonly avif: boolean;
}

export interface Encoded {
  readonly bytes: Buffer;
  readonly type: 'image/webp' | 'image/jpeg' | 'image/avif';
  readonly lossless: boolean;
}

const LOSSY_QUALITY = 76;
const LOSSY_EFFORT = 4;
/** Effort 4 gives the same bytes as 2 on type pages, for more time. */
const LOSSLESS_EFFORT = 2;
const JPEG_QUALITY = 76;
const AVIF_QUALITY = 50;
/** The encoder's own default, 4, takes six times as long for a tenth of the bytes. */
const AVIF_EFFORT = 2;
/** Share of the page that photographs may cover before lossless is not worth a try. */
export const PHOTO_PAGE = 0.3;

// One thread per process: the pool already uses the cores, and libvips' own threads would only add memory.
sharp.concurrency(1);
sharp.cache(false);

const open = (raster: Raster): Sharp =>
  sharp(raster.data, {
    raw: { width: raster.width, height: raster.height, channels: 3 },
    limitInputPixels: false,
  });

const lossy = (raster: Raster): Promise<Buffer> =>
  open(raster)
    .webp({ quality: LOSSY_QUALITY, effort: LOSSY_EFFORT, smartSubsample: true })
    .toBuffer();

const lossless = (raster: Raster): Promise<Buffer> =>
  open(raster).webp({ lossless: true, effort: LOSSLESS_EFFORT }).toBuffer();

/** The smaller of both codecs, or the one that `hint` says when a smaller tier was already measured. */
export async function encodeWebp(
  raster: Raster,
  hint: 'lossy' | 'lossless' | undefined,
): Promise<Encoded> {
  const type = 'image/webp';
  if (hint === 'lossy') return { bytes: await lossy(raster), type, lossless: false };
  const exact = await lossless(raster);
  if (hint === 'lossless') return { bytes: exact, type, lossless: true };
  const small = await lossy(raster);
  return exact.length <= small.length
    ? { bytes: exact, type, lossless: true }
    : { bytes: small, type, lossless: false };
}

export async function encodeJpeg(raster: Raster): Promise<Encoded> {
  const bytes = await open(raster).jpeg({ quality: JPEG_QUALITY, mozjpeg: true }).toBuffer();
  return { bytes, type: 'image/jpeg', lossless: false };
}

export async function encodeAvif(raster: Raster): Promise<Encoded> {
  const bytes = await open(raster).avif({ quality: AVIF_QUALITY, effort: AVIF_EFFORT }).toBuffer();
  return { bytes, type: 'image/avif', lossless: false };
}

/**
 * Rasters to files. Each page takes the codec that measures smaller: lossless WebP for type and flat colour (it also decodes
 * faster than lossy at the same size), lossy WebP for photographs. Figures: docs/adr/0006-pdf-pipeline.md.
 */
import sharp, { type Sharp } from 'sharp';
import type { Raster } from '../pdf/render.js';

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
  open(raster).webp({ quality: LOSSY_QUALITY, effort: LOSSY_EFFORT }).toBuffer();

const lossless = (raster: Raster): Promise<Buffer> =>
  open(raster).webp({ lossless: true, effort: LOSSLESS_EFFORT }).toBuffer();

/** What the smaller tiers of a page said about the larger ones. */
export type Codec = 'lossy' | 'lossless';

/**
 * Lossless gains with size: at 1080 px it needs about 0.8 of what its ratio to lossy was at 540, at 1600 the same as at 1080
 * (measured on 8 pages of the sample issue). Between these bounds the next tier is measured again.
 */
const SURELY_LOSSLESS = 1.05;
const SURELY_LOSSY = 1.5;

export interface EncodedWebp extends Encoded {
  /** Codec for larger tiers; absent where they must be measured. */
  readonly next: Codec | undefined;
}

function guess(ratio: number): Codec | undefined {
  if (ratio <= SURELY_LOSSLESS) return 'lossless';
  return ratio >= SURELY_LOSSY ? 'lossy' : undefined;
}

/** With `codec`, or the smaller of both where none is known yet; what wins at a `decided` width wins above. */
export async function encodeWebp(
  raster: Raster,
  codec: Codec | undefined,
  decided: boolean,
): Promise<EncodedWebp> {
  const type = 'image/webp';
  if (codec === 'lossy') return { bytes: await lossy(raster), type, lossless: false, next: codec };
  const exact = await lossless(raster);
  if (codec === 'lossless') return { bytes: exact, type, lossless: true, next: codec };
  const small = await lossy(raster);
  const ratio = exact.length / small.length;
  const next = decided ? (ratio <= 1 ? 'lossless' : 'lossy') : guess(ratio);
  return ratio <= 1
    ? { bytes: exact, type, lossless: true, next }
    : { bytes: small, type, lossless: false, next };
}

export async function encodeJpeg(raster: Raster): Promise<Encoded> {
  const bytes = await open(raster).jpeg({ quality: JPEG_QUALITY, mozjpeg: true }).toBuffer();
  return { bytes, type: 'image/jpeg', lossless: false };
}

export async function encodeAvif(raster: Raster): Promise<Encoded> {
  const bytes = await open(raster).avif({ quality: AVIF_QUALITY, effort: AVIF_EFFORT }).toBuffer();
  return { bytes, type: 'image/avif', lossless: false };
}

/** Pictures larger than any page needs: replaced by a reduced one before the page is drawn. */
import sharp from 'sharp';
import { findImages, type FoundImage } from './page-objects.js';
import { pageMap } from './geometry.js';
import { withMemory, type Pdfium } from './pdfium.js';

/**
 * PDFium streams the rows of large Flate pictures (200 megapixels in 220 MB), but decodes JPEG whole. From this many pixels a
 * JPEG is decoded reduced first, by libjpeg, which never holds the full picture.
 */
const LARGE_JPEG = 40e6;
/** Progressive JPEG and JPEG 2000 must be held whole to be reduced: five bytes a pixel. Beyond this they are left out. */
const MAX_HELD = 60e6;
/** A reduced picture keeps twice the pixels it is shown with. */
const SPARE = 2;
const FORMAT_BGR = 2;

export interface HugeImages {
  /** Pictures that were drawn with fewer pixels. */
  readonly reduced: number;
  /** Pictures that could not be drawn within the memory limit. */
  readonly dropped: number;
}

/** Nothing is changed in the PDF itself: the open page alone. */
export async function reduceHugeImages(
  pdfium: Pdfium,
  page: number,
  pageWidth: number,
): Promise<HugeImages> {
  let reduced = 0;
  let dropped = 0;
  for (const image of findImages(pdfium, page, pageMap(pdfium, page))) {
    const pixels = image.pixelWidth * image.pixelHeight;
    const jpeg = image.filter === 'DCTDecode' && pixels > LARGE_JPEG;
    const raw = jpeg ? rawBytes(pdfium, image.handle) : undefined;
    const held = raw ? isProgressive(raw) : image.filter === 'JPXDecode';
    if (held && pixels > MAX_HELD) {
      pdfium._FPDFPageObj_SetIsActive(image.handle, 0);
      dropped += 1;
    } else if (raw && (await reduceJpeg(pdfium, page, image, raw, pageWidth))) {
      reduced += 1;
    }
  }
  return { reduced, dropped };
}

/** A start-of-frame marker of a progressive JPEG (T.81, table B.1), found by walking the segments before the data. */
export function isProgressive(jpeg: Uint8Array): boolean {
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff) {
    const marker = jpeg[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xc2 || marker === 0xc6 || marker === 0xca || marker === 0xce) return true;
    if (marker === 0xc0 || marker === 0xc1 || marker === 0xda) return false;
    at += 2 + (((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0));
  }
  return false;
}

async function reduceJpeg(
  pdfium: Pdfium,
  page: number,
  image: FoundImage,
  raw: Buffer,
  pageWidth: number,
): Promise<boolean> {
  const shown = (image.box[2] / 10_000) * pageWidth * SPARE;
  const width = Math.max(16, Math.min(image.pixelWidth, Math.ceil(shown)));
  try {
    // libjpeg reduces while it decodes, so the full picture never exists.
    const { data, info } = await sharp(raw, { limitInputPixels: false, failOn: 'none' })
      .resize({ width })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    if (info.channels !== 3) return false;
    return setBitmap(pdfium, page, image.handle, data, info.width, info.height);
  } catch {
    return false;
  }
}

function rawBytes(pdfium: Pdfium, image: number): Buffer {
  const size = pdfium._FPDFImageObj_GetImageDataRaw(image, 0, 0);
  return withMemory(pdfium, size, (pointer) => {
    pdfium._FPDFImageObj_GetImageDataRaw(image, pointer, size);
    return Buffer.from(pdfium.HEAPU8.subarray(pointer, pointer + size));
  });
}

function setBitmap(
  pdfium: Pdfium,
  page: number,
  image: number,
  rgb: Buffer,
  width: number,
  height: number,
): boolean {
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, FORMAT_BGR, 0, 0);
  if (!bitmap) return false;
  try {
    const stride = pdfium._FPDFBitmap_GetStride(bitmap);
    const start = pdfium._FPDFBitmap_GetBuffer(bitmap);
    const heap = pdfium.HEAPU8;
    for (let y = 0; y < height; y += 1) {
      let to = start + y * stride;
      let from = y * width * 3;
      for (let x = 0; x < width; x += 1, to += 3, from += 3) {
        heap[to] = rgb[from + 2] ?? 0;
        heap[to + 1] = rgb[from + 1] ?? 0;
        heap[to + 2] = rgb[from] ?? 0;
      }
    }
    return withMemory(pdfium, 4, (pages) => {
      pdfium.HEAPU32[pages >> 2] = page;
      return pdfium._FPDFImageObj_SetBitmap(pages, 1, image, bitmap) === 1;
    });
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap);
  }
}

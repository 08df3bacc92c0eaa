/** Pictures larger than any page needs: replaced by a reduced one before the page is drawn. */
import sharp from 'sharp';
import { findImages, type FoundImage } from './page-objects.js';
import { pageMap } from './geometry.js';
import { withMemory, type Pdfium } from './pdfium.js';

/**
 * PDFium streams the rows of large Flate and JPEG pictures, but decodes JPEG 2000 whole and keeps what it decoded; from this
 * many pixels (three bytes each: 120 MB) a picture is reduced before it is drawn.
 */
const HUGE = 40e6;
/** A reduced picture keeps twice the pixels it is shown with. */
const SPARE = 2;
const FORMAT_BGR = 2;

/** Returns how many pictures were reduced. Nothing is changed in the PDF itself. */
export async function reduceHugeImages(
  pdfium: Pdfium,
  page: number,
  pageWidth: number,
): Promise<number> {
  let reduced = 0;
  for (const image of findImages(pdfium, page, pageMap(pdfium, page))) {
    if (image.pixelWidth * image.pixelHeight <= HUGE) continue;
    if (image.filter === 'DCTDecode' && (await reduceJpeg(pdfium, page, image, pageWidth))) {
      reduced += 1;
    } else if (image.filter === 'JPXDecode') {
      // No reduced decoding at hand: the picture is left out rather than the memory of the office's computer.
      pdfium._FPDFPageObj_SetIsActive(image.handle, 0);
      reduced += 1;
    }
  }
  return reduced;
}

async function reduceJpeg(
  pdfium: Pdfium,
  page: number,
  image: FoundImage,
  pageWidth: number,
): Promise<boolean> {
  const raw = rawBytes(pdfium, image.handle);
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

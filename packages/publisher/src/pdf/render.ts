/** Pixels of a page at a given width, RGB, on white. */
import type { OpenDocument } from './document.js';
import { withMemory, type Pdfium } from './pdfium.js';
import { reduceHugeImages, type HugeImages } from './huge-images.js';
import { withForms } from './forms.js';
import { drawNotes } from './note-drawing.js';
import { openPage } from './page.js';

export interface Raster {
  /** Three bytes a pixel, no padding. */
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

const FORMAT_BGR = 2;
const FLAG_ANNOTATIONS = 0x01;
const FLAG_RGB_ORDER = 0x10;
const WHITE = 0xffffffff;

/** Draws page `number`; pictures that would break the memory limit are reduced first. */
export async function renderPage(
  document: OpenDocument,
  number: number,
  width: number,
  height: number,
): Promise<{ raster: Raster; huge: HugeImages }> {
  const { pdfium } = document;
  const page = openPage(document, number);
  let showAgain = (): void => undefined;
  try {
    const huge = await reduceHugeImages(pdfium, page, width);
    showAgain = drawNotes(document, page, number);
    const raster = withForms(document, (form) => {
      if (form) pdfium._FORM_OnAfterLoadPage(page, form);
      try {
        return draw(pdfium, page, form, width, height);
      } finally {
        if (form) pdfium._FORM_OnBeforeClosePage(page, form);
      }
    });
    return { raster, huge };
  } finally {
    showAgain();
    pdfium._FPDF_ClosePage(page);
  }
}

function draw(pdfium: Pdfium, page: number, form: number, width: number, height: number): Raster {
  // PDFium aligns rows of 24-bit bitmaps to four bytes; our own buffer does the same.
  const stride = Math.ceil((width * 3) / 4) * 4;
  return withMemory(pdfium, stride * height, (pixels) => {
    const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, FORMAT_BGR, pixels, stride);
    if (!bitmap) throw new RangeError(`no bitmap of ${width} x ${height}`);
    try {
      const flags = FLAG_ANNOTATIONS | FLAG_RGB_ORDER;
      pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
      pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags);
      if (form) pdfium._FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, flags);
    } finally {
      pdfium._FPDFBitmap_Destroy(bitmap);
    }
    return { data: unpad(pdfium, pixels, width, height, stride), width, height };
  });
}

function unpad(
  pdfium: Pdfium,
  pixels: number,
  width: number,
  height: number,
  stride: number,
): Buffer {
  const row = width * 3;
  const heap = pdfium.HEAPU8;
  if (row === stride) return Buffer.from(heap.subarray(pixels, pixels + row * height));
  const data = Buffer.allocUnsafe(row * height);
  for (let y = 0; y < height; y += 1)
    data.set(heap.subarray(pixels + y * stride, pixels + y * stride + row), y * row);
  return data;
}

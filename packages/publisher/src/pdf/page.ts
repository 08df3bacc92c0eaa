/** Reads one page of an open document into the model. */
import type { SourceFont, SourceImage, SourcePage } from '../model/source.js';
import { PublisherError, EXIT } from '../errors.js';
import { say } from '../model/say.js';
import { dropHiddenLayers } from './layers.js';
import { loadPage } from './loose-fonts.js';
import { pageLabel, type OpenDocument } from './document.js';
import { pageMap } from './geometry.js';
import { drawnAreas, findImages, readLinks } from './page-objects.js';
import { readTags } from './page-tags.js';
import { readNotes } from './page-notes.js';
import { findShapes } from './shapes.js';
import { readPageText } from './page-text.js';

export interface ReadPage {
  readonly page: SourcePage;
  readonly fonts: readonly Omit<SourceFont, 'pages'>[];
}

/** Opens page `number` (from 1); the caller closes it. */
export function openPage(document: OpenDocument, number: number): number {
  const handle = loadPage(document, number - 1);
  if (!handle) {
    throw new PublisherError({
      code: 'page.broken',
      exit: EXIT.findings,
      message: say(`Không đọc được trang ${number}.`, `Page ${number} cannot be read.`),
      hint: say('Xuất lại PDF rồi chạy lại.', 'Export the PDF again, then run again.'),
      page: number,
    });
  }
  return handle;
}

export function readPage(document: OpenDocument, number: number): ReadPage {
  const { pdfium } = document;
  const handle = openPage(document, number);
  try {
    dropHiddenLayers(document, handle);
    const map = pageMap(pdfium, handle);
    const widthPt = pdfium._FPDF_GetPageWidthF(handle);
    const heightPt = pdfium._FPDF_GetPageHeightF(handle);
    const rotation = pdfium._FPDFPage_GetRotation(handle) * 90;
    const text = readPageText(pdfium, handle, map, heightPt, rotation);
    const tags = readTags(pdfium, handle, drawnAreas(pdfium, handle, map));
    const label = pageLabel(document, number - 1);
    return {
      page: {
        number,
        ...(label === undefined ? {} : { label }),
        widthPt,
        heightPt,
        rotation,
        runs: [...text.runs, ...readNotes(document, handle, map, heightPt)],
        ...(tags === undefined ? {} : { tags }),
        links: readLinks(document, handle, map),
        images: findImages(pdfium, handle, map).map(
          ({ handle: _handle, ...image }): SourceImage => image,
        ),
        ...findShapes(pdfium, handle, map),
      },
      fonts: text.fonts,
    };
  } finally {
    pdfium._FPDF_ClosePage(handle);
  }
}

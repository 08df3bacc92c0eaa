/** Names of the fonts that a page wants and its PDF does not carry, as PDFium cuts them up. */
import type { OpenDocument } from './document.js';
import { OBJECT_FORM, OBJECT_TEXT, readUtf8, type Pdfium } from './pdfium.js';
import { fontsAsked, knowFonts } from './system-fonts.js';

const MAX_FORM_DEPTH = 8;

/** Names that tell their style. Of the others PDFium keeps what the descriptor says only as long as it does not know them. */
const STYLED = /regular|bold|italic|oblique|black|heavy|demi/i;

/**
 * What PDFium may look for under a font's name: the whole, and the family before its style (`Calibri,Bold`, `LiberationSans-Bold`,
 * `GeorgiaItalic`), without the mark of a subset.
 */
export function familyNames(baseFont: string): string[] {
  const whole = baseFont.replace(/^[A-Z]{6}\+/, '').replace(/ /g, '');
  const family = /^([^,]+),/.exec(whole) ?? /^(.+)-/.exec(whole);
  const plain = (family?.[1] ?? whole).replace(/(Regular|Reg|BoldItalic|Italic|Bold)$/, '');
  return [...new Set([whole, family?.[1] ?? whole, plain])].filter((name) => name !== '');
}

function looseNames(pdfium: Pdfium, page: number): string[] {
  const fonts = new Set<number>();
  const visit = (object: number, depth: number): void => {
    const type = pdfium._FPDFPageObj_GetType(object);
    if (type === OBJECT_TEXT) fonts.add(pdfium._FPDFTextObj_GetFont(object));
    else if (type === OBJECT_FORM && depth < MAX_FORM_DEPTH) {
      const count = pdfium._FPDFFormObj_CountObjects(object);
      for (let index = 0; index < count; index += 1)
        visit(pdfium._FPDFFormObj_GetObject(object, index), depth + 1);
    }
  };
  const count = pdfium._FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1) visit(pdfium._FPDFPage_GetObject(page, index), 0);
  return [...fonts]
    .filter((font) => font && pdfium._FPDFFont_GetIsEmbedded(font) === 0)
    .map((font) =>
      readUtf8(pdfium, (buffer, bytes) => pdfium._FPDFFont_GetBaseFontName(font, buffer, bytes)),
    )
    .filter((name) => STYLED.test(name))
    .flatMap(familyNames);
}

/** FPDF_LoadPage; twice where the first time shows names that PDFium has to know before it loads their fonts, which it keeps. */
export function loadPage(document: OpenDocument, index: number): number {
  const { pdfium } = document;
  const before = fontsAsked();
  const page = pdfium._FPDF_LoadPage(document.handle, index);
  if (!page || fontsAsked() === before || !knowFonts(pdfium, looseNames(pdfium, page))) return page;
  pdfium._FPDF_ClosePage(page);
  document.reopen();
  return pdfium._FPDF_LoadPage(document.handle, index);
}

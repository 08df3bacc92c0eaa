// Reads a PDF of the tests into the model, through the real reader.
import { PDFDocument, PDFName } from 'pdf-lib';
import { openDocument, readMetadata, readOutline } from '../../src/pdf/document.js';
import { readPage } from '../../src/pdf/page.js';
import type { PdfSource, SourceFont, SourcePage } from '../../src/model/source.js';

export async function readPdf(bytes: Uint8Array, name = 'in.pdf'): Promise<PdfSource> {
  const document = await openDocument(bytes);
  try {
    const pages: SourcePage[] = [];
    const fonts = new Map<string, SourceFont>();
    for (let number = 1; number <= document.pageCount; number += 1) {
      const read = readPage(document, number);
      pages.push(read.page);
      for (const font of read.fonts) {
        const known = fonts.get(font.name);
        fonts.set(font.name, { ...font, pages: [...(known?.pages ?? []), number] });
      }
    }
    return {
      name,
      bytes: bytes.length,
      pages,
      outline: readOutline(document),
      metadata: readMetadata(document),
      fonts: [...fonts.values()],
    };
  } finally {
    document.close();
  }
}

/** The same PDF as a program writes it that knows no tags. */
export async function withoutTags(bytes: Uint8Array, outline = false): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const keys = ['StructTreeRoot', 'MarkInfo', ...(outline ? [] : ['Outlines'])];
  for (const key of keys) pdf.catalog.delete(PDFName.of(key));
  return pdf.save();
}

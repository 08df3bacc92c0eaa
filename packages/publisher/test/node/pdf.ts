// Reads a PDF of the tests into the model, through the real reader.
import { words } from '@e-bulletin/issue/text.js';
import type { PageText } from '@e-bulletin/issue';
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

/** Words of a text layer in its order, without running heads. */
export const pageWords = (page: PageText | undefined): string[] =>
  (page?.blocks ?? [])
    .filter((block) => block.role !== 'artifact')
    .flatMap((block) => block.lines.flatMap((line) => words(line.text).map((word) => word.text)));

/** Share of words that stand in the same order in both (longest common subsequence). */
export function agreement(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    const next = new Uint16Array(b.length + 1);
    b.forEach((other, j) => {
      next[j + 1] = word === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0);
    });
    row = next;
  }
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : (row[b.length] ?? 0) / longest;
}

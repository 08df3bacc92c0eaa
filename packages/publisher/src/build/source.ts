/** Puts the pages that the workers read together as one `PdfSource`. */
import type { PdfSource, SourceFont, SourcePage } from '../model/source.js';
import type { InputFile } from './input.js';
import type { OpenedDocument, ReadResult } from './protocol.js';

export function toSource(
  input: InputFile,
  document: OpenedDocument,
  pages: readonly ReadResult[],
): PdfSource {
  const fonts = new Map<string, { embedded: boolean; pages: number[] }>();
  for (const page of pages) {
    for (const font of page.fonts) {
      const known = fonts.get(font.name);
      if (known) {
        known.pages.push(page.source.number);
        known.embedded &&= font.embedded;
      } else fonts.set(font.name, { embedded: font.embedded, pages: [page.source.number] });
    }
  }
  const list: SourceFont[] = [];
  for (const [name, font] of fonts) list.push({ name, ...font });
  const language = pages
    .map((page) => page.source.tags?.children.find((tag) => 'language' in tag && tag.language))
    .find((tag) => tag !== undefined);
  return {
    name: input.name,
    bytes: input.bytes,
    pages: pages.map((page) => page.source),
    outline: document.outline,
    metadata: {
      ...document.metadata,
      ...(language && 'language' in language && language.language !== undefined
        ? { language: language.language }
        : {}),
    },
    fonts: list,
  };
}

/** In place of a page that cannot be read: nothing on it, A4. */
export const emptyPage = (number: number): SourcePage => ({
  number,
  widthPt: 595,
  heightPt: 842,
  rotation: 0,
  runs: [],
  links: [],
  images: [],
  failed: true,
});

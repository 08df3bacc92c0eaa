/** Puts the pages that the workers read together as one `PdfSource`. */
import type { PdfSource, SourceFont, SourcePage } from '../model/source.js';
import type { InputFile } from './input.js';
import type { OpenedDocument, ReadResult } from './protocol.js';

/** Up to 7.4 LibreOffice draws a picture beside text as an artifact, and writes its tag without content. */
const LEAVES_PICTURES_OUT = /^LibreOffice (?:[3-6]\.|7\.[0-4])/;

/** Marks the pictures that such a program left out; what stands at one place of several pages is their letterhead. */
export function withStrays(
  pages: readonly SourcePage[],
  producer: string | undefined,
): readonly SourcePage[] {
  if (!LEAVES_PICTURES_OUT.test(producer ?? '')) return pages;
  const places = pages.flatMap(({ images }) => images.map(({ box }) => box.join()));
  const once = (place: string): boolean => places.indexOf(place) === places.lastIndexOf(place);
  return pages.map((page) => ({
    ...page,
    images: page.images.map((image) =>
      image.mark === undefined && once(image.box.join()) ? { ...image, stray: true } : image,
    ),
  }));
}

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
    pages: withStrays(
      pages.map((page) => page.source),
      document.metadata.producer,
    ),
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

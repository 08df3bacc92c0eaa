/** Puts the pages that the workers read together as one `PdfSource`. */
import type { PdfSource, SourceFont, SourcePage, Tag } from '../model/source.js';
import type { InputFile } from './input.js';
import type { OpenedDocument, ReadResult } from './protocol.js';
import { withStamps } from './stamps.js';

/** Up to 7.4 LibreOffice draws a picture beside text as an artifact, and writes its tag without content. */
const LEAVES_PICTURES_OUT = /^LibreOffice (?:[3-6]\.|7\.[0-4])/;

/** Marks what such a program left out or out of order; a picture at one place of several pages is their letterhead. */
export function withStrays(
  all: readonly SourcePage[],
  producer: string | undefined,
): readonly SourcePage[] {
  const pages = all.map((page) => withLooseFrames(page, producer));
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

/** Part of a page's letters from which frames hold its text, and stand as they were made. */
const FRAMED = 0.4;
const FRAME = /^(?:Div|Figure)$/;

const marksOf = (tag: Tag): string[] =>
  tag.children.flatMap((child) => ('mark' in child ? [child.mark] : marksOf(child)));

/**
 * LibreOffice writes the frames of a page (text boxes, pictures beside text) before its text, even before its document, since it
 * draws them first: their place in the tags says nothing, and is marked.
 */
function withLooseFrames(page: SourcePage, producer: string | undefined): SourcePage {
  const { tags: root } = page;
  if (!root || !/^LibreOffice/.test(producer ?? '')) return page;
  const isTag = (child: Tag['children'][number]): child is Tag => !('mark' in child);
  const parts = root.children.filter(isTag);
  const document = parts.find(({ role }) => role === 'Document') ?? parts[0];
  if (!document) return page;
  const letters = (tags: readonly Tag[]): number => {
    const marks = new Set(tags.flatMap(marksOf));
    const held = page.runs.filter(({ mark }) => mark !== undefined && marks.has(mark));
    return held.reduce((sum, { text }) => sum + text.length, 0);
  };
  const tags = [...parts.filter((part) => part !== document), ...document.children.filter(isTag)];
  const first = (tag: Tag): number => Math.min(...marksOf(tag).map(Number));
  const text = Math.min(...tags.filter(({ role }) => !FRAME.test(role)).map(first));
  const frames = new Set(tags.filter((tag) => FRAME.test(tag.role) && first(tag) < text));
  if (frames.size === 0 || letters([...frames]) > letters(tags) * FRAMED) return page;
  const marked = (children: Tag['children']): Tag['children'] =>
    children.map((child) => {
      if (!isTag(child)) return child;
      if (child === document) return { ...child, children: marked(child.children) };
      return frames.has(child) ? { ...child, stray: true as const } : child;
    });
  return { ...page, tags: { ...root, children: marked(root.children) } };
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
    pages: withStamps(
      withStrays(
        pages.map((page) => page.source),
        document.metadata.producer,
      ),
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

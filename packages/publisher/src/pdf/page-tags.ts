/** The page's part of the PDF's tag tree. */
import type { Box, Span, Tag, TagLeaf } from '../model/source.js';
import { readUtf16, withMemory, withString, type Pdfium } from './pdfium.js';

/** Deeper or larger trees than a page can hold are loops or attacks. */
const MAX_DEPTH = 64;
const MAX_NODES = 20_000;

/** The tree's root, or `undefined` where the page has no tags. */
export function readTags(
  pdfium: Pdfium,
  page: number,
  areas: ReadonlyMap<string, Box>,
): Tag | undefined {
  const tree = pdfium._FPDF_StructTree_GetForPage(page);
  if (!tree) return undefined;
  try {
    const budget = { left: MAX_NODES };
    const children: Tag[] = [];
    const count = pdfium._FPDF_StructTree_CountChildren(tree);
    for (let index = 0; index < count; index += 1) {
      const element = pdfium._FPDF_StructTree_GetChildAtIndex(tree, index);
      if (element) children.push(readTag(pdfium, element, 0, budget));
    }
    return hasContent(children)
      ? { role: 'Root', children: children.map((tag) => withArea(tag, areas)) }
      : undefined;
  } finally {
    pdfium._FPDF_StructTree_Close(tree);
  }
}

/** What no person wrote: Word's guesses, which say so at their end, the name of the picture's file, and what Acrobat calls every picture. */
const GUESSED =
  /(?:^(?:figure|image|picture|graphic)\s*\d*|\.(?:jpe?g|png|gif|tiff?|bmp|[we]mf)|description (?:automatically )?generated\b.*|AI-generated content may be incorrect\.?|mô tả (?:được )?tạo tự động.*|nội dung do AI tạo.*)$/iu;

function readTag(pdfium: Pdfium, element: number, depth: number, budget: { left: number }): Tag {
  const text = (fill: (element: number, buffer: number, bytes: number) => number): string =>
    readUtf16(pdfium, (buffer, bytes) => fill(element, buffer, bytes))
      .normalize('NFC')
      .trim();
  const children: (Tag | TagLeaf)[] = [];
  const count = depth < MAX_DEPTH ? pdfium._FPDF_StructElement_CountChildren(element) : 0;
  for (let index = 0; index < count && budget.left > 0; index += 1) {
    budget.left -= 1;
    const child = pdfium._FPDF_StructElement_GetChildAtIndex(element, index);
    if (child) {
      children.push(readTag(pdfium, child, depth + 1, budget));
      continue;
    }
    const mark = pdfium._FPDF_StructElement_GetChildMarkedContentID(element, index);
    if (mark >= 0) children.push({ mark: String(mark) });
  }
  const told = text(pdfium._FPDF_StructElement_GetAltText);
  const alt = GUESSED.test(told) ? '' : told;
  const language = text(pdfium._FPDF_StructElement_GetLang);
  const role = text(pdfium._FPDF_StructElement_GetType) || 'NonStruct';
  const span = role === 'TH' || role === 'TD' ? readSpan(pdfium, element) : undefined;
  return {
    role,
    ...(span ? { span } : {}),
    ...(alt === '' ? {} : { alt }),
    ...(language === '' ? {} : { language }),
    children,
  };
}

/** A cell of more columns or rows than this is a mistake. */
const MAX_SPAN = 100;

/** Columns and rows of a cell (PDF 32000, 14.8.5.7), where it takes more than one. */
function readSpan(pdfium: Pdfium, element: number): Span | undefined {
  const count = (name: string): number =>
    withString(pdfium, name, (key) =>
      withMemory(pdfium, 4, (out) => {
        const attributes = pdfium._FPDF_StructElement_GetAttributeCount(element);
        for (let index = 0; index < attributes; index += 1) {
          const attribute = pdfium._FPDF_StructElement_GetAttributeAtIndex(element, index);
          const value = attribute && pdfium._FPDF_StructElement_Attr_GetValue(attribute, key);
          if (!value || !pdfium._FPDF_StructElement_Attr_GetNumberValue(value, out)) continue;
          const number = pdfium.HEAPF32[out >> 2] ?? 1;
          if (Number.isInteger(number) && number >= 1 && number <= MAX_SPAN) return number;
        }
        return 1;
      }),
    );
  const [columns, rows] = [count('ColSpan'), count('RowSpan')];
  return columns > 1 || rows > 1 ? [columns, rows] : undefined;
}

/** Figures and formulas get the area of what is drawn in them. */
const DRAWN = new Set(['Figure', 'Formula']);

function withArea(tag: Tag, areas: ReadonlyMap<string, Box>): Tag {
  const children = tag.children.map((child) => ('mark' in child ? child : withArea(child, areas)));
  if (!DRAWN.has(tag.role)) return { ...tag, children };
  const drawn = marksOf(tag).map((mark) => areas.get(mark));
  const box = union(drawn.filter((area) => area !== undefined));
  return { ...tag, ...(box ? { box } : {}), children };
}

/** Marks of a figure's own drawing: its caption is text, and is not part of the picture. */
function marksOf(tag: Tag): string[] {
  return tag.children.flatMap((child) => {
    if ('mark' in child) return [child.mark];
    return child.role === 'Caption' ? [] : marksOf(child);
  });
}

function union(boxes: readonly Box[]): Box | undefined {
  const [first] = boxes;
  if (!first) return undefined;
  let [x0, y0] = first;
  let [x1, y1] = [x0 + first[2], y0 + first[3]];
  for (const [x, y, w, h] of boxes) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x + w);
    y1 = Math.max(y1, y + h);
  }
  return [x0, y0, x1 - x0, y1 - y0];
}

function hasContent(tags: readonly (Tag | TagLeaf)[]): boolean {
  return tags.some((tag) => 'mark' in tag || tag.alt !== undefined || hasContent(tag.children));
}

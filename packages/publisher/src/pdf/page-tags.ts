/** The page's part of the PDF's tag tree. */
import type { Tag, TagLeaf } from '../model/source.js';
import { readUtf16, type Pdfium } from './pdfium.js';

/** Deeper or larger trees than a page can hold are loops or attacks. */
const MAX_DEPTH = 64;
const MAX_NODES = 20_000;

/** The tree's root, or `undefined` where the page has no tags. */
export function readTags(pdfium: Pdfium, page: number): Tag | undefined {
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
    return hasContent(children) ? { role: 'Root', children } : undefined;
  } finally {
    pdfium._FPDF_StructTree_Close(tree);
  }
}

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
  const alt = text(pdfium._FPDF_StructElement_GetAltText);
  const language = text(pdfium._FPDF_StructElement_GetLang);
  return {
    role: text(pdfium._FPDF_StructElement_GetType) || 'NonStruct',
    ...(alt === '' ? {} : { alt }),
    ...(language === '' ? {} : { language }),
    children,
  };
}

function hasContent(tags: readonly (Tag | TagLeaf)[]): boolean {
  return tags.some((tag) => 'mark' in tag || tag.alt !== undefined || hasContent(tag.children));
}

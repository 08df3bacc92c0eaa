/**
 * Text that lies over a page and not in it: what was typed on it afterwards (FreeText) and what was filled into a form. PDFium
 * draws it, but its text page has none of it.
 */
import type { TextRun } from '../model/source.js';
import type { OpenDocument } from './document.js';
import { withForms } from './forms.js';
import { clip, toBox, type PageMap } from './geometry.js';
import { readUtf16, withMemory, withString, type Pdfium } from './pdfium.js';

/** Kinds of annotations and of fields, by their numbers in fpdf_annot.h and fpdf_formfill.h. */
const FREE_TEXT = 3;
const WIDGET = 20;
const WORDY_FIELDS = new Set([4, 5, 6]);
/** Hidden, or not to be seen on the screen (PDF 32000, 12.5.3). */
export const HIDDEN = 2;
const UNSEEN = HIDDEN | 32;
/** A field whose letters are shown as dots (12.7.4.3). */
const PASSWORD = 1 << 13;
const MAX_NOTES = 1000;
/** Type size where the field leaves it to the reader, and the most that a line of the box lets it be. */
const USUAL = 11;
const OF_LINE = 0.8;

/** Calls back for each note that shows text. @param visit gets the open note, its place on the page, its text and default appearance */
export function eachNote(
  document: OpenDocument,
  page: number,
  visit: (note: number, index: number, text: string, appearance: string) => void,
): void {
  const { pdfium } = document;
  const count = Math.min(pdfium._FPDFPage_GetAnnotCount(page), MAX_NOTES);
  if (count === 0) return;
  withForms(document, (form) => {
    for (let index = 0; index < count; index += 1) {
      const note = pdfium._FPDFPage_GetAnnot(page, index);
      if (!note) continue;
      try {
        const text = textOf(pdfium, form, note);
        if (text !== '') visit(note, index, text, stringOf(pdfium, note, 'DA'));
      } finally {
        pdfium._FPDFPage_CloseAnnot(note);
      }
    }
  });
}

export function readNotes(
  document: OpenDocument,
  page: number,
  map: PageMap,
  pageHeightPt: number,
): TextRun[] {
  const runs: TextRun[] = [];
  eachNote(document, page, (note, _index, text, appearance) => {
    const lines = noteLines(text);
    const box = lines.length > 0 && areaOf(document.pdfium, note, map);
    if (!box) return;
    const [x, y, w, h] = box;
    const high = Math.max(1, Math.floor(h / lines.length));
    const size = noteSize(appearance, (high / 10_000) * pageHeightPt);
    for (const [i, line] of lines.entries())
      runs.push({
        text: line,
        x,
        y: y + i * high,
        w,
        h: high,
        font: '',
        size: Math.round(size * 100) / 100,
        spaceBefore: true,
        lineEnd: true,
      });
  });
  return runs;
}

export const noteLines = (text: string): string[] =>
  text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

/** @param high of a line of the box, in points */
export const noteSize = (appearance: string, high: number): number =>
  Math.min(Number(/([\d.]+)\s+Tf/.exec(appearance)?.[1]) || USUAL, high * OF_LINE);

/** What is shown in it; empty for everything that holds no text. */
function textOf(pdfium: Pdfium, form: number, note: number): string {
  if ((pdfium._FPDFAnnot_GetFlags(note) & UNSEEN) !== 0) return '';
  const kind = pdfium._FPDFAnnot_GetSubtype(note);
  if (kind === FREE_TEXT) return stringOf(pdfium, note, 'Contents');
  if (kind !== WIDGET || !form) return '';
  if (!WORDY_FIELDS.has(pdfium._FPDFAnnot_GetFormFieldType(form, note))) return '';
  if ((pdfium._FPDFAnnot_GetFormFieldFlags(form, note) & PASSWORD) !== 0) return '';
  return readUtf16(pdfium, (buffer, bytes) =>
    pdfium._FPDFAnnot_GetFormFieldValue(form, note, buffer, bytes),
  );
}

function areaOf(pdfium: Pdfium, note: number, map: PageMap): ReturnType<typeof clip> {
  return withMemory(pdfium, 16, (rect) => {
    if (!pdfium._FPDFAnnot_GetRect(note, rect)) return undefined;
    const at = rect >> 2;
    const heap = pdfium.HEAPF32;
    // FS_RECTF is left, top, right, bottom.
    return clip(toBox(map, heap[at] ?? 0, heap[at + 3] ?? 0, heap[at + 2] ?? 0, heap[at + 1] ?? 0));
  });
}

const stringOf = (pdfium: Pdfium, note: number, key: string): string =>
  withString(pdfium, key, (name) =>
    readUtf16(pdfium, (buffer, bytes) =>
      pdfium._FPDFAnnot_GetStringValue(note, name, buffer, bytes),
    ),
  );

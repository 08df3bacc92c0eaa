/**
 * Text typed on a page or filled into a form by a program that wrote no picture of it (`/AP`). PDFium makes one with a font of
 * Latin-1, in which ư, đ and ệ are nothing: such text is drawn here.
 */
import type { OpenDocument } from './document.js';
import { HIDDEN, eachNote, noteLines, noteSize } from './page-notes.js';
import { withMemory, type Pdfium } from './pdfium.js';
import { substituteFont } from './system-fonts.js';

const TRUETYPE = 2;
/** Beside the edge of its box, in points. */
const INSET = 2;
/** Of a line's height, from the lower edge of the line to where the letters stand. */
const BASELINE = 0.25;
/** A string of this many bytes is none: its closing zero. */
const EMPTY = 2;

interface Undrawn {
  readonly index: number;
  readonly lines: readonly string[];
  readonly appearance: string;
}

/** Notes by page and place: what PDFium made for them once looks as if it had come with the file. */
const known = new WeakMap<OpenDocument, Set<string>>();

/** Draws them on the open page and hides PDFium's own. @returns what shows those again; to be called before the page is closed */
export function drawNotes(document: OpenDocument, page: number, number: number): () => void {
  const { pdfium } = document;
  const undrawn: Undrawn[] = [];
  const before = known.get(document) ?? new Set();
  known.set(document, before);
  eachNote(document, page, (note, index, text, appearance) => {
    const lines = noteLines(text.normalize('NFC'));
    if (!/[^\0-\xff]/.test(lines.join(''))) return;
    const key = `${number} ${index}`;
    if (pdfium._FPDFAnnot_GetAP(note, 0, 0, 0) > EMPTY && !before.has(key)) return;
    before.add(key);
    undrawn.push({ index, lines, appearance });
  });
  if (undrawn.length === 0) return () => undefined;
  const setFlags = (index: number, flags: (old: number) => number): void => {
    const note = pdfium._FPDFPage_GetAnnot(page, index);
    pdfium._FPDFAnnot_SetFlags(note, flags(pdfium._FPDFAnnot_GetFlags(note)));
    pdfium._FPDFPage_CloseAnnot(note);
  };
  const bytes = substituteFont('sans');
  withMemory(pdfium, bytes.length, (data) => {
    pdfium.HEAPU8.set(bytes, data);
    const font = pdfium._FPDFText_LoadFont(document.handle, data, bytes.length, TRUETYPE, 1);
    for (const one of font ? undrawn : []) {
      write(document, page, font, one);
      setFlags(one.index, (old) => old | HIDDEN);
    }
    if (font) pdfium._FPDFFont_Close(font);
  });
  return () => {
    for (const { index } of undrawn) setFlags(index, (old) => old & ~HIDDEN);
  };
}

function write(
  { pdfium, handle }: OpenDocument,
  page: number,
  font: number,
  { index, lines, appearance }: Undrawn,
): void {
  const [left, top, , lower] = rectOf(pdfium, page, index);
  const high = (top - lower) / lines.length;
  const size = noteSize(appearance, high);
  const [red, green, blue] = colourOf(appearance);
  lines.forEach((line, i) => {
    const object = pdfium._FPDFPageObj_CreateTextObj(handle, font, size);
    if (!object) return;
    const text = Buffer.from(`${line}\0`, 'utf16le');
    withMemory(pdfium, text.length, (pointer) => {
      pdfium.HEAPU8.set(text, pointer);
      pdfium._FPDFText_SetText(object, pointer);
    });
    const y = top - (i + 1) * high + high * BASELINE;
    pdfium._FPDFPageObj_Transform(object, 1, 0, 0, 1, left + INSET, y);
    pdfium._FPDFPageObj_SetFillColor(object, red, green, blue, 255);
    pdfium._FPDFPage_InsertObject(page, object);
  });
}

/** Left, top, right and lower edge, in the page's own units. */
function rectOf(pdfium: Pdfium, page: number, index: number): [number, number, number, number] {
  const note = pdfium._FPDFPage_GetAnnot(page, index);
  return withMemory(pdfium, 16, (rect) => {
    pdfium._FPDFAnnot_GetRect(note, rect);
    pdfium._FPDFPage_CloseAnnot(note);
    const [a = 0, b = 0, c = 0, d = 0] = pdfium.HEAPF32.subarray(rect >> 2, (rect >> 2) + 4);
    return [a, b, c, d];
  });
}

/** The colour of a default appearance (PDF 32000, 12.7.3.3): `1 0 0 rg`, `0 g`; black where it names none. */
function colourOf(appearance: string): [red: number, green: number, blue: number] {
  const [, red, green, blue] = /([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+rg\b/.exec(appearance) ?? [];
  const grey = /(?:^|\s)([\d.]+)\s+g\b/.exec(appearance)?.[1];
  const part = (text: string | undefined): number =>
    Math.round(Math.min(1, Number(text ?? grey) || 0) * 255);
  return [part(red), part(green), part(blue)];
}

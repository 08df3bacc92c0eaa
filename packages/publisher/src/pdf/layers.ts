/**
 * Layers that a reader of the PDF does not show (optional content, PDF 32000, 8.11): drafts, notes for the printer, other languages.
 * PDFium draws none of them, but reads their text.
 */
import type { OpenDocument } from './document.js';
import {
  OBJECT_FORM,
  OBJECT_TEXT,
  readUtf16,
  withMemory,
  withString,
  type Pdfium,
} from './pdfium.js';
import { INVISIBLE } from './text-char.js';

const MAX_FORM_DEPTH = 8;
/** "OC" is six bytes in UTF-16 with its zero. */
const OC_BYTES = 6;
const SCRATCH = 16;
/** Width and height, in pixels, at which a layer is drawn to see whether it is shown; what it holds is stretched to them. */
const SIDE = 400;
/** BGR, as it is asked for: no text has this colour. */
const FORMAT_BGR = 2;
const GROUND = 0xfffe01fd;

/** Layers of which something was seen on an earlier page. */
const shown = new WeakMap<OpenDocument, Set<string>>();

/** Takes what lies on hidden layers off the open page. */
export function dropHiddenLayers(document: OpenDocument, page: number): void {
  const { pdfium } = document;
  const { layers, leaves } = withMemory(pdfium, SCRATCH, (scratch) =>
    findLayers(pdfium, page, scratch),
  );
  if (layers.size === 0) return;
  const seen = shown.get(document) ?? new Set();
  shown.set(document, seen);
  for (const [name, own] of layers) {
    // A scanner's text under its picture is not drawn on any layer.
    const drawn = [...own.keys()].some((object) => !isInvisible(pdfium, object));
    if (seen.has(name) || !drawn) continue;
    if (isDrawn(pdfium, page, own, leaves)) {
      seen.add(name);
      continue;
    }
    for (const [object, form] of own) {
      const removed = form
        ? pdfium._FPDFFormObj_RemoveObject(form, object)
        : pdfium._FPDFPage_RemoveObject(page, object);
      if (removed) pdfium._FPDFPageObj_Destroy(object);
    }
  }
}

/** Objects, each with the form that it is a part of; 0 for the page itself. */
type Objects = ReadonlyMap<number, number>;

interface Layers {
  /** What lies on each, by its name. */
  readonly layers: ReadonlyMap<string, Objects>;
  /** Everything that is drawn. */
  readonly leaves: readonly number[];
}

function findLayers(pdfium: Pdfium, page: number, scratch: number): Layers {
  const layers = new Map<string, Map<number, number>>();
  const leaves: number[] = [];
  const visit = (object: number, form: number, around: string | undefined, depth: number): void => {
    const name = around ?? layerOf(pdfium, object, scratch);
    if (pdfium._FPDFPageObj_GetType(object) === OBJECT_FORM && depth < MAX_FORM_DEPTH) {
      const count = pdfium._FPDFFormObj_CountObjects(object);
      for (let index = 0; index < count; index += 1)
        visit(pdfium._FPDFFormObj_GetObject(object, index), object, name, depth + 1);
      return;
    }
    leaves.push(object);
    if (name !== undefined) layers.set(name, (layers.get(name) ?? new Map()).set(object, form));
  };
  const count = pdfium._FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1)
    visit(pdfium._FPDFPage_GetObject(page, index), 0, undefined, 0);
  return { layers, leaves };
}

/** The name of the layer whose marks hold the object. */
function layerOf(pdfium: Pdfium, object: number, scratch: number): string | undefined {
  const count = pdfium._FPDFPageObj_CountMarks(object);
  for (let index = 0; index < count; index += 1) {
    const mark = pdfium._FPDFPageObj_GetMark(object, index);
    if (!isOptional(pdfium, mark, scratch)) continue;
    const name = withString(pdfium, 'Name', (key) =>
      readUtf16(pdfium, (buffer, bytes) => {
        pdfium._FPDFPageObjMark_GetParamStringValue(mark, key, buffer, bytes, scratch);
        return pdfium.HEAPU32[scratch >> 2] ?? 0;
      }),
    );
    if (name !== '') return name;
  }
  return undefined;
}

function isOptional(pdfium: Pdfium, mark: number, scratch: number): boolean {
  pdfium._FPDFPageObjMark_GetName(mark, scratch + 4, OC_BYTES, scratch);
  const at = (scratch + 4) >> 1;
  return (
    pdfium.HEAPU32[scratch >> 2] === OC_BYTES &&
    String.fromCharCode(pdfium.HEAPU16[at] ?? 0, pdfium.HEAPU16[at + 1] ?? 0) === 'OC'
  );
}

const isInvisible = (pdfium: Pdfium, object: number): boolean =>
  pdfium._FPDFPageObj_GetType(object) === OBJECT_TEXT &&
  pdfium._FPDFTextObj_GetTextRenderMode(object) === INVISIBLE;

/** Is anything seen of these objects when nothing else is drawn? */
function isDrawn(pdfium: Pdfium, page: number, own: Objects, leaves: readonly number[]): boolean {
  const others = leaves.filter((object) => !own.has(object));
  for (const object of others) pdfium._FPDFPageObj_SetIsActive(object, 0);
  try {
    const bytes = SIDE * SIDE * 3;
    return withMemory(pdfium, bytes, (pixels) => {
      const bitmap = pdfium._FPDFBitmap_CreateEx(SIDE, SIDE, FORMAT_BGR, pixels, SIDE * 3);
      if (!bitmap) return true;
      pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, SIDE, SIDE, GROUND);
      const [blue, green, red] = pdfium.HEAPU8.slice(pixels, pixels + 3);
      pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, SIDE, SIDE, 0, 0);
      pdfium._FPDFBitmap_Destroy(bitmap);
      const drawn = pdfium.HEAPU8.subarray(pixels, pixels + bytes);
      for (let at = 0; at < bytes; at += 3)
        if (drawn[at] !== blue || drawn[at + 1] !== green || drawn[at + 2] !== red) return true;
      return false;
    });
  } finally {
    for (const object of others) pdfium._FPDFPageObj_SetIsActive(object, 1);
  }
}

/** A character of a page as PDFium knows it: its box, its size and turn, and the facts of the text object that it belongs to. */
import type { SourceFont } from '../model/source.js';
import { toBox, type PageMap } from './geometry.js';
import { readUtf8, type Pdfium } from './pdfium.js';

/** What the page knows about the text object that a character belongs to. */
export interface ObjectFacts {
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly mark: string | undefined;
  readonly artifact: boolean;
  readonly hidden: boolean;
}

/** FPDF_TEXTRENDERMODE_INVISIBLE of fpdf_edit.h. */
export const INVISIBLE = 3;

export interface Char {
  readonly text: string;
  readonly facts: ObjectFacts | undefined;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export const BLANK: Char = { text: ' ', facts: undefined, x: 0, y: 0, w: 0, h: 0 };

/** PDFium guesses a weight from the stem; only a heavy guess for a name that says nothing is believed. */
const HEAVY = 750;
/** The plain face of a family that office programs have, whose bold face has another name: a heavy stem is a mistake of the file. */
const PLAIN =
  /^(?:arial|times ?new ?roman|courier ?new|calibri|cambria|verdana|tahoma|georgia|helvetica(?:neue)?|times|segoe ?ui|roboto|open ?sans|noto ?(?:sans|serif))(?:ps)?(?:mt)?$/i;
/** Bit 19 of the font descriptor's flags (PDF 32000, 9.8.2). */
const FORCE_BOLD = 1 << 18;

export function objectFacts(
  pdfium: Pdfium,
  object: number,
  scratch: number,
  fonts: Map<string, Omit<SourceFont, 'pages'>>,
): ObjectFacts {
  if (!object) {
    return {
      font: '',
      bold: false,
      italic: false,
      mark: undefined,
      artifact: false,
      hidden: false,
    };
  }
  const handle = pdfium._FPDFTextObj_GetFont(object);
  const raw = handle
    ? readUtf8(pdfium, (buffer, bytes) => pdfium._FPDFFont_GetBaseFontName(handle, buffer, bytes))
    : '';
  const font = raw.replace(/^[A-Z]{6}\+/, '');
  if (handle && !fonts.has(font)) {
    fonts.set(font, {
      name: font,
      embedded: pdfium._FPDFFont_GetIsEmbedded(handle) === 1,
    });
  }
  let italic = /italic|oblique/i.test(font);
  if (handle && pdfium._FPDFFont_GetItalicAngle(handle, scratch)) {
    italic ||= (pdfium.HEAP32[scratch >> 2] ?? 0) !== 0;
  }
  const id = pdfium._FPDFPageObj_GetMarkedContentID(object);
  return {
    font,
    bold: handle !== 0 && isBold(pdfium, handle, font),
    italic,
    mark: id >= 0 ? String(id) : undefined,
    artifact: inArtifact(pdfium, object, scratch),
    hidden: pdfium._FPDFTextObj_GetTextRenderMode(object) === INVISIBLE,
  };
}

function isBold(pdfium: Pdfium, handle: number, name: string): boolean {
  if (/bold|black|heavy/i.test(name)) return true;
  if (/regular|light|thin|book|medium|roman/i.test(name)) return false;
  if ((pdfium._FPDFFont_GetFlags(handle) & FORCE_BOLD) !== 0) return true;
  return name !== '' && !PLAIN.test(name) && pdfium._FPDFFont_GetWeight(handle) >= HEAVY;
}

/** Whether a marked-content sequence named Artifact holds the object. */
function inArtifact(pdfium: Pdfium, object: number, scratch: number): boolean {
  const count = pdfium._FPDFPageObj_CountMarks(object);
  for (let index = 0; index < count; index += 1) {
    const mark = pdfium._FPDFPageObj_GetMark(object, index);
    // "Artifact" is 18 bytes in UTF-16 with its zero; a longer name does not fit and is another name.
    pdfium._FPDFPageObjMark_GetName(mark, scratch + 8, 40, scratch);
    const bytes = pdfium.HEAPU32[scratch >> 2] ?? 0;
    if (bytes !== 18) continue;
    const start = (scratch + 8) >> 1;
    if (String.fromCharCode(...pdfium.HEAPU16.subarray(start, start + 8)) === 'Artifact')
      return true;
  }
  return false;
}

export function charBox(
  pdfium: Pdfium,
  text: number,
  index: number,
  map: PageMap,
  scratch: number,
  letter: string,
  facts: ObjectFacts,
): Char | undefined {
  if (!pdfium._FPDFText_GetLooseCharBox(text, index, scratch)) return undefined;
  const at = scratch >> 2;
  // FS_RECTF is left, top, right, bottom.
  const [x, y, w, h] = toBox(
    map,
    pdfium.HEAPF32[at] ?? 0,
    pdfium.HEAPF32[at + 3] ?? 0,
    pdfium.HEAPF32[at + 2] ?? 0,
    pdfium.HEAPF32[at + 1] ?? 0,
  );
  // A combining mark has no width of its own but belongs to its letter.
  return { text: letter, facts, x, y, w: Math.max(w, 0.01), h };
}

/** Type size in points: the font size times the scale of its matrix. */
export function typeSize(pdfium: Pdfium, text: number, index: number, scratch: number): number {
  const size = pdfium._FPDFText_GetFontSize(text, index);
  if (!pdfium._FPDFText_GetMatrix(text, index, scratch)) return size;
  const at = scratch >> 2;
  const scale = Math.hypot(pdfium.HEAPF32[at + 2] ?? 0, pdfium.HEAPF32[at + 3] ?? 1);
  return Math.abs(size) * (scale || 1);
}

/** Degrees off level and upright from which text is written aslant; scans lie askew by less. */
const ASLANT = 10;

/** Is it written aslant? */
export function slanted(pdfium: Pdfium, text: number, index: number): boolean {
  const degrees = (pdfium._FPDFText_GetCharAngle(text, index) * 180) / Math.PI;
  const off = Math.abs(degrees % 90);
  return degrees > 0 && Math.min(off, 90 - off) > ASLANT;
}

/** Clockwise quarter turns of the text as displayed, in degrees. PDFium counts counter-clockwise in user space. */
export function turned(pdfium: Pdfium, text: number, index: number, rotation: number): number {
  const angle = pdfium._FPDFText_GetCharAngle(text, index);
  // A negative size turns the letters once more; programs that lay text over scans write so.
  const flipped = pdfium._FPDFText_GetFontSize(text, index) < 0 ? 180 : 0;
  const quarters = flipped + (angle > 0 ? Math.round((angle * 180) / Math.PI / 90) * 90 : 0);
  return (rotation - quarters + 720) % 360;
}

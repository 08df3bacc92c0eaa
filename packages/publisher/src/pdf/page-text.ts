/** The text of a page as runs: one text object, one line, one font; exact word edges from the boxes of the characters. */
import type { SourceFont, TextRun } from '../model/source.js';
import { toBox, type PageMap } from './geometry.js';
import { readUtf8, withMemory, type Pdfium } from './pdfium.js';

/** What the page knows about the text object that a character belongs to. */
interface ObjectFacts {
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly mark: string | undefined;
  readonly artifact: boolean;
}

interface Char {
  readonly text: string;
  readonly facts: ObjectFacts | undefined;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const BLANK: Char = { text: ' ', facts: undefined, x: 0, y: 0, w: 0, h: 0 };

export interface PageTextResult {
  readonly runs: TextRun[];
  readonly fonts: Omit<SourceFont, 'pages'>[];
}

/** PDFium's mark for a hyphen at a line end, and its sign for a character without Unicode. */
const LINE_HYPHEN = 0x02;
const NO_UNICODE = 0xfffe;
/** PDFium guesses a weight from the stem; only a heavy guess for a name that says nothing is believed. */
const HEAVY = 750;
/** Bit 19 of the font descriptor's flags (PDF 32000, 9.8.2). */
const FORCE_BOLD = 1 << 18;
/** A page with more characters than this is no page for reading; the rest is left out. */
const MAX_CHARS = 200_000;

export function readPageText(
  pdfium: Pdfium,
  page: number,
  map: PageMap,
  pageHeightPt: number,
  rotation: number,
): PageTextResult {
  const text = pdfium._FPDFText_LoadPage(page);
  if (!text) return { runs: [], fonts: [] };
  try {
    return withMemory(pdfium, 64, (scratch) =>
      collect(pdfium, text, map, pageHeightPt, rotation, scratch),
    );
  } finally {
    pdfium._FPDFText_ClosePage(text);
  }
}

function collect(
  pdfium: Pdfium,
  text: number,
  map: PageMap,
  pageHeightPt: number,
  rotation: number,
  scratch: number,
): PageTextResult {
  const objects = new Map<number, ObjectFacts>();
  const fonts = new Map<string, Omit<SourceFont, 'pages'>>();
  const runs: TextRun[] = [];
  const count = Math.min(pdfium._FPDFText_CountChars(text), MAX_CHARS);
  let chars: Char[] = [];
  let current: { object: number; facts: ObjectFacts; size: number; turned: number } | undefined;
  let space = false;

  const close = (lineEnd: boolean): void => {
    const last = current && toRun(chars, current, space && runs.length > 0);
    chars = [];
    if (last) {
      runs.push(last);
      space = false;
    }
    if (lineEnd && runs.length > 0) {
      const run = runs[runs.length - 1];
      if (run) runs[runs.length - 1] = { ...run, lineEnd: true };
    }
    current = undefined;
  };

  for (let index = 0; index < count; index += 1) {
    const unicode = pdfium._FPDFText_GetUnicode(text, index);
    if (unicode === 0x0d || unicode === 0x0a) {
      close(true);
      space = true;
      continue;
    }
    const hyphen = unicode === LINE_HYPHEN || pdfium._FPDFText_IsHyphen(text, index) === 1;
    if (unicode === 0 || unicode === NO_UNICODE || (unicode < 0x20 && !hyphen)) continue;
    const letter = hyphen && unicode <= LINE_HYPHEN ? '-' : String.fromCodePoint(unicode);
    const blank = /^\s$/u.test(letter);
    if (pdfium._FPDFText_IsGenerated(text, index) === 1) {
      if (!blank) continue;
      // A generated space lies between two drawn words: it stays inside the run when the run goes on.
      if (chars.length > 0) chars.push(BLANK);
      else space = true;
      continue;
    }
    const object = pdfium._FPDFText_GetTextObject(text, index);
    let facts = objects.get(object);
    if (!facts) {
      facts = objectFacts(pdfium, object, scratch, fonts);
      objects.set(object, facts);
    }
    if (blank) {
      if (chars.length > 0 && current?.object === object) chars.push(BLANK);
      else {
        close(false);
        space = true;
      }
      continue;
    }
    const char = charBox(pdfium, text, index, map, scratch, letter, facts);
    if (!char) continue;
    const size = typeSize(pdfium, text, index, scratch);
    const previous = chars.findLast((one) => one.w > 0);
    const ended = chars[chars.length - 1] === BLANK;
    if (
      current &&
      !(goesOn(current, { facts, size }, ended) && sameLine(previous, char, current.turned))
    ) {
      close(false);
      space ||= ended;
    }
    current ??= { object, facts, size, turned: turned(pdfium, text, index, rotation) };
    current.object = object;
    chars.push(char);
  }
  close(true);
  return { runs: runs.map((run) => finish(run, pageHeightPt)), fonts: [...fonts.values()] };
}

/** Names of the fonts of the age before Unicode, whose letters must not be mixed with those of others. */
const LEGACY_FONT = /^\.?(vn|vni|vps)/i;

/**
 * Whether a character of these facts belongs to the run. Layout programs take letters that a font lacks (ạ, ệ, ố) from
 * another: such a change in the middle of a word makes no new run.
 */
function goesOn(
  run: { readonly facts: ObjectFacts; readonly size: number },
  next: { readonly facts: ObjectFacts; readonly size: number },
  afterSpace: boolean,
): boolean {
  const [a, b] = [run.facts, next.facts];
  if (a === b) return true;
  if (a.mark !== b.mark || a.artifact !== b.artifact) return false;
  if (Math.abs(run.size - next.size) > run.size * 0.02) return false;
  if (a.font === b.font && a.bold === b.bold) return true;
  return !afterSpace && !LEGACY_FONT.test(a.font) && !LEGACY_FONT.test(b.font);
}

/** Whether the next character goes on beside the last one rather than in another line or column. */
function sameLine(last: Char | undefined, next: Char, angle: number): boolean {
  if (!last) return true;
  if (angle === 90 || angle === 270) {
    const gap = Math.max(next.y - (last.y + last.h), last.y - (next.y + next.h));
    return Math.abs(last.x - next.x) < Math.max(last.w, next.w) * 0.5 && gap < last.w * 2;
  }
  const overlap = Math.min(last.y + last.h, next.y + next.h) - Math.max(last.y, next.y);
  // Ten-thousandths of width and height differ by the paper's ratio; 1.5 em of gap is far inside a column gutter.
  return (
    overlap > Math.min(last.h, next.h) * 0.5 && Math.abs(next.x - (last.x + last.w)) < last.h * 2
  );
}

function objectFacts(
  pdfium: Pdfium,
  object: number,
  scratch: number,
  fonts: Map<string, Omit<SourceFont, 'pages'>>,
): ObjectFacts {
  if (!object) {
    return { font: '', bold: false, italic: false, mark: undefined, artifact: false };
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
  };
}

function isBold(pdfium: Pdfium, handle: number, name: string): boolean {
  if (/bold|black|heavy/i.test(name)) return true;
  if (/regular|light|thin|book|medium|roman/i.test(name)) return false;
  if ((pdfium._FPDFFont_GetFlags(handle) & FORCE_BOLD) !== 0) return true;
  return name !== '' && pdfium._FPDFFont_GetWeight(handle) >= HEAVY;
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

function charBox(
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
function typeSize(pdfium: Pdfium, text: number, index: number, scratch: number): number {
  const size = pdfium._FPDFText_GetFontSize(text, index);
  if (!pdfium._FPDFText_GetMatrix(text, index, scratch)) return size;
  const at = scratch >> 2;
  const scale = Math.hypot(pdfium.HEAPF32[at + 2] ?? 0, pdfium.HEAPF32[at + 3] ?? 1);
  return size * (scale || 1);
}

/** Clockwise quarter turns of the text as displayed, in degrees. PDFium counts counter-clockwise in user space. */
function turned(pdfium: Pdfium, text: number, index: number, rotation: number): number {
  const angle = pdfium._FPDFText_GetCharAngle(text, index);
  const quarters = angle > 0 ? Math.round((angle * 180) / Math.PI / 90) * 90 : 0;
  return (rotation - quarters + 720) % 360;
}

type RawRun = TextRun;

function toRun(
  chars: readonly Char[],
  style: { facts: ObjectFacts; size: number; turned: number },
  spaceBefore: boolean,
): RawRun | undefined {
  const drawn = chars.filter((char) => char.w > 0);
  if (drawn.length === 0) return undefined;
  const text = chars
    .map((char) => char.text)
    .join('')
    .replace(/ +/g, ' ')
    .trim();
  if (text === '') return undefined;
  const words: number[] = [];
  let left = Infinity;
  let right = -Infinity;
  const flush = (): void => {
    if (right > left) words.push(Math.round(left), Math.round(right));
    left = Infinity;
    right = -Infinity;
  };
  for (const char of chars) {
    if (char.text === ' ' && char.w === 0) flush();
    else {
      left = Math.min(left, char.x);
      right = Math.max(right, char.x + char.w);
    }
  }
  flush();
  const x = Math.min(...drawn.map((char) => char.x));
  const y = Math.min(...drawn.map((char) => char.y));
  const w = Math.max(...drawn.map((char) => char.x + char.w)) - x;
  const h = Math.max(...drawn.map((char) => char.y + char.h)) - y;
  const facts = commonest(drawn) ?? style.facts;
  return {
    text,
    x: Math.round(x),
    y: Math.round(y),
    w: Math.round(w),
    h: Math.round(h),
    words,
    font: facts.font,
    size: Math.round(style.size * 100) / 100,
    ...(facts.bold ? { bold: true as const } : {}),
    ...(facts.italic ? { italic: true as const } : {}),
    ...(style.turned ? { turned: style.turned } : {}),
    ...(facts.mark === undefined ? {} : { mark: facts.mark }),
    ...(facts.artifact ? { artifact: true as const } : {}),
    ...(spaceBefore ? { spaceBefore: true as const } : {}),
  };
}

/** The facts that most characters share. */
function commonest(chars: readonly Char[]): ObjectFacts | undefined {
  const counts = new Map<ObjectFacts, number>();
  for (const { facts } of chars) if (facts) counts.set(facts, (counts.get(facts) ?? 0) + 1);
  let best: ObjectFacts | undefined;
  for (const [facts, count] of counts) {
    if (!best || count > (counts.get(best) ?? 0)) best = facts;
  }
  return best;
}

/** A loose box takes the font's whole ascent and descent; broken fonts give none, so the type size decides then. */
function finish(run: RawRun, pageHeightPt: number): TextRun {
  if (run.h > 0 || pageHeightPt <= 0) return run;
  const h = Math.round((run.size / pageHeightPt) * 10_000);
  return { ...run, y: run.y - h, h };
}

/** The text of a page as runs: one text object, one line, one font; exact word edges from the boxes of the characters. */
import type { SourceFont, TextRun } from '../model/source.js';
import type { PageMap } from './geometry.js';
import { withMemory, type Pdfium } from './pdfium.js';
import {
  BLANK,
  charBox,
  objectFacts,
  slanted,
  turned,
  typeSize,
  type Char,
  type ObjectFacts,
} from './text-char.js';
import { seenOnce } from './seen-once.js';
import { finish, goesOn, sameLine, toRun, type RunStyle } from './text-run.js';

export interface PageTextResult {
  readonly runs: TextRun[];
  readonly fonts: Omit<SourceFont, 'pages'>[];
}

/** PDFium's mark for a hyphen at a line end, and its sign for a character without Unicode. */
const LINE_HYPHEN = 0x02;
const NO_UNICODE = 0xfffe;
const LAST_UNICODE = 0x10ffff;
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
  let current: (RunStyle & { object: number }) | undefined;
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
    // PDFium gives a long code that the map leaves out as if it were a character.
    if (unicode === 0 || unicode === NO_UNICODE || unicode > LAST_UNICODE) continue;
    if (unicode < 0x20 && !hyphen) continue;
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
    current ??= {
      object,
      facts,
      size,
      turned: turned(pdfium, text, index, rotation),
      slanted: slanted(pdfium, text, index),
    };
    current.object = object;
    chars.push(char);
  }
  close(true);
  const whole = runs.map((run) => finish(run, pageHeightPt));
  return { runs: seenOnce(whole), fonts: [...fonts.values()] };
}

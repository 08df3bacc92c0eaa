/** Text that lies over a page and not in it: typed on it afterwards, or filled into a form. pdf.js draws it; its text content has none. */
import type { Run } from './text.js';

/** What pdf.js tells of an annotation, as far as it holds text. */
export interface Note {
  readonly subtype?: string;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly password?: boolean;
  readonly contentsObj?: { readonly str?: string };
  readonly defaultAppearanceData?: { readonly fontSize?: number };
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Type size where the note leaves it to the reader, and the most that a line of its area lets it be. */
const USUAL = 11;
const OF_LINE = 0.8;
/** Letters are about half as wide as high. */
const LETTER = 0.5;

/** Its lines, one below the other in its area; none for what shows no text. */
export function noteRuns(note: Note, { x, y, width, height }: Area): Run[] {
  const lines = textOf(note)
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const high = height / lines.length;
  const size = Math.min(note.defaultAppearanceData?.fontSize || USUAL, high * OF_LINE);
  return lines.map((text, i) => ({
    text,
    x,
    y: y + (i + OF_LINE) * high,
    width: Math.min(width, text.length * size * LETTER),
    size,
    last: true,
  }));
}

function textOf({ subtype, fieldType = '', fieldValue, password, contentsObj }: Note): string {
  if (subtype === 'FreeText') return contentsObj?.str ?? '';
  // Text and choices; a button's value is a name that nobody sees.
  if (!/^(Tx|Ch)$/.test(fieldType) || password) return '';
  const values: readonly unknown[] = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  return values.filter((value) => typeof value === 'string').join('\n');
}

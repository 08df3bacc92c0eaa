/** Breaking a line of Vietnamese into lines that fit, and finding the largest type in which a text fits. */

import { COMPOUNDS } from './compounds.js';

/** Width of a text at a size of 1, in the unit of the caller. */
export type Measure = (text: string, bold: boolean) => number;

/**
 * What stays on one line: a short word and what it leads to ("của bà con", "phường Sen Hồng"), the syllables of a name ("Nguyễn Văn An",
 * "TP. Hồ Chí Minh"), a number with its name and its unit ("quý III", "dịp 20/11", "30 phút"). Words of two syllables: `COMPOUNDS`.
 */
const TOGETHER =
  /(?:(?:ở|và|của|với|từ|tại|cho|về|để|trong|các|ông|bà|anh|chị|cụ|phường|xã|tỉnh) )*(?:\p{Lu}[\p{Ll}.]+ (?=\p{Lu})|\p{L}+ (?=\d|[IVX]+(?!\p{L}))|\d (?=km|kg|tỷ|triệu|đồng|phút|giờ|tuổi|ngày|năm|người|hộ)|\S)+/gu;

/** What is put into lines as one piece; what is too wide for a line, by its words. */
function pieces(text: string, fits: (piece: string) => boolean): string[] {
  const parts: string[] = [];
  for (const part of text.trim().replace(/\s+/g, ' ').match(TOGETHER) ?? []) {
    const last = parts[parts.length - 1];
    const pair = `${last?.replace(/.* /, '')} ${part.replace(/[ ,.;:!?”"»)].*/, '')}`;
    if (last && COMPOUNDS.has(pair.toLowerCase())) parts[parts.length - 1] = `${last} ${part}`;
    else parts.push(part);
  }
  return parts.flatMap((part) => (fits(part) ? part : part.split(' ')));
}

function fill(parts: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    const longer = line ? `${line} ${part}` : part;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = part;
    while (!fits(line) && line.length > 1) {
      let end = line.length - 1;
      while (end > 1 && !fits(line.slice(0, end))) end--;
      // An address is cut behind a slash, dot or hyphen where there is one.
      const mark = Math.max(
        line.lastIndexOf('/', end - 1),
        line.lastIndexOf('.', end - 1),
        line.lastIndexOf('-', end - 1),
      );
      if (mark > end / 2) end = mark + 1;
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
  }
  if (line) lines.push(line);
  return lines;
}

/** Lines no wider than `width` at `size`. A word that is wider alone is cut, because an address has no spaces. */
export function wrap(
  text: string,
  width: number,
  size: number,
  bold: boolean,
  measure: Measure,
): string[] {
  const fits = (line: string): boolean => measure(line, bold) * size <= width;
  return fill(pieces(text, fits), fits);
}

/** Sizes in the unit of the width. */
export interface FitOptions {
  readonly most: number;
  readonly least: number;
  readonly maxLines: number;
  readonly bold: boolean;
}

export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
}

/** A last line shorter than this part of the longest reads as if it had been forgotten. */
const EVEN = 0.75;

/**
 * The largest size between `most` and `least` at which the text takes at most `maxLines`; more lines at `least` if need be. No
 * word stands alone under full lines.
 */
export function fit(
  text: string,
  width: number,
  { most, least, maxLines, bold }: FitOptions,
  measure: Measure,
): Fitted {
  let size = most;
  let lines = wrap(text, width, size, bold, measure);
  while (lines.length > maxLines && size > least) {
    size = Math.max(least, size * 0.94);
    lines = wrap(text, width, size, bold, measure);
  }
  const wide = (line: string): number => measure(line, bold) * size;
  const parts = pieces(text, (part) => wide(part) <= width);
  const widest = Math.max(0, ...parts.map(wide));
  const short = (): boolean =>
    wide(lines[lines.length - 1] ?? '') < EVEN * Math.max(...lines.map(wide));
  for (let narrow = width; narrow >= widest && short(); narrow -= size / 4) {
    const next = fill(parts, (line) => wide(line) <= narrow);
    if (next.length > lines.length) break;
    lines = next;
  }
  return { size, lines };
}

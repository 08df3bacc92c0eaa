/** Breaking a line of Vietnamese into lines that fit, and finding the largest type in which a text fits. */

/** Width of a text at a size of 1, in the unit of the caller. */
export type Measure = (text: string, bold: boolean) => number;

/** Lines no wider than `width` at `size`. A word that is wider alone is cut, because an address has no spaces. */
export function wrap(
  text: string,
  width: number,
  size: number,
  bold: boolean,
  measure: Measure,
): string[] {
  const fits = (line: string): boolean => measure(line, bold) * size <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = word;
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

/** The largest size between `most` and `least` at which the text takes at most `maxLines`; more lines at `least` if need be. */
export function fit(
  text: string,
  width: number,
  { most, least, maxLines, bold }: FitOptions,
  measure: Measure,
): Fitted {
  for (let size = most; size > least; size *= 0.94) {
    const lines = wrap(text, width, size, bold, measure);
    if (lines.length <= maxLines) return { size, lines };
  }
  return { size: least, lines: wrap(text, width, least, bold, measure) };
}

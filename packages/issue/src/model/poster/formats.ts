/** The sheets a ward office prints on, and how far away a code on each can be read. Lengths in millimetres. */

export type PosterFormat = 'A3' | 'A4' | 'A5' | 'strip' | 'slide';

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Margin that office printers leave white. */
  readonly margin: number;
  /** Largest side of the code's symbol, without its quiet zone. */
  readonly symbol: number;
  /** Cells of one sheet: four on a strip, to be cut apart. */
  readonly columns: number;
  readonly rows: number;
}

/** ISO 216 sheets upright; the strip is an A4 cut into four A6; the slide is 16:9, as wide as a 2 m projection. */
export const SHEETS: Readonly<Record<PosterFormat, Sheet>> = {
  A3: { width: 297, height: 420, margin: 15, symbol: 176, columns: 1, rows: 1 },
  A4: { width: 210, height: 297, margin: 12, symbol: 122, columns: 1, rows: 1 },
  A5: { width: 148, height: 210, margin: 9, symbol: 84, columns: 1, rows: 1 },
  strip: { width: 210, height: 297, margin: 8, symbol: 54, columns: 2, rows: 2 },
  slide: { width: 2000, height: 1125, margin: 80, symbol: 760, columns: 1, rows: 1 },
};

/** Reading distance is ten times the symbol's side: the trade's rule of thumb, no part of ISO/IEC 18004. */
const DISTANCE_PER_SIDE = 10;

/** How far away, in metres, the code of a format is read. */
export const reachOf = (format: PosterFormat): number =>
  (SHEETS[format].symbol * DISTANCE_PER_SIDE) / 1000;

/** The smallest sheet whose code is read from `metres` away; the largest where none is large enough. */
export function formatFor(metres: number): PosterFormat {
  const sheets: readonly PosterFormat[] = ['strip', 'A5', 'A4', 'A3'];
  return sheets.find((format) => reachOf(format) >= metres) ?? 'A3';
}

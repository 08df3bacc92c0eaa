/**
 * From a matrix to a drawing that prints sharp: one path of horizontal runs on a white plate with the quiet zone of four
 * modules that ISO/IEC 18004 asks for. Shared by the element, the poster and the sheets of one-time codes.
 */

export type Level = 'L' | 'M' | 'Q' | 'H';

/** A QR symbol as the matrix library gave it. `modules[y * size + x]` is 1 where dark. */
export interface Matrix {
  readonly size: number;
  readonly version: number;
  readonly level: Level;
  readonly modules: ArrayLike<number | boolean>;
}

/** Makes the matrix of a text at a level, as small as it gets; throws where it does not fit. The library behind it is the caller's. */
export type Encoder = (text: string, level: Level) => Matrix;

/** Light modules around the symbol on each side. */
export const QUIET_ZONE = 4;

/**
 * Largest side of a logo as a part of the symbol's side. Both decoders read clean codes up to 36 % at level Q; blur, print
 * and angle take half (research/poll-qr.md 5b).
 */
export const LOGO_MAX = 0.2;

/**
 * The symbol for `text`: the smallest version, at the highest level that still fits it. With a logo never under Q, because
 * the logo eats what the level mends.
 */
export function encode(text: string, encoder: Encoder, withLogo = false): Matrix {
  const levels: readonly Level[] = ['M', 'Q', 'H'];
  let best = encoder(text, withLogo ? 'Q' : 'M');
  for (const level of levels.slice(levels.indexOf(best.level) + 1)) {
    let higher: Matrix;
    try {
      higher = encoder(text, level);
    } catch {
      break; // Too much text for this level: the one before stands.
    }
    if (higher.version > best.version) break;
    best = higher;
  }
  return best;
}

/** Side of the drawing in modules, quiet zone included. */
export const sideOf = (matrix: Matrix): number => matrix.size + 2 * QUIET_ZONE;

/**
 * SVG path data of the dark modules, in modules, quiet zone included. `hole` (in modules, centred) is left out for a logo,
 * rounded up to whole modules.
 */
export function pathOf(matrix: Matrix, hole = 0): string {
  const { size, modules } = matrix;
  const gap = hole > 0 ? Math.ceil(hole) + ((size - Math.ceil(hole)) % 2) : 0;
  const from = (size - gap) / 2;
  const inHole = (x: number, y: number): boolean =>
    gap > 0 && x >= from && x < from + gap && y >= from && y < from + gap;
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const start = x;
      while (x < size && modules[y * size + x] && !inHole(x, y)) x++;
      if (x > start)
        path += `M${start + QUIET_ZONE} ${y + QUIET_ZONE}h${x - start}v1h-${x - start}z`;
    }
  }
  return path;
}

/**
 * Side of the code in millimetres for a reading distance in metres. One tenth of the distance is the trade's rule of
 * thumb (not part of the standard); it counts the symbol without its quiet zone.
 */
export function sideForDistance(metres: number, matrix: Matrix): number {
  return ((metres * 1000) / 10) * (sideOf(matrix) / matrix.size);
}

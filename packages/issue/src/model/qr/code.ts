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

/**
 * Makes the matrix of a text in the smallest version that holds it at `atLeast`, at the highest level that this version has
 * room for; throws where no version holds it. The library behind it is the caller's.
 */
export type Encoder = (text: string, atLeast: Level) => Matrix;

const RISING: readonly Level[] = ['L', 'M', 'Q', 'H'];

/**
 * The encoder of a library that takes one level at a time: higher ones are tried while they cost no version.
 *
 * @param create makes the smallest matrix of a text at just this level; throws where no version holds it
 */
export function risingEncoder(create: (text: string, level: Level) => Matrix): Encoder {
  return (text, atLeast) => {
    let best = create(text, atLeast);
    for (const level of RISING.slice(RISING.indexOf(atLeast) + 1)) {
      let next: Matrix;
      try {
        next = create(text, level);
      } catch {
        break; // Too much text for this level: the one before stands.
      }
      if (next.version > best.version) break;
      best = next;
    }
    return best;
  };
}

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
 *
 * @throws Error where a logo is asked for and the encoder gave less than it needs
 */
export function encode(text: string, encoder: Encoder, withLogo = false): Matrix {
  const matrix = encoder(text, withLogo ? 'Q' : 'M');
  if (withLogo && matrix.level !== 'Q' && matrix.level !== 'H') {
    throw new Error(`A code with a logo needs level Q, not ${matrix.level}.`);
  }
  return matrix;
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

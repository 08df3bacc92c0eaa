/**
 * Where the words of a printed line stand, as few stretches of text that a browser sets by itself: a stretch ends
 * where the browser's own spacing would leave a word beside its place. Pure: who calls it knows how wide text is.
 */

export interface Stretch {
  /** First word and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Left edge and width as printed. */
  readonly left: number;
  readonly width: number;
  /** How much the browser's text must be stretched to be as wide. */
  readonly scale: number;
}

/** Narrower or wider than this, and the edges are not those of the words. */
const SCALES = { least: 0.1, most: 10 } as const;

/**
 * @param x left and right edge of each word, flat, in pixels
 * @param height of the line, in pixels
 * @param widths of the words as the browser sets them
 * @param space width of a space as the browser sets it
 * @param tolerance how far a word may stand from its place, in line heights
 */
export function fitLine(
  x: readonly number[],
  height: number,
  widths: readonly number[],
  space: number,
  tolerance: number,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  let best: Stretch | undefined;
  for (let to = 1; to <= widths.length; to++) {
    const stretch = stretchOf(x, widths, space, from, to);
    if (best && off(x, widths, space, stretch) > height * tolerance) {
      stretches.push(best);
      from = to - 1;
      best = stretchOf(x, widths, space, from, to);
    } else {
      best = stretch;
    }
  }
  if (best) stretches.push(best);
  return stretches;
}

function stretchOf(
  x: readonly number[],
  widths: readonly number[],
  space: number,
  from: number,
  to: number,
): Stretch {
  const left = x[from * 2] ?? 0;
  const width = Math.max(0, (x[to * 2 - 1] ?? left) - left);
  let natural = space * (to - from - 1);
  for (let word = from; word < to; word++) natural += widths[word] ?? 0;
  const scale = natural > 0 ? width / natural : 1;
  return {
    from,
    to,
    left,
    width,
    scale: Math.min(SCALES.most, Math.max(SCALES.least, scale)),
  };
}

/** The farthest that a word of a stretch would stand from its place. */
function off(
  x: readonly number[],
  widths: readonly number[],
  space: number,
  { from, to, left, scale }: Stretch,
): number {
  let at = left;
  let most = 0;
  for (let word = from; word < to; word++) {
    most = Math.max(most, Math.abs(at - (x[word * 2] ?? at)));
    at += (widths[word] ?? 0) * scale;
    most = Math.max(most, Math.abs(at - (x[word * 2 + 1] ?? at)));
    at += space * scale;
  }
  return most;
}

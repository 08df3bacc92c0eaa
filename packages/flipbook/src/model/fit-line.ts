/**
 * Where the words of a printed line stand, as few stretches of text that a browser sets by itself: a stretch ends
 * where the browser's own spacing would leave a word beside its place. Pure: who calls it knows how wide text is.
 *
 * Spaces grow or shrink first, as in print; letters are stretched only where that is not enough, because a browser keeps
 * a layer for each text that is transformed (docs/adr/0071).
 */

export interface Stretch {
  /** First word and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Left edge and width as printed. */
  readonly left: number;
  readonly width: number;
  /** How much the browser's text must be stretched to be as wide; 1 where its spaces do it. */
  readonly scale: number;
  /** By how much each space is wider than the browser's own, before stretching. */
  readonly spacing: number;
}

/** Narrower or wider than this, and the edges are not those of the words. */
const SCALES = { least: 0.1, most: 10 } as const;
/** In line heights: what is wider parts columns, not words. */
const WIDEST_SPACE = 1;

export interface Line {
  /** Left and right edge of each word, flat, in pixels. */
  readonly x: readonly number[];
  /** In pixels. */
  readonly height: number;
  /** Of the words as the browser sets them, and of a space. */
  readonly widths: readonly number[];
  readonly space: number;
}

/** @param tolerance how far a word may stand from its place, in line heights */
export function fitLine(line: Line, tolerance: number): readonly Stretch[] {
  const { widths, height, space } = line;
  const fits = (one: Stretch): boolean =>
    (space + one.spacing) * one.scale <= height * WIDEST_SPACE &&
    farthest(line, one) <= height * tolerance;
  const stretches: Stretch[] = [];
  let from = 0;
  while (from < widths.length) {
    let found: Stretch | undefined;
    // The longest first: most lines are one stretch.
    for (let to = widths.length; !found; to--) {
      const set = stretchOf(line, from, to, 1);
      const stretched = stretchOf(line, from, to, scaleOf(line, from, to));
      found = fits(set) ? set : fits(stretched) || to === from + 1 ? stretched : undefined;
    }
    stretches.push(found);
    from = found.to;
  }
  return stretches;
}

/** How much wider words are printed than the browser sets them; 1 where there is nothing to stretch. */
export function scaleOf({ x, widths }: Line, from: number, to: number): number {
  let printed = 0;
  let set = 0;
  for (let word = from; word < to; word++) {
    printed += (x[word * 2 + 1] ?? 0) - (x[word * 2] ?? 0);
    set += widths[word] ?? 0;
  }
  return set > 0 ? Math.min(SCALES.most, Math.max(SCALES.least, printed / set)) : 1;
}

function stretchOf({ x, widths, space }: Line, from: number, to: number, scale: number): Stretch {
  const left = x[from * 2] ?? 0;
  const width = Math.max(0, (x[to * 2 - 1] ?? left) - left);
  let spaces = width / scale;
  for (let word = from; word < to; word++) spaces -= widths[word] ?? 0;
  const spacing = to > from + 1 ? spaces / (to - from - 1) - space : 0;
  return { from, to, left, width, scale, spacing };
}

/** How far the worst word of a stretch would stand from its place. */
function farthest({ x, widths, space }: Line, { from, to, left, scale, spacing }: Stretch): number {
  let at = left;
  let most = 0;
  for (let word = from; word < to; word++) {
    most = Math.max(most, Math.abs(at - (x[word * 2] ?? at)));
    at += (widths[word] ?? 0) * scale;
    most = Math.max(most, Math.abs(at - (x[word * 2 + 1] ?? at)));
    at += (space + spacing) * scale;
  }
  return most;
}

/**
 * Where the badge of a hotspot lies on its page: not over what is printed, as near as can be to the lower left corner of
 * what it belongs to. Pure arithmetic in one unit, that of the page as it is seen.
 */
import type { Box } from './layout.js';

export interface Area extends Box {
  readonly x: number;
  readonly y: number;
}

export interface BadgePlace {
  readonly x: number;
  readonly y: number;
  /** Whether it has its word, or its sign alone. */
  readonly worded: boolean;
}

/** Between the edge of a hotspot and its badge. */
export const EDGE = 6;
/** Between places that are tried; more where a hotspot has many. */
const STEP = 4;
const MOST_STEPS = 40;

/**
 * Free of words, else over as little of them as can be; with its word in the spot, else its sign there, else its sign beside
 * the spot; then the nearest to the corner.
 *
 * @param spot what is pressed
 * @param taken printed words, and badges that lie already
 * @param worded the badge with its word
 * @param sign the badge with its sign alone
 * @param read the spot itself is read, as a chart is: its badge lies beside it, with its word where there is room
 */
export function placeBadge(
  spot: Area,
  taken: readonly Area[],
  worded: Box,
  sign: Box,
  page: Box,
  read = false,
): BadgePlace {
  const beside = sign.width + EDGE;
  const bottom = spot.y + spot.height;
  const right = spot.x + spot.width;
  let best = { x: spot.x, y: spot.y, worded: false };
  let least = Infinity;
  const printed = read ? [...taken, spot] : taken;
  [
    read
      ? { size: worded, by: worded.height + EDGE, along: worded.width }
      : { size: worded, by: -EDGE },
    { size: sign, by: -EDGE },
    { size: sign, by: beside },
  ].forEach(({ size: { width, height }, by, along = by }, turn) => {
    const from = Math.max(0, spot.x - along);
    const to = Math.min(page.width, right + along) - width;
    const top = Math.max(0, spot.y - by);
    const low = Math.min(page.height, bottom + by) - height;
    const near = printed.filter((one) =>
      overlap(one, from, top, to + width - from, low + height - top),
    );
    for (let y = low; y >= top; y -= Math.max(STEP, (low - top) / MOST_STEPS)) {
      for (let x = from; x <= to; x += Math.max(STEP, (to - from) / MOST_STEPS)) {
        // Any word weighs more than any way, and what is tried later more than what was tried before.
        let cost = turn * 1e5 + Math.abs(x - spot.x) + Math.abs(y + height - bottom);
        // Most places are too far away whatever they cover.
        if (cost >= least) continue;
        for (const one of near) cost += overlap(one, x, y, width, height) * 1e6;
        if (cost >= least) continue;
        least = cost;
        best = { x, y, worded: turn === 0 };
      }
    }
  });
  return best;
}

function overlap(a: Area, x: number, y: number, width: number, height: number): number {
  const across = Math.min(a.x + a.width, x + width) - Math.max(a.x, x);
  const down = Math.min(a.y + a.height, y + height) - Math.max(a.y, y);
  return across > 0 && down > 0 ? across * down : 0;
}

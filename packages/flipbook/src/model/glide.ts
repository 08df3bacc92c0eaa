/** How paper that was pushed glides on: the way it has left, which fades by the clock. Pure arithmetic. */
import type { Point } from './lens.js';

/** Time in which the speed fades to a third, in milliseconds. */
const FADE_MS = 325;
/** Pixels a millisecond: slower than the first is no push, slower than the second is rest. */
const PUSH = 0.2;
const REST = 0.02;
/** Where the finger was longer ago says nothing of how it left. */
const RECENT_MS = 80;

/** A finger at a time. */
export interface Trace extends Point {
  readonly at: number;
}

/** The traces that tell the speed at `now`. */
export const recent = (traces: readonly Trace[], now: number): readonly Trace[] =>
  traces.filter(({ at }) => now - at <= RECENT_MS);

/** Speed in pixels a millisecond at which a finger left at `now`; `undefined` where it did not push. */
export function pushOf(traces: readonly Trace[], now: number): Point | undefined {
  const known = recent(traces, now);
  const [first, last] = [known[0], known[known.length - 1]];
  if (!first || !last) return undefined;
  const time = Math.max(1, now - first.at);
  const speed = { x: (last.x - first.x) / time, y: (last.y - first.y) / time };
  return Math.hypot(speed.x, speed.y) < PUSH ? undefined : speed;
}

/** How far `speed` leads between two times after the push. */
export function wayOf(speed: Point, from: number, to: number): Point {
  const part = FADE_MS * (Math.exp(-from / FADE_MS) - Math.exp(-to / FADE_MS));
  return { x: speed.x * part, y: speed.y * part };
}

/** Nothing is seen to move any more, `time` after the push. */
export const isSpent = (speed: Point, time: number): boolean =>
  Math.hypot(speed.x, speed.y) * Math.exp(-time / FADE_MS) < REST;

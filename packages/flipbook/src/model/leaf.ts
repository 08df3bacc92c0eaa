/**
 * The turning leaf: from how far the finger went to the pose of the rigid sheet. Pure.
 *
 * In spread view a leaf has a front (the page that leaves) and a back (the page that comes) and swings by
 * 180 degrees about the spine. In single view the sheet has no visible back and swings by 90 degrees about
 * its bound edge.
 */
import type { Mode } from './spreads.js';

/** Distance of the eye from the paper, in widths of a page. Nearer distorts, farther looks flat. */
export const EYE = 8;

/** The longest a turn may take, in milliseconds (research/flipbook.md 6.10). */
export const TURN_MS = 340;

export interface LeafPose {
  /** Degrees that the sheet is lifted from the side it leaves: 0 lies flat, 180 is turned. */
  readonly angle: number;
  /** 0..1, how dark the front is, the back, the page uncovered below and the page being covered. */
  readonly front: number;
  readonly back: number;
  readonly uncovered: number;
  readonly covered: number;
}

const DEGREES = 180 / Math.PI;
/** Over this part of the way at either end the sheet is lifted gently instead of jumping to its angle. */
const LIFT = 0.06;

/**
 * Angle of a sheet whose free edge has gone `progress` of its way, so that the edge stays under the finger.
 * Flat on, that is acos(1 - 2 * progress); an eye at a finite distance sees a lifted edge farther out, and
 * `eye` (in page widths) corrects for it.
 */
export function angleAt(progress: number, mode: Mode, eye = Infinity): number {
  const part = Math.min(1, Math.max(0, progress));
  // Where the edge must be seen, in page widths from the spine.
  const x = mode === 'spread' ? 1 - 2 * part : 1 - part;
  if (!Number.isFinite(eye)) return Math.acos(x) * DEGREES;
  // Seen edge: cos(a) * eye / (eye - sin(a)) = x, solved for a.
  const exact = Math.atan2(x, eye) + Math.acos((x * eye) / Math.hypot(x, eye));
  const near = Math.min(1, part / LIFT);
  if (mode === 'single') return exact * near * DEGREES;
  const far = Math.min(1, (1 - part) / LIFT);
  return (Math.PI - (Math.PI - exact * near) * far) * DEGREES;
}

/** Where the free edge of a sheet at `angle` degrees is seen, in page widths from the spine. */
export function edgeAt(angle: number, eye = Infinity): number {
  const a = angle / DEGREES;
  const depth = Number.isFinite(eye) ? eye / (eye - Math.sin(a)) : 1;
  return Math.cos(a) * depth;
}

/** The whole pose at `progress`; every shade changes in one direction only, so two keyframes animate it. */
export function poseAt(progress: number, mode: Mode, eye = EYE): LeafPose {
  return poseOfAngle(angleAt(progress, mode, eye), mode);
}

export function poseOfAngle(angle: number, mode: Mode): LeafPose {
  const turned = angle / (mode === 'spread' ? 180 : 90);
  return {
    angle,
    front: 0.4 * turned,
    back: 0.4 * (1 - turned),
    uncovered: 0.3 * (1 - turned),
    covered: 0.3 * turned,
  };
}

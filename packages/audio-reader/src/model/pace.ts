/**
 * Speeds in plain words. Slower means longer pauses first and slower speech only after that: stretched consonants are harder
 * to follow with old ears, pauses are not (Gordon-Salant & Fitzgibbons 2001).
 */

/** Speeds that people step through; 1 is as recorded. */
export const SPEEDS = [0.7, 0.8, 0.9, 1, 1.15, 1.3] as const;
export const NORMAL = 3;

export interface Pace {
  /** Rate of the speech itself. */
  readonly rate: number;
  /** Seconds of silence added after each sentence. */
  readonly pause: number;
}

/** Down to this speed only the pauses grow. */
const PAUSES_ONLY = 0.9;
const PAUSE_AT_LIMIT = 0.7;

/** @param speed 0.5 to 2, 1 is as recorded; what is outside goes to the nearest */
export function paceOf(speed: number): Pace {
  const wanted = clampSpeed(speed);
  if (wanted >= 1) return { rate: wanted, pause: 0 };
  if (wanted >= PAUSES_ONLY) {
    return { rate: 1, pause: round(((1 - wanted) / (1 - PAUSES_ONLY)) * PAUSE_AT_LIMIT) };
  }
  const further = PAUSES_ONLY - wanted;
  return { rate: round(1 - further), pause: round(PAUSE_AT_LIMIT + further * 2.5) };
}

export function clampSpeed(speed: number): number {
  return Number.isFinite(speed) ? Math.min(2, Math.max(0.5, speed)) : 1;
}

/** The speed one step slower or faster than `speed`. */
export function stepSpeed(speed: number, step: 1 | -1): number {
  const next =
    step > 0
      ? SPEEDS.find((known) => known > speed + 0.01)
      : [...SPEEDS].reverse().find((known) => known < speed - 0.01);
  return next ?? speed;
}

/** Place in SPEEDS of the speed nearest to `speed`. */
export function nearestSpeed(speed: number): number {
  const far = SPEEDS.map((known) => Math.abs(known - speed));
  return far.indexOf(Math.min(...far));
}

/** Seconds that `seconds` of the recording with `pauses` sentence ends take to hear. */
export function heardIn(seconds: number, pauses: number, { rate, pause }: Pace): number {
  return Math.max(0, seconds) / rate + Math.max(0, pauses) * pause;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Time for ears and old eyes: hours, minutes and seconds as words, never "3:40". */

export interface Parts {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** Whole parts of a time; seconds are dropped from an hour on. */
export function partsOf(time: number): Parts {
  const whole = Math.max(0, Math.round(Number.isFinite(time) ? time : 0));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return { hours, minutes, seconds: hours ? 0 : whole % 60 };
}

/** Nobody needs "5 phút 13 giây" of a length: from two minutes on, whole minutes. */
export const roughly = (time: number): number => (time < 120 ? time : Math.round(time / 60) * 60);

/** Kilobytes and megabytes as people know them from their data plans. */
export function bytesOf(bytes: number, language: string): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  const digits = value < 10 && unit === 'MB' ? 1 : 0;
  return `${value.toLocaleString(language, { maximumFractionDigits: digits })}\u00a0${unit}`;
}

/** When an unsent ballot is tried again. The first retries are quick, because most failures are a tunnel or a lift. */

const FIRST = 1000;
/** Longest wait in milliseconds; also the most that a stored time may lie ahead, for clocks that were set back. */
export const LONGEST_WAIT = 300_000;

/** Wait in milliseconds after `tries` failures: 1, 2, 4, 8 … s, a fifth more or less so that a crowd does not come back at once. */
export function waitAfter(tries: number, random: number, retryAfter = 0): number {
  const wait = FIRST * 2 ** Math.min(Math.max(tries - 1, 0), 12);
  const spread = Math.min(wait, LONGEST_WAIT) * (0.8 + 0.4 * random);
  return Math.min(Math.max(spread, retryAfter), LONGEST_WAIT);
}

/** What is left to wait until a stored time, by a clock that may have been changed since. */
export function leftUntil(at: number, now: number): number {
  const left = at - now;
  return left <= 0 || left > LONGEST_WAIT ? 0 : left;
}

/** Whether the same request may succeed later. Other answers of the 4xx kind stay what they are. */
export function isRetryable(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500 || status < 400;
}

/** `Retry-After` in milliseconds: seconds, or a date. */
export function retryAfterOf(value: string | null, now: number): number {
  if (!value) return 0;
  const wait = /GMT$/.test(value) ? Date.parse(value) - now : Number(value) * 1000;
  return wait > 0 ? Math.min(wait, LONGEST_WAIT) : 0;
}

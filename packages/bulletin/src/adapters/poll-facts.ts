/** When a poll closes, for "còn 5 ngày" on the home. What cannot be known is left out: the poll itself tells all. */

const DAY = 86_400_000;

/** Whole days until `closesAt`, 0 on the last day; `undefined` once it is over or where it has no end. */
export function daysUntil(closesAt: unknown, now: number): number | undefined {
  if (typeof closesAt !== 'number' || !(closesAt > now)) return undefined;
  return Math.floor((closesAt - now) / DAY);
}

/** Asks the poll service at `url`; its answer carries `closesAt` in milliseconds since 1970. */
export async function daysLeftOf(url: string, signal: AbortSignal): Promise<number | undefined> {
  try {
    const response = await fetch(url, { signal, headers: { Accept: 'application/json' } });
    if (!response.ok) return undefined;
    const value = (await response.json()) as { readonly closesAt?: unknown } | null;
    return daysUntil(value?.closesAt, Date.now());
  } catch {
    return undefined;
  }
}

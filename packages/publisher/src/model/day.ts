/** Whether `text` is a day that exists, written as `2026-10-19`. `Date.parse` takes 31 February for 3 March. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

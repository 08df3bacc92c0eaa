/**
 * The way out of another program's web view: an address that opens `page` in the device's own browser; undefined where none can.
 * Marks in a user agent may be missing or lie: they choose words, nothing else.
 */
export function outside(page: string, userAgent: string): string | undefined {
  const [, scheme, rest] = /^(https?):\/\/([^#]+)/.exec(page) ?? [];
  if (!scheme || !/zalo|FB[A_]|Instagram|; wv\)/i.test(userAgent)) return undefined;
  return /iP(hone|ad|od)/.test(userAgent)
    ? `x-safari-${scheme}://${rest}`
    : `intent://${rest}#Intent;scheme=${scheme};action=android.intent.action.VIEW;end`;
}

/** The way out of another program's web view. Marks in a user agent may be missing or lie: they choose words, nothing else. */

export type Place = 'browser' | 'android-view' | 'ios-view';

export function placeOf(userAgent: string): Place {
  if (!/zalo|FBAN|FBAV|FB_IAB|Instagram|; wv\)/i.test(userAgent)) return 'browser';
  return /iPhone|iPad|iPod/.test(userAgent) ? 'ios-view' : 'android-view';
}

/** An address that opens `page` in the device's own browser; undefined where none can. */
export function outside(page: string, place: Place): string | undefined {
  const [, scheme, rest] = /^(https?):\/\/(.+)$/.exec(page.replace(/#.*$/, '')) ?? [];
  if (scheme === undefined || place === 'browser') return undefined;
  return place === 'android-view'
    ? `intent://${rest}#Intent;scheme=${scheme};action=android.intent.action.VIEW;end`
    : `x-safari-${scheme}://${rest}`;
}

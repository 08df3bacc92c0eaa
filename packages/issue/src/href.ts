/**
 * Addresses in an issue are data from strangers: everything that leaves the parser has passed `safeHref`.
 * Schemes are an allow-list, so `javascript:`, `data:`, `vbscript:` and whatever is invented next are refused.
 */

/**
 * What an address is for: something a reader may follow, something that a reader's press loads from wherever it lies, or
 * something that the page loads by itself, and then from the manifest's own host alone (docs/adr/0034).
 */
export type HrefUse = 'link' | 'media' | 'own';

const SCHEMES: Record<HrefUse, readonly string[]> = {
  link: ['http:', 'https:', 'mailto:', 'tel:'],
  media: ['http:', 'https:', 'blob:'],
  own: ['http:', 'https:', 'blob:'],
};

/**
 * The absolute address of `href`, or `undefined` where it may not be used. Relative addresses resolve against `base`
 * (absolute; of any scheme, so that tools can read `file:` folders). On an `https:` base the same host's `http:` becomes
 * `https:` (browsers block the mixture); user names and passwords are removed (`https://portal.gov.vn@evil.example`).
 */
export function safeHref(href: unknown, base: string, use: HrefUse = 'media'): string | undefined {
  if (typeof href !== 'string' || !href.trim()) return undefined;
  try {
    const home = new URL(base);
    const url = new URL(href.trim(), home);
    if (!SCHEMES[use].includes(url.protocol) && !isSibling(url, home)) return undefined;
    if (url.protocol === 'http:' && home.protocol === 'https:' && url.hostname === home.hostname) {
      url.protocol = 'https:';
    }
    if (use === 'own' && url.origin !== home.origin) return undefined;
    url.username = url.password = '';
    return url.href;
  } catch {
    return undefined;
  }
}

/** A file beside a `file:` manifest. A web page can never reach `file:`, a `file:` manifest may. */
function isSibling(url: URL, home: URL): boolean {
  return url.protocol === 'file:' && home.protocol === 'file:' && url.host === home.host;
}

/** Whether `href` names a place of its own (`https:…`, `//host/…`) instead of one relative to the manifest. */
export function isAbsolute(href: string): boolean {
  return /^\s*([a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(href);
}

/** `href` without its fragment. */
export function withoutFragment(href: string): string {
  const hash = href.indexOf('#');
  return hash < 0 ? href : href.slice(0, hash);
}

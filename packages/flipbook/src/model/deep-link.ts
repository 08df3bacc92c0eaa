/**
 * The address of a page: `#page=12`, or `#ten:page=12` when several books share a page. What others wrote in
 * the fragment stays as it is.
 */

export interface Place {
  /** Ordinal, from 1. */
  readonly page?: number | undefined;
  /** Id of an article. */
  readonly article?: string | undefined;
}

/** Ids are letters, digits and hyphens (docs/issue-format.md); anything else was not written by us. */
const ARTICLE = /^[\p{L}\p{N}-]{1,120}$/u;

const keyOf = (name: string, key: string): string => (name ? `${name}:${key}` : key);

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Reads the place from a fragment (with or without `#`). Malformed values are as if not there. */
export function parsePlace(hash: string, name = ''): Place {
  const place: { page?: number; article?: string } = {};
  for (const part of hash.replace(/^#/, '').split('&')) {
    const cut = part.indexOf('=');
    if (cut < 0) continue;
    const key = decode(part.slice(0, cut));
    const value = decode(part.slice(cut + 1));
    if (value === undefined) continue;
    if (key === keyOf(name, 'page') && /^\d{1,6}$/.test(value) && Number(value) > 0) {
      place.page = Number(value);
    } else if (key === keyOf(name, 'article') && ARTICLE.test(value)) {
      place.article = value;
    }
  }
  return place;
}

/** The fragment (with `#`) that leads to `place`, with everything in `hash` that is not ours kept. */
export function formatPlace(hash: string, place: Place, name = ''): string {
  const ours = [keyOf(name, 'page'), keyOf(name, 'article')];
  const parts = hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part && !ours.includes(decode(part.split('=')[0] ?? '') ?? ''));
  const write = (key: string, value: string): number =>
    parts.push(`${name ? `${encodeURIComponent(name)}:` : ''}${key}=${encodeURIComponent(value)}`);
  if (place.page !== undefined) write('page', String(place.page));
  if (place.article !== undefined) write('article', place.article);
  return `#${parts.join('&')}`;
}

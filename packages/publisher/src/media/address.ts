/**
 * What a link's address asks for (docs/publishing.md). The scheme is a fragment behind any address, because layout programs
 * keep it and whoever opens the PDF itself still gets somewhere:
 *
 *     https://phuong.vn/#e-bulletin:video=media/ngo-42.mp4     the file beside the PDF
 *     https://tv.vn/phim.m3u8#e-bulletin:video&mp4=https://tv.vn/phim.mp4
 */
import type { HotspotKind } from '@e-bulletin/issue';

export interface Asked {
  readonly kind: HotspotKind;
  /** The address without our fragment; what is left for those who know no scheme. */
  readonly href: string;
  /** A file or folder beside the PDF, as written. */
  readonly file?: string;
  readonly title?: string;
  /** The same film in the form that every browser plays. */
  readonly mp4?: string;
  /** A link within the issue: an article's id, or a page as it is printed. */
  readonly article?: string;
  readonly page?: string;
}

const KINDS: readonly HotspotKind[] = [
  'video',
  'audio',
  'gallery',
  'chart',
  'poll',
  'link',
  'file',
  'map',
];
const FRAGMENT = /#e-bulletin:([a-z]+)(?:=([^&#]*))?((?:&[^#]*)?)$/i;
const YOUTUBE =
  /^https?:\/\/(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:watch\?|shorts\/|embed\/|live\/)|youtu\.be\/)/i;

export const isKind = (name: unknown): name is HotspotKind => KINDS.some((kind) => kind === name);

/** Addresses without our fragment are films and sound by their name, else links. */
export function askedBy(address: string): Asked {
  const [fragment, name = '', value = '', rest = ''] = FRAGMENT.exec(address) ?? [];
  if (fragment === undefined) return { kind: kindOf(address), href: address };
  const href = address.slice(0, -fragment.length);
  const kind = name.toLowerCase();
  const target = decode(value);
  const fields = new Map(
    rest
      .split('&')
      .filter(Boolean)
      .map((part) => {
        const cut = part.indexOf('=');
        return cut < 0 ? [part, ''] : [part.slice(0, cut), decode(part.slice(cut + 1))];
      }) as [string, string][],
  );
  const title = fields.get('title')?.replace(/\+/g, ' ').trim();
  const mp4 = fields.get('mp4');
  const more = { ...(title ? { title } : {}), ...(mp4 ? { mp4 } : {}) };
  if (kind === 'article' || kind === 'page')
    return target ? { kind: 'link', href, [kind]: target, ...more } : { kind: 'link', href };
  if (!isKind(kind)) return { kind: kindOf(href), href };
  return { kind, href, ...(target ? { file: target } : {}), ...more };
}

/** What an address is by its name alone. */
export function kindOf(href: string): HotspotKind {
  if (YOUTUBE.test(href)) return 'video';
  const path = href.replace(/[?#].*$/, '');
  if (/\.(?:mp4|webm|m4v|m3u8)$/i.test(path)) return 'video';
  if (/\.(?:mp3|m4a|ogg|opus)$/i.test(path)) return 'audio';
  return 'link';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text.normalize('NFC');
  }
}

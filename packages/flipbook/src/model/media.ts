/** Which address of a film or recording this browser gets, and how long and large things are, in words. Pure. */

/** `Hotspot` of @e-bulletin/issue fits. */
export interface Playable {
  readonly href?: string;
  readonly alternates?: readonly string[];
}

export type Source =
  /** Played here. */
  | { readonly kind: 'file'; readonly href: string; readonly others: readonly string[] }
  /** Fetched from YouTube's host without cookies, after the reader's tap. */
  | { readonly kind: 'youtube'; readonly id: string; readonly href: string }
  /** Not played here: opened where it lies. */
  | { readonly kind: 'link'; readonly href: string };

const STREAM = /\.m3u8(?:[?#]|$)/i;

/** @param playsStreams the browser itself plays HLS: no player for it is ever fetched */
export function sourceOf(
  { href, alternates = [] }: Playable,
  playsStreams: boolean,
): Source | undefined {
  const all = [href, ...alternates].filter((one) => one !== undefined);
  const first = all[0];
  if (first === undefined) return undefined;
  const id = youtubeId(first);
  if (id !== undefined) return { kind: 'youtube', id, href: first };
  const [best, ...others] = all.filter((one) => playsStreams || !STREAM.test(one));
  return best === undefined ? { kind: 'link', href: first } : { kind: 'file', href: best, others };
}

const YOUTUBE_HOSTS = [
  'youtube.com',
  'www.youtube.com',
  'm.youtube.com',
  'www.youtube-nocookie.com',
];

/** The id of a film at YouTube; `undefined` for every other address. */
export function youtubeId(href: string): string | undefined {
  let url: URL;
  try {
    url = new URL(href);
  } catch {
    return undefined;
  }
  const steps = url.pathname.split('/');
  const id =
    url.hostname === 'youtu.be'
      ? steps[1]
      : YOUTUBE_HOSTS.includes(url.hostname)
        ? (url.searchParams.get('v') ??
          (/^(shorts|embed|live)$/.test(steps[1] ?? '') ? steps[2] : ''))
        : '';
  return id && /^[\w-]{6,20}$/.test(id) ? id : undefined;
}

/** The film's own page in the player without cookies. */
export const youtubePlayer = (id: string, language: string): string =>
  `https://www.youtube-nocookie.com/embed/${id}?autoplay=1&playsinline=1&rel=0&cc_load_policy=1&hl=${language}`;

/** "20 kB", "3,4 MB". */
export function sizeText(bytes: number, language: string): string {
  const [value, unit] = bytes < 1e6 ? [Math.ceil(bytes / 1e3), 'kB'] : [bytes / 1e6, 'MB'];
  return `${value.toLocaleString(language, { maximumFractionDigits: 1 })} ${unit}`;
}

/** What kind of file a name promises: "PDF", "DOCX"; empty where it promises nothing. */
export const fileType = (href: string): string =>
  /\.([a-z0-9]{2,5})(?:[?#]|$)/i.exec(href)?.[1]?.toUpperCase() ?? '';

/** Host of an address, as people read it. */
export function hostOf(href: string): string {
  try {
    return new URL(href).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}

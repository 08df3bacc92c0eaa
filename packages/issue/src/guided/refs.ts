/** References of a guided object: places on pages, stretches of recordings, names. */
import type { Cursor } from '../model/cursor.js';
import { withoutFragment } from '../href.js';
import type { Box } from '../types.js';
import type { AudioClip, Region } from './types.js';

const UNITS = 10_000;

/** The part of a page that `imgref` names by a spatial media fragment, or all of it. */
export function readRegion(object: Cursor): Region | undefined {
  const place = object.get('imgref');
  const href = place.value === undefined ? undefined : place.href('own');
  if (href === undefined) return undefined;
  const region = { href: withoutFragment(href) };
  const fragment = href.slice(region.href.length + 1);
  if (!/(^|&)xywh=/.test(fragment)) return region;
  const box = readBox(fragment);
  return box ? { ...region, box } : (place.lost('bad-region', fragment) ?? region);
}

/** `xywh=percent:…` clipped to the page; `undefined` where it is malformed, in pixels, or has no area. */
export function readBox(fragment: string): Box | undefined {
  const found = /(?:^|&)xywh=percent:([\d.]+),([\d.]+),([\d.]+),([\d.]+)(?:&|$)/.exec(fragment);
  if (!found) return undefined;
  const [x, y, w, h] = found.slice(1).map((n) => Number(n) * (UNITS / 100)) as [
    number,
    number,
    number,
    number,
  ];
  const left = clip(x);
  const top = clip(y);
  const width = clip(x + w) - left;
  const height = clip(y + h) - top;
  return width > 0 && height > 0 ? [left, top, width, height] : undefined;
}

function clip(value: number): number {
  return Math.round(Math.min(UNITS, Math.max(0, value)));
}

/** `p/012.jpg#xywh=percent:…`, the inverse of `readRegion`. */
export function regionRef({ href, box }: Region): string {
  return box ? `${href}#xywh=percent:${box.map((n) => n / (UNITS / 100)).join(',')}` : href;
}

/** A recording with its temporal media fragment: `m/x.mp3#t=3.2,7.9`; films have theirs under `videoref`. */
export function readClip(object: Cursor, ref = 'audioref'): AudioClip | undefined {
  const place = object.get(ref);
  const written = place.value === undefined ? undefined : place.href();
  if (written === undefined) return undefined;
  const href = withoutFragment(written);
  const fragment = written.slice(href.length + 1);
  const time = /(?:^|&)t=(?:npt:)?([\d.]*)(?:,([\d.]+))?(?:&|$)/.exec(fragment);
  const start = Number(time?.[1] || 0);
  const end = time?.[2] === undefined ? undefined : Number(time[2]);
  if ((fragment && !time) || !(start >= 0) || (end !== undefined && !(end > start))) {
    return place.lost('bad-clip', fragment);
  }
  return { href, start, ...(end !== undefined && { end }) };
}

export function clipRef({ href, start, end }: AudioClip): string {
  if (!start && end === undefined) return href;
  return `${href}#t=${start}${end === undefined ? '' : `,${end}`}`;
}

/** Id of a block or sentence: its own, or the fragment of its `textref`. */
export function readId(object: Cursor): string | undefined {
  const own = object.get('id').value;
  const textref = object.get('textref').value;
  const id = typeof own === 'string' ? own : /#([^#:]+)$/.exec(String(textref ?? ''))?.[1];
  return id !== undefined && /^[\w.-]{1,100}$/.test(id) ? id : undefined;
}

/** Roles of an object; one that a lonely string gives counts too. */
export function readRoles(object: Cursor): string[] {
  return object
    .get('role')
    .items()
    .flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

/** Text of a Text Object or of a plain string. Where line breaks count, they stay. */
export function readText(object: Cursor, keepLines = false): string | undefined {
  let place = object.get('text');
  if (place.get('plain').value !== undefined) place = place.get('plain');
  else if (place.get('ssml').value !== undefined) {
    const spoken = place.get('ssml').text(MAX_TEXT);
    return (
      spoken
        ?.replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim() || undefined
    );
  }
  return keepLines ? readLines(place) : place.text(MAX_TEXT);
}

/** Text whose line breaks count. */
export function readLines(place: Cursor): string | undefined {
  if (typeof place.value !== 'string') return place.text(MAX_TEXT);
  const text = place.value.slice(0, MAX_TEXT).normalize('NFC').replace(/\r\n?/g, '\n');
  return text.replace(/^\n+|\s+$/g, '') || undefined;
}

/** Longest text of one block, in UTF-16 units. */
const MAX_TEXT = 100_000;

/** Active areas of a page, from its Guided Navigation document. */
import { given, isFields, openDocument, type Cursor } from '../model/cursor.js';
import { NS } from '../names.js';
import type { Problem } from '../problems.js';
import type { Caption, DataTable, GalleryPicture, Hotspot, HotspotKind } from './types.js';
import { readClip, readId, readLines, readRegion, readText } from './refs.js';

export interface ParsedHotspots {
  readonly hotspots: readonly Hotspot[];
  readonly problems: readonly Problem[];
}

/** Where each kind's address is written. */
const ADDRESS: Readonly<Record<HotspotKind, 'videoref' | 'audioref' | 'textref'>> = {
  video: 'videoref',
  audio: 'audioref',
  gallery: 'textref',
  chart: 'textref',
  poll: 'textref',
  link: 'textref',
  file: 'textref',
  map: 'textref',
};
const KINDS = Object.keys(ADDRESS) as HotspotKind[];

/** More areas than this on one page are an error of the generator. */
const MAX_HOTSPOTS = 500;
const MAX_COLUMNS = 50;
const MAX_ROWS = 1000;
const MAX_ALTERNATES = 10;
const MAX_CAPTIONS = 5000;

/**
 * @param document the page's guided JSON
 * @param base absolute address of the manifest
 */
export function parseHotspots(document: unknown, base: string): ParsedHotspots {
  const root = openDocument(document, base);
  if (!isFields(document)) root.lost('wrong-type', 'object');
  const list = root.get('guided');
  const items = list.items();
  if (items.length > MAX_HOTSPOTS) list.lost('too-many', MAX_HOTSPOTS);
  const hotspots = items.slice(0, MAX_HOTSPOTS).flatMap((item) => readHotspot(item.object()));
  return { hotspots, problems: root.document.problems };
}

function readHotspot(object: Cursor): Hotspot[] {
  const kind = readKind(object);
  if (!kind) return [];
  const region = readRegion(object);
  if (!region?.box) {
    if (!region || object.get('imgref').value === region.href) object.lost('bad-region');
    return [];
  }
  const address = object.get(ADDRESS[kind]);
  const href =
    address.value === undefined ? undefined : address.href(kind === 'link' ? 'link' : 'media');
  const pictures = kind === 'gallery' ? readPictures(object) : [];
  const data = kind === 'chart' ? readData(object.get(NS + 'data')) : undefined;
  if (href === undefined && !pictures.length && !data) {
    if (address.value === undefined) object.lost('missing', ADDRESS[kind]);
    return [];
  }
  const title = readText(object);
  if (!title) object.odd('missing', 'text');
  const poster = object.get(NS + 'poster');
  const plays = kind === 'video' || kind === 'audio';
  return [
    {
      kind,
      box: region.box,
      title: title ?? '',
      pictures,
      ...given({
        id: readId(object),
        href,
        ...readTarget(kind, href),
        poster: poster.value === undefined ? undefined : poster.href('own'),
        size: object.get(NS + 'size').number(),
        data,
        ...(plays && readSpoken(object, ADDRESS[kind])),
      }),
    },
  ];
}

/** Where a link within the issue leads: `#page=12`, `#article=ngo-42`. */
function readTarget(
  kind: HotspotKind,
  href: string | undefined,
): Pick<Hotspot, 'page' | 'article'> {
  const [, key, value = ''] =
    /^#(page|article)=([^&]+)$/.exec(kind === 'link' ? (href ?? '') : '') ?? [];
  if (key === 'page')
    return given({ page: (/^\d{1,6}$/.test(value) && Number(value)) || undefined });
  if (key !== 'article') return {};
  try {
    const article = decodeURIComponent(value);
    return /^[\p{L}\p{N}-]{1,120}$/u.test(article) ? { article } : {};
  } catch {
    return {};
  }
}

/** What a film or recording may have beside its address. */
function readSpoken(
  object: Cursor,
  ref: string,
): { [K in 'alternates' | 'captions' | 'transcript']: Hotspot[K] | undefined } {
  const alternates = object
    .get(NS + 'alternates')
    .items()
    .slice(0, MAX_ALTERNATES)
    .flatMap((address) => address.href() ?? []);
  const captions = object
    .get('children')
    .items()
    .slice(0, MAX_CAPTIONS)
    .flatMap((child): Caption[] => {
      const text = readText(child, true);
      const clip = readClip(child, ref);
      return text && clip?.end !== undefined ? [{ start: clip.start, end: clip.end, text }] : [];
    });
  const transcript = object.get(NS + 'transcript');
  return {
    alternates: alternates.length ? alternates : undefined,
    captions: captions.length ? captions.sort((a, b) => a.start - b.start) : undefined,
    transcript: transcript.value === undefined ? undefined : readLines(transcript),
  };
}

/** The kind as written, or what a film or recording says by itself. Objects without one are regions for reading. */
function readKind(object: Cursor): HotspotKind | undefined {
  const written = object.get(NS + 'kind');
  if (written.value !== undefined) {
    return (
      KINDS.find((kind) => kind === written.value) ?? written.lost('unknown-kind', written.value)
    );
  }
  if (object.get('videoref').value !== undefined) return 'video';
  return object.get('audioref').value !== undefined && !object.get('textref').value
    ? 'audio'
    : undefined;
}

function readPictures(object: Cursor): GalleryPicture[] {
  return object
    .get('children')
    .items()
    .flatMap((child) => {
      const href = child.get('imgref').href();
      if (href === undefined) return [];
      const alt = readText(child.get('description').object());
      return [{ href, alt: alt ?? '', ...given({ caption: readText(child) }) }];
    });
}

function readData(place: Cursor): DataTable | undefined {
  if (place.value === undefined) return undefined;
  const fields = place.object();
  const columns = fields
    .get('columns')
    .items()
    .slice(0, MAX_COLUMNS)
    .map((column) => column.text() ?? '');
  const rows = fields
    .get('rows')
    .items()
    .slice(0, MAX_ROWS)
    .map((row) =>
      columns.map((_, i) => {
        const value: unknown = Array.isArray(row.value) ? (row.value as unknown[])[i] : null;
        if (typeof value === 'number' && Number.isFinite(value)) return value;
        return typeof value === 'string' ? value.slice(0, 500).normalize('NFC') : null;
      }),
    );
  if (!columns.length || !rows.length) return fields.lost('missing', 'columns, rows');
  return {
    columns,
    rows,
    ...given({
      unit: fields.get('unit').text(),
      shape: fields.get('shape').word('bar', 'line'),
      source: fields.get('source').text(),
    }),
  };
}

/** Pages from `readingOrder`: rasters with sizes, labels, sides, text layers. */
import { GUIDED_TYPE, NS } from '../names.js';
import type { Page, PageImage, Resource } from '../types.js';
import { given, type Cursor } from './cursor.js';

const RASTER = /^image\/(jpe?g|png|gif|webp|avif)$/;
const RASTER_NAME = /\.(jpe?g|png|gif|webp|avif)$/i;
/** A4 portrait at our middle tier, where nobody says the size. */
const A4: Size = [1080, 1527];
/** Rasters of one page may differ in shape by rounding; by more, and they are not the same picture. */
const SHAPE_TOLERANCE = 0.03;

type Size = readonly [width: number, height: number];

/** A raster whose size may still be unknown. */
interface Candidate {
  readonly resource: Resource;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly link: Cursor;
}

interface Draft {
  readonly link: Cursor;
  readonly rasters: readonly Candidate[];
  readonly guided: Resource | undefined;
}

interface Label {
  readonly text: string;
  readonly place: Cursor;
}

export function readPages(readingOrder: Cursor, pageList: Cursor): Page[] {
  const drafts = readingOrder.items().flatMap(readDraft);
  const usual = drafts.map(({ rasters }) => fullSize(rasters)).find((size) => size) ?? A4;
  const labels = readPageList(pageList);
  const seen = new Set<string>();
  const pages = drafts.map((draft, i) => {
    const images = sized(draft, usual);
    const { href } = images[0] as PageImage;
    const key = readingOrder.keyOf(href);
    if (seen.has(key)) draft.link.odd('duplicate-page', href);
    seen.add(key);
    return makePage(i + 1, draft, images, labels.get(key));
  });
  labels.forEach(({ place, text }, key) => {
    if (!seen.has(key)) place.odd('no-such-page', text);
  });
  return pages;
}

/** One item of the reading order with every raster it offers; none where it offers none. */
function readDraft(link: Cursor): Draft[] {
  const rasters: Candidate[] = [];
  let guided: Resource | undefined;
  const main = link.resource('own');
  const shown = main && isRaster(main) !== false;
  if (shown) rasters.push(candidate(link, main));
  for (const other of link.get('alternate').items()) {
    const resource = other.resource('own');
    if (resource?.type === GUIDED_TYPE) guided ??= resource;
    else if (resource && isRaster(resource)) rasters.push(candidate(other, resource));
  }
  if (main && !shown) {
    const what = main.type ?? main.href;
    if (rasters.length) link.odd('not-a-picture', what);
    else link.lost('not-a-picture', what);
  }
  if (shown && !main.type) link.odd('no-media-type');
  return rasters.length ? [{ link, rasters, guided }] : [];
}

/** Whether a resource is a bitmap that an `<img>` shows; `undefined` where neither type nor name tells. */
export function isRaster({ type, href }: Resource): boolean | undefined {
  if (type) return RASTER.test(type);
  const path = href.replace(/[?#].*/, '');
  return RASTER_NAME.test(path) || (/\.[a-z]\w{1,4}$/i.test(path) ? false : undefined);
}

function candidate(link: Cursor, resource: Resource): Candidate {
  return {
    resource,
    width: link.get('width').number(),
    height: link.get('height').number(),
    link,
  };
}

/** Size of the largest raster that tells both its sides. */
function fullSize(rasters: readonly Candidate[]): Size | undefined {
  let best: Size | undefined;
  for (const { width, height } of rasters) {
    if (width && height && (!best || width > best[0])) best = [width, height];
  }
  return best;
}

/** The rasters with their sizes; unknown ones get the shape of their page, or of the first known page. */
function sized({ rasters, link }: Draft, usual: Size): PageImage[] {
  const known = rasters.find(({ width, height }) => width && height);
  if (!known) link.odd('no-size');
  const [w, h] = known ? [known.width as number, known.height as number] : usual;
  const images: PageImage[] = [];
  for (const { resource, width, height, link: place } of rasters) {
    if (width && height && Math.abs((width * h) / (height * w) - 1) > SHAPE_TOLERANCE) {
      place.lost('other-shape', `${width} × ${height}`);
      continue;
    }
    const wide = width ?? (height ? Math.round((height * w) / h) : w);
    images.push({ ...resource, width: wide, height: height ?? Math.round((wide * h) / w) });
  }
  const [first, ...others] = images as [PageImage, ...PageImage[]];
  return [first, ...others.sort((a, b) => a.width - b.width)];
}

function makePage(
  number: number,
  { link, guided }: Draft,
  images: readonly PageImage[],
  listed: Label | undefined,
): Page {
  const properties = link.get('properties').object();
  const label = properties.get(NS + 'label').text();
  if (label && listed && label !== listed.text) listed.place.odd('label-mismatch', label);
  const text = properties.get(NS + 'text');
  const { width, height } = images.reduce((a, b) => (b.width > a.width ? b : a));
  return {
    number,
    label: label ?? (listed ? listed.text : String(number)),
    width,
    height,
    images,
    ...given({
      side: properties.get('page').word('left', 'right', 'center'),
      text: text.value === undefined ? undefined : text.resource('own'),
      guided,
      alt: properties.get(NS + 'alt').text(),
    }),
  };
}

/** Printed labels by the address of their page. */
function readPageList(pageList: Cursor): Map<string, Label> {
  const labels = new Map<string, Label>();
  for (const place of pageList.items()) {
    const entry = place.resource();
    if (!entry) continue;
    const { href, title } = entry;
    const key = place.keyOf(href);
    if (!title) place.odd('missing', 'title');
    else if (labels.has(key)) place.odd('duplicate-label', title);
    else labels.set(key, { text: title, place });
  }
  return labels;
}

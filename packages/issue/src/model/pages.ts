/** Pages from `readingOrder`: rasters with sizes, labels, sides, text layers. */
import { GUIDED_TYPE, NS } from '../names.js';
import type { Page, PageImage, Resource } from '../types.js';
import { own, step, type Fields, type Values } from './values.js';

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
  readonly at: string;
}

interface Draft {
  readonly link: Fields;
  readonly at: string;
  readonly rasters: readonly Candidate[];
  readonly guided: Resource | undefined;
}

interface Label {
  readonly text: string;
  readonly at: string;
}

export function readPages(values: Values, readingOrder: unknown, pageList: unknown): Page[] {
  const drafts: Draft[] = [];
  values.list(readingOrder, '/readingOrder').forEach((item, i) => {
    const draft = readDraft(values, item, `/readingOrder/${i}`);
    if (draft) drafts.push(draft);
  });
  const usual = drafts.map(({ rasters }) => fullSize(rasters)).find((size) => size) ?? A4;
  const labels = readPageList(values, pageList);
  const seen = new Set<string>();
  const pages = drafts.map((draft, i) => {
    const images = sized(values, draft, usual);
    const key = values.key((images[0] as PageImage).href);
    if (seen.has(key)) values.odd(draft.at, 'duplicate-page', (images[0] as PageImage).href);
    seen.add(key);
    return makePage(values, i + 1, draft, images, labels.get(key));
  });
  labels.forEach(({ at }, key) => {
    if (!seen.has(key)) values.odd(at, 'no-such-page');
  });
  return pages;
}

/** One item of the reading order with every raster it offers, or nothing where it offers none. */
function readDraft(values: Values, item: unknown, at: string): Draft | undefined {
  const link = typeof item === 'string' ? { href: item } : values.fields(item ?? null, at);
  const rasters: Candidate[] = [];
  let guided: Resource | undefined;
  const main = typeof item === 'object' && item === null ? undefined : values.resource(link, at);
  if (main && isRaster(main) !== false) {
    if (!main.type) values.odd(at, 'no-media-type');
    rasters.push(candidate(values, main, link, at));
  }
  values.list(own(link, 'alternate'), at + '/alternate').forEach((other, i) => {
    const place = `${at}/alternate/${i}`;
    const resource = values.resource(other, place);
    if (!resource) return;
    if (resource.type === GUIDED_TYPE) guided ??= resource;
    else if (isRaster(resource)) rasters.push(candidate(values, resource, other as Fields, place));
  });
  if (main && isRaster(main) === false) {
    if (rasters.length) values.odd(at, 'not-a-picture', main.type ?? main.href);
    else values.lost(at, 'not-a-picture', main.type ?? main.href);
  }
  return rasters.length ? { link, at, rasters, guided } : undefined;
}

/** Whether a resource is a bitmap that an `<img>` shows; `undefined` where neither type nor name tells. */
export function isRaster({ type, href }: Resource): boolean | undefined {
  if (type) return RASTER.test(type);
  const path = href.replace(/[?#].*$/, '');
  return RASTER_NAME.test(path) || (/\.[a-z]\w{1,4}$/i.test(path) ? false : undefined);
}

function candidate(values: Values, resource: Resource, link: Fields, at: string): Candidate {
  const fields = typeof link === 'string' ? {} : link;
  return {
    resource,
    width: values.number(own(fields, 'width'), at + '/width'),
    height: values.number(own(fields, 'height'), at + '/height'),
    at,
  };
}

/** Size of the largest raster that tells both its sides. */
function fullSize(rasters: readonly Candidate[]): Size | undefined {
  let best: Size | undefined;
  for (const { width, height } of rasters) {
    if (width && height && width > (best?.[0] ?? 0)) best = [width, height];
  }
  return best;
}

/** The rasters with their sizes; unknown ones get the shape of their page, or of the first known page. */
function sized(values: Values, { rasters, at }: Draft, usual: Size): PageImage[] {
  const known = rasters.find(({ width, height }) => width && height);
  if (!known) values.odd(at, 'no-size');
  const [w, h] = known ? [known.width as number, known.height as number] : usual;
  const images: PageImage[] = [];
  for (const { resource, width, height, at: place } of rasters) {
    if (width && height && Math.abs((width * h) / (height * w) - 1) > SHAPE_TOLERANCE) {
      values.lost(place, 'other-shape', `${width} × ${height}`);
      continue;
    }
    const wide = width ?? (height ? Math.round((height * w) / h) : w);
    images.push({ ...resource, width: wide, height: height ?? Math.round((wide * h) / w) });
  }
  const [first, ...others] = images as [PageImage, ...PageImage[]];
  return [first, ...others.sort((a, b) => a.width - b.width)];
}

function makePage(
  values: Values,
  number: number,
  { link, at, guided }: Draft,
  images: readonly PageImage[],
  listed: Label | undefined,
): Page {
  const properties = values.fields(own(link, 'properties'), at + '/properties');
  const property = <T>(name: string, read: (value: unknown, at: string) => T): T =>
    read(own(properties, name), at + '/properties' + step(name));
  const written = property(NS + 'label', (value, place) => values.text(value, place));
  if (written && listed && written !== listed.text)
    values.odd(listed.at, 'label-mismatch', written);
  const side = property('page', (value, place) =>
    values.word(value, place, ['left', 'right', 'center'] as const),
  );
  const text = property(NS + 'text', (value, place) =>
    value === undefined ? undefined : values.resource(value, place),
  );
  const alt = property(NS + 'alt', (value, place) => values.text(value, place));
  const largest = images.reduce((a, b) => (b.width > a.width ? b : a));
  return {
    number,
    label: written ?? listed?.text ?? String(number),
    width: largest.width,
    height: largest.height,
    images,
    ...(side && { side }),
    ...(text && { text }),
    ...(guided && { guided }),
    ...(alt && { alt }),
  };
}

/** Printed labels by the address of their page. */
function readPageList(values: Values, pageList: unknown): Map<string, Label> {
  const labels = new Map<string, Label>();
  values.list(pageList, '/pageList').forEach((item, i) => {
    const at = `/pageList/${i}`;
    const entry = values.resource(item, at);
    if (!entry?.title) {
      if (entry) values.odd(at, 'missing', 'title');
      return;
    }
    const key = values.key(entry.href);
    if (labels.has(key)) values.odd(at, 'duplicate-label', entry.title);
    else labels.set(key, { text: entry.title, at });
  });
  return labels;
}

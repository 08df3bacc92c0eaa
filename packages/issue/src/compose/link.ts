/** Link Objects from resources. */
import type { Fields } from '../model/cursor.js';
import type { PageImage, Resource } from '../types.js';

/** Types that a Link Object needs and a file name tells. */
const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  mp4: 'video/mp4',
  webm: 'video/webm',
  pdf: 'application/pdf',
  json: 'application/json',
  html: 'text/html',
};

/** Media type told by a name, where it is one that issues hold. */
export function typeOfName(href: string): string | undefined {
  const name = /\.(\w{1,5})(?:[?#].*)?$/.exec(href)?.[1];
  return name === undefined ? undefined : TYPES[name.toLowerCase()];
}

/** A Link Object; keys that the resource does not speak of are kept from `old`. */
export function linkOf(resource: Resource | PageImage, old: Fields = {}): Fields {
  const link: Fields = { ...old, href: resource.href };
  const set = (key: string, value: unknown): void => {
    if (value === undefined) delete link[key];
    else link[key] = value;
  };
  set('type', resource.type ?? typeOfName(resource.href));
  set('title', resource.title);
  if ('width' in resource) {
    set('width', resource.width);
    set('height', resource.height);
  }
  set('size', resource.size);
  return link;
}

/** Deep equality of plain data; the order of keys does not count. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const keys = Object.keys(a) as (keyof typeof a)[];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.prototype.hasOwnProperty.call(b, key) && same(a[key], b[key]))
  );
}

/** Sets our properties on a link; those without a value go, others stay. */
export function withProperties(link: Fields, properties: Fields): Fields {
  const old = link['properties'];
  const all: Fields = typeof old === 'object' && old !== null ? { ...old } : {};
  for (const key of Object.keys(properties)) {
    if (properties[key] === undefined) delete all[key];
    else all[key] = properties[key];
  }
  const { properties: _gone, ...rest } = link;
  return Object.keys(all).length ? { ...rest, properties: all } : rest;
}

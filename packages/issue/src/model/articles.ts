/** Articles from our collection of Link Objects. */
import { NS } from '../names.js';
import type { Article, PageImage, Resource } from '../types.js';
import { given, type Cursor } from './cursor.js';
import { isRaster } from './pages.js';

/** A yearly volume has 800; each is a button on the home and in the contents, which must go on answering. */
const MAX_ARTICLES = 2000;
/** The shape of a list picture where nobody says: that of a card for sharing. */
const CARD = { width: 1200, height: 630 };

export function readArticles(collection: Cursor, pages: number): Article[] {
  const ids = new Set<string>();
  return collection.items(MAX_ARTICLES).flatMap((link, i) => {
    const guided = link.resource('own');
    return guided ? [readArticle(link, guided, i, pages, ids)] : [];
  });
}

function readArticle(
  link: Cursor,
  { title, ...guided }: Resource,
  index: number,
  pages: number,
  ids: Set<string>,
): Article {
  const properties = link.get('properties').object();
  const ours = (name: string): Cursor => properties.get(NS + name);
  const id = uniqueId(ours('id'), guided.href, index, ids);
  if (!title) link.odd('missing', 'title');
  const audio: Resource[] = [];
  let page: Resource | undefined;
  for (const place of link.get('alternate').items()) {
    const other = place.resource();
    if (/^audio\//.test(other?.type ?? '')) audio.push(other as Resource);
    else if (other?.type === 'text/html') page ??= other;
  }
  return {
    id,
    title: title ?? id,
    pages: readOrdinals(ours('pages'), pages),
    guided,
    audio,
    doubtful: ours('doubtful').value === true,
    ...given({
      section: ours('section').text(),
      page,
      image: readPicture(ours('image')),
      duration: link.get('duration').number(),
      words: ours('words').number(),
      corrected: readCorrection(ours('corrected')),
    }),
  };
}

/** The id as written, cleaned where it must be; never one that another article has. */
function uniqueId(place: Cursor, href: string, index: number, ids: Set<string>): string {
  const { value } = place;
  const name = href
    .replace(/[?#].*/, '')
    .replace(/^.*\//, '')
    .replace(/\..*/, '');
  const written = typeof value === 'string' ? value : name;
  const clean = written.replace(/[^a-z\d-]+/gi, '-').replace(/^-+|-+$/g, '');
  let id = clean.slice(0, 100) || `bai-${index + 1}`;
  if (value === undefined) place.odd('missing', 'id');
  else if (id !== value) place.odd('bad-id', value);
  if (ids.has(id)) {
    place.lost('duplicate-id', id);
    // The position keeps the work bounded where a hundred thousand articles share one id.
    id += `-${index + 1}`;
    while (ids.has(id)) id += '-x';
  }
  ids.add(id);
  return id;
}

function readOrdinals(place: Cursor, pages: number): number[] {
  const numbers = new Set<number>();
  for (const item of place.items()) {
    const number = item.value as number;
    if (Number.isInteger(number) && number > 0 && number <= pages) numbers.add(number);
    else item.odd('no-such-page', number);
  }
  return [...numbers].sort((a, b) => a - b);
}

/** A picture given as a Link Object, or as its address alone. */
export function readPicture(place: Cursor): PageImage | undefined {
  const resource = place.value === undefined ? undefined : place.resource('own');
  if (!resource) return undefined;
  if (!isRaster(resource)) return place.lost('not-a-picture', resource.type ?? resource.href);
  const width = place.get('width').number();
  const height = place.get('height').number();
  if (width && height) return { ...resource, width, height };
  place.odd('no-size');
  return { ...resource, ...CARD };
}

function readCorrection(place: Cursor): Article['corrected'] {
  if (place.value === undefined) return undefined;
  const date = place.get('date').date();
  const note = place.get('note').text();
  return date && note ? { date, note } : place.lost('missing', date ? 'note' : 'date');
}

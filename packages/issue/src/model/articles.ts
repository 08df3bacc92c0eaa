/** Articles from our collection of Link Objects. */
import { NS } from '../names.js';
import type { Article, PageImage, Resource } from '../types.js';
import { given } from './metadata.js';
import { isRaster } from './pages.js';
import { isFields, own, step, type Fields, type Values } from './values.js';

const KEY = NS + 'articles';
/** Card for sharing: the shape of a list picture where nobody says. */
const CARD = { width: 1200, height: 630 };

export function readArticles(values: Values, collection: unknown, pages: number): Article[] {
  const articles: Article[] = [];
  const ids = new Set<string>();
  values.list(collection, step(KEY)).forEach((item, i) => {
    const article = readArticle(values, item, `${step(KEY)}/${i}`, i, pages, ids);
    if (article) articles.push(article);
  });
  return articles;
}

function readArticle(
  values: Values,
  item: unknown,
  at: string,
  index: number,
  pages: number,
  ids: Set<string>,
): Article | undefined {
  const guided = values.resource(item ?? null, at);
  if (!guided) return undefined;
  const link: Fields = isFields(item) ? item : {};
  const properties = values.fields(own(link, 'properties'), at + '/properties');
  const property = (name: string): [value: unknown, at: string] => [
    own(properties, NS + name),
    at + '/properties' + step(NS + name),
  ];
  const id = uniqueId(values, ...property('id'), guided.href, index, ids);
  if (!guided.title) values.odd(at, 'no-title');
  const { title = id, ...resource } = guided;
  const audio: Resource[] = [];
  let page: Resource | undefined;
  values.list(own(link, 'alternate'), at + '/alternate').forEach((other, i) => {
    const found = values.resource(other, `${at}/alternate/${i}`);
    if (found?.type?.startsWith('audio/')) audio.push(found);
    else if (found?.type === 'text/html') page ??= found;
  });
  return {
    id,
    title,
    pages: readOrdinals(values, ...property('pages'), pages),
    guided: resource,
    audio,
    doubtful: property('doubtful')[0] === true,
    ...given({
      section: values.text(...property('section')),
      page,
      image: readPicture(values, ...property('image')),
      duration: values.number(own(link, 'duration'), at + '/duration'),
      words: values.number(...property('words')),
      corrected: readCorrection(values, ...property('corrected')),
    }),
  };
}

/** The id as written, cleaned where it must be; never one that another article has. */
function uniqueId(
  values: Values,
  value: unknown,
  at: string,
  href: string,
  index: number,
  ids: Set<string>,
): string {
  const name = /([^/]*?)(\.[^/]*)?$/.exec(href.replace(/[?#].*$/, ''))?.[1];
  const written = typeof value === 'string' ? value : (name ?? '');
  const clean = written
    .replace(/[^A-Za-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);
  const base = clean || `bai-${index + 1}`;
  if (value === undefined) values.odd(at, 'missing', 'id');
  else if (base !== value) values.odd(at, 'bad-id', String(value).slice(0, 40));
  let id = base;
  if (ids.has(id)) {
    values.lost(at, 'duplicate-id', id);
    // The position keeps the work bounded where a hundred thousand articles share one id.
    id = `${base}-${index + 1}`;
    while (ids.has(id)) id += '-x';
  }
  ids.add(id);
  return id;
}

function readOrdinals(values: Values, value: unknown, at: string, pages: number): number[] {
  const numbers = new Set<number>();
  values.list(typeof value === 'number' ? [value] : value, at).forEach((number, i) => {
    if (Number.isInteger(number) && (number as number) >= 1 && (number as number) <= pages) {
      numbers.add(number as number);
    } else values.odd(`${at}/${i}`, 'no-such-page', String(number).slice(0, 40));
  });
  return [...numbers].sort((a, b) => a - b);
}

/** A picture given as a Link Object, or as its address alone. */
export function readPicture(values: Values, value: unknown, at: string): PageImage | undefined {
  if (value === undefined) return undefined;
  const resource = values.resource(value, at);
  if (!resource) return undefined;
  if (!isRaster(resource)) {
    values.lost(at, 'not-a-picture', resource.type ?? resource.href);
    return undefined;
  }
  const link: Fields = isFields(value) ? value : {};
  const width = values.number(own(link, 'width'), at + '/width');
  const height = values.number(own(link, 'height'), at + '/height');
  if (width && height) return { ...resource, width, height };
  values.odd(at, 'no-size');
  return { ...resource, ...CARD };
}

function readCorrection(values: Values, value: unknown, at: string): Article['corrected'] {
  if (value === undefined) return undefined;
  const fields = values.fields(value, at);
  const date = values.date(own(fields, 'date'), at + '/date');
  const note = values.text(own(fields, 'note'), at + '/note');
  if (date && note) return { date, note };
  values.lost(at, 'missing', date ? 'note' : 'date');
  return undefined;
}

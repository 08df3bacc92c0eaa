/** The table of contents from `toc`, tied to pages and articles; made from the articles where there is none. */
import type { Article, ContentsEntry, Page } from '../types.js';
import { given, type Cursor } from './cursor.js';

/** Deeper than chapter, section, article, box and a few more is an error of the generator. */
const MAX_LEVELS = 12;

/** Entries in all; each is a line of the panel. */
const MAX_ENTRIES = 5000;

/** What an entry may lead to, by address. */
interface Targets {
  readonly pages: ReadonlyMap<string, number>;
  readonly articles: ReadonlyMap<string, Article>;
  readonly count: number;
  /** Entries that may still be read. */
  left: number;
}

export function readContents(
  toc: Cursor,
  pages: readonly Page[],
  articles: readonly Article[],
): ContentsEntry[] {
  const byPage = new Map<string, number>();
  for (const { images, number } of pages) {
    for (const { href } of images) {
      const key = toc.keyOf(href);
      if (!byPage.has(key)) byPage.set(key, number);
    }
  }
  const byArticle = new Map<string, Article>();
  for (const article of articles) {
    for (const resource of [article.guided, article.page]) {
      if (resource) byArticle.set(toc.keyOf(resource.href), article);
    }
  }
  const targets = { pages: byPage, articles: byArticle, count: pages.length, left: MAX_ENTRIES };
  const entries = readEntries(toc, targets, 1);
  return entries.length ? entries : fromArticles(articles);
}

function readEntries(list: Cursor, targets: Targets, level: number): ContentsEntry[] {
  const items = list.items();
  if (items.length && level > MAX_LEVELS) {
    list.lost('too-deep', MAX_LEVELS);
    return [];
  }
  return items.flatMap((place) => {
    if (--targets.left < 0) {
      if (targets.left === -1) list.lost('too-many', MAX_ENTRIES);
      return [];
    }
    if (typeof place.value !== 'string') place.object();
    const children = readEntries(place.get('children'), targets, level + 1);
    const { title, ...entry } = readEntry(place, targets);
    if (title) return [{ ...entry, title, children }];
    // Its children are worth more than its place: they move up.
    place.lost('missing', 'title');
    return children;
  });
}

function readEntry(place: Cursor, targets: Targets): Partial<ContentsEntry> {
  const written = typeof place.value === 'string' ? place : place.get('href');
  const href = written.value === undefined ? undefined : written.href('link');
  const key = href === undefined ? '' : place.keyOf(href);
  const article = targets.articles.get(key);
  // Contents of a converted PDF often point into the file: `so-8.pdf#page=12`.
  const fragment = Number(/#page=(\d+)$/.exec(href ?? '')?.[1]);
  const page = fragment > 0 && fragment <= targets.count ? fragment : undefined;
  return given({
    title: place.get('title').text() ?? article?.title,
    href,
    page: article?.pages[0] ?? targets.pages.get(key) ?? page,
    article: article?.id,
  });
}

/** Articles under their sections, in order of appearance. */
function fromArticles(articles: readonly Article[]): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  const sections = new Map<string | undefined, ContentsEntry[]>([[undefined, entries]]);
  for (const { id, title, section, pages, page, guided } of articles) {
    let list = sections.get(section);
    if (!list) {
      list = [];
      sections.set(section, list);
      entries.push({ title: section as string, ...given({ page: pages[0] }), children: list });
    }
    const target = page ?? guided;
    list.push({
      title,
      ...given({ href: target?.href, page: pages[0], article: id }),
      children: [],
    });
  }
  return entries;
}

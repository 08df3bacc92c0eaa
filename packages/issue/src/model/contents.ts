/** The table of contents from `toc`, tied to pages and articles; made from articles or pages where there is none. */
import type { Article, ContentsEntry, Page } from '../types.js';
import { given } from './metadata.js';
import { isFields, MAX_ITEMS, own, type Fields, type Values } from './values.js';

/** Deeper than chapter, section, article, box and a few more is an error of the generator. */
const MAX_LEVELS = 12;

interface Targets {
  readonly pages: ReadonlyMap<string, number>;
  readonly articles: ReadonlyMap<string, Article>;
  readonly count: number;
}

export function readContents(
  values: Values,
  toc: unknown,
  pages: readonly Page[],
  articles: readonly Article[],
): ContentsEntry[] {
  const targets: Targets = {
    pages: new Map(
      pages.flatMap((p) => p.images.map((i) => [values.key(i.href), p.number] as const)).reverse(),
    ),
    articles: new Map(
      articles.flatMap((a) =>
        [a.guided, a.page].flatMap((r) => (r ? [[values.key(r.href), a] as const] : [])),
      ),
    ),
    count: pages.length,
  };
  const budget = { left: MAX_ITEMS };
  const entries = readEntries(values, toc, '/toc', targets, 1, budget);
  return entries.length ? entries : fromArticles(articles);
}

function readEntries(
  values: Values,
  list: unknown,
  at: string,
  targets: Targets,
  level: number,
  budget: { left: number },
): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  const items = values.list(list, at);
  if (items.length && level > MAX_LEVELS) {
    values.lost(at, 'too-deep', String(MAX_LEVELS));
    return entries;
  }
  for (let i = 0; i < items.length; i++) {
    if (budget.left-- <= 0) {
      if (budget.left === -1) values.lost(at, 'too-many', String(MAX_ITEMS));
      break;
    }
    const place = `${at}/${i}`;
    const item: Fields =
      typeof items[i] === 'string' ? { href: items[i] } : values.fields(items[i] ?? null, place);
    const children = readEntries(
      values,
      own(item, 'children'),
      place + '/children',
      targets,
      level + 1,
      budget,
    );
    const entry =
      isFields(items[i]) || typeof items[i] === 'string'
        ? readEntry(values, item, place, targets)
        : {};
    if (entry.title) entries.push({ ...entry, title: entry.title, children });
    else {
      // Its children are worth more than its place: they move up.
      if (isFields(items[i])) values.lost(place, 'no-title');
      for (const child of children) entries.push(child);
    }
  }
  return entries;
}

function readEntry(
  values: Values,
  item: Fields,
  at: string,
  targets: Targets,
): Partial<ContentsEntry> {
  const written = own(item, 'href');
  const href = written === undefined ? undefined : values.href(written, at + '/href', 'link');
  const key = href === undefined ? '' : values.key(href);
  const article = targets.articles.get(key);
  // Contents of a converted PDF often point into the file: `so-8.pdf#page=12`.
  const fragment = Number(/#page=(\d+)$/.exec(href ?? '')?.[1] ?? 0);
  const page =
    article?.pages[0] ??
    targets.pages.get(key) ??
    (fragment >= 1 && fragment <= targets.count ? fragment : undefined);
  return given({
    title: values.text(own(item, 'title'), at + '/title') ?? article?.title,
    href,
    page,
    article: article?.id,
  });
}

/** Articles under their sections, in order of appearance. */
function fromArticles(articles: readonly Article[]): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  const sections = new Map<string, ContentsEntry[]>();
  for (const { id, title, section, pages, page, guided } of articles) {
    const target = page ?? guided;
    const entry: ContentsEntry = {
      title,
      ...given({ href: target?.href, page: pages[0] }),
      article: id,
      children: [],
    };
    let list = section === undefined ? entries : sections.get(section);
    if (!list) {
      list = [];
      sections.set(section as string, list);
      entries.push({ title: section as string, ...given({ page: pages[0] }), children: list });
    }
    list.push(entry);
  }
  return entries;
}

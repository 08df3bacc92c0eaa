/** `readingOrder` and our collection of articles. */
import type { ComposableIssue } from '../compose.js';
import { isRaster, readPages } from '../model/pages.js';
import { isFields, openDocument, type Fields } from '../model/cursor.js';
import { GUIDED_TYPE, NS } from '../names.js';
import type { Article, Issue, Page, PageImage } from '../types.js';
import { linkOf, same, withProperties } from './link.js';

/** Relative addresses only need to be told apart. */
export const BASE = 'https://issue.invalid/';

/** The issue as its source alone says it, `undefined` where the source is no manifest yet. */
export type Before = Issue | undefined;

/** What the source had to say of one page. */
interface Origin {
  readonly page: Page;
  readonly raw: Fields;
  /** Items after it that are no pages; they keep their place. */
  readonly others: unknown[];
}

export function composeReadingOrder(
  { pages }: ComposableIssue,
  before: Before,
  raw: readonly unknown[],
): Fields[] {
  const leading: unknown[] = [];
  const origins = readOrigins(before, raw, leading);
  const byHref = new Map<string, Origin[]>();
  for (const origin of origins) {
    const href = (origin.page.images[0] as PageImage).href;
    byHref.set(href, [...(byHref.get(href) ?? []), origin]);
  }
  const links: unknown[] = [...leading];
  const used = new Set<Origin>();
  for (const page of pages) {
    const origin = byHref.get((page.images[0] as PageImage).href)?.shift();
    if (origin) used.add(origin);
    links.push(composePage(page, origin), ...(origin?.others ?? []));
  }
  for (const origin of origins) if (!used.has(origin)) links.push(...origin.others);
  return links as Fields[];
}

function readOrigins(before: Before, raw: readonly unknown[], leading: unknown[]): Origin[] {
  const origins: Origin[] = [];
  for (const item of before ? raw : []) {
    const alone = openDocument([item], BASE);
    const shown = readPages(alone, alone.get('pageList')).length > 0;
    const page = shown ? before?.pages[origins.length] : undefined;
    if (page) origins.push({ page, raw: isFields(item) ? item : { href: item }, others: [] });
    else (origins.at(-1)?.others ?? leading).push(item);
  }
  return origins;
}

function composePage(page: Page, origin: Origin | undefined): Fields {
  const { raw = {}, page: was } = origin ?? {};
  if (
    was &&
    same({ ...page, number: 0 }, { ...was, number: 0 }) &&
    implied(page) === implied(was)
  ) {
    return { ...raw };
  }
  const [main, ...others] = page.images as [PageImage, ...PageImage[]];
  const alternates = Array.isArray(raw['alternate']) ? raw['alternate'].filter(isFields) : [];
  const old = (href: string): Fields | undefined =>
    alternates.find((link) => link['href'] === href);
  const alternate = [
    ...others.map((image) => linkOf(image, old(image.href))),
    ...(page.guided ? [linkOf({ type: GUIDED_TYPE, ...page.guided }, old(page.guided.href))] : []),
    ...alternates.filter((link) => !speaksOfPage(link)),
  ];
  const link = withProperties(linkOf(main, raw), {
    page: page.side,
    [NS + 'label']: implied(page) ? undefined : page.label,
    [NS + 'text']: page.text?.href,
    [NS + 'alt']: page.alt,
  });
  const { alternate: _gone, ...rest } = link;
  return alternate.length ? { ...rest, alternate } : rest;
}

/** Whether the page's label is only its ordinal, which needs no writing. */
function implied({ label, number }: Page): boolean {
  return label === String(number);
}

function speaksOfPage(link: Fields): boolean {
  const type = typeof link['type'] === 'string' ? link['type'] : undefined;
  const href = typeof link['href'] === 'string' ? link['href'] : '';
  return type === GUIDED_TYPE || isRaster({ href, ...(type && { type }) }) === true;
}

export function composeArticles(
  { articles }: ComposableIssue,
  before: Before,
  raw: readonly unknown[],
): Fields[] {
  const links = raw.filter(isFields);
  const old = new Map((before?.articles ?? []).map((a) => [a.id, a] as const));
  return articles.map((article) => {
    const was = old.get(article.id);
    const link = was && links.find(({ href }) => href === was.guided?.href);
    return link && same(article, was) ? { ...link } : composeArticle(article, link);
  });
}

function composeArticle(article: Article, old: Fields = {}): Fields {
  const target = article.guided ?? article.page;
  if (!target) throw new TypeError(`article ${article.id} has neither a document nor a page`);
  const link = linkOf(
    {
      type: target === article.guided ? GUIDED_TYPE : 'text/html',
      ...target,
      title: article.title,
    },
    old,
  );
  if (article.duration === undefined) delete link['duration'];
  else link['duration'] = article.duration;
  const kept = Array.isArray(old['alternate']) ? old['alternate'].filter(isFields) : [];
  const alternate = [
    ...(article.page && target !== article.page
      ? [linkOf({ type: 'text/html', ...article.page })]
      : []),
    ...article.audio.map((audio) => linkOf(audio)),
    ...kept.filter(({ type }) => typeof type === 'string' && !/^audio\/|^text\/html$/.test(type)),
  ];
  if (alternate.length) link['alternate'] = alternate;
  else delete link['alternate'];
  return withProperties(link, {
    [NS + 'id']: article.id,
    [NS + 'section']: article.section,
    [NS + 'pages']: article.pages.length ? article.pages : undefined,
    [NS + 'words']: article.words,
    [NS + 'image']: article.image && linkOf(article.image),
    [NS + 'corrected']: article.corrected,
    [NS + 'doubtful']: article.doubtful || undefined,
  });
}

/** `metadata` and `links`. */
import type { ComposableIssue } from '../compose.js';
import { isFields, openDocument, type Fields } from '../model/cursor.js';
import { DIVINA, MANIFEST_TYPE, NS, PROFILE } from '../names.js';
import type { Resource } from '../types.js';
import { linkOf, same } from './link.js';
import type { Before } from './lists.js';

export function composeMetadata(issue: ComposableIssue, was: Before, raw: unknown): Fields {
  const old: Fields = isFields(raw) ? { ...raw } : {};
  const metadata: Fields = {
    // A manifest that exists says itself what it is.
    ...(!was && { '@type': 'http://schema.org/PublicationIssue', conformsTo: [DIVINA, PROFILE] }),
    ...old,
  };
  const set = (key: string, now: unknown, then: unknown): void => {
    if (was && same(now, then)) return;
    if (now === undefined) delete metadata[key];
    else metadata[key] = now;
  };
  set('title', issue.title, was?.title);
  set('subtitle', issue.subtitle, was?.subtitle);
  set('identifier', issue.identifier, was?.identifier);
  set('language', issue.language, was?.language);
  set('publisher', issue.publisher, was?.publisher);
  set('published', issue.published, was?.published);
  set('modified', issue.modified, was?.modified);
  set('readingProgression', issue.progression, was?.progression);
  if (!was || !same([issue.series, issue.number], [was.series, was.number]))
    composeSeries(issue, metadata);
  set('numberOfPages', issue.pages.length, was?.pages.length);
  const duration = sum(issue);
  set('duration', duration || undefined, was && (sum(was) || undefined));
  return metadata;
}

/** Guided Navigation asks for the whole duration where anything is read aloud. */
function sum({ articles }: Pick<ComposableIssue, 'articles'>): number {
  return articles.reduce((total, { duration }) => total + (duration ?? 0), 0);
}

/**
 * `belongsTo.magazine` takes a number as position only, and a name always; what does not fit ("8-9", or a number without
 * a bulletin's name) is under our own key, which `parse.ts` reads first.
 */
export function composeSeries(
  { series, number }: Pick<ComposableIssue, 'series' | 'number'>,
  metadata: Fields,
): void {
  const belongsTo: Fields = isFields(metadata['belongsTo']) ? { ...metadata['belongsTo'] } : {};
  const position = number === undefined ? NaN : parseFloat(number);
  const old: Fields = isFields(belongsTo['magazine']) ? { ...belongsTo['magazine'] } : {};
  const oldIssue = isFields(old['issue']) ? old['issue'] : {};
  delete belongsTo['magazine'];
  delete old['issue'];
  if (series !== undefined) {
    belongsTo['magazine'] = {
      ...old,
      name: series,
      ...(!Number.isNaN(position) && { issue: { ...oldIssue, position } }),
    };
  }
  if (Object.keys(belongsTo).length) metadata['belongsTo'] = belongsTo;
  else delete metadata['belongsTo'];
  if (number !== undefined && (series === undefined || String(position) !== number)) {
    metadata[NS + 'number'] = number;
  } else delete metadata[NS + 'number'];
}

export function composeLinks(
  issue: ComposableIssue,
  was: Before,
  raw: readonly unknown[],
): unknown[] {
  const links = [...raw];
  const set = (rel: string, now: Resource | undefined, then: Resource | undefined): void => {
    if (was && same(now, then)) return;
    const at = links.findIndex(
      (link) =>
        isFields(link) && then !== undefined && link['href'] === then.href && hasRel(link, rel),
    );
    const link = now && { rel, ...linkOf(now, at < 0 ? {} : (links[at] as Fields)) };
    if (at >= 0) links.splice(at, 1, ...(link ? [link] : []));
    else if (link) links.push(link);
  };
  const page = (href: string | undefined): Resource | undefined =>
    href === undefined ? undefined : { href, type: 'text/html' };
  set('canonical', page(issue.canonical), page(was?.canonical));
  set('search', issue.search, was?.search);
  set('alternate', issue.pdf, was?.pdf);
  if (!links.some((link) => hasRel(link, 'self'))) {
    const href = issue.canonical ? new URL('manifest.json', issue.canonical).href : 'manifest.json';
    links.unshift({ rel: 'self', href, type: MANIFEST_TYPE });
  }
  return links;
}

function hasRel(link: unknown, rel: string): boolean {
  return openDocument(link, '').hasRel(rel);
}

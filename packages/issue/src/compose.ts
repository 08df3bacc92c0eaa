/**
 * Writes a manifest from the normal form: the inverse of `parse.ts`, for the publisher and other tools. Whatever did not
 * change since `issue.source` was read is written as it stood there, unknown keys and all.
 */
import { composeContents, composePageList } from './compose/contents.js';
import { composeLinks, composeMetadata } from './compose/head.js';
import { composeArticles, composeReadingOrder, BASE, type Before } from './compose/lists.js';
import { linkOf, same } from './compose/link.js';
import { isFields, own, type Fields } from './model/cursor.js';
import { NS } from './names.js';
import { parseManifest } from './parse.js';
import type { Issue } from './types.js';

/** An issue to be written; one made from nothing has no `source`, or one that holds only its unknown keys. */
export type ComposableIssue = Omit<Issue, 'source'> & { readonly source?: Issue['source'] };

const CONTEXT = 'https://readium.org/webpub-manifest/context.jsonld';
/** A manifest that `parseManifest` reads back to the same issue. Plain JSON data; `issue` is not changed. */
export function composeManifest(issue: ComposableIssue): Record<string, unknown> {
  const source: Fields = issue.source ?? {};
  const before = readBefore(source);
  const list = (key: string): readonly unknown[] => {
    const value = own(source, key);
    return Array.isArray(value) ? (value as unknown[]) : value === undefined ? [] : [value];
  };
  const readingOrder = composeReadingOrder(issue, before, list('readingOrder'));
  const resources = composeCover(issue, before, readingOrder, list('resources'));
  const articles = composeArticles(issue, before, list(NS + 'articles'));
  const polls = same(issue.polls, before?.polls ?? [])
    ? list(NS + 'polls')
    : issue.polls.map((poll) => linkOf(poll));
  const toc =
    before && same(issue.contents, before.contents)
      ? list('toc')
      : composeContents(issue.contents, issue);
  const composed: Fields = {
    '@context': own(source, '@context') ?? CONTEXT,
    metadata: composeMetadata(issue, before, own(source, 'metadata')),
    links: composeLinks(issue, before, list('links')),
    readingOrder,
    resources,
    toc,
    pageList: composePageList(issue, before, list('pageList')),
    [NS + 'articles']: articles,
    [NS + 'polls']: polls,
  };
  const manifest: Fields = {};
  for (const key of Object.keys(composed)) {
    const value = composed[key];
    // An empty list says nothing that its absence does not; one that stood there stays.
    if (!Array.isArray(value) || value.length || own(source, key) !== undefined)
      manifest[key] = value;
  }
  for (const key of Object.keys(source)) {
    if (own(composed, key) === undefined && key !== '__proto__') manifest[key] = source[key];
  }
  return manifest;
}

/** The issue as `source` alone says it, to see what changed; none where the source is no manifest yet. */
function readBefore(source: Fields): Before {
  if (!Array.isArray(own(source, 'readingOrder'))) return undefined;
  try {
    return parseManifest(source, BASE).issue;
  } catch {
    return undefined;
  }
}

/** Marks the cover in the reading order where it is a page, else lists it among the resources. */
function composeCover(
  issue: ComposableIssue,
  before: Before,
  readingOrder: Fields[],
  resources: readonly unknown[],
): unknown[] {
  if (before && same(issue.cover, before.cover)) return [...resources];
  for (const link of [...readingOrder, ...resources].filter(isFields)) {
    const rel = own(link, 'rel');
    const rels = (Array.isArray(rel) ? (rel as unknown[]) : [rel]).filter(
      (name) => name !== undefined && String(name).toLowerCase() !== 'cover',
    );
    if (!rels.length) delete link['rel'];
    else if (Array.isArray(rel)) link['rel'] = rels;
  }
  if (!issue.cover) return [...resources];
  const page = readingOrder.find((link) => link['href'] === issue.cover?.href);
  if (page) {
    page['rel'] = 'cover';
    return [...resources];
  }
  const others = resources.filter((link) => !isFields(link) || link['href'] !== issue.cover?.href);
  return [{ rel: 'cover', ...linkOf(issue.cover) }, ...others];
}

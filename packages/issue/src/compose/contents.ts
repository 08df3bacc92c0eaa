/** `toc` and `pageList`. */
import type { ComposableIssue } from '../compose.js';
import type { Fields } from '../model/cursor.js';
import type { ContentsEntry, PageImage } from '../types.js';
import { linkOf, same } from './link.js';
import type { Before } from './lists.js';

/** Nested Link Objects. The schema asks an address of every entry, so a heading gets that of its first page or child. */
export function composeContents(
  entries: readonly ContentsEntry[],
  issue: ComposableIssue,
): Fields[] {
  return entries.map((entry) => {
    const link = linkOf({ href: addressOf(entry, issue), title: entry.title });
    if (entry.children.length) link['children'] = composeContents(entry.children, issue);
    return link;
  });
}

function addressOf(entry: ContentsEntry, issue: ComposableIssue): string {
  if (entry.href !== undefined) return entry.href;
  const article = issue.articles.find(({ id }) => id === entry.article);
  const target = article?.page ?? article?.guided;
  if (target) return target.href;
  const page = issue.pages[(entry.page ?? entry.children.find((c) => c.page)?.page ?? 1) - 1];
  return page?.images[0]?.href ?? '#';
}

/** Every printed label with its page's picture, where any differs from the ordinal. */
export function composePageList(
  { pages }: ComposableIssue,
  before: Before,
  raw: readonly unknown[],
): readonly unknown[] {
  const labels = (all: ComposableIssue['pages']): unknown[] =>
    all.map(({ images, label }) => [images[0]?.href, label]);
  if (before && same(labels(pages), labels(before.pages))) return raw;
  if (pages.every(({ label, number }) => label === String(number))) return [];
  return pages.map(({ images, label }) => {
    const { href, type } = images[0] as PageImage;
    return linkOf({ href, title: label, ...(type && { type }) });
  });
}

/** What the static pages call an issue, and the words that previews have room for. */
import type { Issue } from '@e-bulletin/issue';

export type ShareIssue = Omit<Issue, 'source'>;

export const headline = (issue: ShareIssue): string =>
  issue.subtitle !== undefined &&
  !issue.title.toLocaleLowerCase('vi').includes(issue.subtitle.toLocaleLowerCase('vi'))
    ? `${issue.title} (${issue.subtitle})`
    : issue.title;

/** "2026-10-19" as "19/10/2026". */
export const vietnameseDate = (iso: string): string => iso.split('-').reverse().join('/');

export function describe(issue: ShareIssue): string {
  const titles = issue.articles.slice(0, 5).map((article) => article.title);
  const list = titles.length > 0 ? ` Trong số này: ${titles.join('; ')}.` : '';
  return shorten(`${issue.title}, ${issue.pages.length} trang.${list}`, 300);
}

/** Cuts at a word, with an ellipsis. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const last = cut.lastIndexOf(' ');
  const end = text[length - 1] !== ' ' && last > length / 2 ? last : length - 1;
  return `${cut.slice(0, end).replace(/[\s,;:.–-]+$/, '')}…`;
}

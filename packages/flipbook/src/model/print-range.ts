/** What is printed: pages from one printed number to another, in the order of the issue. */
import type { LabelledPage } from './labels.js';
import { pageOfText } from './typed-page.js';

/** Ordinals from `from` to `to`, either way round; `undefined` where one of them is no page. */
export function printRange(
  pages: readonly LabelledPage[],
  from: string,
  to: string,
): readonly number[] | undefined {
  const ends = [pageOfText(pages, from), pageOfText(pages, to)];
  const [a, b] = ends;
  if (a === undefined || b === undefined) return undefined;
  const first = Math.min(a, b);
  const last = Math.max(a, b);
  return pages.map(({ number }) => number).filter((page) => page >= first && page <= last);
}

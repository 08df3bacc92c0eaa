/** The name of a journal as it runs over its pages, where no cover came with the PDF. */
import type { SourcePage } from '../model/source.js';
import { linesOf } from './page-lines.js';

/** Ten-thousandths of a page within which running heads and feet stand. */
const EDGE = 1200;
/** Part of the pages that show it at least: often only every second one does. */
const PAGES = 0.3;
/** Part of the issue from its first such page to its last: a section ends sooner. */
const SPAN = 0.85;
/** In fewer pages what comes back may be anything. */
const LEAST = 12;
const WORDS = { least: 2, most: 12 };

export function runningName(pages: readonly SourcePage[]): string | undefined {
  const found = new Map<string, number[]>();
  for (const page of pages) {
    const edges = linesOf(page).filter(({ top, bottom }) => top < EDGE || bottom > 10_000 - EDGE);
    for (const text of new Set(edges.map((line) => line.text))) {
      const words = text.match(/\p{L}+/gu)?.length ?? 0;
      if (words < WORDS.least || words > WORDS.most || /\d/.test(text)) continue;
      found.set(text, [...(found.get(text) ?? []), page.number]);
    }
  }
  const [most] = [...found].sort((a, b) => b[1].length - a[1].length);
  if (!most || pages.length < LEAST) return undefined;
  const [name, numbers] = most;
  const span = (numbers.at(-1) ?? 0) - (numbers[0] ?? 0) + 1;
  const runs = numbers.length >= pages.length * PAGES && span >= pages.length * SPAN;
  return runs ? name : undefined;
}

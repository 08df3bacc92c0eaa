/** What lies over the text of pages and is no part of it: the name of who copied them, "BẢN NHÁP", written aslant. */
import type { SourcePage, TextRun } from '../model/source.js';

/** Part of the page, each way, that one alone takes. */
const LARGE = 1500;
/** Letters, and part of a page's letters, from which marks of a PDF without tags call the text itself an artifact. */
const MANY = 200;
const MUCH = 0.3;

const letters = (runs: readonly TextRun[]): number =>
  runs.reduce((sum, { text }) => sum + text.length, 0);

/** Where the tags were taken out of a PDF, what its pages still call artifacts may be the text that they had no use for. */
function withoutEmptyMarks(page: SourcePage): SourcePage {
  const marked = letters(page.runs.filter(({ artifact }) => artifact));
  if (page.tags || marked < MANY || marked < letters(page.runs) * MUCH) return page;
  return { ...page, runs: page.runs.map(({ artifact: _, ...run }): TextRun => run) };
}

/** Marks what is stamped on the pages as artifacts: what is written aslant, on several pages or over a large part of one. */
export function withStamps(all: readonly SourcePage[]): readonly SourcePage[] {
  const pages = all.map(withoutEmptyMarks);
  const times = new Map<string, number>();
  for (const { runs } of pages)
    for (const text of new Set(runs.filter(({ slanted }) => slanted).map((run) => run.text)))
      times.set(text, (times.get(text) ?? 0) + 1);
  const isStamp = ({ slanted, text, w, h }: TextRun): boolean =>
    slanted === true && ((times.get(text) ?? 0) > 1 || (w > LARGE && h > LARGE));
  return pages.map((page) =>
    page.runs.some(isStamp)
      ? {
          ...page,
          runs: page.runs.map((run) => (isStamp(run) ? { ...run, artifact: true as const } : run)),
        }
      : page,
  );
}

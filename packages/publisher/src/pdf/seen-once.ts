/** The words of a page as a reader sees them: none from beyond its edge, none twice, and words that the program divided whole. */
import type { TextRun } from '../model/source.js';

const SOFT_HYPHEN = '\u00ad';
/** Parts of its height by which letters printed again for a shadow or for weight stand off the first; a lone sign may stand beside its like. */
const SHADOW = 0.25;
const WEIGHT = 0.08;

/** Spreads that are cut into pages, and printers' marks, leave words beyond the edge of what is shown. InDesign tags them once, on either page. */
const onPage = ({ x, y, w, h }: TextRun): boolean => {
  const [cx, cy] = [x + w / 2, y + h / 2];
  return cx >= 0 && cx <= 10_000 && cy >= 0 && cy <= 10_000;
};

const standsOn = (a: TextRun, b: TextRun): boolean => {
  const off = Math.min(a.h, b.h) * (a.text.length > 2 ? SHADOW : WEIGHT);
  return (
    Math.abs(a.x - b.x) <= off &&
    Math.abs(a.y - b.y) <= off &&
    Math.abs(a.w - b.w) <= off * 2 &&
    a.turned === b.turned
  );
};

/** Does a tag hold it? Of two on each other that is the text. */
const told = (run: TextRun): boolean => run.mark !== undefined && !run.artifact;

/** InDesign marks the hyphen that it sets at a line end as no part of the text. */
const divides = (run: TextRun, before: TextRun | undefined): before is TextRun =>
  before !== undefined &&
  run.artifact === true &&
  !before.artifact &&
  /^[-\u00ad\u2010]$/u.test(run.text) &&
  Math.abs(run.y - before.y) < before.h * 0.3 &&
  Math.abs(run.x - (before.x + before.w)) < before.h * 0.5;

export function seenOnce(all: readonly TextRun[]): TextRun[] {
  const kept: TextRun[] = [];
  const places = new Map<string, number[]>();
  for (const run of all) {
    if (!onPage(run) && !told(run)) continue;
    const before = kept.at(-1);
    if (divides(run, before)) {
      kept[kept.length - 1] = { ...before, text: before.text + SOFT_HYPHEN, lineEnd: true };
      continue;
    }
    const like = places.get(run.text) ?? [];
    const at = like.find((index) => standsOn(kept[index] as TextRun, run));
    if (at === undefined) places.set(run.text, [...like, kept.push(run) - 1]);
    else if (told(run) && !told(kept[at] as TextRun)) kept[at] = run;
  }
  return kept;
}

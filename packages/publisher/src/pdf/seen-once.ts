/** The words of a page as a reader sees them: none from beyond its edge, none twice, and words that the program divided whole. */
import type { TextRun } from '../model/source.js';

const SOFT_HYPHEN = '\u00ad';
/** Parts of its height by which letters that are printed again, for a shadow or for weight, stand off the first. */
const SHADOW = 0.25;
/** Part of a word's width that lies on the other one. */
const COVERED = 0.6;

/** Spreads that are cut into pages, and printers' marks, leave words beyond the edge of what is shown. InDesign tags them once, on either page. */
const onPage = ({ x, y, w, h }: TextRun): boolean => {
  const [cx, cy] = [x + w / 2, y + h / 2];
  return cx >= 0 && cx <= 10_000 && cy >= 0 && cy <= 10_000;
};

/** Are the letters of `part` in `whole`, in their order? A font without marks or full stops shows a part of the words. */
function spells(whole: string, part: string): boolean {
  let at = 0;
  for (const letter of part) {
    if (letter === ' ') continue;
    at = whole.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Left and right edge of each word; the whole run where they are not known. */
const edges = ({ x, w, words = [] }: TextRun): [number, number][] =>
  words.length < 2
    ? [[x, x + w]]
    : Array.from({ length: words.length / 2 }, (_, i) => [
        words[i * 2] as number,
        words[i * 2 + 1] as number,
      ]);

/** Does `part` say nothing but what `whole` shows in its place? */
function standsOn(whole: TextRun, part: TextRun): boolean {
  const off = Math.min(whole.h, part.h) * SHADOW;
  if (Math.abs(whole.y + whole.h - part.y - part.h) > off || whole.turned !== part.turned)
    return false;
  if (Math.abs(whole.size - part.size) > whole.size * 0.15) return false;
  if (part.x < whole.x - off || part.x + part.w > whole.x + whole.w + off) return false;
  if (!spells(whole.text, part.text)) return false;
  const places = edges(whole);
  return edges(part).every(([x0, x1]) =>
    places.some(([from, to]) => Math.min(x1, to) - Math.max(x0, from) > (x1 - x0) * COVERED),
  );
}

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

/** Ten-thousandths of the page's height that are looked at together. */
const BAND = 100;

export function seenOnce(all: readonly TextRun[]): TextRun[] {
  const kept: (TextRun | undefined)[] = [];
  const bands = new Map<number, number[]>();
  for (const run of all) {
    if (!onPage(run) && !told(run)) continue;
    const before = kept.at(-1);
    if (divides(run, before)) {
      kept[kept.length - 1] = { ...before, text: before.text + SOFT_HYPHEN, lineEnd: true };
      continue;
    }
    const band = Math.floor((run.y + run.h) / BAND);
    const near = [band - 1, band, band + 1].flatMap((one) => bands.get(one) ?? []);
    let again = false;
    for (const index of near) {
      const other = kept[index];
      if (!other) continue;
      if (standsOn(other, run) && (told(other) || !told(run))) again = true;
      else if (standsOn(run, other) && (told(run) || !told(other))) kept[index] = undefined;
    }
    if (again) continue;
    const here = bands.get(band) ?? [];
    here.push(kept.push(run) - 1);
    bands.set(band, here);
  }
  return kept.filter((run) => run !== undefined);
}

/** Running heads, feet and page numbers: lines at the edge of the paper that come back from page to page. */
import { fold } from '@e-bulletin/issue/text.js';
import { namesState } from '../model/letterhead.js';
import { bottom, textOf, type Line } from './lines.js';

/** Part of the paper's height, at either end, where such lines stand. */
const EDGE = 0.13;
/** Larger than this many times the text is a title, however often it comes back. */
const TITLE = 1.4;
/** A line of the edge has at most this many lines between itself and the paper's end. */
const DEPTH = 3;
/** Points within which lines stand at one height. */
const ZONE = 17;

export interface EdgePage {
  readonly number: number;
  readonly heightPt: number;
  readonly lines: readonly Line[];
}

export interface Running {
  readonly lines: ReadonlySet<Line>;
  /** Printed page numbers, by index of the page. */
  readonly labels: readonly (string | undefined)[];
}

interface Candidate {
  readonly page: number;
  readonly index: number;
  readonly line: Line;
  readonly key: string;
  readonly numbers: readonly number[];
  readonly alone: boolean;
}

const alone =
  /^(?:trang|tr\.?|page)?[\s\-–—|·•/~]*(?:\d{1,4}(?:\s*(?:\/|trên|of)\s*\d{1,4})?|[ivxl]{1,7})[\s\-–—|·•/~]*$/i;

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** Value of small roman numerals; 0 for what is none. */
export function fromRoman(text: string): number {
  let value = 0;
  const digits = [...text.toLowerCase()].map((digit) => romanDigits[digit] ?? NaN);
  digits.forEach((digit, i) => (value += digit < (digits[i + 1] ?? 0) ? -digit : digit));
  return Number.isNaN(value) ? 0 : value;
}

/** Lines below the state's name in a letterhead, in heights of a line. */
const LETTERHEAD = 6;

/** The lines but those of letterheads: papers of one office that begin at the top of their pages have the same. */
function withoutLetterheads(lines: readonly Line[]): Line[] {
  const names = lines.filter((line) => namesState(textOf(line)));
  return lines.filter(
    (line) =>
      !names.some(
        ({ y, h }) =>
          line.y > y - h * 0.5 && line.y < y + h * LETTERHEAD && !alone.test(textOf(line)),
      ),
  );
}

function candidates(page: EdgePage, index: number, body: number): Candidate[] {
  const sorted = withoutLetterheads(page.lines)
    .filter((line) => line.size <= body * TITLE)
    .sort((a, b) => a.y - b.y);
  const top = sorted.filter((line) => bottom(line) < page.heightPt * EDGE).slice(0, DEPTH);
  const foot = sorted.filter((line) => line.y > page.heightPt * (1 - EDGE)).slice(-DEPTH);
  return [...new Set([...top, ...foot])].map((line) => {
    const text = textOf(line).trim();
    // From the nearer end of the paper: pages that lie have their heads as far from it as those that stand.
    const middle = line.y + line.h / 2;
    const zone = Math.round(Math.min(middle, page.heightPt - middle) / ZONE);
    const end = middle * 2 < page.heightPt ? 'top' : 'foot';
    const roman = /^[\s\-–—|·]*([ivxl]{1,7})[\s\-–—|·]*$/i.exec(text)?.[1];
    return {
      page: page.number,
      index,
      line,
      key: `${end} ${zone} ${fold(text).replace(/\d+/g, '#')}`,
      numbers: roman ? [fromRoman(roman)] : [...text.matchAll(/\d{1,4}/g)].map((m) => Number(m[0])),
      alone: alone.test(text),
    };
  });
}

/** The distance between ordinal and printed number that most pages, and at least `least`, agree on. */
function commonOffset(all: readonly Candidate[], least = 3): number | undefined {
  const votes = new Map<number, Set<number>>();
  for (const { page, numbers } of all) {
    for (const number of numbers) {
      const pages = votes.get(page - number) ?? new Set();
      votes.set(page - number, pages.add(page));
    }
  }
  const [best] = [...votes].sort((a, b) => b[1].size - a[1].size);
  return best && best[1].size >= least ? best[0] : undefined;
}

/** What is artifact on pages without tags, and which number is printed on each page. `known`: lines the PDF itself marks. */
export function findRunning(
  pages: readonly EdgePage[],
  body: number,
  known: readonly (readonly Line[])[] = [],
): Running {
  const free = pages.flatMap((page, i) => candidates(page, i, body));
  const marked = pages.flatMap((page, i) =>
    candidates({ ...page, lines: known[i] ?? [] }, i, body),
  );
  const pagesOf = new Map<string, Set<number>>();
  for (const { key, page } of free) pagesOf.set(key, (pagesOf.get(key) ?? new Set()).add(page));
  const enough = pages.length <= 4 ? 2 : Math.max(3, Math.ceil(pages.length * 0.06));
  const repeated = (candidate: Candidate) => (pagesOf.get(candidate.key)?.size ?? 0) >= enough;

  const numbered = [...free.filter((c) => c.alone || repeated(c)), ...marked];
  // A lone number counts at once; a number inside a running line only where it grows with the pages.
  const lone = numbered.filter((c) => c.alone);
  const counted = commonOffset(lone, Math.min(3, pages.length)) ?? commonOffset(numbered);
  // On a single sheet any number would agree with itself.
  const offset = pages.length > 1 || counted === 0 ? counted : undefined;
  const labels: (string | undefined)[] = pages.map(() => undefined);
  const lines = new Set<Line>();
  for (const candidate of numbered) {
    const right = offset !== undefined && candidate.numbers.includes(candidate.page - offset);
    if (right) labels[candidate.index] ??= printed(candidate, offset);
    if (right && candidate.alone) lines.add(candidate.line);
  }
  for (const candidate of roman(lone, lines, labels)) {
    labels[candidate.index] = textOf(candidate.line).replace(/[^ivxl]/gi, '');
    lines.add(candidate.line);
  }
  for (const candidate of free) {
    // Numbers that differ without counting the pages are text ("Giá 5.000 đồng" above "Giá 7.000 đồng").
    const still = candidate.numbers.length === 0 || offset === undefined;
    const counts = offset !== undefined && candidate.numbers.includes(candidate.page - offset);
    const same = sameText(free, candidate) >= enough;
    if (repeated(candidate) && (counts || same || (still && !/#/.test(candidate.key)))) {
      lines.add(candidate.line);
    }
  }
  return { lines, labels };
}

/** Roman numbers of pages before the first: counted by themselves, at the place where the others have theirs. */
function roman(
  lone: readonly Candidate[],
  found: ReadonlySet<Line>,
  labels: readonly (string | undefined)[],
): readonly Candidate[] {
  const place = ({ key }: Candidate) => key.split(' ').slice(0, 2).join(' ');
  const places = new Set(lone.filter(({ line }) => found.has(line)).map(place));
  const rest = lone.filter(
    (one) =>
      labels[one.index] === undefined && places.has(place(one)) && !/\d/.test(textOf(one.line)),
  );
  const offset = commonOffset(rest, 1);
  return rest.filter(
    ({ page, numbers }) => offset !== undefined && numbers.includes(page - offset),
  );
}

function sameText(all: readonly Candidate[], candidate: Candidate): number {
  const text = textOf(candidate.line);
  return all.filter((other) => other.key === candidate.key && textOf(other.line) === text).length;
}

function printed(candidate: Candidate, offset: number): string {
  const number = String(candidate.page - offset);
  const text = textOf(candidate.line);
  if (text.includes(number)) return number;
  return /[ivxl]+/i.exec(text)?.[0] ?? number;
}

/** Runs of a page put together as lines of words. Lengths are points here, so that width and height compare. */
import { plainSign } from '@e-bulletin/issue/text.js';
import { type Box, type SourcePage, type TextRun } from '../model/source.js';
import { shown } from './bullets.js';
import { withoutLeaders } from './leaders.js';
import { closeUp, joinInitials } from './letters.js';
import { joinLoose } from './loose-lines.js';

export interface Word {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
}

export interface Line {
  readonly words: readonly Word[];
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Type size of most of its letters. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Dots lead from its first words to its last. */
  readonly led?: true;
  /** Least sure word of a line read from pixels. */
  readonly confidence?: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export const textOf = (line: Line): string => line.words.map((word) => word.text).join(' ');

export const right = (rect: Rect): number => rect.x + rect.w;
export const bottom = (rect: Rect): number => rect.y + rect.h;

export function union(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((r) => r.x));
  const y = Math.min(...rects.map((r) => r.y));
  return { x, y, w: Math.max(...rects.map(right)) - x, h: Math.max(...rects.map(bottom)) - y };
}

/** Common length of two ranges; negative is the gap between them. */
export const overlap = (a0: number, a1: number, b0: number, b1: number): number =>
  Math.min(a1, b1) - Math.max(a0, b0);

/** Common area. */
export function common(a: Rect, b: Rect): number {
  const w = overlap(a.x, right(a), b.x, right(b));
  const h = overlap(a.y, bottom(a), b.y, bottom(b));
  return w > 0 && h > 0 ? w * h : 0;
}

/** Ten-thousandths to points and back. */
export class Scale {
  readonly #x: number;
  readonly #y: number;

  constructor(page: Pick<SourcePage, 'widthPt' | 'heightPt'>) {
    this.#x = (page.widthPt || 1) / 10_000;
    this.#y = (page.heightPt || 1) / 10_000;
  }

  rect(box: Box): Rect {
    const [x, y, w, h] = box;
    return { x: x * this.#x, y: y * this.#y, w: w * this.#x, h: h * this.#y };
  }

  /** Clipped to the page. */
  box(rect: Rect): Box {
    const bound = (value: number) => Math.min(10_000, Math.max(0, Math.round(value)));
    const x0 = bound(rect.x / this.#x);
    const y0 = bound(rect.y / this.#y);
    return [x0, y0, bound(right(rect) / this.#x) - x0, bound(bottom(rect) / this.#y) - y0];
  }

  x(value: number): number {
    return value * this.#x;
  }
}

/** A run with its words placed: the text between spaces, edges in points. */
export interface Piece extends Rect {
  readonly words: readonly Word[];
  readonly run: TextRun;
}

/**
 * The words of a run. Where the reader gave no edges for them, they share the run's width by their letters. A gap wider
 * than `split` times the type size parts the run: layout programs print rows of a table and lines of two columns at once.
 */
export function pieces(run: TextRun, scale: Scale, split: number): Piece[] {
  const texts = run.text
    .normalize('NFC')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => plainSign(shown(word, run.font)));
  const area = scale.rect([run.x, run.y, run.w, run.h]);
  const edges = run.words?.length === texts.length * 2 ? run.words : undefined;
  const letters = Math.max(1, texts.join(' ').length);
  let at = 0;
  const apart = texts.map((text, i): Word => {
    const start = at;
    at += text.length + 1;
    if (!edges) {
      const x0 = area.x + (start / letters) * area.w;
      return { text, x0, x1: x0 + (text.length / letters) * area.w };
    }
    return { text, x0: scale.x(edges[i * 2] as number), x1: scale.x(edges[i * 2 + 1] as number) };
  });
  const words = edges ? closeUp(apart) : apart;
  // What parts letters parts words the more.
  const widest = words === apart ? split * run.size : Infinity;
  const found: Piece[] = [];
  let from = 0;
  words.forEach((word, i) => {
    const next = words[i + 1];
    // Guessed edges part nothing.
    if (next && (!edges || (next.x0 - word.x1 <= widest && next.x0 >= word.x0))) return;
    const part = words.slice(from, i + 1);
    from = i + 1;
    const whole = part.length === words.length;
    const x = whole ? area.x : Math.min(...part.map((w) => w.x0));
    const x1 = whole ? right(area) : Math.max(...part.map((w) => w.x1));
    found.push({ x, y: area.y, w: x1 - x, h: area.h, words: part, run });
  });
  return found;
}

/** Does `next` lie on the same line as `last`, going on to the right? */
function sameLine(last: Piece, line: Rect, next: Piece): boolean {
  const both = overlap(last.y, bottom(last), next.y, bottom(next));
  const low = overlap(line.y, bottom(line), next.y, bottom(next));
  const small = Math.min(last.h, next.h);
  // Superscripts and a drop cap overlap by half of the smaller; the next line of narrow leading by a third at most.
  return Math.max(both, low) > small * 0.55 && next.x > last.x - last.run.size * 0.5;
}

const HIGH_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A note's number or a power beside larger text: "hồ sơ¹", "m²". Read as a digit of its line it would be another number. */
function isHigh({ run, ...area }: Piece, beside: Piece | undefined): boolean {
  return (
    beside !== undefined &&
    /^\d{1,2}$/.test(run.text) &&
    run.size < beside.run.size * 0.8 &&
    bottom(beside) - bottom(area) > beside.h * 0.15
  );
}

/** The parts of a line, small digits that are set high as the signs for them, with no space that is not there. */
function withHighDigits(parts: readonly Piece[]): Piece[] {
  let high = false;
  return parts.map((part, i): Piece => {
    const { spaceBefore: _, ...run } = part.run;
    const before = high;
    high = isHigh(part, parts[i - 1]) || (i === 0 && isHigh(part, parts[1]));
    // The reader takes the step up and the step down for breaks of the line.
    if (!high) return before ? { ...part, run } : part;
    const sign = (word: Word): Word => ({
      ...word,
      text: word.text.replace(/\d/g, (digit) => HIGH_DIGITS[Number(digit)] ?? digit),
    });
    return { ...part, words: part.words.map(sign), run };
  });
}

/** Is `next` glued to `last` (one word in two runs) rather than a word of its own? */
function glued(last: Piece, next: Piece): boolean {
  const gap = next.x - right(last);
  const size = Math.min(last.run.size, next.run.size);
  const dropCap =
    last.run.size > next.run.size * 1.8 &&
    /^\p{Lu}$/u.test(last.run.text) &&
    /^\p{Ll}/u.test(next.run.text);
  if (dropCap) return gap < next.run.size;
  return !next.run.spaceBefore && gap < size * 0.18;
}

function toLine(pieces: readonly Piece[]): Line {
  const parts = withHighDigits(pieces);
  const words: Word[] = [];
  let weight = { letters: -1, size: 0, bold: false, italic: false };
  let boldLetters = 0;
  let italicLetters = 0;
  let all = 0;
  const sizes = new Map<number, number>();
  parts.forEach((part, i) => {
    const before = parts[i - 1];
    const [first, ...others] = part.words;
    const last = words.at(-1);
    if (before && last && first && glued(before, part)) {
      words[words.length - 1] = { text: last.text + first.text, x0: last.x0, x1: first.x1 };
      words.push(...others);
    } else words.push(...part.words);
    const letters = part.run.text.length;
    all += letters;
    if (part.run.bold) boldLetters += letters;
    if (part.run.italic) italicLetters += letters;
    const total = (sizes.get(part.run.size) ?? 0) + letters;
    sizes.set(part.run.size, total);
    if (total > weight.letters) weight = { ...weight, letters: total, size: part.run.size };
  });
  // A drop cap reaches down beside the lines below: the line is as high as its other words.
  const usual = parts.filter((part) => part.run.size < weight.size * 1.6);
  const area = union(usual.length > 0 ? usual : parts);
  const x = Math.min(...parts.map((part) => part.x));
  const sure = parts.flatMap((part) => part.run.confidence ?? []);
  const shown = withoutLeaders(closeUp(words), weight.size);
  return {
    words: shown.words.map((word) => ({ ...word, text: word.text.normalize('NFC') })),
    ...(shown.led ? { led: true as const } : {}),
    ...area,
    x,
    w: Math.max(...parts.map(right)) - x,
    size: weight.size,
    bold: boldLetters > all * 0.6,
    italic: italicLetters > all * 0.6,
    ...(sure.length > 0 ? { confidence: Math.min(...sure) } : {}),
  };
}

/** Lines of dots to write on have no words. */
const toLines = (lines: readonly (readonly Piece[])[]): Line[] =>
  lines.map(toLine).filter(({ words }) => words.length > 0);

/** Lines of runs that are in reading order already (inside one tag). */
export function linesInOrder(runs: readonly TextRun[], scale: Scale): Line[] {
  const lines: Piece[][] = [];
  for (const run of runs) {
    for (const piece of pieces(run, scale, Infinity)) {
      const current = lines.at(-1);
      const last = current?.at(-1);
      if (current && last && sameLine(last, union(current), piece)) current.push(piece);
      else lines.push([piece]);
    }
  }
  return joinInitials(toLines(lines));
}

/** A gap wider than this many type sizes is no space between words, whatever the justification. */
const COLUMN_GAP = 1.1;

/** Type of sizes further apart than this shares a line only by an initial or a number. */
const UNLIKE = 1.4;

/** The type size by which the gap between two pieces is judged: a title's is wider than the space between two columns. */
function spaceSize(last: Piece, next: Piece): number {
  const [small, large] = [last, next].sort((a, b) => a.run.size - b.run.size) as [Piece, Piece];
  const unlike = large.run.size > small.run.size * UNLIKE && large.words.length > 1;
  return unlike ? small.run.size : large.run.size;
}

/** Lines of a whole page, in no order: pieces on one height, near each other, belong to one line. */
export function linesByPlace(runs: readonly TextRun[], scale: Scale): Line[] {
  const parts = runs.flatMap((run) => pieces(run, scale, COLUMN_GAP));
  const lines: Piece[][] = [];
  for (const piece of parts) {
    // The text is mostly printed in order, so the line it belongs to is one of the last.
    const current = lines
      .slice(-12)
      .reverse()
      .find((line) => {
        const last = line.at(-1) as Piece;
        const gap = piece.x - right(last);
        const size = spaceSize(last, piece);
        const near = last.run.lineEnd ? COLUMN_GAP * 0.6 : COLUMN_GAP;
        // What begins under a number as large as three lines is no word beside it.
        const back = Math.min(last.run.size, piece.run.size) * 0.8;
        return gap < size * near && gap > -back && sameLine(last, last, piece);
      });
    if (current) current.push(piece);
    else lines.push([piece]);
  }
  return joinInitials(joinLoose(toLines(lines)));
}

/** Paragraphs, list items and headings from the lines of one column. */
import { SIGNS } from './bullets.js';
import { right, textOf, union, type Line } from './lines.js';
import { isCapitals } from './titles.js';

export interface Style {
  /** Type size of the running text of the document, in points. */
  readonly body: number;
}

export interface Paragraph {
  readonly lines: readonly Line[];
  readonly kind: 'heading' | 'listItem' | 'paragraph';
}

const BULLET = new RegExp(`^(?:[${SIGNS}–—\\-+*]|\\d{1,2}[.)]|[a-zđ][.)])$`, 'u');
const STUCK = new RegExp(`^[${SIGNS}]\\p{L}`, 'u');
/** A letter before a full stop ends a sentence as often as it begins an item. */
const UNIT = /^[a-zđ]\.$/u;
export const TERMINAL = /[.!?…:;”"»)]$/u;

/** More words than this are no heading. */
const HEADING_WORDS = 30;
/** And than this no title, in capitals and large: those of journals say all that the article says. */
export const TITLE_WORDS = 45;
/** More words than this that stand between quotation marks are somebody's, no title. */
const QUOTED_WORDS = 8;
/** Words of a name with what its bearer did: "Bài, ảnh: Minh Hải". */
const NAME = 4;
/** Who signs, and for whom. */
export const SIGNED = /^(?:(?:TM|KT|TL|TUQ)\.|[TK]\/[MTL])\s?\p{Lu}/u;
const QUOTED = /^[“"].*[”"]$/u;
/** Times the text's size from which type is that of a heading, bold or not. */
export const LARGE = 1.12;
/** A size this many times the text's is a title wherever it stands. */
export const TITLE = 1.45;

const startsItem = (line: Line): boolean =>
  line.words.length > 1 && (BULLET.test(line.words[0]?.text ?? '') || STUCK.test(textOf(line)));

/** Does `line` begin below the words of the item whose sign stands before them? */
const hangs = (item: Line, line: Line): boolean =>
  startsItem(item) && Math.abs((item.words[1]?.x0 ?? -Infinity) - line.x) < line.size * 0.4;

/** "Tủ sách ở chân cầu thang … 6", a line of a contents page; "Trạm Y tế.....024 3555 0115", one of a list of numbers. */
const isEntry = (line: Line): boolean =>
  line.led === true ||
  (line.words.length > 2 &&
    /^[\p{Lu}\d“"]/u.test(textOf(line)) &&
    /\p{L}[\s.…]+\d{1,3}$/u.test(textOf(line)));

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Usual distance of two baselines of text in this column. */
function leading(lines: readonly Line[], size: number): number {
  const steps: number[] = [];
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (next && Math.abs(line.size - next.size) < 0.3 && Math.abs(line.size - size) < 0.6) {
      const step = next.y + next.h - line.y - line.h;
      if (step > 0 && step < size * 2.2) steps.push(step);
    }
  });
  return median(steps) ?? size * 1.5;
}

/** Does `line` begin a paragraph after `last`? */
function begins(
  last: Line,
  line: Line,
  next: Line | undefined,
  column: { x: number; right: number; pitch: number; body: number },
): boolean {
  const size = Math.max(last.size, line.size);
  const ended = TERMINAL.test(textOf(last));
  const first = line.words[0];
  const room = column.right - right(last);
  const fits = first !== undefined && room > first.x1 - first.x0 + line.size * 0.3;
  // Bold words that begin a text or an item may fill its first line.
  const leads =
    last.bold && !ended && !fits && (/^\p{Ll}/u.test(textOf(line)) || hangs(last, line));
  if (Math.abs(last.size - line.size) > size * 0.08) return true;
  if (last.bold !== line.bold && !leads) return true;
  const step = line.y + line.h - last.y - last.h;
  if (step > Math.max(column.pitch * 1.28, column.pitch + line.size * 0.3)) return true;
  // "Mương sâu 2 | m. Rễ cây buông xuống": no item of a list.
  const unit = UNIT.test(line.words[0]?.text ?? '') && !ended;
  const full = right(last) > column.right - last.size * 2;
  if ((startsItem(line) && !(unit && full)) || (isEntry(last) && isEntry(line))) return true;
  if (hangs(last, line)) return false;
  // Lines of a title are broken where they look best.
  if (line.size >= column.body * LARGE) return false;
  const indent = line.x - column.x > line.size * 0.7 && line.x - last.x > line.size * 0.6;
  const back = !next || next.x < line.x - line.size * 0.5 || next.y - line.y > column.pitch * 1.4;
  if (indent && back && (ended || right(last) < column.right - line.size * 2)) return true;
  // A title or an address of one line, indented as paragraphs are: what stands below it fills the first line of the next.
  const alike = line.x - column.x > line.size * 0.7 && Math.abs(line.x - last.x) < line.size * 0.3;
  const short = right(last) < column.right - line.size * 2;
  const opens =
    right(line) > column.right - line.size * 2 &&
    next !== undefined &&
    next.x < line.x - line.size * 0.5;
  if (alike && short && opens) return true;
  // The first word would have fitted on the line before.
  return ended && first !== undefined && room > first.x1 - first.x0 + line.size * 1.6;
}

/** "1.250 tỷ đồng", "98,5%", "320 hộ", "4 tấn": a figure that is shown large, with its unit at most. A year or "10 việc cần làm" may begin a title. */
export const FIGURE =
  /^\P{L}*(?<![\d.,])(?:(?:\d{1,3}(?:[.,]\d+)+|\d+\s?%|\d{3}|\d{5,})(?!\d)\P{L}*(?:\p{L}+\P{L}*){0,2}|\d{1,2}\s\p{Ll}+)$/u;

/** Of 100: titles are large and clear, and are recognised with 80 or more. */
const SURE = 50;

/** What was recognised in a picture or a stain: large, and nobody's words. */
function isSpeckle(line: Line): boolean {
  if (line.confidence === undefined) return false;
  const text = textOf(line).replace(/\s/g, '');
  return line.confidence < SURE || text.replace(/[^\p{L}\d]/gu, '').length < text.length * 0.6;
}

/** Do these lines look like a heading, by their type and their words? */
export function looksLikeHeading(lines: readonly Line[], style: Style): boolean {
  const text = lines.map(textOf).join(' ');
  const words = text.split(' ').length;
  const [first] = lines;
  if (!first || !/\p{L}{2}/u.test(text) || SIGNED.test(text)) return false;
  const capitals = isCapitals(text);
  const most = capitals && first.size >= style.body * TITLE ? TITLE_WORDS : HEADING_WORDS;
  if (words > most) return false;
  if (FIGURE.test(text) || lines.some(isSpeckle)) return false;
  if (first.size >= style.body * LARGE) {
    // Leads and pulled quotations are large too, but they are sentences.
    const ends = capitals ? /[.;:]$/ : /[.,;:]$/;
    if (ends.test(text) && words > 8) return false;
    if (QUOTED.test(text) && (first.italic || words > QUOTED_WORDS)) return false;
    return !(first.italic && words > 14) && lines.length <= 5;
  }
  return (
    lines.every(({ bold }) => bold) &&
    first.size >= style.body * 0.96 &&
    words <= 18 &&
    lines.length <= 3 &&
    !/[.,;:]$/.test(text) &&
    !QUOTED.test(text)
  );
}

export function readParagraphs(lines: readonly Line[], style: Style): Paragraph[] {
  const [first] = lines;
  if (!first) return [];
  const area = union(lines);
  const column = { x: area.x, right: right(area), pitch: leading(lines, style.body) };
  const groups: Line[][] = [[first]];
  lines.slice(1).forEach((line, i) => {
    const last = lines[i] as Line;
    const pitch =
      Math.abs(line.size - style.body) < 0.6
        ? column.pitch
        : line.size * (column.pitch / style.body);
    if (begins(last, line, lines[i + 2], { ...column, pitch, body: style.body }))
      groups.push([line]);
    else groups.at(-1)?.push(line);
  });
  return groups.map((group, i) => ({
    lines: group,
    kind: kindOf(group, groups[i - 1], groups[i + 1], { ...style, edge: column.right }),
  }));
}

/** Does a sentence go on below what stands between? That is a quotation in large type. */
function interrupts(
  before: readonly Line[] | undefined,
  after: readonly Line[] | undefined,
  edge: number,
): boolean {
  const [last, next] = [before?.at(-1), after?.[0]];
  if (!last || !next || last.size !== next.size) return false;
  // A name under a text is as wide as its few words.
  const full = right(last) > edge - last.size * 2 && last.words.length > NAME;
  return full && !TERMINAL.test(textOf(last)) && /^\p{Ll}/u.test(textOf(next));
}

function kindOf(
  group: readonly Line[],
  before: readonly Line[] | undefined,
  after: readonly Line[] | undefined,
  style: Style & { readonly edge: number },
): Paragraph['kind'] {
  const [first] = group;
  if (looksLikeHeading(group, style) && !interrupts(before, after, style.edge)) return 'heading';
  if (!first || startsItem(first)) return 'listItem';
  const entry = (lines: readonly Line[] | undefined) =>
    lines?.length === 1 && isEntry(lines[0] as Line);
  return entry(group) && (entry(before) || entry(after)) ? 'listItem' : 'paragraph';
}

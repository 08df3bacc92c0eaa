/**
 * Which column goes on where. Columns are read one after the other, but under a text in two columns two others may begin, each in
 * its own column: then the top of the next column goes on with what stands above the last title of this one.
 */
import { type Item } from './items.js';
import { bottom, overlap, right, textOf, union, type Line } from './lines.js';
import { looksLikeHeading, TERMINAL, TITLE } from './paragraphs.js';

/** A column of items from top to bottom. */
type Column = readonly Item[];

/** Titles under a text in two columns stand at most this far from one height, in type sizes: its columns are as good as even. */
const EVEN = 6;
/** Shorter than this many lines of text nothing is told. */
const LEAST = 2;
/** A line that begins this far in its column is a name or an address under a text, not a part of it. */
const INDENT = 0.3;

/** A title of one or more lines. */
interface Title {
  /** Index of its kicker, or of its first line. */
  readonly from: number;
  /** After its last line. */
  readonly to: number;
}

function titles(column: Column, body: number): Title[] {
  const found: Title[] = [];
  column.forEach(({ line }, i) => {
    if (!line || line.size < body * TITLE) return;
    const last = found.at(-1);
    if (last?.to === i && column[i - 1]?.line?.size === line.size) {
      found[found.length - 1] = { ...last, to: i + 1 };
    } else found.push({ from: kicker(column, i), to: i + 1 });
  });
  return found.filter(({ from, to }) => {
    const lines = column.slice(from, to).flatMap(({ line }) => line ?? []);
    const next = column[to]?.line;
    // What is large in the middle of a sentence is a quotation.
    return (
      looksLikeHeading(
        lines.filter(({ size }) => size >= body * TITLE),
        { body },
      ) && !(next && /^\p{Ll}/u.test(textOf(next)))
    );
  });
}

/** The line over the title at `index` that is nearer to it than to the text above. */
function kicker(column: Column, index: number): number {
  const [above, own, title] = [column[index - 2], column[index - 1], column[index]];
  if (!own?.line || !title || own.line.words.length > 8) return index;
  const over = above ? own.y - bottom(above) : Infinity;
  return over > (title.y - bottom(own)) * 1.5 + own.h * 0.4 ? index - 1 : index;
}

const linesOf = (items: Column, body: number): Line[] =>
  items.flatMap(({ line }) => (line && Math.abs(line.size - body) < body * 0.1 ? line : []));

/** Is a text cut where its column ends, in the middle of a sentence? */
function isCut(text: readonly Line[], edges: Item): boolean {
  const last = text.at(-1);
  if (!last || TERMINAL.test(textOf(last))) return false;
  return (
    right(last) > right(edges) - last.size * 2 && last.x < edges.x + edges.w * INDENT && !last.bold
  );
}

/** A title that runs over both columns: what stands under it in either is its text. */
const headed = (over: Column | undefined, left: Item, next: Item, body: number): boolean =>
  over?.some(
    (item) =>
      (item.line?.size ?? 0) >= body * TITLE &&
      item.x < right(left) &&
      right(item) > next.x &&
      item.y < Math.min(left.y, next.y),
  ) ?? false;

/** Where a column is to be parted, so that the top of the next stands between. */
function partAt(
  over: Column | undefined,
  column: Column,
  next: Column,
  body: number,
): { at: number; top: number } | undefined {
  const edges = union(column);
  const other = union(next);
  const beside = overlap(edges.y, bottom(edges), other.y, bottom(other));
  if (other.x < right(edges) || beside < body * 4) return undefined;
  const [own, others] = [titles(column, body), titles(next, body)];
  const top = others[0]?.from ?? next.length;
  const end = linesOf(column.slice(own.at(-1)?.to), body);
  if (linesOf(next.slice(0, top), body).length < LEAST || end.length < LEAST) return undefined;

  const texts = own.map(({ from }, i) => linesOf(column.slice(own[i - 1]?.to ?? 0, from), body));
  // Pictures and what stands under them may come first.
  const text = next.find(({ line }) => line && line.size > body * 0.95)?.line;
  const cut = texts.findLastIndex((lines) => lines.length >= LEAST && isCut(lines, edges));
  const goesOn = isCut(end, edges);
  const i = cut < 0 ? own.length - 1 : cut;
  const [title, under] = [own[i], next[top]];
  if (!title || (texts[i]?.length ?? 0) < LEAST) return undefined;
  const even =
    under !== undefined && Math.abs((column[title.from]?.y ?? 0) - under.y) < body * EVEN;
  const sentence = cut >= 0 && text !== undefined && text.size < body * 1.1 && !text.bold;
  const told = sentence
    ? even || !goesOn
    : even && !goesOn && cut < 0 && headed(over, edges, other, body);
  return told ? { at: title.from, top } : undefined;
}

/** Columns in reading order, parted where a text goes on in the next one above the title that stands there. */
export function followThreads(columns: readonly Column[], body: number): Column[] {
  const ordered: Column[] = [];
  for (const next of columns) {
    const last = ordered.at(-1);
    const part = last && partAt(ordered.at(-2), last, next, body);
    if (!last || !part) {
      ordered.push(next);
      continue;
    }
    const { at, top } = part;
    ordered.splice(-1, 1, last.slice(0, at), next.slice(0, top), last.slice(at));
    if (top < next.length) ordered.push(next.slice(top));
  }
  return ordered;
}

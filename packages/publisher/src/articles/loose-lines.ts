/** Justified lines of narrow columns, whose words stand as far apart as columns do, made whole again. */
import { bottom, overlap, right, union, type Line } from './lines.js';

/** All of these are in type sizes. The words of a justified line stand equally far apart, but for the shapes of their letters. */
const UNEVEN = 0.4;
/** Wider than this is no space, however short the words are. */
const WIDEST = 7;
/** The first line of a paragraph begins further in than the next. */
const INDENT = 4;
const EDGE = 0.6;
const NEXT = 2.2;
/** A line has its neighbours among so many lines before and after it, sorted by height. */
const NEAR = 24;

const alike = (a: Line, b: Line): boolean => Math.abs(a.size - b.size) < a.size * 0.03;

function isEven(parts: readonly Line[]): boolean {
  const words = parts.flatMap((part) => part.words);
  // Numbers at even distances are a calendar.
  if (words.filter(({ text }) => /\p{L}/u.test(text)).length < words.length / 2) return false;
  const gaps = words.slice(1).map(({ x0 }, i) => x0 - (words[i]?.x1 ?? x0));
  const size = parts[0]?.size ?? 0;
  const widest = Math.max(...gaps);
  return widest - Math.min(...gaps) < size * UNEVEN && widest < size * WIDEST;
}

/** The line above or below shows how wide the column is. */
const fills = (parts: readonly Line[], other: Line): boolean => {
  const { x, w, y } = union(parts);
  const { size } = other;
  const indent = x - other.x;
  return (
    other.words.length > 2 &&
    Math.abs(x + w - right(other)) < size * EDGE &&
    indent > -size * EDGE &&
    indent < size * INDENT &&
    Math.abs(other.y - y) < size * NEXT &&
    !parts.some((part) => overlap(part.y, bottom(part), other.y, bottom(other)) > part.h * 0.5)
  );
};

function whole(parts: readonly Line[]): Line {
  const [first] = parts as [Line];
  const sure = parts.flatMap(({ confidence }) => confidence ?? []);
  return {
    ...first,
    ...union(parts),
    words: parts.flatMap((part) => part.words),
    ...(sure.length > 0 ? { confidence: Math.min(...sure) } : {}),
  };
}

/** The parts from `first` on that make a line as wide as one above or below it. */
function gather(first: Line, near: readonly Line[]): Line[] | undefined {
  const level = near
    .filter(
      (line) =>
        alike(first, line) &&
        line.x >= right(first) &&
        overlap(line.y, bottom(line), first.y, bottom(first)) > first.h * 0.7,
    )
    .sort((a, b) => a.x - b.x);
  for (let count = 1; count <= level.length; count++) {
    const parts = [first, ...level.slice(0, count)];
    if (!isEven(parts)) return undefined;
    if (near.some((line) => alike(first, line) && fills(parts, line))) return parts;
  }
  return undefined;
}

/** The lines of a page, in the order they came in, with loose ones joined. */
export function joinLoose(lines: readonly Line[]): Line[] {
  const sorted = [...lines].sort((a, b) => a.y - b.y || a.x - b.x);
  const joined = new Map<Line, Line | undefined>();
  sorted.forEach((line, i) => {
    if (joined.has(line)) return;
    const near = sorted.slice(Math.max(0, i - NEAR), i + NEAR).filter((one) => !joined.has(one));
    const parts = gather(line, near);
    parts?.forEach((part, k) => joined.set(part, k === 0 ? whole(parts) : undefined));
  });
  return lines.flatMap((line) => (joined.has(line) ? (joined.get(line) ?? []) : line));
}

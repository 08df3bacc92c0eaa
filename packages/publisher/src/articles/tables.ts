/** Tells the rows of a table from columns of prose, by the look of their lines. */
import { namesState } from '../model/letterhead.js';
import { bottom, textOf, union } from './lines.js';
import { byPlace, splitBands, type Item } from './items.js';
import { SIGNED } from './paragraphs.js';

const pitchOf = (lines: readonly Item[]): number => {
  const steps: number[] = [];
  [...lines].sort(byPlace).forEach((line, i, sorted) => {
    const next = sorted[i + 1];
    if (next) steps.push((bottom(next) - bottom(line)) / (line.line?.size ?? 1));
  });
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
};

/** Does no line go on with the one above, as in a column of names or addresses? Half of the lines of a text do. */
const isApart = (column: readonly Item[]): boolean =>
  !column.some(({ line }) => line && /^\p{Ll}/u.test(textOf(line)));

/** Full lines, one close below the other: the column of a text, not of a table. @param count columns beside each other */
function isProse(column: readonly Item[], count: number): boolean {
  if (column.length < 4 || (count > 2 && isApart(column))) return false;
  const { w } = union(column);
  const words =
    column.reduce((sum, { line }) => sum + (line?.words.length ?? 0), 0) / column.length;
  const full = column.filter((item) => item.w > w * 0.72).length;
  const pitch = pitchOf(column);
  return (
    (words >= 3.5 && full >= column.length * 0.6 && pitch < 1.75) || (words >= 5 && pitch < 2.1)
  );
}

/** Lines that begin with a number or bullet, as those of a list in two columns. */
const isListed = (column: readonly Item[]): boolean =>
  column.filter(
    ({ line }) =>
      line &&
      line.words.length > 2 &&
      /^(?:\d{1,3}[.)]?|[•●▪■–-])$/.test(line.words[0]?.text ?? ''),
  ).length >=
  column.length * 0.5;

/** The first band's cell, set in the middle of its column, may stand beside all that is under it: no column of its own. */
function withHeadings(columns: readonly Item[][]): Item[][] {
  const [head] = splitBands(columns.flat());
  const inHead = (column: readonly Item[]) => column.some((item) => head?.includes(item));
  const joined: Item[][] = [];
  for (const column of columns) {
    const last = joined.at(-1);
    const alone = (one: readonly Item[]) => one.length === 1 && inHead(one);
    if (last && inHead(last) !== inHead(column) && (alone(last) || alone(column)))
      last.push(...column);
    else joined.push([...column]);
  }
  return joined;
}

/** Words of what is asked, on average, in a table of questions and answers. */
const ASKED = 9;

/** Short cells, each beside a text that begins at its height: questions and answers, hours and what happens then. */
function answers(columns: readonly Item[][], rows: readonly Item[][][], body: number): boolean {
  const [first = []] = columns;
  const asked = first.reduce((sum, { line }) => sum + (line?.words.length ?? 0), 0) / rows.length;
  return (
    !isProse(first, 2) &&
    asked <= ASKED &&
    rows.every((row) => {
      const tops = row.map((cell) => cell[0]?.y);
      return tops.every((y) => y !== undefined && Math.abs(y - (tops[0] ?? y)) < body * 0.5);
    })
  );
}

/** The head and the foot of an official paper stand in two columns: who writes and the state, whom it goes to and who signs. */
const isOfPaper = (text: string): boolean =>
  namesState(text) || SIGNED.test(text) || text.startsWith('Nơi nhận');

/** Rows of a region whose columns hold short cells beside each other; undefined for columns of prose. */
export function readRows(parts: readonly Item[][], body: number): Item[][][] | undefined {
  const columns = withHeadings(parts);
  const items = columns.flat();
  if (items.some(({ line }) => !line || isOfPaper(textOf(line)))) return undefined;
  if (columns.some((column) => isProse(column, columns.length))) {
    const rows = rowsOf(columns, body, false);
    return answers(columns, rows, body) ? tableOf(rows, items) : undefined;
  }
  if (columns.every(isListed)) return undefined;
  // Rows without any space between them are told by their cells: one in each of many columns.
  return (
    tableOf(rowsOf(columns, body, false), items) ??
    (columns.length > 2 || isNumeric(columns[1])
      ? tableOf(rowsOf(columns, body, true), items)
      : undefined)
  );
}

const SAYS = /[\p{L}\d]/u;
const SUM = /^(?:tổng )?(?:số|cộng)(?![^\s:])/iu;
const NUMBER = /^(\d{1,3})[.)]?$/;

/** Numbers alone: of telephones, or sums. */
const isNumeric = (column: readonly Item[] = []): boolean =>
  column.every(({ line }) => line && /^[\d\s.,()+–%-]*\d[\d\s.,()+–%-]*$/u.test(textOf(line)));

/** Are all but the head of the column numbers of rows, each one more than the last? */
function isNumbering(column: readonly Item[] = []): boolean {
  const numbers = [...column]
    .sort(byPlace)
    .map(({ line }) => Number(NUMBER.exec(line ? textOf(line) : '')?.[1] ?? NaN));
  const rows = Number.isNaN(numbers[0]) ? numbers.slice(1) : numbers;
  return rows.length > 1 && rows.every((number, i) => number === (rows[0] ?? 0) + i);
}

/** @param close a line with a cell in every column, or with a number of its own, begins a row, however near it is */
function rowsOf(columns: readonly Item[][], body: number, close: boolean): Item[][][] {
  const columnOf = new Map(
    columns.flatMap((column, i) => column.map((item) => [item, i] as const)),
  );
  const rows: Item[][][] = [];
  const numbered = isNumbering(columns[0]);
  let edge = -Infinity;
  for (const band of splitBands(columns.flat())) {
    const { y } = union(band);
    const held = new Set(band.map((item) => columnOf.get(item)));
    const sum = band.some(({ line }) => line && SUM.test(textOf(line)));
    // One cell of it may be empty, or not have been recognised.
    const most = held.size >= Math.max(3, columns.length - 1) || held.size === columns.length;
    const whole = close && (most || (numbered && held.has(0)) || sum);
    // Lines of one cell lie closer than rows.
    const row = rows.at(-1);
    const goesOn = row !== undefined && !whole && y - edge < body * 0.35;
    // A line without its first cell goes on with the row above, unless it begins well below it.
    const late = row !== undefined && !held.has(0) && !sum && !whole && y - edge < body * 0.8;
    const into = goesOn || late ? row : columns.map((): Item[] => []);
    if (into !== row) rows.push(into);
    for (const item of [...band].sort(byPlace)) into[columnOf.get(item) ?? 0]?.push(item);
    edge = Math.max(...band.map(bottom));
  }
  return rows;
}

function tableOf(rows: Item[][][], items: readonly Item[]): Item[][][] | undefined {
  const full = rows.filter((row) => row.filter((cell) => cell.length > 0).length >= 2).length;
  const cells = rows.flat().filter((cell) => cell.length > 0);
  const lines = items.length / Math.max(1, cells.length);
  // What nobody can read makes columns, too.
  const told = cells.filter((cell) => cell.some(({ line }) => line && SAYS.test(textOf(line))));
  return rows.length >= 3 &&
    full >= rows.length * 0.6 &&
    lines <= 3.5 &&
    // One that is mostly empty is a plot.
    cells.length >= rows.flat().length * 0.5 &&
    told.length >= cells.length * 0.5
    ? rows
    : undefined;
}

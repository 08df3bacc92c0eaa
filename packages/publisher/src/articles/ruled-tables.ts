/**
 * Tables whose cells are drawn: the lines around them say which words belong together, and which cells are joined. Where cells
 * hold pictures, titles or long texts it is a page that was laid out in a table: each cell is read by itself.
 */
import { type Box, type SourcePage } from '../model/source.js';
import { type Container } from './containers.js';
import { withHeads } from './heads.js';
import { bottom, common, overlap, right, Scale, union, type Line, type Rect } from './lines.js';
import { type TableCell } from './page-block.js';
import { TITLE, type Style } from './paragraphs.js';
import { turnedLines } from './turned-lines.js';

/** Lines nearer than this, in points, meet; what is thinner than `THIN` is a line. */
const NEAR = 2.5;
const THIN = 4;
/** A table has at least this many cells with words, and no cell of more words than `LONG`. */
const CELLS = 4;
const LONG = 90;

/** A level or upright line: where it lies, and from where to where it goes. */
interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Pieces of one line put together. */
function joined(rules: readonly Rule[]): Rule[] {
  const lines: Rule[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const i = lines.findIndex(
      (line) =>
        Math.abs(line.at - rule.at) < NEAR &&
        overlap(line.from, line.to, rule.from, rule.to) > -NEAR,
    );
    const line = lines[i];
    if (!line) lines.push(rule);
    else {
      const { at } = line;
      lines[i] = { at, from: Math.min(line.from, rule.from), to: Math.max(line.to, rule.to) };
    }
  }
  return lines;
}

interface Grid {
  readonly level: Rule[];
  readonly upright: Rule[];
}

/** Lines that touch each other, directly or by others. */
function grids(rules: readonly Box[], scale: Scale): Grid[] {
  const rects = rules.map((box) => scale.rect(box));
  const level = joined(
    rects
      .filter(({ h, w }) => h < THIN && w >= h)
      .map(({ x, y, w, h }) => ({ at: y + h / 2, from: x, to: x + w })),
  );
  const upright = joined(
    rects
      .filter(({ h, w }) => w < THIN && h > w)
      .map(({ x, y, w, h }) => ({ at: x + w / 2, from: y, to: y + h })),
  );
  const found: Grid[] = [];
  const seen = new Set<Rule>();
  for (const start of level) {
    if (seen.has(start)) continue;
    const grid: Grid = { level: [], upright: [] };
    const queue: [Rule, 'level' | 'upright'][] = [[start, 'level']];
    seen.add(start);
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [rule, kind] = next;
      grid[kind].push(rule);
      const [others, other] =
        kind === 'level' ? ([upright, 'upright'] as const) : ([level, 'level'] as const);
      for (const one of others) {
        if (seen.has(one) || !meets(rule, one)) continue;
        seen.add(one);
        queue.push([one, other]);
      }
    }
    if (grid.level.length >= 3 && grid.upright.length >= 3) found.push(grid);
  }
  return found;
}

const meets = (a: Rule, b: Rule): boolean =>
  a.at > b.from - NEAR && a.at < b.to + NEAR && b.at > a.from - NEAR && b.at < a.to + NEAR;

/** Places of lines, each once. */
function places(rules: readonly Rule[]): number[] {
  const found: number[] = [];
  for (const { at } of [...rules].sort((a, b) => a.at - b.at))
    if (found.length === 0 || at - (found.at(-1) as number) >= NEAR * 2) found.push(at);
  return found;
}

interface Cell extends Rect {
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

/** The cells of a grid: its smallest squares, joined where no line parts them. */
function cellsOf({ level, upright }: Grid): Cell[] {
  const [xs, ys] = [places(upright), places(level)];
  const [wide, high] = [xs.length - 1, ys.length - 1];
  const walled = (rules: readonly Rule[], at: number, from: number, to: number): boolean =>
    rules.some(
      (rule) =>
        Math.abs(rule.at - at) < NEAR * 2 &&
        overlap(rule.from, rule.to, from, to) > (to - from) / 2,
    );
  const seen = new Set<number>();
  const cells: Cell[] = [];
  for (let start = 0; start < wide * high; start++) {
    if (seen.has(start)) continue;
    const members = [start];
    seen.add(start);
    for (let i = 0; i < members.length; i++) {
      const at = members[i] as number;
      const [row, column] = [Math.floor(at / wide), at % wide];
      const [x0, x1, y0, y1] = [xs[column], xs[column + 1], ys[row], ys[row + 1]] as [
        number,
        number,
        number,
        number,
      ];
      const beside = [
        column + 1 < wide && !walled(upright, x1, y0, y1) ? at + 1 : -1,
        column > 0 && !walled(upright, x0, y0, y1) ? at - 1 : -1,
        row + 1 < high && !walled(level, y1, x0, x1) ? at + wide : -1,
        row > 0 && !walled(level, y0, x0, x1) ? at - wide : -1,
      ];
      for (const next of beside) {
        if (next < 0 || seen.has(next)) continue;
        seen.add(next);
        members.push(next);
      }
    }
    const [rows, columns] = [
      members.map((one) => Math.floor(one / wide)),
      members.map((one) => one % wide),
    ];
    const [top, left] = [Math.min(...rows), Math.min(...columns)];
    const [foot, end] = [Math.max(...rows) + 1, Math.max(...columns) + 1];
    const [x, y] = [xs[left] as number, ys[top] as number];
    cells.push({
      x,
      y,
      w: (xs[end] as number) - x,
      h: (ys[foot] as number) - y,
      row: top,
      columns: end - left,
      rows: foot - top,
    });
  }
  return cells;
}

/** The words of a line that lie in a cell, as a line of their own. */
function within(line: Line, cell: Cell): Line[] {
  const middle = line.y + line.h / 2;
  if (middle < cell.y || middle > bottom(cell)) return [];
  const words = line.words.filter(
    ({ x0, x1 }) => (x0 + x1) / 2 >= cell.x && (x0 + x1) / 2 <= right(cell),
  );
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? [{ ...line, words, x: first.x0, w: last.x1 - first.x0 }] : [];
}

/** Words that are turned to fit a narrow cell, as lines of their own, in the order of the file. */
function turnedIn(page: SourcePage, cell: Cell, scale: Scale): Line[] {
  const runs = page.runs.filter((run) => {
    const { x, y, w, h } = scale.rect([run.x, run.y, run.w, run.h]);
    const [middle, height] = [x + w / 2, y + h / 2];
    return (
      run.turned !== undefined &&
      middle > cell.x &&
      middle < right(cell) &&
      height > cell.y &&
      height < bottom(cell)
    );
  });
  return turnedLines(runs, scale);
}

export interface RuledTable extends Container {
  /** Lines of the page whose words are in its cells. */
  readonly taken: readonly Line[];
}

export function ruledTables(
  page: SourcePage,
  lines: readonly Line[],
  pictures: readonly Rect[],
  style: Style,
): RuledTable[] {
  const scale = new Scale(page);
  const found: RuledTable[] = [];
  for (const grid of grids(page.rules ?? [], scale)) {
    const cells = cellsOf(grid);
    const area = union(cells);
    const taken = lines.filter((line) => common(line, area) > line.w * line.h * 0.5);
    const filled = cells.map((cell) => ({
      cell,
      lines: [
        ...taken.flatMap((line) => within(line, cell)).sort((a, b) => a.y - b.y || a.x - b.x),
        ...turnedIn(page, cell, scale),
      ],
    }));
    const count = filled.map((one) => one.lines.reduce((sum, { words }) => sum + words.length, 0));
    const spoken = count.filter((words) => words > 0).length;
    const inside = (picture: Rect, rect: Rect) =>
      common(picture, rect) > picture.w * picture.h * 0.5;
    const held = pictures.filter((picture) => inside(picture, area));
    const layout =
      Math.max(...count) > LONG ||
      held.length > 0 ||
      taken.some(({ size }) => size >= style.body * TITLE);
    // Most cells of a plot are empty, of a table few.
    if (spoken < (layout ? 2 : CELLS) || spoken < cells.length * 0.4) continue;
    if (layout) {
      found.push({
        ...area,
        kind: 'grid',
        lines: filled.flatMap((one) => one.lines),
        pictures: held,
        taken,
        cells: filled.map(({ cell, lines: own }) => ({
          lines: own,
          pictures: held.filter((picture) => inside(picture, cell)),
        })),
      });
      continue;
    }
    const rows: TableCell[][] = [];
    for (const { cell, lines: own } of filled) {
      const { columns, rows: high } = cell;
      (rows[cell.row] ??= []).push({
        header: false,
        lines: own,
        ...(columns > 1 || high > 1 ? { span: [columns, high] as const } : {}),
      });
    }
    const all = rows.filter(Boolean);
    const table = withHeads(all);
    found.push({
      ...area,
      kind: 'table',
      rows: table,
      lines: table.flat().flatMap((one) => one.lines),
      pictures: [],
      taken,
    });
  }
  return found;
}

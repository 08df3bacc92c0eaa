/**
 * What is drawn on a page beside text and pictures: coloured panels that hold text together, and drawings (charts, vector
 * illustrations), found as places where many strokes lie close. Layout needs both; tagged pages do without.
 */
import type { Box, SourceShape } from '../model/source.js';
import { visible } from './clip-path.js';
import { clip, toBox, type PageMap } from './geometry.js';
import { OBJECT_FORM, OBJECT_PATH, withMemory, type Pdfium } from './pdfium.js';

/** x' = a x + c y + e; y' = b x + d y + f. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const MAX_FORM_DEPTH = 8;
/** A page of more strokes than this is a map; its first ones tell where it lies. */
const MAX_PATHS = 20_000;
const MAX_SHAPES = 200;
/** Ten-thousandths of the page. A panel is at least this wide and high, and no more than this part of the page. */
const PANEL_WIDTH = 1200;
const PANEL_HEIGHT = 250;
const PANEL_AREA = 0.8e8;
/** A rectangle, also with finely rounded corners, has no more points than this. */
const PANEL_POINTS = 130;
/** Thinner than this is a rule. */
const RULE = 18;
/** Lines of tables: no thicker than this, and at least so long. */
const RULE_WIDTH = 36;
const RULE_LENGTH = 60;
const MAX_RULES = 3000;
/** A frame has no more points than this. */
const FRAME_POINTS = 6;
/** Cells that the page is divided into to find strokes that lie close. */
const COLUMNS = 50;
const ROWS = 70;
/** Smallest drawing, in cells each way, and fewest strokes. */
const DRAWING_CELLS = 4;
const DRAWING_PATHS = 8;

interface Path {
  readonly box: Box;
  readonly points: number;
  /** Filled with a colour other than white, or stroked. */
  readonly shown: boolean;
  readonly stroked: boolean;
}

export interface Drawn {
  readonly shapes: SourceShape[];
  /** Borders of tables, and other thin lines. */
  readonly rules: Box[];
}

export function findShapes(pdfium: Pdfium, page: number, map: PageMap): Drawn {
  const paths: Path[] = [];
  withMemory(pdfium, 32, (scratch) => {
    const visit = (object: number, outer: Matrix | undefined, depth: number): void => {
      if (paths.length >= MAX_PATHS) return;
      const type = pdfium._FPDFPageObj_GetType(object);
      if (type === OBJECT_PATH) {
        const path = readPath(pdfium, object, outer, map, scratch);
        if (path) paths.push(path);
      } else if (type === OBJECT_FORM && depth < MAX_FORM_DEPTH) {
        const inner = matrixOf(pdfium, object, outer, scratch);
        const count = pdfium._FPDFFormObj_CountObjects(object);
        for (let index = 0; index < count; index += 1) {
          visit(pdfium._FPDFFormObj_GetObject(object, index), inner, depth + 1);
        }
      }
    };
    const count = pdfium._FPDFPage_CountObjects(page);
    for (let index = 0; index < count; index += 1) {
      visit(pdfium._FPDFPage_GetObject(page, index), undefined, 0);
    }
  });
  return {
    shapes: [...panels(paths), ...drawings(paths)].slice(0, MAX_SHAPES),
    rules: paths.flatMap(rulesOf).slice(0, MAX_RULES),
  };
}

/** A line drawn as one, or as a thin bar; of a frame its four sides. */
function rulesOf({ box, points, shown, stroked }: Path): Box[] {
  const [x, y, w, h] = box;
  if (!shown || Math.max(w, h) < RULE_LENGTH) return [];
  if (Math.min(w, h) <= RULE_WIDTH) return [box];
  if (!stroked || points < 4 || points > FRAME_POINTS) return [];
  return [
    [x, y, w, 0],
    [x, y + h, w, 0],
    [x, y, 0, h],
    [x + w, y, 0, h],
  ];
}

function matrixOf(
  pdfium: Pdfium,
  object: number,
  outer: Matrix | undefined,
  scratch: number,
): Matrix {
  const [p, q, r, s, t, u] = outer ?? [1, 0, 0, 1, 0, 0];
  if (!pdfium._FPDFPageObj_GetMatrix(object, scratch)) return [p, q, r, s, t, u];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = pdfium.HEAPF32.subarray(
    scratch >> 2,
    (scratch >> 2) + 6,
  );
  return [
    a * p + b * r,
    a * q + b * s,
    c * p + d * r,
    c * q + d * s,
    e * p + f * r + t,
    e * q + f * s + u,
  ];
}

function readPath(
  pdfium: Pdfium,
  object: number,
  outer: Matrix | undefined,
  map: PageMap,
  scratch: number,
): Path | undefined {
  if (!pdfium._FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12))
    return undefined;
  const [left = 0, bottom = 0, right = 0, top = 0] = pdfium.HEAPF32.subarray(
    scratch >> 2,
    (scratch >> 2) + 4,
  );
  const [a, b, c, d, e, f] = outer ?? [1, 0, 0, 1, 0, 0];
  const xs = [left, right].flatMap((x) => [bottom, top].map((y) => a * x + c * y + e));
  const ys = [left, right].flatMap((x) => [bottom, top].map((y) => b * x + d * y + f));
  const whole = toBox(map, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  const area = visible(pdfium, object, whole, map, outer);
  const box = area && clip(area);
  if (!box) return undefined;
  return {
    box,
    points: pdfium._FPDFPath_CountSegments(object),
    ...look(pdfium, object, scratch),
  };
}

function look(pdfium: Pdfium, object: number, scratch: number): Pick<Path, 'shown' | 'stroked'> {
  if (!pdfium._FPDFPath_GetDrawMode(object, scratch, scratch + 4))
    return { shown: false, stroked: false };
  const fill = pdfium.HEAP32[scratch >> 2] ?? 0;
  const stroked = pdfium.HEAP32[(scratch >> 2) + 1] !== 0;
  return { stroked, shown: stroked || (fill !== 0 && isColoured(pdfium, object, scratch)) };
}

function isColoured(pdfium: Pdfium, object: number, scratch: number): boolean {
  // Without a plain colour it is a pattern or shading.
  if (!pdfium._FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, scratch + 12))
    return true;
  const [red = 0, green = 0, blue = 0, alpha = 0] = pdfium.HEAPU32.subarray(
    scratch >> 2,
    (scratch >> 2) + 4,
  );
  return alpha > 0 && Math.min(red, green, blue) < 252;
}

function isPanel({ box: [, , w, h], points, shown }: Path): boolean {
  return (
    shown && w >= PANEL_WIDTH && h >= PANEL_HEIGHT && w * h <= PANEL_AREA && points <= PANEL_POINTS
  );
}

function panels(paths: readonly Path[]): SourceShape[] {
  const found = new Map<string, SourceShape>();
  // A panel drawn twice (fill, then frame) is one.
  for (const { box } of paths.filter(isPanel)) {
    found.set(box.map((value) => Math.round(value / 20)).join(' '), { kind: 'panel', box });
  }
  return [...found.values()];
}

/** Groups of cells that strokes touch, each the area of one drawing. */
function drawings(paths: readonly Path[]): SourceShape[] {
  const strokes = paths.filter(
    (path) =>
      path.shown &&
      !isPanel(path) &&
      path.box[2] >= RULE &&
      path.box[3] >= RULE &&
      path.box[2] * path.box[3] <= PANEL_AREA,
  );
  const cells: (number[] | undefined)[] = [];
  strokes.forEach(({ box: [x, y, w, h] }, index) => {
    const cell = (value: number, count: number) =>
      Math.min(count - 1, Math.floor((value * count) / 10_000));
    for (let row = cell(y, ROWS); row <= cell(y + h, ROWS); row += 1) {
      for (let column = cell(x, COLUMNS); column <= cell(x + w, COLUMNS); column += 1) {
        (cells[row * COLUMNS + column] ??= []).push(index);
      }
    }
  });
  const seen = new Set<number>();
  const found: SourceShape[] = [];
  cells.forEach((first, start) => {
    if (!first || seen.has(start)) return;
    const members = new Set<number>();
    const queue = [start];
    const spread = { left: COLUMNS, right: 0, top: ROWS, bottom: 0 };
    seen.add(start);
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      for (const index of cells[at] ?? []) members.add(index);
      const [row, column] = [Math.floor(at / COLUMNS), at % COLUMNS];
      spread.left = Math.min(spread.left, column);
      spread.right = Math.max(spread.right, column);
      spread.top = Math.min(spread.top, row);
      spread.bottom = Math.max(spread.bottom, row);
      const beside = [
        ...(column > 0 ? [at - 1] : []),
        ...(column < COLUMNS - 1 ? [at + 1] : []),
        at - COLUMNS,
        at + COLUMNS,
      ];
      for (const next of beside) {
        if (cells[next] && !seen.has(next)) {
          seen.add(next);
          queue.push(next);
        }
      }
    }
    const wide = spread.right - spread.left + 1 >= DRAWING_CELLS;
    const high = spread.bottom - spread.top + 1 >= DRAWING_CELLS;
    if (!wide || !high || members.size < DRAWING_PATHS) return;
    const boxes = [...members].map((index) => (strokes[index] as Path).box);
    const x = Math.min(...boxes.map((box) => box[0]));
    const y = Math.min(...boxes.map((box) => box[1]));
    const w = Math.max(...boxes.map((box) => box[0] + box[2])) - x;
    const h = Math.max(...boxes.map((box) => box[1] + box[3])) - y;
    found.push({ kind: 'drawing', box: [x, y, w, h] });
  });
  return found;
}

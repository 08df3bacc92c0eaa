/**
 * Where everything stands on a poster with a code: the office, the title, the code at the size its distance needs, the
 * address in words, dates, and what is collected. Pure: the caller measures text and draws; so the browser's print, the
 * command `e-bulletin poster` and the sheets of one-time codes look the same. Black on white only, for office printers.
 */
import { QUIET_ZONE, type Matrix } from '../qr/code.js';
import { SHEETS, type PosterFormat } from './formats.js';
import { fit, wrap, type FitOptions, type Measure } from './wrap.js';

export interface PosterContent {
  /** Who asks or publishes: "UBND phường Sen Hồng". */
  readonly office: string;
  readonly title: string;
  /** What to do: "Quét mã để đọc bản tin". */
  readonly call: string;
  /** The address as people read it. Never a shortened one. */
  readonly address: string;
  /** Further lines, small: dates, what is collected and what is not. */
  readonly notes: readonly string[];
  /** A code in words on a one-time card. */
  readonly secret?: string;
}

export interface PosterText {
  readonly kind: 'text';
  /** Centre of the line. */
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly text: string;
}

/** The code with its quiet zone; the seal, the office's picture. Top left corner and side. */
export interface PosterSquare {
  readonly kind: 'code' | 'seal';
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

export interface PosterLine {
  readonly kind: 'cut';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export type PosterItem = PosterText | PosterSquare | PosterLine;

export interface Poster {
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  readonly items: readonly PosterItem[];
  /** Side of the symbol as drawn, without quiet zone; reading distance is ten times that. */
  readonly symbol: number;
}

/** Stacked diacritics need this much. */
const LINE = 1.4;
/** Smallest print, millimetres of type size: 9 points. */
const SMALLEST = 3.2;

/** Lays a poster out. `seal` keeps a square for the office's picture above its name. */
export function layoutPoster(
  format: PosterFormat,
  content: PosterContent,
  matrix: Matrix,
  measure: Measure,
  { seal = false }: { seal?: boolean } = {},
): Poster {
  const sheet = SHEETS[format];
  const cell = { width: sheet.width / sheet.columns, height: sheet.height / sheet.rows };
  const one = format === 'slide' ? layoutWide : layoutUpright;
  const { items, symbol } = one(
    { ...cell, margin: sheet.margin, symbol: sheet.symbol },
    content,
    matrix,
    measure,
    seal,
  );
  const all: PosterItem[] = [];
  for (let row = 0; row < sheet.rows; row++) {
    for (let column = 0; column < sheet.columns; column++) {
      for (const item of items) all.push(moved(item, column * cell.width, row * cell.height));
    }
  }
  for (let column = 1; column < sheet.columns; column++) {
    const x = column * cell.width;
    all.push({ kind: 'cut', x1: x, y1: 0, x2: x, y2: sheet.height });
  }
  for (let row = 1; row < sheet.rows; row++) {
    const y = row * cell.height;
    all.push({ kind: 'cut', x1: 0, y1: y, x2: sheet.width, y2: y });
  }
  return { width: sheet.width, height: sheet.height, items: all, symbol };
}

interface Cell {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly symbol: number;
}

interface Placed {
  readonly items: PosterItem[];
  readonly symbol: number;
}

/** Office above, title, code, call and address, notes at the foot. The code takes what is left, up to its size. */
function layoutUpright(
  cell: Cell,
  content: PosterContent,
  matrix: Matrix,
  measure: Measure,
  seal: boolean,
): Placed {
  const width = cell.width - 2 * cell.margin;
  const unit = cell.width / 210;
  const x = cell.width / 2;
  const items: PosterItem[] = [];
  const column = new Column(items, { x, y: cell.margin, width, measure });
  /** Sizes as on a sheet of 210 mm, and never under the smallest print. */
  const sizes = (most: number, least: number, maxLines: number): FitOptions => ({
    most: most * unit,
    least: Math.max(SMALLEST, least * unit),
    maxLines,
    bold: true,
  });

  if (seal) {
    const side = 22 * unit;
    items.push({ kind: 'seal', x: x - side / 2, y: column.y, side });
    column.y += side + 3 * unit;
  }
  column.write(content.office, sizes(6.5, 4.5, 2));
  column.y += 4 * unit;
  column.write(content.title, sizes(13, 6, 3));
  column.y += 4 * unit;

  // The foot is laid out first, from a start of zero, so that the code knows its room.
  const foot: PosterItem[] = [];
  const below = new Column(foot, { x, y: 0, width, measure });
  below.write(content.call, sizes(8.5, 4.5, 2));
  below.y += 2 * unit;
  below.write(content.address, sizes(8, 0, 1));
  if (content.secret) {
    below.y += 2 * unit;
    below.write(content.secret, sizes(10, 0, 1));
  }
  for (const note of content.notes) {
    below.y += 1.5 * unit;
    below.wrap(note, Math.max(SMALLEST, 4.2 * unit));
  }

  const bottom = cell.height - cell.margin;
  const room = Math.max(0, bottom - below.y - column.y);
  const whole = (matrix.size + 2 * QUIET_ZONE) / matrix.size;
  // The quiet zone is white paper and may reach over the margin, the symbol may not.
  const symbol = Math.min(cell.symbol, width, room / whole);
  const side = symbol * whole;
  items.push({ kind: 'code', x: x - side / 2, y: column.y + (room - side) / 2, side });
  for (const item of foot) items.push(moved(item, 0, bottom - below.y));
  return { items, symbol };
}

/** For the projector: the code on the left, as high as the screen lets it; the words beside it. */
function layoutWide(
  cell: Cell,
  content: PosterContent,
  matrix: Matrix,
  measure: Measure,
  seal: boolean,
): Placed {
  const whole = (matrix.size + 2 * QUIET_ZONE) / matrix.size;
  const symbol = Math.min(cell.symbol, (cell.height - cell.margin) / whole);
  const side = symbol * whole;
  const items: PosterItem[] = [
    { kind: 'code', x: cell.margin / 2, y: (cell.height - side) / 2, side },
  ];
  const left = cell.margin / 2 + side + cell.margin / 4;
  const width = cell.width - left - cell.margin;
  const room = cell.height - cell.margin;
  // Long words are set smaller until they fit beside the code.
  let words: Words = { items: [], height: Infinity };
  for (let scale = 1; words.height > room && scale > 0.4; scale -= 0.1) {
    words = wideWords(content, width, left + width / 2, scale, measure, seal);
  }
  const start = (cell.height - words.height) / 2;
  for (const item of words.items) items.push(moved(item, 0, start));
  return { items, symbol };
}

interface Words {
  readonly items: readonly PosterItem[];
  readonly height: number;
}

function wideWords(
  content: PosterContent,
  width: number,
  x: number,
  scale: number,
  measure: Measure,
  seal: boolean,
): Words {
  const items: PosterItem[] = [];
  const column = new Column(items, { x, y: 0, width, measure });
  if (seal) {
    const side = 180 * scale;
    items.push({ kind: 'seal', x: x - side / 2, y: 0, side });
    column.y = side * 1.1;
  }
  const lines: [text: string, most: number, least: number, maxLines: number, bold: boolean][] = [
    [content.office, 44, 32, 2, true],
    [content.title, 96, 48, 4, true],
    [content.call, 60, 36, 2, false],
    [content.address, 64, 32, 1, true],
    ...content.notes.map((note): [string, number, number, number, boolean] => [
      note,
      32,
      32,
      9,
      false,
    ]),
  ];
  for (const [text, most, least, maxLines, bold] of lines) {
    column.write(text, { most: most * scale, least: least * scale, maxLines, bold });
    column.y += 20 * scale;
  }
  return { items, height: column.y };
}

interface Room {
  /** The middle of the column. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly measure: Measure;
}

/** Lines of text under each other, centred. */
class Column {
  y: number;
  readonly #items: PosterItem[];
  readonly #room: Room;

  constructor(items: PosterItem[], room: Room) {
    this.#items = items;
    this.#room = room;
    this.y = room.y;
  }

  /** As large as it fits. */
  write(text: string, sizes: FitOptions): void {
    const { width, measure } = this.#room;
    const { size, lines } = fit(text, width, sizes, measure);
    this.#put(lines, size, sizes.bold);
  }

  /** Small print, in as many lines as it takes. */
  wrap(text: string, size: number): void {
    const { width, measure } = this.#room;
    this.#put(wrap(text, width, size, false, measure), size, false);
  }

  #put(lines: readonly string[], size: number, bold: boolean): void {
    for (const text of lines) {
      // The baseline leaves room for two marks above the letter.
      this.#items.push({
        kind: 'text',
        x: this.#room.x,
        y: this.y + size * 1.08,
        size,
        bold,
        text,
      });
      this.y += size * LINE;
    }
  }
}

function moved(item: PosterItem, dx: number, dy: number): PosterItem {
  switch (item.kind) {
    case 'text':
    case 'code':
    case 'seal':
      return { ...item, x: item.x + dx, y: item.y + dy };
    case 'cut':
      return { ...item, x1: item.x1 + dx, x2: item.x2 + dx, y1: item.y1 + dy, y2: item.y2 + dy };
  }
}

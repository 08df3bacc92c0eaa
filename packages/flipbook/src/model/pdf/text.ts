/**
 * The words of a PDF's page as a text layer (`PageText`): runs of glyphs become lines, lines become blocks with roles,
 * words get their edges. Tags decide where the PDF has them; otherwise size and distance do, in the order of the file.
 */
import { nfc, plainSign } from '@e-bulletin/issue/text.js';
import type { PageText, TextBlock, TextLine, TextRole } from '@e-bulletin/issue';
import { usable, type Size } from './rasters.js';
import type { Tag } from './tags.js';

/** A run of glyphs; lengths in the page's own units, from its top left corner. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly width: number;
  /** Size of the letters. */
  readonly size: number;
  /** The line ends with it. */
  readonly last: boolean;
  /** Id of the marked content it belongs to. */
  readonly mark?: string;
  /** Running head, page number, ornament: the PDF says so. */
  readonly artifact?: boolean;
}

interface Line {
  readonly runs: Run[];
  readonly size: number;
  readonly y: number;
  readonly left: number;
  right: number;
}

interface Block {
  readonly role: TextRole | undefined;
  readonly tag: Tag | undefined;
  readonly lines: Line[];
}

/** Parts of the letters' size above and below the baseline; Vietnamese capitals carry two marks. */
const ASCENT = 0.95;
const DESCENT = 0.27;
/** Pages hold far fewer; a file that says otherwise is not read to its end. */
const MAX_RUNS = 50_000;

export function textOf(runs: readonly Run[], tags: ReadonlyMap<string, Tag>, page: Size): PageText {
  const used = runs.slice(0, MAX_RUNS).filter(({ text }) => text !== '');
  const blocks = blocksOf(used, tags);
  const body = bodySize(blocks);
  const placed = blocks.map((block): Placed => {
    return [block.tag?.block ?? Infinity, writeBlock(block, body, usable(page))];
  });
  // What no tag names stands after what has a place in the order of the tags.
  if (tags.size > 0) {
    placed.push(...picturesOf(tags));
    placed.sort(([a], [b]) => (a === b ? 0 : a - b));
  }
  return {
    blocks: placed.map(([, block]) => block).filter(({ lines, alt }) => alt || lines.length > 0),
  };
}

type Placed = readonly [order: number, block: TextBlock];

/** Pictures have no letters of their own; what the PDF says of them is heard in their place. */
function picturesOf(tags: ReadonlyMap<string, Tag>): Placed[] {
  const found = new Map<number, TextBlock>();
  for (const { role, alt, block } of tags.values()) {
    if (role === 'figure' && alt) found.set(block, { role, alt: nfc(alt), lines: [] });
  }
  return [...found];
}

function blocksOf(runs: readonly Run[], tags: ReadonlyMap<string, Tag>): Block[] {
  const tagged = new Map<number, Block>();
  const blocks: Block[] = [];
  let current: Block | undefined;
  let line: Line | undefined;
  let ended = true;
  for (const run of runs) {
    const tag = run.mark === undefined ? undefined : tags.get(run.mark);
    const role = run.artifact ? 'artifact' : tag?.role;
    if (line && !ended && current?.tag?.block === tag?.block && continues(line, run)) {
      line.runs.push(run);
      line.right = Math.max(line.right, run.x + run.width);
    } else if (run.text.trim() !== '') {
      line = { runs: [run], size: run.size, y: run.y, left: run.x, right: run.x + run.width };
      const known = tag && tagged.get(tag.block);
      if (known) {
        known.lines.push(line);
        current = known;
      } else if (
        current &&
        !tag &&
        !current.tag &&
        role === current.role &&
        follows(current, line)
      ) {
        current.lines.push(line);
      } else {
        current = { role, tag, lines: [line] };
        blocks.push(current);
        if (tag) tagged.set(tag.block, current);
      }
    }
    ended = run.last;
  }
  return blocks;
}

/** The run stands on the same line, not too far right: a wide gap is the next column or cell. */
function continues(line: Line, { x, y, size }: Run): boolean {
  const height = Math.max(line.size, size);
  return (
    Math.abs(y - line.y) < height * 0.5 && x > line.right - height && x < line.right + height * 2.5
  );
}

/** The line goes on with a block: same size, right below it, over or under the same column. */
function follows({ lines }: Block, next: Line): boolean {
  const last = lines[lines.length - 1] as Line;
  const gap = next.y - last.y;
  return (
    Math.abs(next.size - last.size) < last.size * 0.08 &&
    gap > 0 &&
    gap < last.size * 1.9 &&
    next.left < last.right &&
    next.right > last.left
  );
}

/** The size in which most letters are set. */
function bodySize(blocks: readonly Block[]): number {
  const letters = new Map<number, number>();
  for (const { lines } of blocks) {
    for (const { size, runs } of lines) {
      const key = Math.round(size * 2);
      const length = runs.reduce((sum, { text }) => sum + text.length, 0);
      letters.set(key, (letters.get(key) ?? 0) + length);
    }
  }
  let best = 0;
  let most = -1;
  letters.forEach((count, key) => {
    if (count > most) [best, most] = [key, count];
  });
  return best / 2;
}

function writeBlock({ role, lines }: Block, body: number, page: Size): TextBlock {
  const written = lines.map((line) => writeLine(line, page)).filter(({ text }) => text !== '');
  return { role: role ?? roleBySize(lines, body, written, page), lines: written };
}

function roleBySize(
  lines: readonly Line[],
  body: number,
  written: readonly TextLine[],
  page: Size,
): TextRole {
  const { size = body, y = 0 } = lines[0] ?? {};
  const text = written.map((line) => line.text).join(' ');
  const edge = y < page.height * 0.07 || y > page.height * 0.93;
  if (edge && /^\W*\d{1,4}\W*$/.test(text)) return 'artifact';
  const short = lines.length <= 4 && text.length <= 240 && /\p{L}/u.test(text);
  if (short && size >= body * 1.5) return 'heading2';
  return short && size >= body * 1.2 ? 'heading3' : 'paragraph';
}

/** Ten-thousandths of a side. */
const part = (value: number, side: number): number =>
  Math.round(Math.min(1, Math.max(0, value / side)) * 10_000);

function writeLine(line: Line, page: Size): TextLine {
  const words: string[] = [];
  const x: number[] = [];
  let word = '';
  let from = 0;
  let to = 0;
  const close = (): void => {
    if (word !== '') {
      words.push(plainSign(nfc(word)));
      x.push(part(from, page.width), part(to, page.width));
    }
    word = '';
  };
  let right = line.left;
  for (const run of line.runs) {
    if (run.x - right > run.size * 0.2) close();
    const edges = edgesOf(run);
    let at = 0;
    for (const character of run.text) {
      const [start = run.x, end = run.x] = edges[at++] ?? [];
      if (/\s/.test(character)) {
        close();
        continue;
      }
      if (word === '') from = start;
      word += character;
      to = end;
    }
    right = run.x + run.width;
  }
  close();
  const size = Math.max(...line.runs.map((run) => run.size));
  const top = part(line.y - size * ASCENT, page.height);
  return { text: words.join(' '), y: top, h: part(line.y + size * DESCENT, page.height) - top, x };
}

const NARROW = /[\s.,:;'’!|()[\]\-iíìỉĩịjlftrI1]/;
const WIDE = /[mwMWƠƯ@%—]/;

/** Edges of each character: pdf.js tells the width of the run only; letters share it by how wide they usually are. */
function edgesOf({ text, x, width }: Run): [number, number][] {
  const weights: number[] = [];
  let total = 0;
  for (const character of text) {
    // A tone mark that stands alone lies over the letter before it.
    const weight = /\p{M}/u.test(character)
      ? 0
      : NARROW.test(character)
        ? 0.6
        : WIDE.test(character)
          ? 1.6
          : /\p{Lu}/u.test(character)
            ? 1.3
            : 1;
    weights.push(weight);
    total += weight;
  }
  const unit = width / (total || 1);
  let at = x;
  return weights.map((weight) => {
    const start = at;
    at += weight * unit;
    return [start, at];
  });
}

/**
 * The text of a page: what the text layer's JSON holds, checked, in reading order, with every line's place. How the
 * lines of a block meet (a space, one word cut in two) is decided here once, for hearing, copying and selecting.
 */
import { jointOf, nfc } from '@e-bulletin/issue/text.js';
import type { Box } from '@e-bulletin/issue';

/** What a block is to those who hear it. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'picture' | 'artifact';

export interface PlacedLine {
  /** Words as printed; never empty. */
  readonly words: readonly string[];
  /** Text as it is read on: with the space before the next line, without the hyphen of a cut word. */
  readonly end: 'space' | 'drop' | 'keep';
  /** Ten-thousandths of the page: top, height, and each word's left and right edge, flat. */
  readonly y: number;
  readonly h: number;
  readonly x: readonly number[];
}

export interface PlacedBlock {
  readonly kind: BlockKind;
  /** Of a heading, 1 to 6. */
  readonly level: number;
  /** What a picture shows. */
  readonly alt: string;
  readonly box: Box | undefined;
  readonly lines: readonly PlacedLine[];
}

/** Words of one page that are read at all. A page of a newspaper has 2,000. */
const MOST_WORDS = 40_000;
/** What `jointOf` looks at. */
const NEAR = 64;
const SOFT_HYPHEN = '\u00ad';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const listOf = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.filter(isFields) : [];
const isPlace = (value: unknown): value is number =>
  typeof value === 'number' && value > -10_000 && value < 20_000;

/** Anything that is no text layer is a page without words. */
export function readPageText(value: unknown): readonly PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  let left = MOST_WORDS;
  for (const fields of listOf(isFields(value) ? value['blocks'] : undefined)) {
    const block = readBlock(fields, left);
    if (!block) continue;
    left -= block.lines.reduce((sum, { words }) => sum + words.length, 0);
    blocks.push(block);
  }
  return blocks;
}

function readBlock({ role, alt, box, lines }: Fields, most: number): PlacedBlock | undefined {
  if (typeof role !== 'string') return undefined;
  const level = Number(/^heading([1-6])$/.exec(role)?.[1] ?? 0);
  const block = { kind: kindOf(role), level, alt: '', box: undefined, lines: [] };
  if (block.kind === 'picture') {
    const shows = typeof alt === 'string' ? nfc(alt).trim() : '';
    return shows ? { ...block, alt: shows, box: readBox(box) } : undefined;
  }
  const read = readLines(lines, most);
  return read.length > 0 ? { ...block, lines: read } : undefined;
}

function kindOf(role: string): BlockKind {
  if (role.startsWith('heading')) return 'heading';
  if (role === 'listItem') return 'item';
  if (role === 'figure') return 'picture';
  return role === 'artifact' ? 'artifact' : 'paragraph';
}

const readBox = (box: unknown): Box | undefined =>
  Array.isArray(box) && box.length === 4 && box.every(isPlace)
    ? (box as unknown as Box)
    : undefined;

function readLines(value: unknown, most: number): PlacedLine[] {
  const lines: PlacedLine[] = [];
  let near = '';
  let cut = false;
  let count = 0;
  for (const { text, joins, y, h, x } of listOf(value)) {
    const words = typeof text === 'string' ? nfc(text).split(/\s+/).filter(Boolean) : [];
    count += words.length;
    if (words.length === 0) continue;
    if (count > most) break;
    const joined = words.join(' ');
    const before = lines.pop();
    if (before) lines.push({ ...before, end: jointOf(near, joined, cut) });
    near = `${near} ${joined}`.slice(-NEAR);
    cut = joins === true;
    const edges = Array.isArray(x) && x.every(isPlace) ? (x as number[]) : [];
    const placed = isPlace(y) && isPlace(h) && h > 0 && edges.length >= words.length * 2;
    lines.push({
      words,
      end: words[words.length - 1]?.endsWith(SOFT_HYPHEN) ? 'drop' : 'keep',
      ...(placed ? { y, h, x: edges } : { y: 0, h: 0, x: [] }),
    });
  }
  return lines;
}

/** The block as it is read aloud and copied: one line, cut words whole. */
export function textOf({ lines }: PlacedBlock): string {
  return lines
    .map((line, index) => readOn(line, index === lines.length - 1))
    .join('')
    .trim();
}

/** A line's text as it goes on into the next. */
export function readOn({ words, end }: PlacedLine, last: boolean): string {
  const text = words.join(' ').replaceAll(SOFT_HYPHEN, '');
  if (last) return text;
  if (end === 'space') return `${text} `;
  return end === 'drop' ? text.replace(/[-\u2010\u2011]$/, '') : text;
}

/**
 * Where ballots and marks lie in SQLite's file: in blocks of equal size, by linear hashing (Litwin 1980). The block of a row is
 * chosen by the first bits of its name, and blocks split in a fixed order, so that which bytes lie where is a function of what
 * is there and of nothing else.
 */
import { ALPHABET } from '@e-bulletin/issue/poll.js';

/** With SQLite's own bytes around it, one page of 2 KiB. */
const SIZE = 1984;
/** So full are blocks on average before the next one splits; few then need a second page. */
const FILL = 0.6;
/** Blocks of an empty heap. */
export const FIRST = 4;
/** Up to here there is a block for each row, so that rows which come together seldom share one, in a small box as in a large one. */
const ROOMY = 512;
/** Blocks of one heap have neighbouring keys. */
export const SPAN = 2 ** 32;
/** Bits of a name that choose its block. */
export const BITS = 30;
/** By kind: what each letter of its names stands for, in the order of the letters' own codes, and bits in a letter. */
const LETTERS: Record<Kind, readonly [values: readonly number[], bits: number]> = {
  ballot: [valuesOf(ALPHABET), 5],
  mark: [valuesOf('-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'), 6],
};
const OPEN = '[\n';
/** Between two rows of a block; no row holds a line break. */
export const BETWEEN = ',\n';

export const BLOCK_TABLES = [
  `CREATE TABLE IF NOT EXISTS heap (
    number INTEGER PRIMARY KEY, poll_id TEXT NOT NULL, kind TEXT NOT NULL, blocks INTEGER NOT NULL,
    "rows" INTEGER NOT NULL, bytes INTEGER NOT NULL, UNIQUE (poll_id, kind))`,
  'CREATE TABLE IF NOT EXISTS block (place INTEGER PRIMARY KEY, body TEXT NOT NULL)',
  // For people with the sqlite3 command; the service does not read them.
  `CREATE VIEW IF NOT EXISTS ballot AS SELECT heap.poll_id AS poll_id,
    json_extract(line.value, '$[0]') AS ballot_id, json_extract(line.value, '$[1]') AS revision,
    json_extract(line.value, '$[2]') AS seal, json_extract(line.value, '$[3]') AS answers
    FROM heap JOIN block ON place >= number * ${SPAN} AND place < (number + 1) * ${SPAN}
    JOIN json_each(body) AS line WHERE kind = 'ballot'`,
  `CREATE VIEW IF NOT EXISTS mark AS SELECT heap.poll_id AS poll_id, line.value AS mark
    FROM heap JOIN block ON place >= number * ${SPAN} AND place < (number + 1) * ${SPAN}
    JOIN json_each(body) AS line WHERE kind = 'mark'`,
] as const;

export type Kind = 'ballot' | 'mark';

export interface Heap {
  readonly number: number;
  blocks: number;
  rows: number;
  bytes: number;
}

function valuesOf(letters: string): readonly number[] {
  const values = Array<number>(128).fill(0);
  letters.split('').forEach((letter, value) => (values[letter.charCodeAt(0)] = value));
  return values;
}

/** The first bits of a name as a number; names in order have numbers in order. */
export function addressOf(kind: Kind, name: string): number {
  const [letters, bits] = LETTERS[kind];
  let value = 0;
  for (let i = 0; i * bits < BITS; i++)
    value = (value << bits) | (letters[name.charCodeAt(i)] ?? 0);
  return value;
}

/** Depends on what is there and on nothing else. */
export function blocksFor({ rows, bytes }: Heap): number {
  return Math.max(Math.min(rows, ROOMY), Math.ceil(bytes / (SIZE * FILL)));
}

export function levelOf({ blocks }: Heap): number {
  return 31 - Math.clz32(blocks);
}

/** The block of an address: its first bits backwards, one more of them where the block has split already. */
export function placeOf(heap: Heap, address: number): number {
  const level = levelOf(heap);
  let block = 0;
  for (let i = 0; i <= level; i++) block |= ((address >>> (BITS - 1 - i)) & 1) << i;
  return heap.number * SPAN + (block < heap.blocks ? block : block - (1 << level));
}

/** A JSON array, one row a line, filled up with spaces to whole blocks. */
export function bodyOf(lines: readonly string[]): string {
  const text = `${OPEN}${lines.join(BETWEEN)}\n]`;
  const bytes = Buffer.byteLength(text);
  return text + ' '.repeat(Math.ceil(bytes / SIZE) * SIZE - bytes);
}

export function linesOf(body: string): string[] {
  const end = body.lastIndexOf('\n]');
  return end <= OPEN.length ? [] : body.slice(OPEN.length, end).split(BETWEEN);
}

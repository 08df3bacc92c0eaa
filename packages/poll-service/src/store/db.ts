/**
 * What the store needs of a database. One set of statements serves both engines (`?` marks a parameter), but for ballots and
 * marks, which each keeps in its own way so that nothing tells when one came.
 */
import type { Job, Outcome } from '../count/group.js';
import type { Box, StillBox } from './box.js';

export type Value = string | number | null;
export type Row = Record<string, Value>;

export interface Transaction {
  all<T = Row>(sql: string, values?: readonly Value[]): Promise<readonly T[]>;
  run(sql: string, values?: readonly Value[]): Promise<void>;
  readonly box: Box;
}

/** Names of what a group wrote. */
export interface Written {
  readonly poll: string;
  /** Of those who answered for the first time. */
  readonly fresh: WrittenRows;
  /** Of those who changed their answer: no mark, and the revision tells which they are. */
  readonly changed: WrittenRows;
}

export type WrittenRows = Readonly<Record<MixedTable, readonly string[]>>;

export interface Database {
  readonly engine: 'sqlite' | 'postgresql';
  /** Runs `work` alone or not at all; `work` may run again after a conflict. Resolved once it is on disk. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * Reads everything as it stands at one moment: `first` within a transaction, then `rest`, which has the boxes of that moment.
   * Answers are taken during `rest`, however long it takes.
   */
  reading<R, T>(
    first: (tx: Transaction) => Promise<R>,
    rest: (box: StillBox, found: R) => Promise<T>,
  ): Promise<T>;
  /**
   * Counts a group of submissions in one transaction; resolved once they are on disk. That no file tells which they were is
   * seen to after that, and before the next group.
   */
  commit(job: Job): Promise<readonly Outcome[]>;
  /** Resolved when nothing of a group keeps the next one waiting. */
  free(): Promise<unknown>;
  /** All rows of these polls that could tell when they were written, written anew in random order, while answers are taken. */
  rewrite(polls: readonly string[], signal?: AbortSignal): Promise<void>;
  /** What was dropped of these polls leaves the disk. */
  sweep(polls: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Tables whose order of writing would tell something, with the columns after `poll_id`. */
export const MIXED = {
  ballot: ['ballot_id', 'revision', 'seal', 'answers'],
  mark: ['mark'],
  reply: ['reply_id', 'question', 'body', 'shown'],
} as const;

export type MixedTable = keyof typeof MIXED;

/** `(?, ?), (?, ?)` */
export function places(rows: number, columns: number): string {
  const row = `(${Array.from({ length: columns }, () => '?').join(', ')})`;
  return Array.from({ length: rows }, () => row).join(', ');
}

/** What the store needs of a database. One set of statements serves both engines; `?` marks a parameter. */

export type Value = string | number | null;
export type Row = Record<string, Value>;

export interface Transaction {
  all<T = Row>(sql: string, values?: readonly Value[]): Promise<readonly T[]>;
  run(sql: string, values?: readonly Value[]): Promise<void>;
}

export interface Written {
  readonly poll: string;
  readonly ballots: readonly string[];
  readonly marks: readonly string[];
  readonly replies: readonly string[];
}

export interface Database {
  readonly engine: 'sqlite' | 'postgresql';
  /** Runs `work` alone or not at all; `work` may run again after a conflict. Resolved once it is on disk. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Inside the transaction that wrote them: takes the order of writing out of new rows, where the engine can. */
  mix(tx: Transaction, written: Written): Promise<void>;
  /** After that transaction: removes what it left elsewhere. */
  settle(written: Written, batch: number): Promise<void>;
  /** All rows of these polls written anew, each poll in one shuffled transaction. */
  rewrite(polls: readonly string[]): Promise<void>;
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

/**
 * The embedded engine. An answer that was acknowledged survives a loss of power (WAL, synchronous FULL); the order of
 * answers does not survive at all: around each new row its whole page is written anew in random order, what was deleted is
 * overwritten, and the WAL is folded into the file and cut to nothing after every commit.
 */
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import {
  MIXED,
  type Database,
  type MixedTable,
  type Row,
  type Transaction,
  type Value,
  type Written,
} from './db.js';

/** On each side of a new row, more than a page of 4 KiB holds of the shortest rows of its kind. */
const NEIGHBOURS = { ballot: 40, mark: 90, reply: 90 } as const satisfies Record<
  MixedTable,
  number
>;

export class SqliteDatabase implements Database {
  readonly engine = 'sqlite';
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  /** Transactions wait for each other: there is one connection. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(path: string) {
    this.#db = new DatabaseSync(path);
    // One process per file: a second one would get an error at once instead of half of the answers.
    this.#db.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA temp_store = MEMORY;
      PRAGMA wal_autocheckpoint = 0;
      PRAGMA trusted_schema = OFF;
    `);
    for (const [table, columns] of Object.entries(MIXED)) {
      this.#db.exec(`CREATE TEMP TABLE mix_${table} (poll_id, ${columns.join(', ')})`);
    }
  }

  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#alone(async () => {
      this.#db.exec('BEGIN IMMEDIATE');
      try {
        const result = await work(this.#tx);
        this.#db.exec('COMMIT');
        return result;
      } catch (error) {
        if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
        throw error;
      }
    });
  }

  async mix(tx: Transaction, { poll, ballots, marks, replies }: Written): Promise<void> {
    await this.#mixTable(tx, 'ballot', poll, ballots);
    await this.#mixTable(tx, 'mark', poll, marks);
    await this.#mixTable(tx, 'reply', poll, replies);
  }

  async settle(): Promise<void> {
    await this.#alone(() => this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
  }

  /** VACUUM lays all rows down in the order of their keys, which are random. */
  async rewrite(polls: readonly string[]): Promise<void> {
    if (!polls.length) return;
    await this.#alone(() => this.#db.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)'));
  }

  async close(): Promise<void> {
    await this.#alone(() => {
      if (!this.#db.isOpen) return;
      this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      this.#db.close();
    });
  }

  #alone<T>(work: () => T | Promise<T>): Promise<T> {
    const run = this.#last.then(work);
    this.#last = run.catch(() => undefined);
    return run;
  }

  readonly #tx: Transaction = {
    all: async <T = Row>(sql: string, values: readonly Value[] = []) =>
      this.#prepare(sql).all(...values) as T[],
    run: async (sql, values = []) => {
      this.#prepare(sql).run(...values);
    },
  };

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      // Statements with lists come in many lengths; only so many are worth keeping.
      if (this.#statements.size > 500) this.#statements.clear();
      this.#statements.set(sql, (statement = this.#db.prepare(sql)));
    }
    return statement;
  }

  async #mixTable(
    tx: Transaction,
    table: MixedTable,
    poll: string,
    keys: readonly string[],
  ): Promise<void> {
    const key = MIXED[table][0];
    const columns = `poll_id, ${MIXED[table].join(', ')}`;
    const end = async (from: string, side: 'ASC' | 'DESC'): Promise<string> => {
      const [row] = await tx.all<{ bound: string }>(
        `SELECT ${side === 'ASC' ? 'max' : 'min'}(k) AS bound FROM (
          SELECT ${key} AS k FROM ${table} WHERE poll_id = ? AND ${key} ${side === 'ASC' ? '>=' : '<='} ?
          ORDER BY ${key} ${side} LIMIT ${NEIGHBOURS[table]})`,
        [poll, from],
      );
      return row?.bound ?? from;
    };
    const sorted = [...keys].sort();
    for (let i = 0; i < sorted.length;) {
      const first = await end(sorted[i]!, 'DESC');
      let last = await end(sorted[i]!, 'ASC');
      // Ranges that meet are one.
      for (i++; i < sorted.length && sorted[i]! <= last; i++) last = await end(sorted[i]!, 'ASC');
      const range = [poll, first, last];
      const where = `poll_id = ? AND ${key} BETWEEN ? AND ?`;
      await tx.run(
        `INSERT INTO temp.mix_${table} SELECT ${columns} FROM ${table} WHERE ${where}`,
        range,
      );
      await tx.run(`DELETE FROM ${table} WHERE ${where}`, range);
      await tx.run(
        `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM temp.mix_${table} ORDER BY random()`,
      );
      await tx.run(`DELETE FROM temp.mix_${table}`);
    }
  }
}

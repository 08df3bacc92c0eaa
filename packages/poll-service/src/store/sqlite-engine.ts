/**
 * The embedded engine, in a thread of its own. An answer that was acknowledged survives a loss of power (WAL, synchronous
 * FULL); the order of answers does not survive at all: ballots and marks lie in blocks where their names put them, around each
 * new text its whole page is written anew in random order, what was deleted is overwritten, and after every group the WAL is
 * folded into the file and emptied (`wal.ts`).
 */
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { commitGroup, type GroupResult, type Job } from '../count/group.js';
import { advance } from '../count/publication.js';
import { Blocks } from './blocks.js';
import type { StillBox } from './box.js';
import { MIXED, type Row, type Transaction, type Value } from './db.js';
import { Wal } from './wal.js';

/** On each side of a new text, more than a page holds of the shortest. */
const NEIGHBOURS = 90;
const COLUMNS = `poll_id, ${MIXED.reply.join(', ')}`;

export class SqliteEngine {
  readonly #db: DatabaseSync;
  readonly #blocks: Blocks;
  readonly #wal: Wal;
  #still: StillBox | undefined;
  readonly #statements = new Map<string, StatementSync>();

  constructor(path: string) {
    this.#db = new DatabaseSync(path);
    // One process per file: a second one would get an error at once instead of half of the answers.
    this.#db.exec(`
      PRAGMA page_size = 2048;
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA temp_store = MEMORY;
      PRAGMA wal_autocheckpoint = 0;
      PRAGMA trusted_schema = OFF;
      CREATE TEMP TABLE mix_reply (${COLUMNS});
    `);
    this.#blocks = new Blocks(this.#db);
    this.#wal = new Wal(this.#db);
  }

  get tx(): Transaction {
    return {
      all: async <T = Row>(sql: string, values: readonly Value[] = []) =>
        this.#prepare(sql).all(...values) as T[],
      run: async (sql, values = []) => {
        this.#prepare(sql).run(...values);
      },
      box: this.#blocks,
    };
  }

  /** The boxes as they stood when `hold` was called. */
  get still(): StillBox {
    if (!this.#still) throw new Error('nothing is held');
    return this.#still;
  }

  hold(): void {
    this.#still = this.#blocks.hold();
  }

  release(): void {
    this.#still = undefined;
    this.#blocks.release();
  }

  begin(): void {
    this.#db.exec('BEGIN IMMEDIATE');
  }

  commit(): void {
    this.#blocks.flush();
    this.#db.exec('COMMIT');
    this.#wal.committed();
    this.#blocks.forget();
  }

  rollback(): void {
    this.#blocks.forget();
    if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
    this.#wal.rolledBack();
  }

  async group(job: Job): Promise<GroupResult> {
    const { tx } = this;
    this.begin();
    try {
      const result = await commitGroup(tx, job);
      const { poll, written } = result;
      if (poll && written) {
        this.#mix(job.poll, [...written.fresh.reply, ...written.changed.reply]);
        await advance(tx, poll);
      }
      this.commit();
      return result;
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  settle(): void {
    this.#wal.fold();
  }

  /** All texts of a poll written anew. Ballots and marks lie where they always would. */
  rewrite(poll: string): void {
    this.#alone(() => this.#shuffle('poll_id = ?', [poll]));
  }

  /** Overwrites some of what was dropped of a poll; false where nothing is left. */
  purge(poll: string): boolean {
    return this.#alone(() => this.#blocks.purge(poll));
  }

  /** In a transaction of which the log keeps nothing. */
  #alone<T>(work: () => T): T {
    this.begin();
    try {
      const result = work();
      this.commit();
      this.settle();
      return result;
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  close(): void {
    if (!this.#db.isOpen) return;
    this.settle();
    this.#wal.close();
    this.#db.close();
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      // Statements with lists come in many lengths; only so many are worth keeping.
      if (this.#statements.size > 500) this.#statements.clear();
      this.#statements.set(sql, (statement = this.#db.prepare(sql)));
    }
    return statement;
  }

  /** Rows of one page lie in the order of their writing, until they are written anew. */
  #mix(poll: string, ids: readonly string[]): void {
    const end = (from: string, side: 'ASC' | 'DESC'): string => {
      const row = this.#prepare(
        `SELECT ${side === 'ASC' ? 'max' : 'min'}(k) AS bound FROM (
          SELECT reply_id AS k FROM reply WHERE poll_id = ? AND reply_id ${side === 'ASC' ? '>=' : '<='} ?
          ORDER BY reply_id ${side} LIMIT ${NEIGHBOURS})`,
      ).get(poll, from) as { bound: string | null };
      return row.bound ?? from;
    };
    const sorted = [...ids].sort();
    for (let i = 0; i < sorted.length;) {
      const first = end(sorted[i]!, 'DESC');
      let last = end(sorted[i]!, 'ASC');
      // Ranges that meet are one.
      for (i++; i < sorted.length && sorted[i]! <= last; i++) last = end(sorted[i]!, 'ASC');
      this.#shuffle('poll_id = ? AND reply_id BETWEEN ? AND ?', [poll, first, last]);
    }
  }

  #shuffle(where: string, values: readonly string[]): void {
    this.#prepare(`INSERT INTO temp.mix_reply SELECT ${COLUMNS} FROM reply WHERE ${where}`).run(
      ...values,
    );
    this.#prepare(`DELETE FROM reply WHERE ${where}`).run(...values);
    this.#prepare(
      `INSERT INTO reply (${COLUMNS}) SELECT ${COLUMNS} FROM temp.mix_reply ORDER BY random()`,
    ).run();
    this.#prepare('DELETE FROM temp.mix_reply').run();
  }
}

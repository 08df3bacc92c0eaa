/**
 * PostgreSQL and the engines that speak its language (no sequences, advisory locks, LISTEN or deferred constraints are
 * used). Every transaction that counts is serializable and runs again after a conflict, so that several instances may write.
 * Row versions carry the number of their transaction (`xmin`): once a batch of ballots is full, its rows and those of their
 * marks are written anew in one shuffled transaction, and once more with their neighbours by name before the poll is sealed.
 */
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Poll } from '@e-bulletin/issue/poll.js';
import pg from 'pg';
import { commitGroup, type Job, type Outcome } from '../count/group.js';
import { advance } from '../count/publication.js';
import { SqlBox, type StillBox } from './box.js';
import {
  MIXED,
  places,
  type Database,
  type MixedTable,
  type Row,
  type Transaction,
  type Value,
  type Written,
} from './db.js';
import { shuffle } from './shuffle.js';

/** https://www.postgresql.org/docs/current/errcodes-appendix.html: serialization failure, deadlock; a table made twice. */
const AGAIN = new Set(['40001', '40P01', '23505', '42P07']);
const ATTEMPTS = 12;
/** Of a part that is rewritten behind the back of busy instances: one of its rows may be theirs again and again. */
const PATIENCE = 100;
/** Rows in one INSERT. */
const CHUNK = 1000;
/** Rows rewritten in one transaction, a tenth of a second: so long waits a resident who changes an answer among them. */
const AT_ONCE = 3000;
/**
 * What is rewritten goes back as it was, so that only changes of the same rows may disturb it, and these are noticed.
 * SERIALIZABLE takes each ballot that another instance counts meanwhile for a conflict, and never ends beside a busy one.
 */
const REWRITING = 'REPEATABLE READ';
const TABLES = ['ballot', 'mark', 'reply'] as const;
const INT8 = 20;
/** A statement that takes longer is ended by the server; milliseconds. */
const SLOWEST = 30_000;
/** A server that does not even say so is gone with its cable or its power, which the system would find out in a quarter of an hour. */
const SILENCE = 35_000;

/** Names of rows that wait until they are enough to be written anew together. Who changes an answer again and again is one. */
type Waiting = Readonly<Record<MixedTable, Set<string>>>;

const nothing = (): Waiting => ({ ballot: new Set(), mark: new Set(), reply: new Set() });

export class PostgresDatabase implements Database {
  readonly engine = 'postgresql';
  readonly #pool: pg.Pool;
  readonly #atOnce: number;
  /**
   * Written by this instance since their last rewriting; in memory only. Changes wait for other changes: they have no marks, so
   * that among four of them the only new mark would be that of the only new ballot.
   */
  readonly #waiting = new Map<string, Readonly<Record<'fresh' | 'changed', Waiting>>>();
  /** What follows a group, on its way. */
  #settled: Promise<void> = Promise.resolve();

  /**
   * @param atOnce rows rewritten in one transaction, up to twice as many
   * @param silence how long an answer is waited for, in milliseconds
   */
  constructor(url: string, { atOnce = AT_ONCE, silence = SILENCE } = {}) {
    this.#atOnce = atOnce;
    this.#pool = new pg.Pool({
      connectionString: url,
      max: 4,
      connectionTimeoutMillis: 5000,
      statement_timeout: SLOWEST,
      query_timeout: silence,
      types: {
        getTypeParser: (type: number, format?: 'text' | 'binary') =>
          type === INT8 && format !== 'binary'
            ? Number
            : (pg.types.getTypeParser(type, format as 'text') as (text: string) => unknown),
      } as pg.CustomTypesConfig,
    });
    // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
    this.#pool.on('error', () => undefined);
  }

  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#run('SERIALIZABLE', work);
  }

  /** The engine keeps the moment itself, and holds nobody up. */
  reading<R, T>(
    first: (tx: Transaction) => Promise<R>,
    rest: (box: StillBox, found: R) => Promise<T>,
  ): Promise<T> {
    return this.#run('REPEATABLE READ READ ONLY', async (tx) => rest(tx.box, await first(tx)));
  }

  async #run<T>(
    level: string,
    work: (tx: Transaction) => Promise<T>,
    attempts = ATTEMPTS,
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const client = await this.#pool.connect();
      let broken = false;
      // A connection that breaks between two statements says so here; without a listener it would end the process.
      const onBreak = (): void => {
        broken = true;
      };
      client.on('error', onBreak);
      try {
        await client.query(`BEGIN ISOLATION LEVEL ${level}`);
        const result = await work(transactionOf(client));
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => (broken = true));
        const code = (error as { code?: string }).code ?? '';
        if (attempt >= attempts || !AGAIN.has(code)) throw error;
      } finally {
        client.off('error', onBreak);
        client.release(broken);
      }
      await pause(randomInt(1, 5 * 2 ** Math.min(attempt, 6)));
    }
  }

  async commit(job: Job): Promise<readonly Outcome[]> {
    await this.#settled;
    const { outcomes, written, poll } = await this.transaction((tx) => commitGroup(tx, job));
    if (poll && written) {
      // Where it fails it is done with the next group.
      this.#settled = this.#settle(poll, written).catch(() => undefined);
    }
    return outcomes;
  }

  free(): Promise<unknown> {
    return this.#settled;
  }

  async rewrite(polls: readonly string[], signal?: AbortSignal): Promise<void> {
    for (const poll of polls) {
      for (const table of TABLES) {
        for (let after: string | undefined = ''; after !== undefined && !signal?.aborted;) {
          const from: string = after;
          after = await this.#run(
            REWRITING,
            (tx) => rewriteNext(tx, table, poll, from, this.#atOnce),
            PATIENCE,
          );
        }
      }
    }
  }

  /** What was deleted is the server's to overwrite; no batch of theirs will be full any more. */
  async sweep(polls: readonly string[]): Promise<void> {
    for (const poll of polls) this.#waiting.delete(poll);
  }

  async close(): Promise<void> {
    await this.#settled;
    if (!this.#pool.ending) await this.#pool.end();
  }

  async #settle(of: Poll, { poll, ...written }: Written): Promise<void> {
    // Before anything can fail: what is forgotten here stays in the order of its writing.
    const waiting = this.#waiting.get(poll) ?? { fresh: nothing(), changed: nothing() };
    this.#waiting.set(poll, waiting);
    for (const table of TABLES) {
      for (const name of written.fresh[table]) waiting.fresh[table].add(name);
      for (const name of written.changed[table]) {
        // Who changes an answer that waits among the new ones is still one of them.
        if (!waiting.fresh[table].has(name)) waiting.changed[table].add(name);
      }
    }
    // Instances that read each other's counters while writing their own would have to begin again and again.
    await this.transaction((tx) => advance(tx, of));
    for (const rows of [waiting.fresh, waiting.changed]) {
      if (rows.ballot.size < of.batch) continue;
      await this.#run(REWRITING, async (tx) => {
        for (const table of TABLES) {
          const names = [...rows[table]];
          if (!names.length) continue;
          const which = `${MIXED[table][0]} IN ${places(1, names.length)}`;
          await rewriteRows(tx, table, poll, which, names);
        }
      });
      for (const table of TABLES) rows[table].clear();
    }
  }
}

function transactionOf(client: pg.PoolClient): Transaction {
  const query = async (sql: string, values: readonly Value[]): Promise<unknown[]> => {
    let n = 0;
    const text = sql.replace(/\?/g, () => `$${++n}`);
    return (await client.query(text, [...values])).rows as unknown[];
  };
  const statements = {
    all: async <T = Row>(sql: string, values: readonly Value[] = []) =>
      (await query(sql, values)) as T[],
    run: async (sql: string, values: readonly Value[] = []) => {
      await query(sql, values);
    },
  };
  return { ...statements, box: new SqlBox(statements) };
}

/** The next rows in the order of their names, never a few alone; the last of them, `undefined` at the end. */
async function rewriteNext(
  tx: Transaction,
  table: MixedTable,
  poll: string,
  after: string,
  atOnce: number,
): Promise<string | undefined> {
  const name = MIXED[table][0];
  const nameAt = async (place: number): Promise<string | undefined> => {
    const [row] = await tx.all<{ name: string }>(
      `SELECT ${name} AS name FROM ${table} WHERE poll_id = ? AND ${name} > ?
       ORDER BY ${name} LIMIT 1 OFFSET ${place - 1}`,
      [poll, after],
    );
    return row?.name;
  };
  const last = (await nameAt(2 * atOnce)) === undefined ? undefined : await nameAt(atOnce);
  if (last === undefined) await rewriteRows(tx, table, poll, `${name} > ?`, [after]);
  else await rewriteRows(tx, table, poll, `${name} > ? AND ${name} <= ?`, [after, last]);
  return last;
}

/** Deletes rows and writes them again in random order. */
async function rewriteRows(
  tx: Transaction,
  table: MixedTable,
  poll: string,
  which: string,
  values: readonly string[],
): Promise<void> {
  const columns = ['poll_id', ...MIXED[table]];
  const rows = await tx.all(
    `DELETE FROM ${table} WHERE poll_id = ? AND ${which} RETURNING ${columns.join(', ')}`,
    [poll, ...values],
  );
  const mixed = shuffle(rows);
  for (let i = 0; i < mixed.length; i += CHUNK) {
    const part = mixed.slice(i, i + CHUNK);
    await tx.run(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places(part.length, columns.length)}`,
      part.flatMap((row) => columns.map((column) => row[column] ?? null)),
    );
  }
}

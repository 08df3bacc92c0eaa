/** The embedded engine as the service sees it: everything is asked of a thread (`sqlite-engine.ts` says what it does). */
import { Worker } from 'node:worker_threads';
import type { Job, Outcome } from '../count/group.js';
import type { BallotRow, Box, StillBox } from './box.js';
import type { Database, Row, Transaction, Value } from './db.js';

export type Ask = { readonly id: number } &
  /** A `Job` as JSON: between threads a text is copied several times quicker than what it describes. */
  (
    | { readonly ask: 'group'; readonly args: readonly [job: string] }
    | {
        readonly ask: 'all' | 'run';
        readonly args: readonly [sql: string, values: readonly Value[]];
      }
    | { readonly ask: 'box' | 'still'; readonly args: readonly [keyof Box, ...unknown[]] }
    | { readonly ask: 'rewrite' | 'purge'; readonly args: readonly [poll: string] }
    | {
        readonly ask:
          'begin' | 'commit' | 'rollback' | 'hold' | 'release' | 'settle' | 'free' | 'close';
        readonly args: readonly [];
      }
  );

/** `id` of what was asked; 0 when the file is open. */
export interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** Memory of the thread for what lives no longer than a group, MB. */
const YOUNG = 16;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class SqliteDatabase implements Database {
  readonly engine = 'sqlite';
  readonly #thread: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #ids = 0;
  #free: Promise<unknown> = Promise.resolve();
  #closed = false;
  #dead: Error | undefined;
  /** Transactions wait for each other: there is one connection. */
  #last: Promise<unknown> = Promise.resolve();
  #reading: Promise<unknown> = Promise.resolve();

  private constructor(path: string) {
    this.#thread = new Worker(new URL(import.meta.resolve('./sqlite-thread.js')), {
      workerData: path,
      // Its garbage is short-lived: without a bound a busy thread lets 100 MB of it lie.
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    this.#thread.on('message', (reply: Reply) => this.#hear(reply));
    this.#thread.on('error', (error) => this.#fail(error));
    this.#thread.on('exit', () => this.#fail(new Error('the database is closed')));
  }

  /** @throws Error where the file cannot be opened, or another process holds it. */
  static async open(path: string): Promise<SqliteDatabase> {
    const database = new SqliteDatabase(path);
    try {
      await database.#wait(0);
    } catch (error) {
      await database.#thread.terminate();
      throw error;
    }
    return database;
  }

  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#alone(async () => {
      await this.#ask('begin', []);
      try {
        const result = await work(this.#tx);
        await this.#ask('commit', []);
        return result;
      } catch (error) {
        await this.#ask('rollback', []);
        throw error;
      }
    });
  }

  /** One after another: only one moment is held. */
  reading<R, T>(
    first: (tx: Transaction) => Promise<R>,
    rest: (box: StillBox, found: R) => Promise<T>,
  ): Promise<T> {
    const run = this.#reading.then(async () => {
      const found = await this.transaction(async (tx) => {
        const read = await first(tx);
        await this.#ask('hold', []);
        return read;
      });
      try {
        return await rest(this.#still, found);
      } finally {
        await this.#ask('release', []);
      }
    });
    this.#reading = run.catch(() => undefined);
    return run;
  }

  free(): Promise<unknown> {
    return this.#free;
  }

  async commit(job: Job): Promise<readonly Outcome[]> {
    // Never into somebody's open transaction, but without waiting for the answer.
    const { answer } = await this.#alone(() => {
      const answer = this.#ask<string>('group', [JSON.stringify(job)]);
      // The thread comes to this when the disk has been waited for the second time.
      this.#free = this.#ask('free', []).catch(() => undefined);
      return { answer };
    });
    return JSON.parse(await answer) as readonly Outcome[];
  }

  async rewrite(polls: readonly string[], signal?: AbortSignal): Promise<void> {
    for (const poll of polls)
      if (!signal?.aborted) await this.#alone(() => this.#ask('rewrite', [poll]));
  }

  async sweep(polls: readonly string[]): Promise<void> {
    for (const poll of polls) {
      // Groups come between.
      while (await this.#alone(() => this.#ask<boolean>('purge', [poll])));
    }
  }

  async close(): Promise<void> {
    await this.#reading;
    await this.#alone(async () => {
      if (this.#closed) return;
      this.#closed = true;
      await this.#ask('close', []);
      await this.#thread.terminate();
    });
  }

  #alone<T>(work: () => T | Promise<T>): Promise<T> {
    const run = this.#last.then(work);
    this.#last = run.catch(() => undefined);
    return run;
  }

  readonly #tx: Transaction = {
    all: <T = Row>(sql: string, values: readonly Value[] = []) =>
      this.#ask<readonly T[]>('all', [sql, values]),
    run: (sql, values = []) => this.#ask<void>('run', [sql, values]),
    box: {
      ballots: (...args) => this.#ask<readonly BallotRow[]>('box', ['ballots', ...args]),
      ballotPage: (...args) => this.#ask<readonly BallotRow[]>('box', ['ballotPage', ...args]),
      hasBallot: (...args) => this.#ask<boolean>('box', ['hasBallot', ...args]),
      putBallots: (...args) => this.#ask<void>('box', ['putBallots', ...args]),
      marks: (...args) => this.#ask<readonly string[]>('box', ['marks', ...args]),
      markPage: (...args) => this.#ask<readonly string[]>('box', ['markPage', ...args]),
      putMarks: (...args) => this.#ask<void>('box', ['putMarks', ...args]),
      dropMarks: (...args) => this.#ask<void>('box', ['dropMarks', ...args]),
      count: (...args) => this.#ask<number>('box', ['count', ...args]),
    },
  };

  readonly #still: StillBox = {
    ballotPage: (...args) => this.#ask<readonly BallotRow[]>('still', ['ballotPage', ...args]),
    markPage: (...args) => this.#ask<readonly string[]>('still', ['markPage', ...args]),
    count: (...args) => this.#ask<number>('still', ['count', ...args]),
  };

  #ask<T>(ask: Ask['ask'], args: Ask['args']): Promise<T> {
    const id = ++this.#ids;
    const answer = this.#wait<T>(id);
    if (!this.#dead) this.#thread.postMessage({ id, ask, args });
    return answer;
  }

  #wait<T = unknown>(id: number): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#dead) return reject(this.#dead);
      // What is asked keeps the process alive, the thread by itself does not.
      this.#thread.ref();
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
    });
  }

  #hear({ id, value, error }: Reply): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) waiting?.resolve(value);
    else waiting?.reject(new Error(error));
    if (!this.#waiting.size) this.#thread.unref();
  }

  #fail(error: Error): void {
    this.#dead ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#dead);
    this.#waiting.clear();
  }
}

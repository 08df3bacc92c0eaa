/** Answers taken and counts told. Knows nothing of HTTP; the database and the clock are given to it. */
import {
  checkAnswers,
  dayOf,
  readCode,
  resultOf,
  showCode,
  stateAt,
  withheldAt,
  withheldResult,
  type Poll,
  type PollResult,
  type Receipt,
  type Submission,
} from '@e-bulletin/issue/poll.js';
import { PollBook, pollOf, type CurrentPoll } from './book.js';
import { Batcher, type BatcherOptions } from './count/batcher.js';
import { advance, shownCount, wholeCount } from './count/publication.js';
import { canonicalOf, entryOf } from './count/submission.js';
import { ServiceError } from './errors.js';
import { Metrics } from './metrics.js';
import { Office } from './office.js';
import {
  ballotId,
  digestOf,
  isTicket,
  randomKey,
  receiptFor,
  same,
  sealOf,
  ticketOf,
} from './secrets.js';
import { commitEntries, type CommitResult, type Entry, type Outcome } from './store/commit.js';
import type { Database, Transaction } from './store/db.js';
import {
  listPolls,
  readAudit,
  readPoll,
  readSetting,
  writeSetting,
  type AuditLine,
  type Reconciliation,
} from './store/records.js';
import { createTables } from './store/schema.js';

export interface ServiceOptions {
  readonly database: Database;
  /** Name of this instance; each adds only to its own counters. */
  readonly instance?: string;
  readonly now?: () => number;
  readonly batching?: Partial<BatcherOptions>;
}

interface Queued {
  readonly poll: Poll;
  readonly digest: string;
  /** Its form was opened before close. */
  readonly ticketed: boolean;
  readonly entry: Entry;
}

export class PollService {
  readonly metrics = new Metrics();
  /** What only the office may do. */
  readonly office: Office;
  readonly #book: PollBook;
  readonly #instance: string;
  readonly #batcher: Batcher<Queued, Outcome>;
  #adminHash = '';

  private constructor(options: ServiceOptions) {
    this.#book = new PollBook(options.database, options.now ?? Date.now);
    this.office = new Office(this.#book, this.metrics);
    this.#instance = options.instance ?? 'one';
    this.#batcher = new Batcher(
      { wait: 3, size: 256, queue: 2000, ...options.batching },
      (queued, done) => this.#write(queued, done),
    );
    this.metrics.gauge('queue', () => this.#batcher.length);
  }

  /** Opens the store; `adminToken` is there the first time only. */
  static async open(
    options: ServiceOptions,
  ): Promise<{ service: PollService; adminToken?: string }> {
    await createTables(options.database);
    const service = new PollService(options);
    const adminToken = await service.#openAdmin();
    // What a crash left in the order of its writing.
    const records = await service.#book.transact(listPolls);
    await options.database.rewrite(
      records.filter(({ state }) => state !== 'draft').map(({ poll_id }) => poll_id),
    );
    await service.settle();
    return { service, ...(adminToken === undefined ? {} : { adminToken }) };
  }

  get engine(): Database['engine'] {
    return this.#book.db.engine;
  }

  isAdmin(token: string): boolean {
    return same(digestOf(token), this.#adminHash);
  }

  /** Whether the database answers. */
  async ready(): Promise<void> {
    await this.#book.transact((tx) => readSetting(tx, 'admin'));
  }

  /** Writes what was taken, then lets go of the database. */
  async close(): Promise<void> {
    await this.#batcher.stop();
    await this.#book.db.close();
  }

  /** A poll that residents see. @throws ServiceError `no-poll` */
  current(id: string): Promise<CurrentPoll> {
    return this.#book.current(id);
  }

  /** Seals what has ended; called from time to time. */
  settle(): Promise<void> {
    return this.#book.settle();
  }

  /** Proof that a form was opened before close; the same for everybody on one day. */
  ticket({ record, poll, state }: CurrentPoll): string | undefined {
    if (state !== 'open' || !record.poll_key) return undefined;
    return ticketOf(record.poll_key, dayOf(this.#book.now(), poll.zone));
  }

  /** Resolved once the answer is on disk. @throws ServiceError */
  async submit(id: string, submission: Submission): Promise<Receipt> {
    const current = await this.current(id);
    const { record, poll, state } = current;
    if (state === 'scheduled') throw new ServiceError('not-open');
    const key = record.poll_key;
    if (state === 'final' || key === null) return this.#afterEnd(poll, submission);
    const ticketed = isTicket(key, submission.ticket);
    if (state === 'grace' && !ticketed) return this.#afterEnd(poll, submission);
    const outcome = await this.#batcher.add({
      poll,
      digest: record.digest,
      ticketed,
      entry: entryOf(poll, key, submission),
    });
    if (outcome instanceof ServiceError) throw outcome;
    this.metrics.count('submissions', outcome);
    return {
      status: outcome,
      receipt: showCode(receiptFor(id, submission.secret)),
      revision: submission.revision,
    };
  }

  /** What the public may see now; `voted`: this reader has answered. */
  async result(id: string, voted = false): Promise<PollResult> {
    const { poll, state } = await this.current(id);
    const why = withheldAt(poll, state, voted);
    if (why) return withheldResult(poll, state, why);
    if (state === 'final') {
      return resultOf(poll, await this.#book.transact((tx) => wholeCount(tx, poll)), {
        state,
        audience: 'public',
      });
    }
    const shown = await this.#book.transact((tx) => shownCount(tx, poll));
    return shown
      ? resultOf(poll, shown, { state, audience: 'public' })
      : withheldResult(poll, state, 'few');
  }

  /** Whether a ballot with this receipt is in the box; never what it says. @throws ServiceError `bad-receipt` */
  async hasReceipt(id: string, typed: string): Promise<boolean> {
    await this.current(id);
    const code = readCode(typed);
    if (code === undefined) throw new ServiceError('bad-receipt');
    const start = code.slice(0, -1);
    const rows = await this.#book.transact((tx) =>
      tx.all(
        'SELECT revision FROM ballot WHERE poll_id = ? AND ballot_id >= ? AND ballot_id < ? LIMIT 1',
        [
          id,
          start,
          // The character after every one of base64url.
          `${start}~`,
        ],
      ),
    );
    return rows.length > 0;
  }

  /** Public, with the arithmetic of the sealed count. */
  async audit(id: string): Promise<{ lines: readonly AuditLine[]; sealed?: Reconciliation }> {
    const { record } = await this.current(id);
    const lines = await this.#book.transact((tx) => readAudit(tx, id));
    return {
      lines,
      ...(record.sealed ? { sealed: JSON.parse(record.sealed) as Reconciliation } : {}),
    };
  }

  async #openAdmin(): Promise<string | undefined> {
    const token = randomKey();
    const hash = await this.#book.transact(async (tx) => {
      const before = await readSetting(tx, 'admin');
      if (before === undefined) await writeSetting(tx, 'admin', digestOf(token));
      return before;
    });
    this.#adminHash = hash ?? digestOf(token);
    return hash === undefined ? token : undefined;
  }

  async #write(queued: readonly Queued[], done: (i: number, out: Outcome) => void): Promise<void> {
    const byPoll = new Map<string, number[]>();
    queued.forEach(({ poll }, i) => byPoll.set(poll.id, [...(byPoll.get(poll.id) ?? []), i]));
    for (const places of byPoll.values()) {
      const group = places.map((i) => queued[i]!);
      const { poll } = group[0]!;
      const { outcomes, written } = await this.#book.transact((tx) => this.#commit(tx, group));
      this.metrics.count('commits', this.engine);
      outcomes.forEach((outcome, i) => done(places[i]!, outcome));
      if (!written.ballots.length) continue;
      await this.#book.transact((tx) => advance(tx, poll));
      await this.#book.db.settle(written, poll.batch);
    }
  }

  /** Writes those that may still count. */
  async #commit(tx: Transaction, group: readonly Queued[]): Promise<CommitResult> {
    const { poll } = group[0]!;
    const record = await readPoll(tx, poll.id);
    const state = record?.state === 'live' ? stateAt(pollOf(record), this.#book.now()) : 'final';
    const refusals = group.map(({ digest, ticketed }) => {
      if (state !== 'open' && !(state === 'grace' && ticketed)) return new ServiceError('closed');
      // Its words changed between the check and now: the form must be loaded again.
      return record?.digest === digest ? undefined : new ServiceError('reworded');
    });
    const entries = group.filter((_, i) => !refusals[i]).map(({ entry }) => entry);
    if (!entries.length) {
      return {
        outcomes: refusals as ServiceError[],
        written: { poll: poll.id, ballots: [], marks: [], replies: [] },
      };
    }
    const result = await commitEntries(tx, poll, this.#instance, entries);
    await this.#book.db.mix(tx, result.written);
    const counted = [...result.outcomes];
    return {
      outcomes: refusals.map((refusal) => refusal ?? counted.shift()!),
      written: result.written,
    };
  }

  /** After the end nothing is counted, but who sends again what was counted is told so. */
  async #afterEnd(poll: Poll, { secret, revision, answers }: Submission): Promise<Receipt> {
    const [row] = await this.#book.transact((tx) =>
      tx.all<{ revision: number; seal: string }>(
        'SELECT revision, seal FROM ballot WHERE poll_id = ? AND ballot_id = ?',
        [poll.id, ballotId(poll.id, secret)],
      ),
    );
    if (!row || row.revision < revision) throw new ServiceError('closed');
    const canonical = canonicalOf(checkAnswers(poll, answers).answers);
    if (row.revision === revision && row.seal !== sealOf(secret, revision, canonical)) {
      throw new ServiceError('other-answers');
    }
    return {
      status: row.revision === revision ? 'repeated' : 'superseded',
      receipt: showCode(receiptFor(poll.id, secret)),
      revision,
    };
  }
}

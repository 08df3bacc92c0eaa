/** What the office does: defines, publishes, closes, looks, exports. */
import {
  lintPoll,
  parsePoll,
  resultOf,
  type Answers,
  type PollResult,
} from '@e-bulletin/issue/poll.js';
import { explain } from '@e-bulletin/issue/check.js';
import type { CurrentPoll, PollBook } from './book.js';
import { wholeCount } from './count/publication.js';
import { readAnswers, reconcile } from './count/seal.js';
import { ServiceError } from './errors.js';
import type { Metrics } from './metrics.js';
import { digestOf, randomKey } from './secrets.js';
import type { Transaction } from './store/db.js';
import {
  BALLOTS,
  listPolls,
  readPoll,
  readReplies,
  readTally,
  writeAudit,
  writePoll,
  type Reconciliation,
  type ReplyRecord,
} from './store/records.js';
import { shuffle } from './store/shuffle.js';

export class Office {
  readonly #book: PollBook;
  readonly #metrics: Metrics;

  constructor(book: PollBook, metrics: Metrics) {
    this.#book = book;
    this.#metrics = metrics;
  }

  async list(): Promise<readonly CurrentPoll[]> {
    const records = await this.#book.transact(listPolls);
    return Promise.all(records.map(({ poll_id }) => this.#book.current(poll_id, true)));
  }

  /** Takes a definition; `replace` an unanswered one. Gives what an editor should hear about its wording. */
  async define(definition: unknown, replace?: string): Promise<readonly object[]> {
    const { poll, problems } = parsePoll(definition);
    const faults = problems.filter(({ severity }) => severity === 'error');
    if (!poll || faults.length || (replace !== undefined && replace !== poll.id)) {
      throw new ServiceError('bad-definition', problems.map(explain));
    }
    if (poll.level === 'code' || poll.level === 'subject') throw new ServiceError('not-supported');
    const text = JSON.stringify(definition);
    const day = this.#book.today(poll);
    await this.#book.transact(async (tx) => {
      const before = await readPoll(tx, poll.id);
      if (before && replace === undefined) throw new ServiceError('exists');
      if (!before && replace !== undefined) throw new ServiceError('no-poll');
      if (before && (before.state === 'sealed' || (await ballotsOf(tx, poll.id)) > 0)) {
        throw new ServiceError('frozen');
      }
      await writePoll(tx, {
        poll_id: poll.id,
        definition: text,
        digest: digestOf(text),
        state: before?.state ?? 'draft',
        poll_key: before?.poll_key ?? null,
        opens_at: null,
        closes_at: null,
        sealed: null,
      });
      await writeAudit(tx, poll.id, { day, event: before ? 'reworded' : 'created' });
    });
    this.#book.forget(poll.id);
    return [...problems, ...lintPoll(poll)].map(explain);
  }

  /** Shows a draft to residents; it then opens and closes by its times. */
  async publish(id: string): Promise<void> {
    await this.#book.change(id, 'published', (record) => {
      if (record.state !== 'draft') throw new ServiceError('wrong-state');
      return { ...record, state: 'live', poll_key: randomKey() };
    });
  }

  /** Closes now; the grace begins. */
  async close(id: string): Promise<void> {
    const { state } = await this.#book.current(id);
    if (state !== 'open') throw new ServiceError('wrong-state');
    await this.#book.change(id, 'closed', (record) => ({ ...record, closes_at: this.#book.now() }));
  }

  /** Everything that was counted. Before the count stands it is an early look, and a public line says so. */
  async result(id: string): Promise<PollResult & { audit?: Reconciliation }> {
    const { poll, state, record } = await this.#book.current(id, true);
    if (state !== 'final') await this.#book.note(poll, 'early-look');
    const result = resultOf(poll, await this.#book.transact((tx) => wholeCount(tx, poll)), {
      state,
      audience: 'office',
    });
    return record.sealed
      ? { ...result, audit: JSON.parse(record.sealed) as Reconciliation }
      : result;
  }

  /** Ballots without names, shuffled; only of a sealed poll. */
  async ballots(id: string): Promise<readonly Answers[]> {
    const { poll, state } = await this.#book.current(id);
    if (state !== 'final') throw new ServiceError('not-final');
    await this.#book.note(poll, 'ballots-exported');
    return this.#book.transact(async (tx) => {
      const all: Answers[] = [];
      for await (const answers of readAnswers(tx, id)) all.push(answers);
      return shuffle(all);
    });
  }

  /** Text answers, shuffled. */
  async replies(id: string): Promise<readonly ReplyRecord[]> {
    await this.#book.current(id);
    return shuffle(await this.#book.transact((tx) => readReplies(tx, id)));
  }

  async showReply(id: string, reply: string, shown: boolean): Promise<void> {
    await this.#book.current(id);
    await this.#book.transact(async (tx) => {
      const found = await tx.all('SELECT shown FROM reply WHERE poll_id = ? AND reply_id = ?', [
        id,
        reply,
      ]);
      if (!found.length) throw new ServiceError('no-reply');
      await tx.run('UPDATE reply SET shown = ? WHERE poll_id = ? AND reply_id = ?', [
        shown ? 1 : 0,
        id,
        reply,
      ]);
    });
  }

  /** Ballots = counters = marks, and each counter against the ballots. */
  async reconcile(id: string): Promise<Reconciliation> {
    const { poll, record } = await this.#book.current(id);
    if (record.sealed) return JSON.parse(record.sealed) as Reconciliation;
    const found = await this.#book.transact((tx) => reconcile(tx, poll));
    this.#metrics.set('reconciliation_differs', found.agrees ? 0 : 1);
    return found;
  }
}

async function ballotsOf(tx: Transaction, poll: string): Promise<number> {
  return (await readTally(tx, poll)).get(BALLOTS) ?? 0;
}

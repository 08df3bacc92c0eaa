/** What the office does with a poll: defines, publishes, closes, hands out codes, looks, exports. */
import {
  lintPoll,
  parsePoll,
  resultOf,
  stateAt,
  withheldAt,
  type Answers,
  type Poll,
  type PollResult,
} from '@e-bulletin/issue/poll.js';
import { explain } from '@e-bulletin/issue/check.js';
import { pollOf, stateOf, type CurrentPoll, type PollBook } from './book.js';
import { wholeCount } from './count/publication.js';
import { readAnswers } from './count/seal.js';
import { ServiceError } from './errors.js';
import { issueCodes, readBatches, voidCodes, type CodeBatch } from './levels/codes.js';
import type { Metrics } from './metrics.js';
import { paperResult } from './paper/paper.js';
import { keepPictures, takePictures, withPictures } from './pictures.js';
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
  type PollRecord,
  type Reconciliation,
  type ReplyRecord,
} from './store/records.js';
import { shuffle } from './store/shuffle.js';

const MINUTE = 60_000;
/** Longest meeting, in minutes. */
const LONGEST_MEETING = 480;
/** What there can be of a poll that nobody could answer. Its lines are not public yet. */
const OF_DRAFTS = ['code', 'code_batch', 'paper', 'picture', 'audit', 'poll'] as const;

export class Office {
  readonly #book: PollBook;
  readonly #metrics: Metrics;
  readonly #hasPortal: boolean;

  constructor(book: PollBook, metrics: Metrics, hasPortal: boolean) {
    this.#book = book;
    this.#metrics = metrics;
    this.#hasPortal = hasPortal;
  }

  async list(): Promise<readonly CurrentPoll[]> {
    const records = await this.#book.transact(listPolls);
    return Promise.all(records.map(({ poll_id }) => this.#book.current(poll_id, true)));
  }

  /** A poll, drafts too, as it is now, whichever instance changed it. @throws ServiceError `no-poll` */
  current(id: string): Promise<CurrentPoll> {
    this.#book.forget(id);
    return this.#book.current(id, true);
  }

  /** Whether its words can be changed no more, because somebody has answered. */
  async frozen({ record }: CurrentPoll): Promise<boolean> {
    return this.#book.transact((tx) => isFrozen(tx, record));
  }

  /** Reads a definition without keeping it, and what an editor should hear. @throws ServiceError `bad-definition` */
  check(definition: unknown): { poll: Poll; problems: readonly object[] } {
    const { poll, problems } = parsePoll(definition);
    if (!poll || problems.some(({ severity }) => severity === 'error')) {
      throw new ServiceError('bad-definition', problems.map(explain));
    }
    return { poll, problems: [...problems, ...lintPoll(poll)].map(explain) };
  }

  /** The same, with what residents would see by `page`. @throws ServiceError `bad-definition` */
  async preview(
    definition: unknown,
    page: (poll: Poll) => string,
  ): Promise<{ problems: readonly object[]; page: string }> {
    const taken = await takePictures(definition);
    const { poll, problems } = this.check(taken.definition);
    return { problems, page: withPictures(page(poll), poll.id, taken.pictures) };
  }

  /**
   * Takes a definition; `replace` an unanswered one, where it still is as `seen` (see `versionOf`). The same once more, after an
   * answer that was lost on its way, changes nothing. Gives what an editor should hear about its wording. @throws ServiceError
   */
  async define(
    definition: unknown,
    replace?: string,
    seen?: readonly string[],
  ): Promise<readonly object[]> {
    const taken = await takePictures(definition);
    const { poll, problems } = this.check(taken.definition);
    if (replace !== undefined && replace !== poll.id) {
      throw new ServiceError('bad-definition', problems);
    }
    if (poll.level === 'subject' && !this.#hasPortal) throw new ServiceError('not-supported');
    const text = JSON.stringify(taken.definition);
    const digest = digestOf(text);
    const day = this.#book.today(poll);
    await this.#book.transact(async (tx) => {
      const before = await readPoll(tx, poll.id);
      const isNew = replace === undefined;
      const stands =
        before && (isNew ? before.state === 'draft' : !hasClosed(before, this.#book.now()));
      if (stands && before.digest === digest) return;
      if (before && isNew) throw new ServiceError('exists');
      if (!before && !isNew) throw new ServiceError('no-poll');
      if (before && (await isFrozen(tx, before))) throw new ServiceError('frozen');
      if (before && hasClosed(before, this.#book.now())) throw new ServiceError('wrong-state');
      if (before) checkSeen(before, seen);
      if (before?.state === 'live' && isPast(poll, this.#book.now())) {
        throw new ServiceError('past-close');
      }
      await writePoll(tx, {
        poll_id: poll.id,
        definition: text,
        digest,
        state: before?.state ?? 'draft',
        poll_key: before?.poll_key ?? randomKey(),
        opens_at: null,
        closes_at: null,
        meeting_until: before?.meeting_until ?? null,
        sealed: null,
        minutes: null,
      });
      await keepPictures(tx, poll, taken.pictures);
      await writeAudit(tx, poll.id, { day, event: before ? 'reworded' : 'created' });
    });
    this.#book.forget(poll.id);
    return problems;
  }

  /** Takes back a draft, which nobody has seen, with all that was made for it, where it still is as `seen`. @throws ServiceError */
  async discard(id: string, seen?: readonly string[]): Promise<void> {
    await this.#book.transact(async (tx) => {
      const record = await readPoll(tx, id);
      if (!record) throw new ServiceError('no-poll');
      if (record.state !== 'draft') throw new ServiceError('wrong-state');
      checkSeen(record, seen);
      for (const table of OF_DRAFTS) await tx.run(`DELETE FROM ${table} WHERE poll_id = ?`, [id]);
    });
    this.#book.forget(id);
  }

  /** Shows a draft to residents, where it still is as `seen`; it then opens and closes by its times. @throws ServiceError */
  async publish(id: string, seen?: readonly string[]): Promise<void> {
    await this.#book.change(id, 'published', (record) => {
      if (record.state !== 'draft') throw new ServiceError('wrong-state');
      checkSeen(record, seen);
      // It would be closed at once, and for good.
      if (isPast(pollOf(record), this.#book.now())) throw new ServiceError('past-close');
      return { ...record, state: 'live' };
    });
  }

  /** Closes now; the grace begins. */
  async close(id: string): Promise<void> {
    await this.#book.current(id);
    await this.#book.change(id, 'closed', (record) => {
      const now = this.#book.now();
      // As it is written, not as this instance saw it last: a second close would be a later one.
      if (record.state !== 'live' || stateOf(record, pollOf(record), now) !== 'open') {
        throw new ServiceError('wrong-state');
      }
      // On disk as closed, for a clock that is set back, or behind on another instance: nothing opens it again.
      return { ...record, state: 'closed', closes_at: now };
    });
  }

  /** For so many minutes nobody is asked for work, because a hall full of people has one address. 0 ends it. */
  async meeting(id: string, minutes: number): Promise<void> {
    const { state } = await this.#book.current(id);
    if (state !== 'open') throw new ServiceError('wrong-state');
    const until = this.#book.now() + Math.min(minutes, LONGEST_MEETING) * MINUTE;
    await this.#book.change(id, minutes > 0 ? 'meeting' : 'meeting-ended', (record) => ({
      ...record,
      meeting_until: minutes > 0 ? until : null,
    }));
  }

  /**
   * Makes one-time codes; they are told here and nowhere else. The same `request` (22 characters or more, a secret) once more gives
   * the same codes: its answer was lost. @throws ServiceError `no-codes`, `other-codes`
   */
  issueCodes(
    id: string,
    count: number,
    label: string,
    request = randomKey(),
  ): Promise<readonly string[]> {
    return issueCodes(this.#book, id, { count, label, request });
  }

  /** Takes back a batch of codes of which none was used. @throws ServiceError `no-codes`, `no-batch`, `batch-used` */
  voidCodes(id: string, batch: string): Promise<void> {
    return voidCodes(this.#book, id, batch);
  }

  /** Batches of codes: how many, how many used, never whose. */
  async batches(id: string): Promise<readonly CodeBatch[]> {
    await this.#book.current(id, true);
    return this.#book.transact((tx) => readBatches(tx, id));
  }

  /**
   * Everything that was counted. Before the count stands it is an early look: a public line says so, and where the office
   * may not see more than the public, there is none. @throws ServiceError `symmetric`
   */
  async result(id: string): Promise<PollResult & { audit?: Reconciliation }> {
    const { poll, state, record } = await this.#book.current(id, true);
    if (state !== 'final') {
      if (poll.symmetric) throw new ServiceError('symmetric');
      await this.#book.note(poll, 'early-look');
    }
    const result = await this.#book.transact(async (tx) => ({
      ...resultOf(poll, await wholeCount(tx, poll), { state, audience: 'office' }),
      ...(await paperResult(tx, poll, 'office')),
    }));
    return record.sealed
      ? { ...result, audit: JSON.parse(record.sealed) as Reconciliation }
      : result;
  }

  /** The public count is about to be shown on the wall of a meeting, whatever the policy; a public line says so, one a day. */
  async wall(id: string): Promise<void> {
    const { poll, state } = await this.#book.current(id);
    if (poll.symmetric && withheldAt(poll, state, false)) throw new ServiceError('symmetric');
    if (state !== 'final') await this.#book.noteOnce(poll, 'wall');
  }

  /** Everything is about to be copied, counts that do not stand yet among it; a public line says so, one for each poll. */
  async copied(): Promise<void> {
    for (const { poll, state } of await this.list()) {
      if (state === 'open' || state === 'grace') await this.#book.noteOnce(poll, 'copied', true);
    }
  }

  /** Ballots without names, shuffled; only of a sealed poll. */
  async ballots(id: string): Promise<readonly Answers[]> {
    const { poll, state } = await this.#book.current(id);
    if (state !== 'final') throw new ServiceError('not-final');
    await this.#book.note(poll, 'ballots-exported');
    return this.#book.reading(
      async () => undefined,
      async (box) => {
        const all: Answers[] = [];
        for await (const answers of readAnswers(box, id)) all.push(answers);
        return shuffle(all);
      },
    );
  }

  /** Text answers, shuffled. Where the office may not see more than the public, not before the count stands. */
  async replies(id: string): Promise<readonly ReplyRecord[]> {
    const { poll, state } = await this.#book.current(id);
    if (state !== 'final') {
      if (poll.symmetric) throw new ServiceError('symmetric');
      await this.#book.note(poll, 'replies-read');
    }
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
    const { poll, record, state } = await this.#book.current(id);
    if (poll.symmetric && state !== 'final') throw new ServiceError('symmetric');
    if (record.sealed) return JSON.parse(record.sealed) as Reconciliation;
    const found = await this.#book.reconcile(poll);
    if (!found.agrees) this.#metrics.set('reconciliation_differs', 1);
    return found;
  }
}

/** What somebody who is about to change a poll must have seen of it: its words, and whether residents see them. */
export function versionOf({ digest, state }: PollRecord): string {
  return `${digest}.${state}`;
}

/** Another tab or another clerk was faster. `seen` is absent where the sender does not mind. @throws ServiceError `changed` */
function checkSeen(record: PollRecord, seen: readonly string[] | undefined): void {
  if (seen && !seen.includes(versionOf(record))) throw new ServiceError('changed');
}

/** Whether its hour of close has come. */
function isPast(poll: Poll, now: number): boolean {
  return ['grace', 'final'].includes(stateAt(poll, now));
}

/** Other words, with other times, would open it again. */
function hasClosed(record: PollRecord, now: number): boolean {
  if (record.state !== 'live') return record.state !== 'draft';
  return isPast(pollOf(record), now);
}

/** Words stay as they were answered. */
async function isFrozen(tx: Transaction, { poll_id, state }: PollRecord): Promise<boolean> {
  return state === 'sealed' || ((await readTally(tx, poll_id)).get(BALLOTS) ?? 0) > 0;
}

/** Polls, from definition to sealed count. Knows nothing of HTTP; the database and the clock are given to it. */
import {
  checkAnswers,
  counterKey,
  dayOf,
  lintPoll,
  nextPublication,
  parsePoll,
  readCode,
  resultOf,
  showCode,
  stateAt,
  withheldAt,
  withheldResult,
  type Answers,
  type Poll,
  type PollResult,
  type PollState,
  type Receipt,
  type Snapshot,
  type Submission,
} from '@e-bulletin/issue/poll.js';
import { explain } from '@e-bulletin/issue/check.js';
import { Batcher, type BatcherOptions } from './count/batcher.js';
import { readAnswers, reconcile, seal } from './count/seal.js';
import { canonicalOf, entryOf } from './count/submission.js';
import { ServiceError } from './errors.js';
import { Metrics } from './metrics.js';
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
  BALLOTS,
  listPolls,
  readAudit,
  readPoll,
  readPublication,
  readReplies,
  readSetting,
  readTally,
  writeAudit,
  writePoll,
  writePublication,
  writeSetting,
  type AuditLine,
  type PollRecord,
  type Reconciliation,
  type ReplyRecord,
  type StoredSnapshot,
} from './store/records.js';
import { createTables } from './store/schema.js';
import { shuffle } from './store/shuffle.js';

export interface ServiceOptions {
  readonly database: Database;
  /** Name of this instance; each adds only to its own counters. */
  readonly instance?: string;
  readonly now?: () => number;
  readonly batching?: Partial<BatcherOptions>;
}

/** A poll at this moment. */
export interface CurrentPoll {
  readonly record: PollRecord;
  readonly poll: Poll;
  readonly state: PollState;
}

interface Queued {
  readonly poll: Poll;
  readonly digest: string;
  /** Its form was opened before close. */
  readonly ticketed: boolean;
  readonly entry: Entry;
}

/** How long another instance's change of a poll may go unseen. */
const STALE_AFTER = 1000;

export class PollService {
  readonly metrics = new Metrics();
  readonly #db: Database;
  readonly #instance: string;
  readonly #clock: () => number;
  readonly #batcher: Batcher<Queued, Outcome>;
  readonly #known = new Map<string, { record: PollRecord; poll: Poll; at: number }>();
  #latest = 0;
  #adminHash = '';

  private constructor(options: ServiceOptions) {
    this.#db = options.database;
    this.#instance = options.instance ?? 'one';
    this.#clock = options.now ?? Date.now;
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
    const records = await service.#read(listPolls);
    await options.database.rewrite(
      records.filter(({ state }) => state !== 'draft').map(({ poll_id }) => poll_id),
    );
    await service.settle();
    return { service, ...(adminToken === undefined ? {} : { adminToken }) };
  }

  get engine(): Database['engine'] {
    return this.#db.engine;
  }

  isAdmin(token: string): boolean {
    return same(digestOf(token), this.#adminHash);
  }

  /** Whether the database answers. */
  async ready(): Promise<void> {
    await this.#read((tx) => readSetting(tx, 'admin'));
  }

  /** Writes what was taken, then lets go of the database. */
  async close(): Promise<void> {
    await this.#batcher.stop();
    await this.#db.close();
  }

  // What residents see.

  /** A published poll. @throws ServiceError `no-poll` */
  async current(id: string, drafts = false): Promise<CurrentPoll> {
    const now = this.#now();
    let known = this.#known.get(id);
    if (!known || (this.engine !== 'sqlite' && now - known.at > STALE_AFTER)) {
      const record = await this.#read((tx) => readPoll(tx, id));
      if (!record) throw new ServiceError('no-poll');
      known = { record, poll: pollOf(record), at: now };
      this.#known.set(id, known);
    }
    const { record, poll } = known;
    if (record.state === 'draft') {
      if (!drafts) throw new ServiceError('no-poll');
      return { record, poll, state: 'draft' };
    }
    const state = record.state === 'sealed' ? 'final' : stateAt(poll, now);
    if (state === 'final' && record.state === 'live') {
      await this.#seal(poll);
      return this.current(id);
    }
    return { record, poll, state };
  }

  /** Proof that a form was opened before close; the same for everybody on one day. */
  ticket({ record, poll, state }: CurrentPoll): string | undefined {
    if (state !== 'open' || !record.poll_key) return undefined;
    return ticketOf(record.poll_key, dayOf(this.#now(), poll.zone));
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
      return resultOf(poll, await this.#count(poll), { state, audience: 'public' });
    }
    const { shown } = await this.#read((tx) => readPublication(tx, id));
    return shown
      ? resultOf(poll, snapshotOf(shown), { state, audience: 'public' })
      : withheldResult(poll, state, 'few');
  }

  /** Whether a ballot with this receipt is in the box; never what it says. @throws ServiceError `bad-receipt` */
  async hasReceipt(id: string, typed: string): Promise<boolean> {
    await this.current(id);
    const code = readCode(typed);
    if (code === undefined) throw new ServiceError('bad-receipt');
    const start = code.slice(0, -1);
    const rows = await this.#read((tx) =>
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
    const lines = await this.#read((tx) => readAudit(tx, id));
    return {
      lines,
      ...(record.sealed ? { sealed: JSON.parse(record.sealed) as Reconciliation } : {}),
    };
  }

  // What the office does.

  async list(): Promise<readonly CurrentPoll[]> {
    const records = await this.#read(listPolls);
    return Promise.all(records.map(({ poll_id }) => this.current(poll_id, true)));
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
    const day = this.#today(poll);
    await this.#transact(async (tx) => {
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
    this.#known.delete(poll.id);
    return [...problems, ...lintPoll(poll)].map(explain);
  }

  /** Shows a draft to residents; it then opens and closes by its times. */
  async publish(id: string): Promise<void> {
    await this.#change(id, 'published', (record) => {
      if (record.state !== 'draft') throw new ServiceError('wrong-state');
      return { ...record, state: 'live', poll_key: randomKey() };
    });
  }

  /** Closes now; the grace begins. */
  async closePoll(id: string): Promise<void> {
    const { state } = await this.current(id);
    if (state !== 'open') throw new ServiceError('wrong-state');
    await this.#change(id, 'closed', (record) => ({ ...record, closes_at: this.#now() }));
  }

  /** Everything that was counted. Before the count stands it is an early look, and a public line says so. */
  async officeResult(id: string): Promise<PollResult & { audit?: Reconciliation }> {
    const { poll, state, record } = await this.current(id, true);
    if (state !== 'final') await this.#note(poll, 'early-look');
    const result = resultOf(poll, await this.#count(poll), { state, audience: 'office' });
    return record.sealed
      ? { ...result, audit: JSON.parse(record.sealed) as Reconciliation }
      : result;
  }

  /** Ballots without names, shuffled; only of a sealed poll. */
  async ballots(id: string): Promise<readonly Answers[]> {
    const { poll, state } = await this.current(id);
    if (state !== 'final') throw new ServiceError('not-final');
    await this.#note(poll, 'ballots-exported');
    return this.#read(async (tx) => {
      const all: Answers[] = [];
      for await (const answers of readAnswers(tx, id)) all.push(answers);
      return shuffle(all);
    });
  }

  /** Text answers, shuffled. */
  async replies(id: string): Promise<readonly ReplyRecord[]> {
    await this.current(id);
    return shuffle(await this.#read((tx) => readReplies(tx, id)));
  }

  async showReply(id: string, reply: string, shown: boolean): Promise<void> {
    await this.current(id);
    await this.#transact(async (tx) => {
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
    const { poll, record } = await this.current(id);
    if (record.sealed) return JSON.parse(record.sealed) as Reconciliation;
    const found = await this.#read((tx) => reconcile(tx, poll));
    this.metrics.set('reconciliation_differs', found.agrees ? 0 : 1);
    return found;
  }

  /** Seals what has ended; called from time to time. */
  async settle(): Promise<void> {
    for (const { poll_id, state } of await this.#read(listPolls)) {
      if (state === 'live') await this.current(poll_id);
    }
  }

  // Inside.

  async #openAdmin(): Promise<string | undefined> {
    const token = randomKey();
    const hash = await this.#transact(async (tx) => {
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
      const { outcomes, written } = await this.#transact((tx) => this.#commit(tx, group));
      this.metrics.count('commits', this.engine);
      outcomes.forEach((outcome, i) => done(places[i]!, outcome));
      if (!written.ballots.length) continue;
      await this.#publishCount(poll);
      await this.#db.settle(written, poll.batch);
    }
  }

  /** Writes those that may still count. */
  async #commit(tx: Transaction, group: readonly Queued[]): Promise<CommitResult> {
    const { poll } = group[0]!;
    const record = await readPoll(tx, poll.id);
    const state = record?.state === 'live' ? stateAt(pollOf(record), this.#now()) : 'final';
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
    await this.#db.mix(tx, result.written);
    const counted = [...result.outcomes];
    return {
      outcomes: refusals.map((refusal) => refusal ?? counted.shift()!),
      written: result.written,
    };
  }

  /** Moves the public count on where a batch is full. */
  async #publishCount(poll: Poll): Promise<void> {
    await this.#transact(async (tx) => {
      const stored = await readPublication(tx, poll.id);
      const before = {
        ...(stored.shown ? { shown: snapshotOf(stored.shown) } : {}),
        ...(stored.waiting ? { waiting: snapshotOf(stored.waiting) } : {}),
      };
      const after = nextPublication(poll, before, snapshotOfTally(await readTally(tx, poll.id)));
      if (after === before) return;
      await writePublication(tx, poll.id, {
        ...(after.shown ? { shown: storedOf(after.shown) } : {}),
        ...(after.waiting ? { waiting: storedOf(after.waiting) } : {}),
      });
    });
  }

  /** After the end nothing is counted, but who sends again what was counted is told so. */
  async #afterEnd(poll: Poll, { secret, revision, answers }: Submission): Promise<Receipt> {
    const [row] = await this.#read((tx) =>
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

  async #seal(poll: Poll): Promise<void> {
    const day = this.#today(poll);
    const sealed = await this.#transact((tx) => seal(tx, poll, day));
    this.#known.delete(poll.id);
    if (!sealed) return;
    await this.#db.rewrite([poll.id]);
  }

  /** The count with the number of text answers, which ballots do not hold. */
  async #count(poll: Poll): Promise<Snapshot> {
    return this.#read(async (tx) => {
      const { ballots, tally } = snapshotOfTally(await readTally(tx, poll.id));
      const texts = await tx.all<{ question: string; n: number }>(
        'SELECT question, CAST(COUNT(*) AS BIGINT) AS n FROM reply WHERE poll_id = ? GROUP BY question',
        [poll.id],
      );
      const all = new Map(tally);
      for (const { question, n } of texts)
        all.set(counterKey({ question, option: '', group: '' }), n);
      return { ballots, tally: all };
    });
  }

  async #change(
    id: string,
    event: string,
    change: (record: PollRecord) => PollRecord,
  ): Promise<void> {
    const { poll } = await this.current(id, true);
    const day = this.#today(poll);
    await this.#transact(async (tx) => {
      const record = await readPoll(tx, id);
      if (!record) throw new ServiceError('no-poll');
      await writePoll(tx, change(record));
      await writeAudit(tx, id, { day, event });
    });
    this.#known.delete(id);
  }

  #note(poll: Poll, event: string): Promise<void> {
    const day = this.#today(poll);
    return this.#transact((tx) => writeAudit(tx, poll.id, { day, event }));
  }

  #read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#transact(work);
  }

  /** What is not our own refusal is the database's, and may pass. */
  async #transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    try {
      return await this.#db.transaction(work);
    } catch (error) {
      if (error instanceof ServiceError) throw error;
      throw new ServiceError('storage', undefined, error);
    }
  }

  #today(poll: Poll): string {
    return dayOf(this.#now(), poll.zone);
  }

  /** A clock that is set back does not open again what has closed. */
  #now(): number {
    return (this.#latest = Math.max(this.#latest, this.#clock()));
  }
}

function pollOf({ definition, opens_at, closes_at }: PollRecord): Poll {
  const { poll } = parsePoll(JSON.parse(definition));
  if (!poll) throw new Error('a stored definition cannot be read');
  return {
    ...poll,
    ...(opens_at === null ? {} : { opensAt: opens_at }),
    ...(closes_at === null ? {} : { closesAt: closes_at }),
  };
}

async function ballotsOf(tx: Transaction, poll: string): Promise<number> {
  return (await readTally(tx, poll)).get(BALLOTS) ?? 0;
}

function snapshotOfTally(counters: ReadonlyMap<string, number>): Snapshot {
  const tally = new Map(counters);
  const ballots = tally.get(BALLOTS) ?? 0;
  tally.delete(BALLOTS);
  return { ballots, tally };
}

function snapshotOf({ ballots, tally }: StoredSnapshot): Snapshot {
  return { ballots, tally: new Map(tally) };
}

function storedOf({ ballots, tally }: Snapshot): StoredSnapshot {
  return { ballots, tally: [...tally] };
}

/** The book of polls: each as it stands at this moment, sealed when its time has come, and the lines that are public. */
import { dayOf, parsePoll, stateAt, type Poll, type PollState } from '@e-bulletin/issue/poll.js';
import { readCounted, reconcile, seal, type Counted } from './count/seal.js';
import { ServiceError } from './errors.js';
import type { StillBox } from './store/box.js';
import type { Database, Transaction } from './store/db.js';
import {
  listPolls,
  readAudit,
  readPoll,
  writeAudit,
  writePoll,
  type PollRecord,
  type Reconciliation,
} from './store/records.js';

/** A poll at this moment. */
export interface CurrentPoll {
  readonly record: PollRecord;
  readonly poll: Poll;
  readonly state: PollState;
}

/** How long another instance's change of a poll may go unseen, in milliseconds. */
const STALE_AFTER = 1000;

export class PollBook {
  readonly db: Database;
  readonly #clock: () => number;
  readonly #alarm: (poll: string) => void;
  readonly #known = new Map<string, { record: PollRecord; poll: Poll; at: number }>();
  /** Lines of this process that are written once a day. */
  readonly #noted = new Set<string>();
  readonly #sealing = new Map<string, Promise<void>>();
  #latest = 0;

  /** `alarm`: told of a poll whose count does not agree. */
  constructor(db: Database, clock: () => number, alarm: (poll: string) => void) {
    this.db = db;
    this.#clock = clock;
    this.#alarm = alarm;
  }

  /** A clock that is set back does not open again what has closed. */
  now(): number {
    return (this.#latest = Math.max(this.#latest, this.#clock()));
  }

  /** The finest time that is stored. */
  today(poll: Poll): string {
    return dayOf(this.now(), poll.zone);
  }

  transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return ours(this.db.transaction(work));
  }

  /** Everything of one moment; answers are taken during `rest`. */
  reading<R, T>(
    first: (tx: Transaction) => Promise<R>,
    rest: (box: StillBox, found: R) => Promise<T>,
  ): Promise<T> {
    return ours(this.db.reading(first, rest));
  }

  /** Counts the ballots again. */
  async reconcile(poll: Poll): Promise<Reconciliation> {
    return (await this.#count(poll)).reconciliation;
  }

  /** A published poll. @throws ServiceError `no-poll` */
  async current(id: string, drafts = false): Promise<CurrentPoll> {
    const now = this.now();
    let known = this.#known.get(id);
    if (!known || (this.db.engine !== 'sqlite' && now - known.at > STALE_AFTER)) {
      const record = await this.transact((tx) => readPoll(tx, id));
      if (!record) throw new ServiceError('no-poll');
      known = { record, poll: pollOf(record), at: now };
      this.#known.set(id, known);
    }
    const { record, poll } = known;
    if (record.state === 'draft') {
      if (!drafts) throw new ServiceError('no-poll');
      return { record, poll, state: 'draft' };
    }
    const state = stateOf(record, poll, now);
    if (state === 'final' && record.state !== 'sealed') {
      await this.#seal(poll);
      return this.current(id);
    }
    if (state === 'grace' && record.state === 'live') {
      await this.#markClosed(id);
      return this.current(id);
    }
    return { record, poll, state };
  }

  /** Of a published poll that was read before. */
  languageOf(id: string): string | undefined {
    const known = this.#known.get(id);
    return known && known.record.state !== 'draft' ? known.poll.language : undefined;
  }

  /** Seals what has ended; called from time to time. */
  async settle(): Promise<void> {
    for (const { poll_id, state } of await this.transact(listPolls)) {
      if (state !== 'draft' && state !== 'sealed') await this.current(poll_id);
    }
  }

  /** Changes the record of a poll, with a public line. */
  async change(
    id: string,
    event: string,
    change: (record: PollRecord) => PollRecord,
  ): Promise<void> {
    const { poll } = await this.current(id, true);
    const day = this.today(poll);
    await this.transact(async (tx) => {
      const record = await readPoll(tx, id);
      if (!record) throw new ServiceError('no-poll');
      await writePoll(tx, change(record));
      await writeAudit(tx, id, { day, event });
    });
    this.forget(id);
  }

  /** Reads the poll anew when it is next asked for. */
  forget(id: string): void {
    this.#known.delete(id);
  }

  /** Writes a public line. */
  note(poll: Poll, event: string): Promise<void> {
    const day = this.today(poll);
    return this.transact((tx) => writeAudit(tx, poll.id, { day, event }));
  }

  #count(poll: Poll): Promise<{ counted: Counted; reconciliation: Reconciliation }> {
    return this.reading(
      (tx) => readCounted(tx, poll),
      async (box, counted) => ({ counted, reconciliation: await reconcile(box, poll, counted) }),
    );
  }

  /** Writes a public line, unless it stands there for today (or for any day, `ever`) already. */
  async noteOnce(poll: Poll, event: string, ever = false): Promise<void> {
    const day = this.today(poll);
    const line = `${poll.id} ${ever ? '' : day} ${event}`;
    if (this.#noted.has(line)) return;
    this.#noted.add(line);
    try {
      await this.transact(async (tx) => {
        const known = await readAudit(tx, poll.id);
        if (known.some((one) => (ever || one.day === day) && one.event === event)) return;
        await writeAudit(tx, poll.id, { day, event });
      });
    } catch (error) {
      this.#noted.delete(line);
      throw error;
    }
  }

  /** On disk too, so that a clock set back before the next start opens nothing again. */
  async #markClosed(id: string): Promise<void> {
    await this.transact(async (tx) => {
      const record = await readPoll(tx, id);
      if (record?.state === 'live') await writePoll(tx, { ...record, state: 'closed' });
    });
    this.forget(id);
  }

  /** From here on no instance takes an answer: one whose clock is behind could go on for as long as is counted, and it never ended. */
  async #end(id: string): Promise<void> {
    await this.transact(async (tx) => {
      const record = await readPoll(tx, id);
      if (record?.state === 'live' || record?.state === 'closed')
        await writePoll(tx, { ...record, state: 'over' });
    });
    this.forget(id);
  }

  /** Once, however many ask meanwhile. */
  #seal(poll: Poll): Promise<void> {
    let sealing = this.#sealing.get(poll.id);
    if (!sealing) {
      sealing = this.#countAndSeal(poll).finally(() => this.#sealing.delete(poll.id));
      this.#sealing.set(poll.id, sealing);
    }
    return sealing;
  }

  async #countAndSeal(poll: Poll): Promise<void> {
    const day = this.today(poll);
    await ours(this.db.rewrite([poll.id]));
    const { counted, reconciliation } = await this.#count(poll);
    const done = await this.transact((tx) => seal(tx, poll, day, counted, reconciliation));
    if (done === 'changed') {
      await this.#end(poll.id);
      return this.#countAndSeal(poll);
    }
    this.forget(poll.id);
    if (done === 'gone') return;
    if (!reconciliation.agrees) this.#alarm(poll.id);
    // What changed no counter meanwhile (other words for the same answers) would stand out for ever; now nothing comes any more.
    await ours(this.db.rewrite([poll.id]));
    await ours(this.db.sweep([poll.id]));
  }
}

/** What is not our own refusal is the database's, and may pass. */
async function ours<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    throw new ServiceError('storage', undefined, error);
  }
}

/** Where a published poll stands. What was seen closed stays closed. */
export function stateOf(record: PollRecord, poll: Poll, now: number): PollState {
  if (record.state === 'sealed' || record.state === 'over') return 'final';
  const state = stateAt(poll, now);
  return record.state === 'closed' && state !== 'final' ? 'grace' : state;
}

/** Definitions read lately, by their digest. */
const parsed = new Map<string, Poll>();
const MOST_PARSED = 100;

/** The poll of a record, with the times that were set by hand. */
export function pollOf({ definition, digest, opens_at, closes_at }: PollRecord): Poll {
  const poll = parsed.get(digest) ?? parsePoll(JSON.parse(definition)).poll;
  if (!poll) throw new Error('a stored definition cannot be read');
  if (parsed.size > MOST_PARSED) parsed.clear();
  parsed.set(digest, poll);
  return {
    ...poll,
    ...(opens_at === null ? {} : { opensAt: opens_at }),
    ...(closes_at === null ? {} : { closesAt: closes_at }),
  };
}

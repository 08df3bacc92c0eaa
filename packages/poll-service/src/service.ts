/** Answers taken and counts told. Knows nothing of HTTP; the database and the clock are given to it. */
import {
  checkAnswers,
  dayOf,
  showCode,
  type Poll,
  type PollResult,
  type Receipt,
  type Submission,
} from '@e-bulletin/issue/poll.js';
import { backupToTemp } from './backup.js';
import { PollBook, type CurrentPoll } from './book.js';
import { Batcher, type BatcherOptions } from './count/batcher.js';
import type { Outcome } from './count/group.js';
import { canonicalOf, entryOf } from './count/submission.js';
import { ServiceError } from './errors.js';
import { Keys } from './keys.js';
import { passFor } from './levels/pass.js';
import { PortalKey } from './levels/portal.js';
import { markedToken } from './levels/token.js';
import { Metrics } from './metrics.js';
import { MinutesDesk } from './minutes/minutes.js';
import { Office } from './office.js';
import { PaperDesk } from './paper/paper.js';
import { readPicture } from './pictures.js';
import { Recounter } from './recount.js';
import { ballotId, isTicket, markOf, receiptFor, sealOf, ticketOf } from './secrets.js';
import type { Entry } from './store/commit.js';
import type { Database } from './store/db.js';
import { listPolls, readSetting } from './store/records.js';
import { createTables } from './store/schema.js';
import { PublicView } from './view.js';

export interface ServiceOptions {
  readonly database: Database;
  /** Name of this instance; each adds only to its own counters. */
  readonly instance?: string;
  readonly now?: () => number;
  readonly batching?: Partial<BatcherOptions>;
  /** Public key (PEM) or shared secret by which the portal signs who is logged in; needed for level `subject`. */
  readonly portalKey?: string;
  /** Told when a recount, or the count at the end, does not agree. */
  readonly onAlarm?: (message: string) => void;
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
  readonly paper: PaperDesk;
  readonly minutes: MinutesDesk;
  readonly view: PublicView;
  readonly #portal: PortalKey | undefined;
  readonly #recounter: Recounter;
  readonly #book: PollBook;
  readonly #keys: Keys;
  readonly #instance: string;
  readonly #batcher: Batcher<Queued, Outcome>;
  readonly #closing = new AbortController();
  #opened: Promise<void> = Promise.resolve();
  #tidying: Promise<void> | undefined;

  private constructor(options: ServiceOptions) {
    const onAlarm = options.onAlarm ?? console.error;
    const alarm = (poll: string): void => {
      this.metrics.set('reconciliation_differs', 1);
      onAlarm(`số liệu không khớp trong cuộc “${poll}”: giữ nguyên dữ liệu, báo người phụ trách`);
    };
    this.metrics.set('reconciliation_differs', 0);
    this.#book = new PollBook(options.database, options.now ?? Date.now, alarm);
    this.#keys = new Keys(this.#book);
    this.#portal = options.portalKey === undefined ? undefined : new PortalKey(options.portalKey);
    this.office = new Office(this.#book, this.metrics, this.#portal !== undefined);
    this.paper = new PaperDesk(this.#book);
    this.minutes = new MinutesDesk(this.#book, () => this.#keys.signing);
    this.view = new PublicView(this.#book);
    this.#recounter = new Recounter(this.#book, alarm);
    this.#instance = options.instance ?? 'one';
    this.#batcher = new Batcher(
      { size: 256, queue: 2000, ...options.batching },
      (queued, done) => this.#write(queued, done),
      () => options.database.free(),
    );
    this.metrics.gauge('queue', () => this.#batcher.length);
  }

  /** Opens the store; `adminToken` is there the first time only. */
  static async open(
    options: ServiceOptions,
  ): Promise<{ service: PollService; adminToken?: string }> {
    await createTables(options.database);
    const service = new PollService(options);
    const adminToken = await service.#keys.open();
    // Large boxes take minutes, and nobody has to wait for that. What fails is told, and done, when it is next called.
    service.#opened = service.settle().catch(() => undefined);
    return { service, ...(adminToken === undefined ? {} : { adminToken }) };
  }

  get engine(): Database['engine'] {
    return this.#book.db.engine;
  }

  isAdmin(token: string): boolean {
    return this.#keys.isAdmin(token);
  }

  /** Whether the database answers. */
  async ready(): Promise<void> {
    await this.#book.transact((tx) => readSetting(tx, 'admin'));
  }

  /** Writes what was taken, then lets go of the database. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#batcher.stop();
    await this.#opened;
    await this.#book.db.close();
  }

  /** A poll that residents see. @throws ServiceError `no-poll` */
  current(id: string): Promise<CurrentPoll> {
    return this.#book.current(id);
  }

  /**
   * Hears of a new token, seals what has ended, recounts once a day, and tidies up once after the start; called from time to time.
   */
  async settle(): Promise<void> {
    await this.#keys.refresh();
    await this.#book.settle();
    await this.#recounter.recount(this.#closing.signal);
    this.#tidying ??= this.#tidy().catch((error: unknown) => {
      this.#tidying = undefined;
      throw error;
    });
    await this.#tidying;
  }

  /** A clock that never goes back, in milliseconds. */
  now(): number {
    return this.#book.now();
  }

  /** A copy of everything. @throws ServiceError `no-room` */
  backup(): ReturnType<typeof backupToTemp> {
    return backupToTemp(this.#book.db);
  }

  get ticketKey(): Buffer {
    return this.#keys.ticket;
  }

  /** Proof that a form was opened before close; the same for everybody on one day. */
  ticket({ record, poll, state }: CurrentPoll): string | undefined {
    if (state !== 'open' || !record.poll_key) return undefined;
    return ticketOf(record.poll_key, dayOf(this.#book.now(), poll.zone));
  }

  /** For the plain form: the account that the portal signed, good for as long as people take. @throws ServiceError */
  pass({ record, poll, state }: CurrentPoll, token: string): string {
    const key = record.poll_key;
    if (state !== 'open' || key === null || poll.level !== 'subject') return token;
    return passFor(key, this.#token(poll, key, token) ?? '', this.#book.now());
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
    const entry = entryOf(poll, key, submission, this.#token(poll, key, submission.token));
    const outcome = await this.#batcher.add({ poll, digest: record.digest, ticketed, entry });
    if ('refused' in outcome) throw new ServiceError(outcome.refused);
    this.metrics.count('submissions', outcome.status);
    return {
      status: outcome.status,
      receipt: showCode(receiptFor(entry.ballotId)),
      revision: submission.revision,
    };
  }

  /** What the public may see now; `voted`: this reader has answered. */
  result(id: string, voted = false): Promise<PollResult> {
    return this.view.result(id, voted);
  }

  /** Whether a ballot with this receipt is in the box; never what it says. @throws ServiceError `bad-receipt` */
  hasReceipt(id: string, typed: string): Promise<boolean> {
    return this.view.hasReceipt(id, typed);
  }

  /**
   * Whether this device has answered, so that nobody fills in a form in vain. Never asked of a card or an account: who gave it out
   * would learn who has answered.
   */
  async hasAnswered({ record, poll }: CurrentPoll, token: string | undefined): Promise<boolean> {
    const key = record.poll_key;
    if (key === null || token === undefined || poll.level !== 'device') return false;
    const marks = await this.#book.transact((tx) => tx.box.marks(poll.id, [markOf(key, token)]));
    return marks.length > 0;
  }

  /** Which answer under this secret counts; 0: none. Told to who has the secret, so that a change can come after it. */
  async revisionOf(id: string, secret: string): Promise<number> {
    const [row] = await this.#book.transact((tx) => tx.box.ballots(id, [ballotId(id, secret)]));
    return row?.revision ?? 0;
  }

  /** JPEG of an option, drafts' too; `undefined` where there is none. */
  picture(id: string, name: string): Promise<Buffer | undefined> {
    return this.#book.transact((tx) => readPicture(tx, id, name));
  }

  /** Public lines, and the arithmetic of the sealed count. */
  audit(id: string): ReturnType<PublicView['audit']> {
    return this.view.audit(id);
  }

  /** Much comes to a poll from one network: a public line says so, because nothing of it is taken away. */
  noteCrowd(poll: Poll): Promise<void> {
    return this.#book.noteOnce(poll, 'crowd');
  }

  #token(poll: Poll, key: string, token: string | undefined): string | undefined {
    return markedToken(poll, token, this.#portal, key, this.#book.now());
  }

  /** What a crash left in the order of its writing, or on the disk. */
  async #tidy(): Promise<void> {
    const records = await this.#book.transact(listPolls);
    const idsOf = (...states: string[]): string[] =>
      records.filter(({ state }) => states.includes(state)).map(({ poll_id }) => poll_id);
    await this.#book.db.rewrite(idsOf('live', 'closed', 'over'), this.#closing.signal);
    await this.#book.db.sweep(idsOf('sealed'));
  }

  async #write(
    queued: readonly Queued[],
    done: (i: number, out: Outcome | Error) => void,
  ): Promise<void> {
    const byPoll = new Map<string, number[]>();
    queued.forEach(({ poll: { id } }, i) => {
      if (!byPoll.get(id)?.push(i)) byPoll.set(id, [i]);
    });
    for (const [poll, places] of byPoll) {
      const job = {
        poll,
        slot: this.#instance,
        now: this.now(),
        queued: places.map((i) => {
          const { digest, ticketed, entry } = queued[i]!;
          return { digest, ticketed, entry };
        }),
      };
      try {
        const outcomes = await this.#book.db.commit(job);
        outcomes.forEach((outcome, i) => done(places[i]!, outcome));
        this.metrics.count('commits', this.engine);
      } catch (error) {
        // Those of the other polls may still be written.
        for (const i of places) done(i, new ServiceError('storage', undefined, error));
      }
    }
  }

  /** After the end nothing is counted, but who sends again what was counted is told so. */
  async #afterEnd(poll: Poll, { secret, revision, answers }: Submission): Promise<Receipt> {
    const [row] = await this.#book.transact((tx) =>
      tx.box.ballots(poll.id, [ballotId(poll.id, secret)]),
    );
    if (!row || row.revision < revision) throw new ServiceError('closed');
    const canonical = canonicalOf(checkAnswers(poll, answers).answers);
    if (row.revision === revision && row.seal !== sealOf(secret, revision, canonical)) {
      throw new ServiceError('other-answers');
    }
    return {
      status: row.revision === revision ? 'repeated' : 'superseded',
      receipt: showCode(receiptFor(row.ballot_id)),
      revision,
    };
  }
}

/**
 * Minutes of a sealed poll (biên bản): what was asked, what was counted, that it adds up, and a signature over all of it.
 * They may hang on the ward's wall, so their counts are those of the public; the office's full counts stand in them as a hash.
 */
import {
  resultOf,
  sayMoment,
  withheldAt,
  withheldResult,
  type PollResult,
} from '@e-bulletin/issue/poll.js';
import type { PollBook } from '../book.js';
import { ballotsRoot } from '../count/merkle.js';
import { wholeCount } from '../count/publication.js';
import { ServiceError } from '../errors.js';
import { paperResult, readBoxes, type Box } from '../paper/paper.js';
import {
  readAudit,
  readPoll,
  writeAudit,
  writePoll,
  type AuditLine,
  type Reconciliation,
} from '../store/records.js';
import { countsMark, signed, type Signed } from './sign.js';

/** What is signed. */
export interface Minutes {
  readonly kind: 'e-bulletin-minutes';
  readonly version: 1;
  readonly poll: string;
  readonly title: string;
  readonly publisher?: string;
  /** SHA-256 of the definition as it was stored. */
  readonly definition: string;
  readonly level: string;
  readonly opened?: string;
  readonly closed?: string;
  readonly day: string;
  readonly online: Reconciliation;
  /** Merkle root over all ballots. */
  readonly ballots: string;
  /** `countsMark` of the office's counts, paper among them. */
  readonly counts: string;
  readonly result: PollResult;
  readonly boxes: readonly Box[];
  readonly lines: readonly AuditLine[];
}

export class MinutesDesk {
  readonly #book: PollBook;
  readonly #key: () => string;

  constructor(book: PollBook, key: () => string) {
    this.#book = book;
    this.#key = key;
  }

  /** Draws the minutes up once; asked again, gives the same. @throws ServiceError `not-final` */
  async draw(id: string): Promise<Signed> {
    const { record, poll, state } = await this.#book.current(id);
    if (state !== 'final') throw new ServiceError('not-final');
    if (record.minutes) return JSON.parse(record.minutes) as Signed;
    const day = this.#book.today(poll);
    // Sealed ballots do not change any more; the other polls go on while they are read.
    const ballots = await this.#book.reading(
      async () => undefined,
      (box) => ballotsRoot(box, id),
    );
    const minutes = await this.#book.transact(async (tx) => {
      const record = await readPoll(tx, id);
      if (!record?.sealed) throw new ServiceError('not-final');
      if (record.minutes) return JSON.parse(record.minutes) as Signed;
      const count = await wholeCount(tx, poll);
      const full = {
        ...resultOf(poll, count, { state, audience: 'office' }),
        ...(await paperResult(tx, poll, 'office')),
      };
      const why = withheldAt(poll, state, false);
      const result: PollResult = why
        ? withheldResult(poll, state, why)
        : {
            ...resultOf(poll, count, { state, audience: 'public' }),
            ...(await paperResult(tx, poll, 'public')),
          };
      const document: Minutes = {
        kind: 'e-bulletin-minutes',
        version: 1,
        poll: id,
        title: poll.title,
        ...(poll.publisher ? { publisher: poll.publisher } : {}),
        definition: record.digest,
        level: poll.level,
        ...(poll.opensAt === undefined ? {} : { opened: sayMoment(poll.opensAt, poll.zone) }),
        ...(poll.closesAt === undefined ? {} : { closed: sayMoment(poll.closesAt, poll.zone) }),
        day,
        online: JSON.parse(record.sealed) as Reconciliation,
        ballots,
        counts: countsMark(this.#key(), JSON.stringify(full)),
        result,
        boxes: (await readBoxes(tx, id)).filter(({ state: one }) => one === 'agreed'),
        lines: await readAudit(tx, id),
      };
      const drawn = signed(this.#key(), JSON.stringify(document));
      await writePoll(tx, { ...record, minutes: JSON.stringify(drawn) });
      await writeAudit(tx, id, { day, event: 'minutes' });
      return drawn;
    });
    this.#book.forget(id);
    return minutes;
  }

  /** @throws ServiceError `no-minutes` */
  async read(id: string): Promise<Signed> {
    const { record } = await this.#book.current(id);
    if (!record.minutes) throw new ServiceError('no-minutes');
    return JSON.parse(record.minutes) as Signed;
  }
}

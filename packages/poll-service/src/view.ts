/** What the public may read: counts as the policy lets it, texts that were looked at, receipts, lines. */
import {
  readCode,
  resultOf,
  withheldAt,
  withheldResult,
  type PollResult,
} from '@e-bulletin/issue/poll.js';
import type { CurrentPoll, PollBook } from './book.js';
import { shownCount, wholeCount } from './count/publication.js';
import { ServiceError } from './errors.js';
import { paperResult } from './paper/paper.js';
import { readAudit, readReplies, type AuditLine, type Reconciliation } from './store/records.js';
import { shuffle } from './store/shuffle.js';

export interface ShownReply {
  readonly question: string;
  readonly body: string;
}

export class PublicView {
  readonly #book: PollBook;

  constructor(book: PollBook) {
    this.#book = book;
  }

  /** Of a poll that was read before; asks no database, which may be what is broken. */
  languageOf(id: string): string | undefined {
    return this.#book.languageOf(id);
  }

  /** What the public may see now; `voted`: this reader has answered. */
  async result(id: string, voted = false): Promise<PollResult> {
    const current = await this.#book.current(id);
    const { poll, state } = current;
    const why = withheldAt(poll, state, voted);
    return why ? withheldResult(poll, state, why) : this.#counts(current);
  }

  /** The public count for the wall of a meeting, before the policy would show it; the office asks, a public line says so. */
  async wall(id: string): Promise<PollResult> {
    const current = await this.#book.current(id);
    const { poll, state } = current;
    if (poll.symmetric && withheldAt(poll, state, false)) throw new ServiceError('symmetric');
    return this.#counts(current);
  }

  /** Texts that the office looked at and shows, in no order; where counts may be seen. */
  async replies(id: string, voted = false): Promise<readonly ShownReply[]> {
    const { poll, state } = await this.#book.current(id);
    if (withheldAt(poll, state, voted)) return [];
    const all = await this.#book.transact((tx) => readReplies(tx, id));
    return shuffle(all.flatMap(({ question, body, shown }) => (shown ? [{ question, body }] : [])));
  }

  /** Whether a ballot with this receipt is in the box; never what it says. @throws ServiceError `bad-receipt` */
  async hasReceipt(id: string, typed: string): Promise<boolean> {
    await this.#book.current(id);
    const code = readCode(typed);
    if (code === undefined) throw new ServiceError('bad-receipt');
    const start = code.slice(0, -1);
    return this.#book.transact((tx) => tx.box.hasBallot(id, start));
  }

  /** Public, with the arithmetic of the sealed count. */
  async audit(id: string): Promise<{ lines: readonly AuditLine[]; sealed?: Reconciliation }> {
    const { record } = await this.#book.current(id);
    const lines = await this.#book.transact((tx) => readAudit(tx, id));
    return {
      lines,
      ...(record.sealed ? { sealed: JSON.parse(record.sealed) as Reconciliation } : {}),
    };
  }

  async #counts({ record, poll, state }: CurrentPoll): Promise<PollResult> {
    const audience = 'public';
    return this.#book.transact(async (tx) => {
      if (state === 'final') {
        return {
          ...resultOf(poll, await wholeCount(tx, poll), { state, audience }),
          // With the minutes no box comes any more: what one held cannot be told from the sum before it and the sum after it.
          ...(record.minutes === null ? {} : await paperResult(tx, poll, audience)),
        };
      }
      const shown = await shownCount(tx, poll);
      return shown
        ? resultOf(poll, shown, { state, audience })
        : withheldResult(poll, state, 'few');
    });
  }
}

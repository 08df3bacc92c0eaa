/**
 * Every night, and at every start, the ballots are counted again: ballots = counters = marks. A public line says that it was
 * done; where it does not agree, another says that, a gauge moves, and the operator is told.
 */
import type { Poll } from '@e-bulletin/issue/poll.js';
import type { PollBook } from './book.js';
import { listPolls } from './store/records.js';

/** A recount that could not be finished is begun again after so many milliseconds. */
const AGAIN_AFTER = 600_000;

export class Recounter {
  readonly #book: PollBook;
  readonly #alarm: (poll: string) => void;
  /** By poll, the day of the last recount by this process. */
  readonly #last = new Map<string, string>();
  /** By poll, when one that failed is tried again. */
  readonly #again = new Map<string, number>();

  constructor(book: PollBook, alarm: (poll: string) => void) {
    this.#book = book;
    this.#alarm = alarm;
  }

  /** Counts what was not counted today; between two polls it may be stopped. */
  async recount(signal: AbortSignal): Promise<void> {
    for (const { poll_id: id, state } of await this.#book.transact(listPolls)) {
      if (signal.aborted) return;
      if (state !== 'live' && state !== 'closed') continue;
      const { poll } = await this.#book.current(id);
      const day = this.#book.today(poll);
      const now = this.#book.now();
      if (this.#last.get(id) === day || (this.#again.get(id) ?? 0) > now) continue;
      this.#last.set(id, day);
      try {
        await this.#recountOne(poll);
      } catch (error) {
        this.#last.delete(id);
        this.#again.set(id, now + AGAIN_AFTER);
        throw error;
      }
    }
  }

  async #recountOne(poll: Poll): Promise<void> {
    const { agrees, ballots } = await this.#book.reconcile(poll);
    if (ballots) await this.#book.noteOnce(poll, agrees ? 'recounted' : 'recount-differs');
    if (!agrees) this.#alarm(poll.id);
  }
}

/**
 * Every night, and at every start, the ballots are counted again: ballots = counters = marks. A public line says that it was
 * done; where it does not agree, another says that, a gauge moves, and the operator is told.
 */
import type { PollBook } from './book.js';
import type { Metrics } from './metrics.js';
import { listPolls, readAudit, writeAudit } from './store/records.js';

export class Recounter {
  readonly #book: PollBook;
  readonly #metrics: Metrics;
  readonly #alarm: (message: string) => void;
  /** By poll, the day of the last recount by this process. */
  readonly #last = new Map<string, string>();

  constructor(book: PollBook, metrics: Metrics, alarm: (message: string) => void) {
    this.#book = book;
    this.#metrics = metrics;
    this.#alarm = alarm;
    metrics.set('reconciliation_differs', 0);
  }

  /** Counts what was not counted today. */
  async recount(): Promise<void> {
    for (const { poll_id: id, state } of await this.#book.transact(listPolls)) {
      if (state !== 'live' && state !== 'closed') continue;
      const { poll } = await this.#book.current(id);
      const day = this.#book.today(poll);
      if (this.#last.get(id) === day) continue;
      this.#last.set(id, day);
      const { agrees, ballots } = await this.#book.reconcile(poll);
      const event = agrees ? 'recounted' : 'recount-differs';
      await this.#book.transact(async (tx) => {
        const known = await readAudit(tx, id);
        if (ballots && !known.some((line) => line.day === day && line.event === event)) {
          await writeAudit(tx, id, { day, event });
        }
      });
      if (agrees) continue;
      this.#metrics.set('reconciliation_differs', 1);
      this.#alarm(`số liệu không khớp trong cuộc “${id}”: giữ nguyên dữ liệu, báo người phụ trách`);
    }
  }
}

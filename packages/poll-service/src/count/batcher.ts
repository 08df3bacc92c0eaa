/**
 * Group commit: submissions that arrive within a few milliseconds share one transaction and one wait for the disk.
 * The queue has an end: beyond it a sender is told to come again, instead of waiting for ever.
 */
import { ServiceError } from '../errors.js';

export interface BatcherOptions {
  /** Longest wait for company, in milliseconds. */
  readonly wait: number;
  /** Most submissions in one transaction. */
  readonly size: number;
  /** Most that wait. */
  readonly queue: number;
  /** Most transactions on their way at a time: while one is written the next may be handed over already. */
  readonly lanes: number;
}

interface Item<In, Out> {
  readonly value: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: Error) => void;
}

export class Batcher<In, Out> {
  readonly #options: BatcherOptions;
  readonly #work: (
    values: readonly In[],
    done: (i: number, out: Out | Error) => void,
  ) => Promise<void>;
  #waiting: Item<In, Out>[] = [];
  #timer: NodeJS.Timeout | undefined;
  readonly #running = new Set<Promise<void>>();
  #stopped = false;

  /** `work` calls `done` for each value once it is on disk; those that it has not called for when it throws have failed. */
  constructor(
    options: BatcherOptions,
    work: (values: readonly In[], done: (i: number, out: Out | Error) => void) => Promise<void>,
  ) {
    this.#options = options;
    this.#work = work;
  }

  get length(): number {
    return this.#waiting.length;
  }

  /** Resolved once `value` is on disk. */
  add(value: In): Promise<Out> {
    if (this.#stopped) return Promise.reject(new ServiceError('stopping'));
    if (this.#waiting.length >= this.#options.queue) {
      return Promise.reject(new ServiceError('busy'));
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ value, resolve, reject });
      if (this.#running.size >= this.#options.lanes) return;
      if (this.#waiting.length >= this.#options.size) this.#flush();
      else this.#timer ??= setTimeout(() => this.#flush(), this.#options.wait);
    });
  }

  /** Takes no more, and resolves when all that was taken is on disk. */
  async stop(): Promise<void> {
    this.#stopped = true;
    while (this.#running.size || this.#waiting.length) {
      if (!this.#running.size) this.#flush();
      await Promise.race(this.#running);
    }
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const items = this.#waiting.splice(0, this.#options.size);
    const running = this.#write(items).finally(() => {
      this.#running.delete(running);
      // Not at once: while a batch is written nobody is let in, and Node accepts few connections in one turn.
      if (this.#waiting.length) this.#timer ??= setTimeout(() => this.#flush(), this.#options.wait);
    });
    this.#running.add(running);
  }

  async #write(items: readonly Item<In, Out>[]): Promise<void> {
    const open = new Set(items);
    const done = (i: number, out: Out | Error): void => {
      const item = items[i]!;
      if (!open.delete(item)) return;
      if (out instanceof Error) item.reject(out);
      else item.resolve(out);
    };
    try {
      await this.#work(
        items.map(({ value }) => value),
        done,
      );
    } catch (error) {
      for (const { reject } of open) reject(new ServiceError('storage', undefined, error));
    }
  }
}

/**
 * Group commit: what arrives while one group goes to disk is the next one, and shares one transaction and one wait for
 * the disk. Nobody waits for company: alone, a submission is a group of one. But no group is closed before it can be written:
 * who comes until then is in it.
 * The queue has an end: beyond it a sender is told to come again, instead of waiting for ever.
 */
import { setImmediate } from 'node:timers/promises';
import { ServiceError } from '../errors.js';

export interface BatcherOptions {
  /** Most submissions in one transaction. */
  readonly size: number;
  /** Most that wait. */
  readonly queue: number;
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
  readonly #free: () => Promise<unknown>;
  #waiting: Item<In, Out>[] = [];
  /** A group is being written, or will be as soon as this turn has heard everybody who is there. */
  #running: Promise<void> | undefined;
  #stopped = false;

  /**
   * `work` calls `done` for each value once it is on disk; those that it has not called for when it throws have failed.
   * `free` resolves when the next `work` would begin at once.
   */
  constructor(
    options: BatcherOptions,
    work: (values: readonly In[], done: (i: number, out: Out | Error) => void) => Promise<void>,
    free: () => Promise<unknown>,
  ) {
    this.#options = options;
    this.#work = work;
    this.#free = free;
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
      this.#running ??= this.#run();
    });
  }

  /** Takes no more, and resolves when all that was taken is on disk. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length) {
      await setImmediate();
      await this.#free();
      await this.#write(this.#waiting.splice(0, this.#options.size));
    }
    this.#running = undefined;
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

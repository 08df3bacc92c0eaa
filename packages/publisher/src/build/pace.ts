/** Time left, told from the pages that really had to be worked on. */
import type { Progress } from './options.js';

/** So many pages must be done before a guess is worth telling. */
const ENOUGH = 3;

export class Pace {
  readonly #total: number;
  readonly #tell: (progress: Progress) => void;
  #first: number | undefined;
  #worked = 0;

  constructor(total: number, tell: (progress: Progress) => void) {
    this.#total = total;
    this.#tell = tell;
    tell({ stage: 'pages', done: 0, total });
  }

  page(done: number, cached: boolean): void {
    const now = performance.now();
    this.#first ??= now;
    if (!cached) this.#worked += 1;
    const left = this.#total - done;
    const seconds =
      this.#worked >= ENOUGH ? ((now - this.#first) / 1000 / (this.#worked - 1)) * left : undefined;
    this.#tell({
      stage: 'pages',
      done,
      total: this.#total,
      ...(seconds === undefined ? {} : { secondsLeft: Math.ceil(seconds) }),
    });
  }
}

/** Time left, told from the pages that really had to be worked on. */
import type { Progress, Stage } from './options.js';

/** So many pages must be done before a guess is worth telling. */
const ENOUGH = 3;

export class Pace {
  readonly #stage: Stage;
  readonly #total: number;
  readonly #tell: (progress: Progress) => void;
  #first: number | undefined;
  #worked = 0;

  constructor(total: number, tell: (progress: Progress) => void, stage: Stage = 'pages') {
    this.#stage = stage;
    this.#total = total;
    this.#tell = tell;
    tell({ stage, done: 0, total });
  }

  page(done: number, cached: boolean): void {
    const now = performance.now();
    this.#first ??= now;
    if (!cached) this.#worked += 1;
    const left = this.#total - done;
    const seconds =
      this.#worked >= ENOUGH ? ((now - this.#first) / 1000 / (this.#worked - 1)) * left : undefined;
    this.#tell({
      stage: this.#stage,
      done,
      total: this.#total,
      ...(seconds === undefined ? {} : { secondsLeft: Math.ceil(seconds) }),
    });
  }
}

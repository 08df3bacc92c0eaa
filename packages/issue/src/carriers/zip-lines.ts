/**
 * Who reads from a ZIP when: pictures in the order in which they were asked for, a few at a time, and one at a time while
 * something comes for which somebody has pressed a button, a recording above all.
 */

/** As many as a browser's six connections to a server leave room for a recording and for text. */
const LINES = 4;

export class Lines {
  #pictures = 0;
  #hurries = 0;
  #waiting: (() => void)[] = [];

  /** Does `work` when it is a picture's turn. */
  async picture<T>(work: () => Promise<T>): Promise<T> {
    while (this.#pictures >= (this.#hurries ? 1 : LINES))
      await new Promise<void>((go) => this.#waiting.push(go));
    this.#pictures++;
    try {
      return await work();
    } finally {
      this.#pictures--;
      this.#next();
    }
  }

  /** Does `work`, before pictures that wait for their turn. */
  async urgent<T>(work: () => Promise<T>): Promise<T> {
    this.#hurries++;
    try {
      return await work();
    } finally {
      this.#hurries--;
      this.#next();
    }
  }

  #next(): void {
    for (const go of this.#waiting.splice(0)) go();
  }
}

/**
 * Which sentence is heard at a time. While playing the answer is next to the last one, so it costs nothing; after a jump it
 * is found by halving.
 */
import type { Sentence } from './track.js';

export class Timeline {
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  readonly #indexes: readonly number[];
  #cursor = 0;

  /** The sentences that lie in the recording at `href`, by their start; a clip without an end lasts to the next. */
  constructor(sentences: readonly Sentence[], href: string) {
    const indexes: number[] = [];
    sentences.forEach(({ clip }, index) => {
      if (clip?.href === href) indexes.push(index);
    });
    const startOf = (index: number): number => sentences[index]?.clip?.start ?? 0;
    indexes.sort((a, b) => startOf(a) - startOf(b) || a - b);
    this.#indexes = indexes;
    this.#starts = new Float64Array(indexes.map(startOf));
    this.#ends = new Float64Array(
      indexes.map((index, k) => {
        const next = this.#starts[k + 1] ?? Infinity;
        return Math.min(sentences[index]?.clip?.end ?? next, next);
      }),
    );
  }

  get length(): number {
    return this.#indexes.length;
  }

  /** End of the last clip in seconds; 0 where there is none or it is not told. */
  get end(): number {
    const end = this.#ends[this.length - 1] ?? 0;
    return end === Infinity ? 0 : end;
  }

  /** Index of the sentence heard at `time`; -1 before the first, between two, and after the last. */
  indexAt(time: number): number {
    if (!this.#holds(this.#cursor, time)) {
      if (this.#holds(this.#cursor + 1, time)) this.#cursor++;
      else this.#cursor = this.#search(time);
    }
    return time < (this.#ends[this.#cursor] ?? 0) ? (this.#indexes[this.#cursor] ?? -1) : -1;
  }

  /** The next time at which the answer of `indexAt` changes; Infinity after the last. */
  changeAfter(time: number): number {
    const at = this.indexAt(time);
    if (at >= 0) return this.#ends[this.#cursor] ?? Infinity;
    const start = this.#starts[this.#cursor];
    if (start !== undefined && start > time) return start;
    return this.#starts[this.#cursor + 1] ?? Infinity;
  }

  /** Whether `time` lies between this start and the next. */
  #holds(k: number, time: number): boolean {
    const start = this.#starts[k];
    return start !== undefined && start <= time && time < (this.#starts[k + 1] ?? Infinity);
  }

  /** The last start that is not after `time`; 0 before the first. */
  #search(time: number): number {
    let low = 0;
    let high = this.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= time) low = middle;
      else high = middle - 1;
    }
    // Before the first start nothing is heard, and indexAt() must say so.
    return (this.#starts[low] ?? 0) <= time ? low : -1;
  }
}

/** What turns the leaves. The book begins with the plain one and gets the other when Swiper has arrived. */
import type { BookView } from '../view/book-view.js';

export interface Turner {
  /** Shows spread `index`, with one leaf whatever the distance when `animate`. Resolves when it lies flat. */
  turn(index: number, animate: boolean): Promise<void>;
  /** The book has another size. */
  resize(): void;
  destroy(): void;
}

/** Swaps spreads at once: no gestures, no movement, nothing to load. */
export class PlainTurner implements Turner {
  readonly #view: BookView;

  constructor(view: BookView) {
    this.#view = view;
  }

  turn(index: number): Promise<void> {
    this.#view.keep(index, index);
    this.#view.rest(index);
    return Promise.resolve();
  }

  resize(): void {}

  destroy(): void {}
}

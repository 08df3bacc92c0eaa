/** Keys and taps of the reading area become commands. What a drag does is Swiper's half (`adapters/swiper-turner.ts`). */
import type { Cause } from '../model/book.js';
import { commandOf, CONTROLS, edgeAt, TEXT } from '../model/gesture.js';
import type { BookController } from './book-controller.js';

/** What is turned: the element's own commands, which tell the address and the voice. */
export interface Turnable {
  readonly step: (step: 1 | -1, by: Cause) => void;
  readonly go: (page: number, by: Cause) => void;
}

const FIELDS = 'input,select,textarea,audio,video,[contenteditable],.panel';

export class ReaderInput {
  readonly #book: BookController;
  readonly #turnable: Turnable;

  constructor(book: BookController, turnable: Turnable) {
    this.#book = book;
    this.#turnable = turnable;
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    this.#book.prepare();
    if (event.defaultPrevented || event.isComposing) return;
    if ((event.composedPath()[0] as Element).closest(FIELDS)) return;
    const modified = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
    const { progression, pages } = this.#book.state;
    const command = commandOf(event.key, progression === 'rtl', modified);
    if (!command || pages.length === 0) return;
    event.preventDefault();
    const { step, go } = this.#turnable;
    if (command === 'next') step(1, 'user');
    else if (command === 'previous') step(-1, 'user');
    else go(command === 'first' ? 1 : pages.length, 'user');
  };

  readonly onClick = (event: MouseEvent): void => {
    const target = event.composedPath()[0] as Element;
    const stage = target.closest('.stage');
    if (!stage || this.#book.dragged || target.closest(CONTROLS)) return;
    // A mouse on text begins to select it.
    if ((event as PointerEvent).pointerType === 'mouse' && target.closest(TEXT)) return;
    const { left, width } = stage.getBoundingClientRect();
    const edge = edgeAt(event.clientX - left, width);
    if (!edge) return;
    const forward = (edge === 'right') !== (this.#book.state.progression === 'rtl');
    this.#turnable.step(forward ? 1 : -1, 'user');
  };
}

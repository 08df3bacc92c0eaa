/** Keys and taps of the reading area. What a drag does is Swiper's half (`adapters/swiper-turner.ts`). */
import { commandOf } from '../model/keys.js';
import type { BookController } from './book-controller.js';
import type { ReadingController } from './reading-controller.js';

const FIELDS = 'input,select,textarea,audio,video,[contenteditable],.panel';

export class ReaderInput {
  readonly #book: BookController;
  readonly #reading: ReadingController;

  constructor(book: BookController, reading: ReadingController) {
    this.#book = book;
    this.#reading = reading;
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    this.#book.prepare();
    const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
    if (event.defaultPrevented || event.isComposing || ctrlKey || altKey || metaKey) return;
    if ((event.composedPath()[0] as Element).closest(FIELDS)) return;
    const { progression, pages, zoom } = this.#book.state;
    if (pages.length === 0) return;
    const { dispatch } = this.#book;
    const forLens = /^[-+=_0]$/.test(key) || (zoom > 1 && key.startsWith('Arrow') && !shiftKey);
    const command = commandOf(key, progression === 'rtl', shiftKey);
    if (!forLens && !command) return;
    event.preventDefault();
    if (forLens) void this.#reading.hands(({ zoom: lens }) => lens.key(key));
    else if (command === 'next') dispatch({ type: 'step', step: 1, by: 'user' });
    else if (command === 'previous') dispatch({ type: 'step', step: -1, by: 'user' });
    else dispatch({ type: 'go', page: command === 'first' ? 1 : pages.length, by: 'user' });
  };

  readonly onClick = (event: MouseEvent): void => {
    const target = event.composedPath()[0] as Element;
    if (target.closest('.stage')) void this.#reading.hands((hands) => hands.tap(event, target));
  };
}

/**
 * What the reader presses: keys, taps and the controls around the book. What a drag does is Swiper's half
 * (`adapters/swiper-turner.ts`).
 */
import type { ReactiveElement } from 'lit';
import type { Panel } from '../model/book.js';
import { commandOf } from '../model/keys.js';
import type { ReaderHands } from '../view/reader-view.js';
import type { BookController } from './book-controller.js';
import type { ReadingController } from './reading-controller.js';

const FIELDS = 'input,select,textarea,audio,video,[contenteditable],.panel';

interface InputHost extends ReactiveElement {
  readonly say: (text: string) => void;
  readonly retry: () => void;
}

export class ReaderInput implements ReaderHands {
  readonly #host: InputHost;
  readonly #book: BookController;
  readonly #reading: ReadingController;
  #previewed: number | undefined;

  constructor(host: InputHost, book: BookController, reading: ReadingController) {
    this.#host = host;
    this.#book = book;
    this.#reading = reading;
  }

  get previewed(): number | undefined {
    return this.#previewed;
  }

  readonly step = (step: 1 | -1): void => this.#book.dispatch({ type: 'step', step, by: 'user' });

  readonly go = (page: number): void => {
    this.#book.dispatch({ type: 'go', page, by: 'user' });
    this.preview(undefined);
  };

  readonly type = (typed: string): void => {
    // Without network the field takes its number back, and that is all.
    const redraw = (): void => this.preview(undefined);
    void this.#reading
      .load()
      .then((reading) => reading.type(typed))
      .then(redraw, redraw);
  };

  readonly preview = (page: number | undefined): void => {
    this.#previewed = page;
    this.#host.requestUpdate();
  };

  readonly panel = (panel: Panel): void => void this.#reading.toggle(panel);

  readonly zoom = (): void => void this.#reading.hands(({ zoom }) => zoom.press());

  readonly retry = (): void => {
    this.#host.retry();
    // The button goes; the focus must not go with it.
    const focus = (): void => this.#book.surface?.stage.focus({ preventScroll: true });
    void this.#host.updateComplete.then(focus);
  };

  get onPress(): () => void {
    return this.#book.prepare;
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

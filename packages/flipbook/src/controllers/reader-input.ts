/**
 * What the reader presses: keys, taps and the controls around the book. What a drag does is Swiper's half
 * (`adapters/swiper-turner.ts`).
 */
import type { ReactiveElement } from 'lit';
import type { Panel } from '../model/book.js';
import type { ReaderHands } from '../view/reader-view.js';
import type { BookController } from './book-controller.js';
import type { ReadingController } from './reading-controller.js';

interface InputHost extends ReactiveElement {
  readonly say: (text: string) => void;
  readonly retry: () => void;
}

export class ReaderInput implements ReaderHands {
  readonly #host: InputHost;
  readonly #book: BookController;
  readonly #reading: ReadingController;
  previewed: number | undefined;

  constructor(host: InputHost, book: BookController, reading: ReadingController) {
    this.#host = host;
    this.#book = book;
    this.#reading = reading;
  }

  readonly step = (step: 1 | -1): void => this.#book.dispatch({ type: 'step', step, by: 'user' });

  readonly go = (page: number): void => {
    this.#book.dispatch({ type: 'go', page, by: 'user' });
    this.preview(undefined);
  };

  readonly type = (typed: string): void =>
    void this.#reading.load(this).then((reading) => reading?.type(typed));

  readonly preview = (page: number | undefined): void => {
    this.previewed = page;
    this.#host.requestUpdate();
  };

  readonly panel = (panel: Panel): void => this.#reading.toggle(panel);

  readonly zoom = (): void => {
    // Pressed again while the lens is on its way, it is the same wish.
    const { zoom: now } = this.#book.state;
    void this.#reading.hands(({ zoom }) => zoom.press(now));
  };

  readonly retry = (): void => {
    this.#host.retry();
    // The button goes; the focus must not go with it.
    const focus = (): void => this.#book.surface?.stage.focus({ preventScroll: true });
    void this.#host.updateComplete.then(focus);
  };

  get onPress(): (press: PointerEvent) => void {
    return this.#book.prepare;
  }

  /** What keys mean comes with the hands: at once when they are here, else when they have come. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    this.#book.prepare();
    const target = event.composedPath()[0] as Element;
    // Asked now: what a portal does with the key afterwards is no reason to drop it.
    if (!event.defaultPrevented) void this.#reading.hands((hands) => hands.keydown(event, target));
  };

  readonly onClick = (event: MouseEvent): void => {
    const target = event.composedPath()[0] as Element;
    if (target.closest('.stage')) void this.#reading.hands((hands) => hands.tap(event, target));
  };
}

/** The place of the article view over the book, which keeps its size, place and zoom underneath; and the way back to it. */
import type { Reader } from '../controllers/reader.js';

/** Where the reader was. */
interface Origin {
  readonly focus: HTMLElement | undefined;
  readonly scroll: number;
}

export class Cover {
  readonly element = document.createElement('div');
  readonly #reader: Reader;
  #origin: Origin | undefined;

  constructor(reader: Reader) {
    this.#reader = reader;
    this.element.className = 'reading';
    this.element.hidden = true;
    reader.root.querySelector('.frame')?.append(this.element);
  }

  /** Covers the book; nothing where it is covered. */
  lay(): void {
    if (this.#origin) return;
    const { root, host } = this.#reader;
    const focus = root.activeElement;
    this.#origin = {
      focus: focus instanceof HTMLElement ? focus : undefined,
      scroll: document.scrollingElement?.scrollTop ?? 0,
    };
    const book = this.#book;
    const height = `${book.offsetHeight}px`;
    book.style.height = height;
    book.inert = true;
    const { element } = this;
    element.hidden = false;
    this.#frame(true);
    // A host with a height of its own scrolls inside; any other grows, and the page scrolls as pages do.
    const before = host.offsetHeight;
    element.style.minHeight = `${before + 100}px`;
    element.classList.toggle('inner', host.offsetHeight === before);
    element.style.minHeight = height;
  }

  /** Uncovers the book; where the reader was before, for `goBack`. */
  lift(): Origin | undefined {
    const origin = this.#origin;
    this.#origin = undefined;
    const book = this.#book;
    book.style.height = '';
    book.inert = false;
    this.element.style.minHeight = '';
    this.element.hidden = true;
    this.#frame(false);
    return origin;
  }

  goBack(origin: Origin | undefined): void {
    if (origin) document.scrollingElement?.scrollTo({ top: origin.scroll });
    const focus = origin?.focus?.isConnected
      ? origin.focus
      : this.#reader.root.querySelector<HTMLElement>('.stage');
    focus?.focus({ preventScroll: true });
  }

  get #book(): HTMLElement {
    return this.#reader.root.querySelector('.reader') as HTMLElement;
  }

  #frame(reads: boolean): void {
    this.element.parentElement?.classList.toggle('reads', reads);
    this.element.closest('.root')?.classList.toggle('reads', reads);
  }
}

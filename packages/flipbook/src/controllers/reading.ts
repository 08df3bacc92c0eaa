/**
 * What comes after the first page, in a chunk of its own: the panels and the layers over the pages. Its parts come
 * when they are first needed, from tables: `panels.ts`, `layers.ts`, `more.ts`.
 */
import {
  adoptStyles,
  supportsAdoptingStyleSheets,
  html,
  nothing,
  type CSSResult,
  type ReactiveElement,
  type TemplateResult,
} from 'lit';
import type { BookController } from './book-controller.js';
import type { Hands } from './hands.js';
import { Layers } from './layers.js';
import { Panels } from './panels.js';
import type { PlaceDoor } from './place-door.js';
import type { Reader } from './reader.js';
import type { ReadingHost } from './reading-controller.js';

export class Reading {
  readonly panels: Panels;
  readonly #host: ReadingHost;
  readonly #book: BookController;
  readonly #place: PlaceDoor;
  readonly #layers: Layers;
  readonly #adopted: CSSResult[] = [];
  #hands: Hands | undefined;

  constructor(host: ReadingHost, book: BookController, place: PlaceDoor) {
    this.#host = host;
    this.#book = book;
    this.#place = place;
    const reader = this.#reader();
    this.panels = new Panels(reader, book, this.#adopt);
    this.#layers = new Layers(reader, this.#adopt);
  }

  /** These pages lie open and still; none while a leaf is on its way. */
  rest(pages: readonly number[]): void {
    this.#layers.rest(this.#book.book, pages);
  }

  /** The element left the page. */
  close(): void {
    this.#layers.rest(undefined, []);
    this.panels.leave();
    this.#hands?.leave();
  }

  /** Hands that have come. */
  get here(): Hands | undefined {
    return this.#hands;
  }

  /** What hands do with the book: taps, the lens, full view. */
  async hands(): Promise<Hands> {
    const { Hands } = await import('./hands.js');
    this.#hands ??= new Hands({
      host: this.#host,
      book: this.#book,
      place: this.#place,
      panels: this.panels,
      adopt: this.#adopt,
    });
    return this.#hands;
  }

  render(covered: boolean): TemplateResult {
    return html`${this.panels.render()} ${this.#hands?.render(covered) ?? nothing}`;
  }

  /** Adds styles that came with a part. Adopting replaces the list; older browsers get one more `<style>`. */
  readonly #adopt = (styles: CSSResult): void => {
    if (this.#adopted.includes(styles)) return;
    this.#adopted.push(styles);
    const { elementStyles } = this.#host.constructor as typeof ReactiveElement;
    adoptStyles(
      this.#host.renderRoot as ShadowRoot,
      supportsAdoptingStyleSheets ? [...elementStyles, ...this.#adopted] : [styles],
    );
  };

  #reader(): Reader {
    const host = this.#host;
    const book = this.#book;
    return {
      host,
      root: host.renderRoot as ShadowRoot,
      get state() {
        return book.state;
      },
      get book() {
        if (!book.book) throw new TypeError('No book is open');
        return book.book;
      },
      go: (page, by = 'user') => book.dispatch({ type: 'go', page, by }),
      say: host.say,
      update: () => host.requestUpdate(),
      hands: () => this.hands(),
      open: (panel) => this.panels.open(panel),
      close: () => this.panels.close(),
      attach: (page, layer, element) => book.view?.attach(page, layer, element),
      held: (page, layer) => book.view?.held(page, layer),
    };
  }
}

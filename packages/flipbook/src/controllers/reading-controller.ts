/**
 * The door to what comes after the first page: panels, layers over the pages, tools. All of it is in the chunk of
 * `reading.ts`, which is fetched when the first page stands, or at the first press.
 */
import { nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { Panel } from '../model/book.js';
import type { BookController } from './book-controller.js';
import type { Hands } from './hands.js';
import type { PlaceDoor } from './place-door.js';
import type { Reading } from './reading.js';

/** The element, as far as what comes later needs it. */
export interface ReadingHost extends ReactiveElement {
  /** Says a sentence to those who do not see the screen. */
  readonly say: (text: string) => void;
  /** The language in use. */
  readonly language: 'vi' | 'en';
  /** Id of the article that is read. */
  article: string | undefined;
}

export class ReadingController implements ReactiveController {
  readonly #host: ReadingHost;
  readonly #book: BookController;
  readonly #place: PlaceDoor;
  #loading: Promise<Reading> | undefined;
  #reading: Reading | undefined;
  /** Pages that came to rest before there was anyone to tell. */
  #open: readonly number[] = [];

  constructor(host: ReadingHost, book: BookController, place: PlaceDoor) {
    this.#host = host;
    this.#book = book;
    this.#place = place;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#reading?.close();
  }

  hostUpdated(): void {
    if (this.#reading) void this.#reading.articles.follow();
    else if (this.#host.article && this.#book.book) this.load().catch(() => undefined);
  }

  /** Fetches the chunk; a failure is asked for again the next time. */
  load(): Promise<Reading> {
    this.#loading ??= import('./reading.js').then(
      ({ Reading }) => {
        this.#reading = new Reading(this.#host, this.#book, this.#place);
        this.#reading.rest(this.#open);
        return this.#reading;
      },
      (error: unknown) => {
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }

  /** These pages lie open and still; none while a leaf is on its way. */
  rest(pages: readonly number[]): void {
    this.#open = pages;
    this.#reading?.rest(pages);
  }

  /** Opens a panel, in the state of the moment. */
  async open(panel: Panel): Promise<void> {
    if (this.#book.state.status === 'ready')
      await (this.#reading ?? (await this.load())).panels.open(panel);
  }

  async toggle(panel: Panel): Promise<void> {
    if (this.#book.state.panel === panel) this.close();
    else await this.open(panel);
  }

  close(): void {
    if (this.#reading) this.#reading.panels.close();
    // One that is on its way with all that comes after the first page; who asked for it hears where that fails.
    else
      void this.#loading?.then(
        ({ panels }) => panels.close(),
        () => undefined,
      );
  }

  /** Taps, the lens, full view: used at once when they are here, not at all when they cannot be had. Without `use`, ahead. */
  async hands<R>(use?: (hands: Hands) => R): Promise<Awaited<R> | undefined> {
    // Nothing is awaited before `use` where nothing need be.
    const hands =
      this.#reading?.here ??
      (await this.load()
        .then((reading) => reading.hands(use))
        .catch(() => undefined));
    return hands && use && (await use(hands));
  }

  /** The text of the article that is open. */
  get article(): HTMLElement | undefined {
    return this.#reading?.articles.element;
  }

  /** `covered`: a panel lies over the stage; `preview`: the slider is dragged over this page. */
  render(covered: boolean, preview?: number): TemplateResult | typeof nothing {
    return this.#reading?.render(covered, preview) ?? nothing;
  }
}

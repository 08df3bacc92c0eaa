/**
 * The door to what comes after the first page: panels, layers over the pages, tools. All of it is in the chunk of
 * `reading.ts`, which is fetched when the first page stands, or at the first press.
 */
import type { nothing, ReactiveController, ReactiveElement, TemplateResult } from 'lit';
import { unreachable } from '../hotspots/sentences.js';
import type { Panel } from '../model/book.js';
import { renderNotice } from '../view/controls.js';
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
  #loading: Promise<Reading | undefined> | undefined;
  #reading: Reading | undefined;
  /** Pages that came to rest before there was anyone to tell. */
  #open: readonly number[] = [];
  /** Told while nothing of it is here. */
  #notice: string | undefined;

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
    else if (this.#host.article && this.#book.book) void this.load(1);
  }

  /** Fetches the chunk, and again the next time where it does not come; a reader who waits, for anything at all, is told so. */
  async load(waits?: unknown): Promise<Reading | undefined> {
    const reading = await (this.#loading ??= import('./reading.js').then(
      ({ Reading }) => {
        this.#reading = new Reading(this.#host, this.#book, this.#place);
        this.#reading.rest(this.#open);
        return this.#reading;
      },
      () => undefined,
    ));
    if (!reading) {
      this.#loading = undefined;
      if (waits) {
        // Else every update would ask for it again.
        this.#host.article = undefined;
        this.#host.say((this.#notice = unreachable()));
        this.#host.requestUpdate();
      }
    }
    return reading;
  }

  /** These pages lie open and still; none while a leaf is on its way. */
  rest(pages: readonly number[]): void {
    this.#open = pages;
    this.#reading?.rest(pages);
  }

  /** Opens a panel, in the state of the moment. */
  async open(panel: Panel): Promise<void> {
    if (this.#book.state.status === 'ready')
      await (this.#reading ?? (await this.load(panel)))?.panels.open(panel);
  }

  toggle(panel: Panel): void {
    if (this.#book.state.panel === panel) this.close();
    else void this.open(panel);
  }

  close(): void {
    if (this.#reading) this.#reading.panels.close();
    // One that is on its way with all that comes after the first page; who asked for it hears where that fails.
    else if (this.#loading) void this.load().then((reading) => reading?.panels.close());
  }

  /** Taps, the lens, full view: used at once when they are here, not at all when they cannot be had. Without `use`, ahead. */
  async hands<R>(use?: (hands: Hands) => R): Promise<Awaited<R> | undefined> {
    // Nothing is awaited before `use` where nothing need be.
    const hands =
      this.#reading?.here ?? (await (await this.load(use))?.hands(use).catch(() => undefined));
    return hands && use && (await use(hands));
  }

  /** The text of the article that is open. */
  get article(): HTMLElement | undefined {
    return this.#reading?.articles.element;
  }

  /** `covered`: a panel lies over the stage; `preview`: the slider is dragged over this page. */
  render(covered: boolean, preview?: number): TemplateResult | typeof nothing {
    return this.#reading?.render(covered, preview) ?? renderNotice(this.#notice);
  }
}

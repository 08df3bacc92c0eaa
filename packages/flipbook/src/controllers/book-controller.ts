/**
 * Joins the model to the outside: commands go in, the state changes, and the stage, the pictures and the
 * turner follow it. The element only renders `state`.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Page } from '@e-bulletin/issue';
import type { Draw } from '../adapters/drawing.js';
import { idle } from '../adapters/idle.js';
import type { Book } from '../adapters/source.js';
import { emptyBook, reduce, type BookState, type Command } from '../model/book.js';
import { layoutBook, type LayoutLens } from '../model/layout.js';
import { BookView } from '../view/book-view.js';
import type { PagePoint } from '../view/page-point.js';
import { Pictures } from './pictures.js';
import { Turning, type Surface } from './turning.js';

export interface BookHooks {
  /** The page changed. */
  readonly turned: (state: BookState) => void;
  /** The first page stands in its place, or its failure is said there. */
  readonly painted: () => void;
  /** These pages lie open and still, and the first page is painted; none while a leaf is on its way. */
  readonly rested: (pages: readonly number[]) => void;
  /** The browser has nothing else to do: what comes after the first page may come. */
  readonly idle: () => void;
  /** The network is back and something had failed. */
  readonly retry: () => void;
}

export class BookController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #hooks: BookHooks;
  #state: BookState = emptyBook;
  #book: Book | undefined;
  #pictures: Pictures | undefined;
  #turning: Turning | undefined;
  #observer: ResizeObserver | undefined;
  #painted = false;
  #dropping = false;

  constructor(host: ReactiveControllerHost & Element, hooks: BookHooks) {
    this.#host = host;
    this.#hooks = hooks;
    host.addController(this);
  }

  get state(): BookState {
    return this.#state;
  }

  get book(): Book | undefined {
    return this.#book;
  }

  /** Whether the first page was shown, so that fallback content may go. */
  get painted(): boolean {
    return this.#painted;
  }

  /** Whether the touch that ends now was a drag and no tap. */
  get dragged(): boolean {
    return this.#turning?.dragged === true;
  }

  /** Whether the change of page that is being told was made by a drag. */
  get dropping(): boolean {
    return this.#dropping;
  }

  /** The element's own nodes; set by `mount`. */
  surface: Surface | undefined;
  /** What draws the sheets while the element is in the page. */
  view: BookView | undefined;

  /** A tap on a page, once it is sure to be neither a drag nor the first of two nor on an edge, link or control. */
  onTap: ((point: PagePoint) => void) | undefined;

  /** Set once the book is enlarged for the first time. */
  lens: LayoutLens | undefined;

  /** Set once what comes after the first page is here; later pages are canvases then. */
  draw: Draw | undefined;

  /** Addresses that are in the browser already (the cover in the portal's HTML). */
  loaded: readonly string[] = [];

  hostConnected(): void {
    if (this.surface) this.#attach();
  }

  hostDisconnected(): void {
    this.#detach();
  }

  hostUpdated(): void {
    // Observers wait for a frame, and in a background tab there is none: the first page does not.
    if (this.#observer && this.#state.stage.width === 0)
      void this.#host.updateComplete.then(() => this.#measure());
  }

  /** The element's own nodes, once they exist. */
  mount(surface: Surface): void {
    this.surface = surface;
    if (this.#host.isConnected) this.#attach();
  }

  open(book: Book, page: number): void {
    this.#book = book;
    this.#painted = false;
    this.#pictures?.clear();
    const { pages, progression } = book.issue;
    // The controls that the book brings take their room first; a picture chosen before would be the wrong one.
    this.dispatch({ type: 'resize', stage: { width: 0, height: 0 } });
    this.dispatch({ type: 'loaded', pages, progression, page });
  }

  /** More is known of the book that is open. The reader stays where they are. */
  revise(book: Book): void {
    const known = this.#book?.issue.pages;
    this.#book = book;
    const { pages, progression } = book.issue;
    if (pages !== known) {
      this.#pictures?.clear();
      this.dispatch({ type: 'loaded', pages, progression, page: this.#state.page });
    }
    this.#host.requestUpdate();
  }

  close(): void {
    this.#book = undefined;
    this.#painted = false;
    this.#pictures?.clear();
    this.dispatch({ type: 'clear' });
  }

  /** Tries again what failed: one page, or all of them. */
  retry(page?: number): void {
    const { failed } = this.#state;
    for (const number of page === undefined ? failed : [page]) {
      this.dispatch({ type: 'page-shown', page: number });
    }
    this.#pictures?.retry(page);
  }

  /** Loads what animates, now. Called on the first touch; otherwise it comes when the browser is idle. */
  readonly prepare = (press?: PointerEvent): void => {
    if (this.#state.status === 'ready') void this.#turning?.prepare(press);
  };

  readonly dispatch = (command: Command): void => {
    const before = this.#state;
    const state = (this.#state = reduce(before, command));
    if (state === before) return;
    this.#host.requestUpdate();
    if (state.pages !== before.pages || state.spreads !== before.spreads) this.#lay();
    else if (state.stage !== before.stage || state.zoom !== before.zoom) this.arrange();
    if (state.failed !== before.failed) this.view?.mark(state.failed);
    if (state.turn !== before.turn) this.#hooks.turned(state);
    void this.#turning?.follow();
  };

  #attach(): void {
    const surface = this.surface as Surface;
    const { stage, area, book, slides } = surface;
    const pictures = (this.#pictures = new Pictures({
      book: () => this.#book,
      state: () => this.#state,
      shown: () => this.#turning?.shown,
      painted: () => this.#painted,
      loaded: () => this.loaded,
      draw: () => (this.#painted ? this.draw : undefined),
      onPicture: (page, gone) => this.#onPicture(page, gone),
      onFail: (page) => {
        this.dispatch({ type: 'page-failed', page });
        this.#checkPainted();
      },
    }));
    this.view = new BookView({
      book,
      slides,
      imageOf: (page) => pictures.best(page),
      onRetry: (page) => {
        // The button goes; the focus must not go with it.
        stage.focus({ preventScroll: true });
        this.retry(page);
      },
    });
    this.#turning = new Turning({
      surface,
      view: this.view,
      state: () => this.#state,
      hasPictures: (spread) => pictures.has(spread),
      moves: () => this.#state.zoom === 1,
      onDepart: () => {
        this.#hooks.rested([]);
        this.#plan();
      },
      onTurn: () => this.lens?.turned(),
      onDrop: (index) => {
        this.#dropping = true;
        this.dispatch({ type: 'spread', index, by: 'user' });
        this.#dropping = false;
        this.#plan();
      },
      onRest: () => this.#rested(),
    });
    addEventListener('online', this.#onOnline);
    this.#observer = new ResizeObserver(() => this.#measure());
    this.#observer.observe(area);
    this.#measure();
    this.#lay();
  }

  #detach(): void {
    removeEventListener('online', this.#onOnline);
    this.#observer?.disconnect();
    this.#turning?.destroy();
    this.view?.destroy();
    this.#hooks.rested([]);
    this.#pictures?.destroy();
    this.#observer = this.#turning = this.view = this.#pictures = undefined;
  }

  #measure(): void {
    // Not the visual size: a transform of the portal is not ours to undo.
    const { clientWidth: width, clientHeight: height } = (this.surface as Surface).area;
    const { stage } = this.#state;
    if (stage.width === width && stage.height === height) return;
    this.dispatch({ type: 'resize', stage: { width, height } });
  }

  /** The book has other pages or spreads: lies flat where the reader is. */
  #lay(): void {
    const { pages, spreads, progression, spread } = this.#state;
    const view = this.view;
    if (!view) return;
    this.#turning?.lay(spread);
    this.#hooks.rested([]);
    this.arrange();
    view.open(pages as readonly Page[], spreads, progression, spread);
    view.mark(this.#state.failed);
    this.#turning?.equip();
    this.#rested();
  }

  /** Gives the book its size and place anew. */
  arrange(): void {
    const { stage, ratio, mode, pages } = this.#state;
    if (pages.length === 0 || stage.width === 0 || stage.height === 0) return;
    const pixelRatio = devicePixelRatio || 1;
    const flat = layoutBook(stage, ratio, mode, pixelRatio);
    this.view?.place(this.lens?.lay(flat, stage, pixelRatio) ?? flat, 1 / pixelRatio);
    this.#turning?.resize();
    this.#plan();
  }

  /** The leaf lies flat: there is time for what the reader does not wait for. */
  #rested(): void {
    this.#plan();
    const pages = this.#state.spreads[this.#turning?.shown ?? -1]?.pages;
    if (this.#painted && pages) this.#hooks.rested(pages);
  }

  #plan(): void {
    this.#pictures?.plan();
    if (this.#pictures) this.#checkPainted();
  }

  #onPicture(page: number, gone: boolean): void {
    this.view?.paint(page, gone);
    this.dispatch({ type: 'page-shown', page });
    this.#turning?.arrive();
    this.#checkPainted();
  }

  #checkPainted(): void {
    if (this.#painted || this.#state.status !== 'ready' || !this.#pictures?.has(this.#state.spread))
      return;
    this.#painted = true;
    this.#host.requestUpdate();
    this.#hooks.painted();
    this.#rested();
    // What turns leaves comes first: readers turn before they do anything else.
    void idle(3000)
      .then(() => this.#turning?.prepare())
      .then(() => this.#turning && this.#hooks.idle());
  }

  readonly #onOnline = (): void => {
    if (this.#state.failed.size > 0 || this.#state.failure?.retryable) this.#hooks.retry();
  };
}

/**
 * Joins the model to the outside: commands go in, the state changes, and the stage, the pictures and the
 * turner follow it. The element only renders `state`.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Page } from '@e-bulletin/issue';
import { lowMemory, prefersReducedMotion, saveData } from '@e-bulletin/core/environment.js';
import { PageImages } from '../adapters/images.js';
import { PageTexts } from '../adapters/page-texts.js';
import type { Book } from '../adapters/source.js';
import type * as SwiperModule from '../adapters/swiper-turner.js';
import { PlainTurner, type Turner } from '../adapters/turner.js';
import { emptyBook, reduce, type BookState, type Command } from '../model/book.js';
import { layoutBook } from '../model/layout.js';
import { CAPS } from '../model/ledger.js';
import { planPictures } from '../model/plan.js';
import { BookView } from '../view/book-view.js';

export interface BookHooks {
  /** The page changed. */
  readonly turned: (state: BookState) => void;
  /** The first page stands in its place, or its failure is said there. */
  readonly painted: () => void;
  /** The network is back and something had failed. */
  readonly retry: () => void;
}

export interface Surface {
  readonly stage: HTMLElement;
  readonly area: HTMLElement;
  readonly book: HTMLElement;
  readonly slides: HTMLElement;
}

/** How long a turn waits for the pictures it leads to before it shows paper. */
const PATIENCE_MS = 250;

export class BookController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #hooks: BookHooks;
  #state: BookState = emptyBook;
  #book: Book | undefined;
  #surface: Surface | undefined;
  #view: BookView | undefined;
  #images: PageImages | undefined;
  readonly #texts = new PageTexts((page, words) => this.#view?.speak(page, words));
  #turner: Turner | undefined;
  #swiper: typeof SwiperModule | undefined;
  #observer: ResizeObserver | undefined;
  /** The spread that lies on the stage; the state may be ahead of it. */
  #shown = 0;
  #following = false;
  #painted = false;
  #dragged = false;
  #arrivals = new Set<() => void>();

  constructor(host: ReactiveControllerHost, hooks: BookHooks) {
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
    return this.#dragged;
  }

  /** Addresses that are in the browser already (the cover in the portal's HTML). */
  loaded: readonly string[] = [];

  hostConnected(): void {
    if (this.#surface) this.#attach();
  }

  hostDisconnected(): void {
    this.#detach();
  }

  hostUpdated(): void {
    // Observers wait for a frame, and in a background tab there is none: the first page does not.
    if (this.#observer && this.#state.stage.width === 0) this.#measure();
  }

  /** The element's own nodes, once they exist. */
  mount(surface: Surface): void {
    this.#surface = surface;
    this.#attach();
  }

  open(book: Book, page: number): void {
    this.#book = book;
    this.#painted = false;
    this.#images?.clear();
    const { pages, progression } = book.issue;
    // The controls that the book brings take their room first; a picture chosen before would be the wrong one.
    this.dispatch({ type: 'resize', stage: { width: 0, height: 0 } });
    this.dispatch({ type: 'loaded', pages, progression, page });
  }

  close(): void {
    this.#book = undefined;
    this.#painted = false;
    this.#images?.clear();
    this.dispatch({ type: 'clear' });
  }

  /** Tries again what failed: one page, or all of them. */
  retry(page?: number): void {
    const { failed } = this.#state;
    for (const number of page === undefined ? failed : [page]) {
      this.dispatch({ type: 'page-shown', page: number });
    }
    this.#images?.retry(page);
  }

  relabel(): void {
    this.#view?.relabel();
  }

  /** Loads what animates, now. Called on the first touch; otherwise it comes when the browser is idle. */
  readonly prepare = (): void => {
    if (this.#swiper || this.#state.status !== 'ready') return;
    import('../adapters/swiper-turner.js').then(
      (module) => {
        this.#swiper ??= module;
        this.#renewTurner();
      },
      () => {
        // Without it pages are swapped, which is reading all the same.
      },
    );
  };

  readonly dispatch = (command: Command): void => {
    const before = this.#state;
    const state = (this.#state = reduce(before, command));
    if (state === before) return;
    this.#host.requestUpdate();
    if (state.pages !== before.pages || state.spreads !== before.spreads) this.#lay();
    else if (state.stage !== before.stage) this.#place();
    if (state.failed !== before.failed) this.#view?.mark(state.failed);
    if (state.turn !== before.turn) this.#hooks.turned(state);
    void this.#follow();
  };

  #attach(): void {
    const { area, book, slides } = this.#surface as Surface;
    this.#images = new PageImages({
      url: (href) => this.#book?.carrier.url(href) ?? Promise.reject(new Error('closed')),
      release: (url) => this.#book?.carrier.release(url),
      cap: lowMemory() ? CAPS.phone : CAPS.desktop,
      onChange: (page) => this.#onPicture(page),
      onFail: (page) => {
        this.dispatch({ type: 'page-failed', page });
        this.#checkPainted();
      },
    });
    this.#view = new BookView({
      book,
      slides,
      imageOf: (page) => this.#images?.best(page),
      onRetry: (page) => {
        // The button goes; the focus must not go with it.
        this.#surface?.stage.focus({ preventScroll: true });
        this.retry(page);
      },
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
    this.#turner?.destroy();
    this.#view?.destroy();
    this.#texts.leave();
    this.#images?.clear();
    this.#observer = this.#turner = this.#view = this.#images = undefined;
    for (const arrive of [...this.#arrivals]) arrive();
  }

  #measure(): void {
    const { area } = this.#surface as Surface;
    // Not the visual size: a transform of the portal is not ours to undo.
    const stage = { width: area.clientWidth, height: area.clientHeight };
    const { width, height } = this.#state.stage;
    if (stage.width !== width || stage.height !== height) this.dispatch({ type: 'resize', stage });
  }

  /** The book has other pages or spreads: lies flat where the reader is. */
  #lay(): void {
    const { pages, spreads, progression, spread } = this.#state;
    const view = this.#view;
    if (!view) return;
    this.#turner?.destroy();
    this.#turner = undefined;
    this.#texts.leave();
    this.#shown = spread;
    this.#place();
    view.open(pages as readonly Page[], spreads, progression, spread);
    view.mark(this.#state.failed);
    this.#renewTurner();
    this.#rested();
  }

  #place(): void {
    const { stage, ratio, mode, pages } = this.#state;
    if (pages.length === 0 || stage.width === 0 || stage.height === 0) return;
    const pixelRatio = devicePixelRatio || 1;
    this.#view?.place(layoutBook(stage, ratio, mode, pixelRatio), 1 / pixelRatio);
    this.#turner?.resize();
    this.#plan();
  }

  #renewTurner(): void {
    const view = this.#view;
    const surface = this.#surface;
    if (!view || !surface || this.#following) return;
    const { spreads, progression, stage, mode } = this.#state;
    const wanted = this.#swiper && spreads.length > 1 && stage.width > 0;
    if (!wanted || !this.#swiper) {
      this.#turner ??= new PlainTurner(view);
      return;
    }
    if (this.#turner instanceof this.#swiper.SwiperTurner) return;
    this.#turner?.destroy();
    this.#turner = new this.#swiper.SwiperTurner({
      view,
      stage: surface.stage,
      book: surface.book,
      count: spreads.length,
      index: this.#shown,
      rtl: progression === 'rtl',
      // The finger goes as far as the free edge: over two pages, or over one.
      travel: () => this.#pageWidth() * (mode === 'spread' ? 2 : 1),
      still: prefersReducedMotion,
      onPress: () => {
        this.#dragged = false;
      },
      onGrab: () => {
        this.#dragged = true;
      },
      onDrop: (index) => {
        this.#shown = index;
        this.dispatch({ type: 'spread', index, by: 'user' });
        this.#plan();
      },
      onRest: () => this.#rested(),
    });
  }

  /** Brings the stage to where the state is. Turns asked for meanwhile become one: the last. */
  async #follow(): Promise<void> {
    if (this.#following) return;
    this.#following = true;
    try {
      while (this.#turner && this.#shown !== this.#state.spread) {
        const target = this.#state.spread;
        this.#plan();
        await this.#pictures(target);
        if (target !== this.#state.spread || !this.#turner) continue;
        this.#shown = target;
        await this.#turner.turn(target, !prefersReducedMotion() && !document.hidden);
      }
    } finally {
      this.#following = false;
    }
    this.#renewTurner();
    this.#rested();
  }

  /** The leaf lies flat: there is time for what the reader does not wait for. */
  #rested(): void {
    this.#plan();
    const { spreads } = this.#state;
    const pages = spreads[this.#shown]?.pages;
    if (this.#painted && this.#book && pages) this.#texts.rest(this.#book, pages);
  }

  /** Resolves when every page of a spread has a picture or has failed, or patience ends. */
  #pictures(spread: number): Promise<void> {
    const done = (): boolean => this.#hasPictures(spread);
    if (done() || this.#turner instanceof PlainTurner) return Promise.resolve();
    return new Promise((resolve) => {
      const arrive = (): void => {
        if (!done() && this.#view && this.#state.spread === spread) return;
        leave();
      };
      const leave = (): void => {
        this.#arrivals.delete(arrive);
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(leave, PATIENCE_MS);
      this.#arrivals.add(arrive);
    });
  }

  #hasPictures(spread: number): boolean {
    const pages: readonly number[] = this.#state.spreads[spread]?.pages ?? [];
    return pages.every(
      (page) => this.#images?.best(page) !== undefined || this.#state.failed.has(page),
    );
  }

  #pageWidth(): number {
    const { stage, ratio, mode } = this.#state;
    return layoutBook(stage, ratio, mode, devicePixelRatio || 1).page.width;
  }

  #plan(): void {
    const { spreads, spread } = this.#state;
    const book = this.#book;
    if (!book || !this.#images) return;
    const wishes = planPictures(this.#state, book.issue.pages, {
      pixelRatio: devicePixelRatio || 1,
      saveData: saveData(),
      isLoaded: (href) => this.loaded.length > 0 && this.loaded.includes(absolute(href, book)),
    });
    const shown = [spread, this.#shown].flatMap(
      (index): readonly number[] => spreads[index]?.pages ?? [],
    );
    this.#images.want(wishes, shown);
    this.#checkPainted();
  }

  #onPicture(page: number): void {
    this.#view?.paint(page);
    this.dispatch({ type: 'page-shown', page });
    for (const arrive of [...this.#arrivals]) arrive();
    this.#checkPainted();
  }

  #checkPainted(): void {
    if (this.#painted || this.#state.status !== 'ready' || !this.#hasPictures(this.#state.spread))
      return;
    this.#painted = true;
    this.#host.requestUpdate();
    this.#hooks.painted();
    this.#rested();
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback(this.prepare, { timeout: 3000 });
    } else {
      setTimeout(this.prepare, 300);
    }
  }

  readonly #onOnline = (): void => {
    if (this.#state.failed.size > 0 || this.#state.failure?.retryable) this.#hooks.retry();
  };
}

function absolute(href: string, { carrier }: Book): string {
  try {
    return new URL(href, carrier.base || undefined).href;
  } catch {
    return href;
  }
}

/**
 * Joins the model to the outside: commands go in, the state changes, and the stage, the pictures and the
 * turner follow it. The element only renders `state`.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Page } from '@e-bulletin/issue';
import { lowMemory, prefersReducedMotion, saveData } from '@e-bulletin/core/environment.js';
import { PageImages, type ImageRequest } from '../adapters/images.js';
import type { Book } from '../adapters/source.js';
import { PlainTurner, type Turner } from '../adapters/turner.js';
import { emptyBook, reduce, type BookState, type Command } from '../model/book.js';
import { layoutBook } from '../model/layout.js';
import { CAPS } from '../model/ledger.js';
import { fallbacksOf, lowOf, sharpOf, type Need } from '../model/tiers.js';
import { BookView } from '../view/book-view.js';

export interface BookHooks {
  /** The page changed. */
  readonly turned: (state: BookState) => void;
  /** The first page stands in its place, or its failure is said there. */
  readonly painted: () => void;
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
  #turner: Turner | undefined;
  #swiper: typeof import('../adapters/swiper-turner.js') | undefined;
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
      onRetry: (page) => this.retry(page),
    });
    addEventListener('online', this.#onOnline);
    this.#observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      this.dispatch({ type: 'resize', stage: { width, height } });
    });
    this.#observer.observe(area);
    // The first page must not wait for the observer's frame.
    const { offsetWidth: width, offsetHeight: height } = area;
    if (width > 0 && height > 0) this.dispatch({ type: 'resize', stage: { width, height } });
    this.#lay();
  }

  #detach(): void {
    removeEventListener('online', this.#onOnline);
    this.#observer?.disconnect();
    this.#turner?.destroy();
    this.#view?.destroy();
    this.#images?.clear();
    this.#observer = this.#turner = this.#view = this.#images = undefined;
    for (const arrive of [...this.#arrivals]) arrive();
  }

  /** The book has other pages or spreads: lies flat where the reader is. */
  #lay(): void {
    const { pages, spreads, progression, spread } = this.#state;
    const view = this.#view;
    if (!view) return;
    this.#turner?.destroy();
    this.#turner = undefined;
    this.#shown = spread;
    this.#place();
    view.open(pages as readonly Page[], spreads, progression, spread);
    view.mark(this.#state.failed);
    this.#renewTurner();
    this.#plan();
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
      onRest: () => this.#plan(),
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
    this.#plan();
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

  /** Says which pictures are wanted: what is shown, what comes next, what was before. */
  #plan(): void {
    const { status, spreads, spread, stage, turn } = this.#state;
    if (status !== 'ready' || !this.#images || stage.width === 0 || stage.height === 0) return;
    const requests: ImageRequest[] = [];
    const here = spreads[spread]?.pages ?? [];
    for (const page of here) {
      // After a jump the small picture is there long before the sharp one.
      if (turn.far && turn.count > 0 && !saveData())
        requests.push(...this.#request(page, true, false));
      requests.push(...this.#request(page, true, true));
    }
    for (const step of saveData() ? [1] : [1, -1]) {
      for (const page of spreads[spread + step]?.pages ?? []) {
        requests.push(...this.#request(page, false, true));
      }
    }
    const lying: readonly number[] = spreads[this.#shown]?.pages ?? [];
    this.#images.want(requests, [...here, ...lying]);
    this.#checkPainted();
  }

  #request(number: number, urgent: boolean, sharp: boolean): ImageRequest[] {
    const page = this.#book?.issue.pages[number - 1];
    if (!page) return [];
    const need: Need = {
      width: this.#pageWidth() * (this.#isAcross(number) ? 2 : 1),
      pixelRatio: devicePixelRatio || 1,
      saveData: saveData(),
      loaded: this.#loadedOf(page),
    };
    const best = sharpOf(page.images, need);
    const raster = sharp || !best ? best : lowOf(page.images, best);
    if (!raster) return [];
    const fallbacks = sharp ? fallbacksOf(page.images, raster) : [];
    return [{ page: number, raster, fallbacks, sharp, urgent }];
  }

  #isAcross(page: number): boolean {
    return this.#state.mode === 'spread' && this.#state.spreads.some(({ whole }) => whole === page);
  }

  #loadedOf(page: Page): ReadonlySet<string> {
    const base = this.#book?.carrier.base || undefined;
    const isLoaded = (href: string): boolean => {
      try {
        return this.loaded.includes(new URL(href, base).href);
      } catch {
        return false;
      }
    };
    return new Set(page.images.map(({ href }) => href).filter(isLoaded));
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
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback(this.prepare, { timeout: 3000 });
    } else {
      setTimeout(this.prepare, 300);
    }
  }

  readonly #onOnline = (): void => {
    if (this.#state.failed.size > 0) this.retry();
  };
}

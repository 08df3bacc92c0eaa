/**
 * Brings the stage to where the state is, one leaf at a time: turns asked for while a leaf is on its way become
 * one, the last. Begins with pages that are swapped; animation and gestures join when Swiper has arrived.
 */
import { prefersReducedMotion } from '@e-bulletin/core/environment.js';
import type * as SwiperModule from '../adapters/swiper-turner.js';
import { PlainTurner, type Turner } from '../adapters/turner.js';
import type { BookState } from '../model/book.js';
import type { BookView } from '../view/book-view.js';

/** The element's own nodes. */
export interface Surface {
  /** The ground; touches begin here. */
  readonly stage: HTMLElement;
  /** The part of the stage that a book may fill. */
  readonly area: HTMLElement;
  readonly book: HTMLElement;
  readonly slides: HTMLElement;
}

export interface TurningOptions {
  readonly surface: Surface;
  readonly view: BookView;
  readonly state: () => BookState;
  /** Every page of the spread has a picture, or will not have one. */
  readonly hasPictures: (spread: number) => boolean;
  /** Whether leaves move; while the book is enlarged they do not. */
  readonly moves: () => boolean;
  /** A turn begins; the pictures it leads to are wanted. */
  readonly onDepart: () => void;
  /** The spread asked for is about to lie on the stage. */
  readonly onTurn: () => void;
  /** The reader dragged a leaf and let it go, or swiped before there were leaves; it falls to `spread`. */
  readonly onDrop: (spread: number) => void;
  /** A leaf lies flat. */
  readonly onRest: () => void;
}

/** How long a turn waits for the pictures it leads to before it shows paper. */
const PATIENCE_MS = 250;

/** Shared by all books of the page once it is there. */
let swiper: typeof SwiperModule | undefined;

export class Turning {
  readonly #options: TurningOptions;
  readonly #arrivals = new Set<() => void>();
  #turner: Turner | undefined;
  #shown = 0;
  #following = false;
  #dragged = false;
  #ended = false;

  constructor(options: TurningOptions) {
    this.#options = options;
  }

  /** The spread that lies on the stage; the state may be ahead of it. */
  get shown(): number {
    return this.#shown;
  }

  /** Whether the touch that ends now was a drag and no tap. */
  get dragged(): boolean {
    return this.#dragged;
  }

  /** The book has other spreads: it lies flat at `spread`, whatever was under way. */
  lay(spread: number): void {
    this.#turner?.destroy();
    this.#turner = undefined;
    this.#shown = spread;
  }

  /** Makes the turner for the book as it lies. */
  equip(): void {
    if (this.#following || this.#ended) return;
    const { spreads, stage } = this.#options.state();
    if (!swiper || spreads.length < 2 || stage.width === 0) {
      this.#turner ??= new PlainTurner(this.#options.view);
    } else if (!(this.#turner instanceof swiper.SwiperTurner)) {
      this.#turner?.destroy();
      this.#turner = this.#animated(swiper);
    }
  }

  /**
   * Loads what animates. Until it is there, and where it cannot be had, pages are swapped. A finger that goes down at `press`
   * before that and swipes turns a page then.
   */
  async prepare(press?: PointerEvent): Promise<void> {
    const { surface, moves, onDrop } = this.#options;
    const { stage } = surface;
    const lifted =
      press &&
      !swiper &&
      new Promise<PointerEvent>((resolve) => {
        stage.onpointerup = resolve;
      });
    try {
      swiper ??= await import('../adapters/swiper-turner.js');
      this.equip();
      const up = press && (await lifted);
      if (up && moves()) onDrop(this.#target + swiper.swipe(press, up, stage));
    } catch {
      // Asked for again at the next touch.
    }
  }

  /** The book has another size. */
  resize(): void {
    this.#turner?.resize();
  }

  /** Pictures have come; a turn may wait for them. */
  arrive(): void {
    for (const arrive of [...this.#arrivals]) arrive();
  }

  /** Turns until the stage is where the state is. */
  async follow(): Promise<void> {
    if (this.#following) return;
    this.#following = true;
    try {
      while (this.#turner && this.#shown !== this.#target) {
        const target = this.#target;
        this.#options.onDepart();
        await this.#pictures(target);
        if (target !== this.#target || !this.#turner) continue;
        this.#shown = target;
        const { moves, onTurn } = this.#options;
        onTurn();
        await this.#turner.turn(target, moves() && !prefersReducedMotion() && !document.hidden);
      }
    } finally {
      this.#following = false;
    }
    if (this.#ended) return;
    this.equip();
    this.#options.onRest();
  }

  destroy(): void {
    this.#ended = true;
    this.#turner?.destroy();
    this.#turner = undefined;
    this.arrive();
  }

  get #target(): number {
    return this.#options.state().spread;
  }

  #animated({ SwiperTurner }: typeof SwiperModule): Turner {
    const { surface, view, state, onDrop, onRest } = this.#options;
    const { spreads, progression } = state();
    return new SwiperTurner({
      view,
      stage: surface.stage,
      book: surface.book,
      count: spreads.length,
      index: this.#shown,
      rtl: progression === 'rtl',
      // The finger goes as far as the free edge: over two pages, or over one.
      travel: () => (view.layout?.page.width ?? 0) * (view.layout?.mode === 'spread' ? 2 : 1),
      still: prefersReducedMotion,
      mayDrag: this.#options.moves,
      onPress: () => {
        this.#dragged = false;
      },
      onGrab: () => {
        this.#dragged = true;
      },
      onDrop: (spread) => {
        this.#shown = spread;
        onDrop(spread);
      },
      onRest,
    });
  }

  /** Resolves when a spread has its pictures, is no longer the target, or patience ends. */
  #pictures(spread: number): Promise<void> {
    const waits = (): boolean =>
      !this.#ended && spread === this.#target && !this.#options.hasPictures(spread);
    if (this.#turner instanceof PlainTurner || !waits()) return Promise.resolve();
    return new Promise((resolve) => {
      const leave = (): void => {
        this.#arrivals.delete(arrive);
        clearTimeout(timer);
        resolve();
      };
      const arrive = (): void => {
        if (!waits()) leave();
      };
      const timer = setTimeout(leave, PATIENCE_MS);
      this.#arrivals.add(arrive);
    });
  }
}

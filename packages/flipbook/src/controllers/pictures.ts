/** Which pictures the book has and wants: the plan of `model/plan.ts`, followed by `adapters/images.ts`. */
import { lowMemory, saveData } from '@e-bulletin/core/environment.js';
import type { Draw } from '../adapters/drawing.js';
import { PageImages } from '../adapters/images.js';
import type { Book } from '../adapters/source.js';
import type { BookState } from '../model/book.js';
import { CAPS } from '../model/ledger.js';
import { planPictures } from '../model/plan.js';
import type { Picture } from '../view/page-face.js';

export interface PicturesOptions {
  readonly book: () => Book | undefined;
  readonly state: () => BookState;
  /** The spread that lies on the stage; the state may be ahead of it. */
  readonly shown: () => number | undefined;
  /** The first page was shown. */
  readonly painted: () => boolean;
  /** Addresses that are in the browser already. */
  readonly loaded: () => readonly string[];
  /** Draws pictures on canvases, once that has come and where it can be done. */
  readonly draw: () => Draw | undefined;
  /** A sharper picture of `page` is here; `gone`: the one that was shown must be let go. */
  readonly onPicture: (page: number, gone: boolean) => void;
  readonly onFail: (page: number) => void;
}

export class Pictures {
  readonly #options: PicturesOptions;
  readonly #images: PageImages;

  constructor(options: PicturesOptions) {
    this.#options = options;
    const { book, draw, onPicture, onFail } = options;
    this.#images = new PageImages({
      url: (href, signal) =>
        book()?.carrier.url(href, signal) ?? Promise.reject(new Error('closed')),
      release: (url) => book()?.carrier.release(url),
      draw,
      cap: lowMemory() ? CAPS.phone : CAPS.desktop,
      onChange: onPicture,
      onWait: () => this.plan(),
      onFail,
    });
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  destroy(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.clear();
  }

  /** Phones end tabs in the background by the memory they hold. */
  readonly #onVisibility = (): void => {
    if (document.hidden) this.#images.trim();
    else this.plan();
  };

  best(page: number): Picture | undefined {
    return this.#images.best(page);
  }

  /** Every page of the spread has a picture, or will not have one. */
  has(spread: number): boolean {
    const { spreads, failed } = this.#options.state();
    const pages: readonly number[] = spreads[spread]?.pages ?? [];
    return pages.every((page) => this.best(page) !== undefined || failed.has(page));
  }

  /** Asks for what the reader sees and will see next, and for nothing else. */
  plan(): void {
    const { state, shown, loaded, painted } = this.#options;
    const book = this.#options.book();
    if (!book) return;
    const { spreads, spread } = state();
    const wishes = planPictures(state(), book.issue.pages, {
      pixelRatio: devicePixelRatio || 1,
      saveData: saveData(),
      magnified: visualViewport?.scale ?? 1,
      cap: this.#images.ledger.cap,
      isBare: (page) => painted() && this.#images.isBare(page),
      isLoaded: (href) => loaded().length > 0 && loaded().includes(absolute(href, book)),
    });
    const seen = [spread, shown() ?? spread].flatMap(
      (index): readonly number[] => spreads[index]?.pages ?? [],
    );
    this.#images.want(wishes, seen);
  }

  /** Tries again what failed. */
  retry(page?: number): void {
    this.#images.retry(page);
  }

  clear(): void {
    this.#images.clear();
  }
}

function absolute(href: string, { carrier }: Book): string {
  try {
    return new URL(href, carrier.base || undefined).href;
  } catch {
    return href;
  }
}

/**
 * Small pictures of pages: only those in view, the nearest first, four on their way at once; a picture that leaves
 * the view is given back, so that a long issue takes no more memory than a short one.
 */
import { rasterAt } from '../model/raster-at.js';
import type { Book } from './source.js';

/** More would take the line from the page itself (LRReader#51; BookReader has four too). */
const LINES = 4;
/** The narrowest picture that is sharp enough for a thumbnail on any screen. */
const WIDE_ENOUGH = 240;

interface Thumb {
  readonly image: HTMLImageElement;
  url: string;
  state: 'waiting' | 'loading' | 'shown';
}

export class Thumbs {
  readonly #book: Book;
  readonly #changed: () => void;
  readonly #thumbs = new Map<number, Thumb>();
  #closed = false;

  /** `changed`: another picture can be shown. */
  constructor(book: Book, changed: () => void) {
    this.#book = book;
    this.#changed = changed;
  }

  /** The picture of a page, once it is decoded. */
  of(page: number): HTMLImageElement | undefined {
    const thumb = this.#thumbs.get(page);
    return thumb?.state === 'shown' ? thumb.image : undefined;
  }

  /** These pages are in view, most wanted first; all others are given back. */
  want(pages: readonly number[]): void {
    for (const page of [...this.#thumbs.keys()]) if (!pages.includes(page)) this.#drop(page);
    for (const page of pages) {
      if (this.#thumbs.has(page)) continue;
      this.#thumbs.set(page, { image: new Image(), url: '', state: 'waiting' });
    }
    this.#pump();
  }

  close(): void {
    this.#closed = true;
    this.want([]);
  }

  #pump(): void {
    let loading = 0;
    for (const { state } of this.#thumbs.values()) if (state === 'loading') loading++;
    for (const [page, thumb] of this.#thumbs) {
      if (loading >= LINES) return;
      if (thumb.state !== 'waiting') continue;
      loading++;
      void this.#load(page, thumb);
    }
  }

  async #load(page: number, thumb: Thumb): Promise<void> {
    const { issue, carrier } = this.#book;
    const images = issue.pages[page - 1]?.images ?? [];
    const raster = rasterAt(images, WIDE_ENOUGH);
    thumb.state = 'loading';
    try {
      const url = await carrier.url(raster?.href ?? '');
      if (this.#thumbs.get(page) !== thumb) return carrier.release(url);
      thumb.url = url;
      const { image } = thumb;
      image.alt = '';
      image.decoding = 'async';
      image.draggable = false;
      image.setAttribute('fetchpriority', 'low');
      image.src = url;
      await image.decode();
      if (this.#thumbs.get(page) !== thumb) return;
      thumb.state = 'shown';
      this.#changed();
    } catch {
      // Paper with its number stays; scrolling back asks again.
      if (this.#thumbs.get(page) === thumb) this.#drop(page);
    }
    if (!this.#closed) this.#pump();
  }

  #drop(page: number): void {
    const thumb = this.#thumbs.get(page);
    this.#thumbs.delete(page);
    if (!thumb?.url) return;
    thumb.image.remove();
    // The address is emptied, not removed (adapters/images.ts says why).
    thumb.image.src = '';
    this.#book.carrier.release(thumb.url);
  }
}

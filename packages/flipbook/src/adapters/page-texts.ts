/**
 * Brings the words of the pages that lie open, once they lie still: a page that is only leafed past is not
 * fetched.
 */
import type { Book } from './source.js';

/** How long a page must lie open. */
const REST_MS = 400;

export class PageTexts {
  readonly #onText: (page: number, text: HTMLElement) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #open = '';
  #left = new AbortController();

  /** `onText` puts the words of a page into its place. */
  constructor(onText: (page: number, text: HTMLElement) => void) {
    this.#onText = onText;
  }

  /** These pages lie open now. */
  rest(book: Book, pages: readonly number[]): void {
    const open = pages.join();
    if (open === this.#open) return;
    this.leave();
    this.#open = open;
    const { signal } = this.#left;
    this.#timer = setTimeout(() => {
      for (const page of pages) void this.#read(book, page, signal);
    }, REST_MS);
  }

  /** Nothing lies open any more. */
  leave(): void {
    this.#open = '';
    clearTimeout(this.#timer);
    this.#left.abort();
    this.#left = new AbortController();
  }

  async #read({ issue, carrier }: Book, page: number, signal: AbortSignal): Promise<void> {
    const text = issue.pages[page - 1]?.text;
    if (!text) return;
    try {
      const [value, { pageText }] = await Promise.all([
        carrier.json(text.href, signal),
        import('../view/page-text.js'),
      ]);
      if (!signal.aborted) this.#onText(page, pageText(value, issue.language));
    } catch {
      // The picture has its name; the words come when the page is opened again.
    }
  }
}

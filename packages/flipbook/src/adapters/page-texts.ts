/** Text layers of pages as they were fetched. The last few are kept: what is read is also marked and printed. */
import type { Book } from './source.js';

const KEPT = 8;

export class PageTexts {
  #book: Book | undefined;
  readonly #texts = new Map<number, Promise<unknown>>();

  /** `undefined` where the page has no text. @throws what the carrier throws */
  async of(book: Book, page: number, signal?: AbortSignal): Promise<unknown> {
    if (book !== this.#book) this.#texts.clear();
    this.#book = book;
    const href = book.issue.pages[page - 1]?.text?.href;
    if (!href) return undefined;
    const fetch = (): Promise<unknown> => book.carrier.json(href, signal);
    // Who asked before may have left meanwhile, and what was asked for with them.
    const text = this.#texts.get(page)?.catch(fetch) ?? fetch();
    this.#texts.set(page, text);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > KEPT && oldest !== undefined) this.#texts.delete(oldest);
    return text;
  }
}

/** Text layers of pages as they were fetched. The last few are kept: what is read is also marked and printed. */
import type { Book } from './source.js';

const KEPT = 8;

export class PageTexts {
  #book: Book | undefined;
  readonly #texts = new Map<number, unknown>();

  /** `undefined` where the page has no text. @throws what the carrier throws */
  async of(book: Book, page: number, signal?: AbortSignal): Promise<unknown> {
    if (book !== this.#book) this.#texts.clear();
    this.#book = book;
    if (this.#texts.has(page)) return this.#texts.get(page);
    const href = book.issue.pages[page - 1]?.text?.href;
    if (!href) return undefined;
    const text = await book.carrier.json(href, signal);
    if (book !== this.#book) return text;
    this.#texts.set(page, text);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > KEPT && oldest !== undefined) this.#texts.delete(oldest);
    return text;
  }
}

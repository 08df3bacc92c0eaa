/** The door to the article view (`article/desk.ts`): what is asked of the host, and taps on the pages, open it. */
import type { ArticleDesk } from '../article/desk.js';
import { flipbookEvent } from '../flipbook-events.js';
import { unreachable } from '../hotspots/sentences.js';
import type { BookController } from './book-controller.js';
import type { PlaceDoor } from './place-door.js';
import type { Reader } from './reader.js';
import type { ReadingHost } from './reading-controller.js';

export class Articles {
  readonly #host: ReadingHost;
  readonly #book: BookController;
  readonly #reader: Reader;
  readonly #place: PlaceDoor;
  #coming: Promise<ArticleDesk | void> | undefined;
  #desk: ArticleDesk | undefined;

  constructor(host: ReadingHost, book: BookController, reader: Reader, place: PlaceDoor) {
    this.#host = host;
    this.#book = book;
    this.#reader = reader;
    this.#place = place;
    book.onTap = ({ page, x, y }) => void this.#tap(page, x, y).catch(() => undefined);
  }

  /** The element with the text of the article that is open. */
  get element(): HTMLElement | undefined {
    return this.#desk?.element;
  }

  /** Shows the article that the host asks for, or the pages again. */
  async follow(): Promise<void> {
    if (!this.#host.article && !this.#coming) return;
    this.#coming ??= import('../article/desk.js').then(
      ({ ArticleDesk }) => new ArticleDesk(this.#reader, this.#place),
      () => {
        this.#coming = undefined;
        this.#host.article = undefined;
        this.#reader.tell(unreachable());
      },
    );
    const desk = await this.#coming;
    if (!desk) return;
    this.#desk = desk;
    // Another may have been asked for meanwhile, or another book, or nothing any more.
    const shows = this.#host.isConnected && this.#book.state.status === 'ready';
    if (shows) await desk.show(this.#host.article ?? undefined);
  }

  /** The element is drawn anew. */
  update(): void {
    this.#desk?.update();
  }

  /** The element left the page. */
  leave(): void {
    this.#desk?.leave();
  }

  /** The article that a tap on a page means, opened. */
  async #tap(page: number, x: number, y: number): Promise<void> {
    const { book, textOf } = this.#reader;
    const { issue } = book;
    if (!issue.articles.some(({ pages, guided }) => guided && pages.includes(page))) return;
    const [{ articleAt }, text] = await Promise.all([
      import('../model/article.js'),
      textOf(page).catch(() => undefined),
    ]);
    const article = articleAt(issue, page, text, x, y);
    if (article === undefined || this.#host.article) return;
    this.#host.dispatchEvent(flipbookEvent('e-article-tap', { article, page, x, y }));
    this.#host.article = article;
  }
}

/**
 * Opens what the element is asked to show: an issue by property, an address, or its `<img>` children. The newest
 * request wins; a carrier that was opened here is closed here.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Issue } from '@e-bulletin/issue';
import type { Carrier } from '@e-bulletin/issue/carrier.js';
import type { PdfSettings } from '../adapters/pdf/place.js';
import { failureOf, isPdf, openBook, type Book } from '../adapters/source.js';
import type { Failure } from '../model/book.js';

export interface Source {
  readonly issue: Issue | undefined;
  readonly carrier: Carrier | undefined;
  readonly src: string | undefined;
  readonly images: readonly HTMLImageElement[];
  readonly title: string;
  readonly language: 'vi' | 'en';
  readonly pdf: PdfSettings;
}

export interface SourceHooks {
  /** What must be there before a book is shown; `undefined` when it is. */
  readonly ready: () => Promise<void> | undefined;
  readonly loading: () => void;
  readonly show: (book: Book) => void;
  /** More is known of the book that is shown. */
  readonly revise: (book: Book) => void;
  readonly fail: (failure: Failure) => void;
  /** There is nothing to show. */
  readonly clear: () => void;
}

export class SourceController implements ReactiveController {
  readonly #hooks: SourceHooks;
  #opening = new AbortController();
  #own: Carrier | undefined;

  constructor(host: ReactiveControllerHost, hooks: SourceHooks) {
    this.#hooks = hooks;
    host.addController(this);
  }

  async open({ issue, carrier, src, images, title, language, pdf }: Source): Promise<void> {
    this.hostDisconnected();
    this.#own?.close();
    this.#own = undefined;
    const { signal } = this.#opening;
    if (issue && carrier) {
      // Shown at once where nothing is waited for.
      if (this.#hooks.ready()) await this.#hooks.ready();
      if (!signal.aborted) this.#hooks.show({ issue, carrier });
      return;
    }
    if (!src && images.length === 0) return this.#hooks.clear();
    this.#hooks.loading();
    try {
      const book = src
        ? await openBook(src, signal, pdf)
        : (await import('../adapters/image-book.js')).bookOfImages(images, title);
      await this.#hooks.ready();
      if (signal.aborted) return book.carrier.close();
      this.#own = book.carrier;
      this.#hooks.show(book);
      book.revised?.then(
        (whole) => this.#own === book.carrier && this.#hooks.revise({ ...book, issue: whole }),
        // The pages are there; contents come when the book is opened again.
        () => undefined,
      );
    } catch (error) {
      const failure = await failureOf(error, language);
      if (signal.aborted) return;
      this.#hooks.fail({ ...failure, ...(src && isPdf(src) && { pdf: src }) });
    }
  }

  /** Ends an opening that is under way. */
  hostDisconnected(): void {
    this.#opening.abort();
    this.#opening = new AbortController();
  }
}

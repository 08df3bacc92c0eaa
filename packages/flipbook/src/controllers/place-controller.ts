/**
 * Keeps the page and the address together, where the `hash` attribute asks for it. Without it neither address nor
 * history is read or written.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Issue } from '@e-bulletin/issue';
import { Address } from '../adapters/address.js';
import type { FullEntry } from '../adapters/full-entry.js';
import type { BookState } from '../model/book.js';
import type { Place } from '../model/deep-link.js';

export interface PlaceHost extends ReactiveControllerHost {
  /** Id of the article that is read. */
  article: string | undefined;
}

export interface PlaceHooks {
  readonly issue: () => Issue | undefined;
  /** The page the reader is at. */
  readonly page: () => number;
  /** Back, Forward or a link leads to `page`. */
  readonly go: (page: number) => void;
}

export class PlaceController implements ReactiveController {
  readonly #host: PlaceHost;
  readonly #hooks: PlaceHooks;
  /** The entry that full view stands on; full view makes it. */
  full: FullEntry | undefined;
  #name: string | null = null;
  /** Ours to write only where `hash` says so. */
  address: Address | undefined;
  /** The article that is read; turns underneath keep it. Opening and closing it is told by `article/place.ts`. */
  article: string | undefined;

  constructor(host: PlaceHost, hooks: PlaceHooks) {
    this.#host = host;
    this.#hooks = hooks;
    host.addController(this);
  }

  hostConnected(): void {
    this.link(this.#name);
  }

  hostDisconnected(): void {
    this.address?.destroy();
    this.address = undefined;
  }

  /** The value of `hash`; `null` where the address is not ours. */
  get name(): string | null {
    return this.#name;
  }

  /** The `hash` attribute has this value; `null` where it is absent. */
  link(name: string | null): void {
    this.address?.destroy();
    if (name !== this.#name) this.full = undefined;
    this.#name = name;
    this.address = name === null ? undefined : new Address(name, (place) => this.#onPlace(place));
  }

  /** The page that the address asks for; an article that it asks for is opened. */
  page(issue: Issue): number | undefined {
    const place = this.address?.read() ?? {};
    if (place.article !== undefined) this.#host.article = place.article;
    return pageOf(place, issue);
  }

  /** The reader turned: steps replace the entry, jumps add one. */
  turned({ page, turn }: BookState): void {
    if (turn.by === 'history') return;
    const { article, address } = this;
    if (turn.far) address?.push({ page, article }, { page: turn.from, article }, this.full?.next());
    else address?.replace({ page, article });
  }

  #onPlace(place: Place): void {
    // The entry below knows where the reader was when he opened full view; he has read on.
    if (this.full?.pop()) {
      return this.address?.replace({ page: this.#hooks.page(), article: this.article });
    }
    const issue = this.#hooks.issue();
    const page = issue && pageOf(place, issue);
    // Fragments without a page are the portal's own.
    if (page === undefined) return;
    this.#host.article = place.article;
    this.#hooks.go(page);
  }
}

/** The page of a place; the first page of an article. */
function pageOf({ page, article }: Place, { articles }: Issue): number | undefined {
  return page ?? articles.find(({ id }) => id === article)?.pages[0];
}

/**
 * The search of one book: what was typed, what was found, which hit the reader is at. The panel lists it, the bar
 * steps through it, the pages are marked with it; all three look here.
 */
import type { Hit, SearchIndex } from '@e-bulletin/issue/search.js';
import { searchIndexOf } from '../adapters/search-index.js';
import { failureOf, type Book } from '../adapters/source.js';
import type { Reader } from '../controllers/reader.js';
import type { Failure } from '../model/book.js';

export type SearchStatus = 'loading' | 'ready' | 'failed';

/** Hits that are found at most; who gets as many types another word. */
export const MOST_HITS = 300;

export class Search {
  readonly reader: Reader;
  readonly book: Book;
  status: SearchStatus = 'loading';
  failure: Failure | undefined;
  query = '';
  /** Best first, as the panel lists them. */
  hits: readonly Hit[] = [];
  /** As they stand in the issue: next and previous go this way. */
  ordered: readonly Hit[] = [];
  current: Hit | undefined;
  /** The hit lies low on its page, where a bar would cover it. */
  low = false;
  /** The hit was chosen and has not been brought into view yet. */
  sought = false;
  /** Told when any of the above changed. */
  changed: () => void = () => undefined;
  #index: SearchIndex | undefined;

  constructor(reader: Reader) {
    this.reader = reader;
    this.book = reader.book;
  }

  async load(): Promise<void> {
    if (this.status === 'ready') return;
    this.status = 'loading';
    this.changed();
    try {
      this.#index = await searchIndexOf(this.book);
      this.status = 'ready';
      this.ask(this.query);
    } catch (error) {
      this.status = 'failed';
      const { language } = this.reader;
      this.failure = await failureOf(error, language);
      this.changed();
    }
  }

  ask(text: string): void {
    this.query = text;
    const { pages } = this.book.issue;
    // A hit on a page that the issue does not have leads nowhere.
    const find = (rawKeys: boolean): readonly Hit[] =>
      this.#index
        ?.query(text, { limit: MOST_HITS, rawKeys })
        .filter(({ page }) => pages[page - 1]) ?? [];
    const found = find(false);
    this.hits = found.length > 0 ? found : find(true);
    this.ordered = [...this.hits].sort((a, b) => a.page - b.page || a.words[0] - b.words[0]);
    this.current = undefined;
    this.changed();
  }

  /** Every hit on one page. */
  on(page: number): readonly Hit[] {
    return this.ordered.filter((hit) => hit.page === page);
  }

  choose(hit: Hit): void {
    this.current = hit;
    this.sought = true;
    this.reader.go(hit.page, 'search');
    this.changed();
  }

  /** The next hit in the issue, or the one before; from the last on to the first. */
  step(step: 1 | -1): void {
    const { ordered, current } = this;
    const at = current ? ordered.indexOf(current) : -1;
    const next = ordered[(at + step + ordered.length) % ordered.length];
    if (next) this.choose(next);
  }
}

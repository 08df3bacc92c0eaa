/**
 * The layers over the pages. Each is a module that is fetched when a page that needs it has come to rest; a page
 * that is only leafed past costs nothing.
 */
import type { Issue } from '@e-bulletin/issue';
import type { Book } from '../adapters/source.js';
import type { LayerModule, PageLayer, Reader } from './reader.js';

interface Layer {
  /** Whether a book has anything for it. */
  readonly wanted: (issue: Issue) => boolean;
  readonly load: () => Promise<LayerModule>;
}

/** One row for each layer. */
const LAYERS: readonly Layer[] = [
  {
    wanted: ({ pages }) => pages.some(({ text }) => text),
    load: () => import('../layers/text-layer.js'),
  },
  {
    wanted: ({ pages }) => pages.some(({ guided }) => guided),
    load: () => import('../layers/hotspot-layer.js'),
  },
];

/** How long a page must lie open. */
const REST_MS = 400;

export class Layers {
  readonly #reader: Reader;
  #book: Book | undefined;
  #layers = new Map<Layer, PageLayer>();
  #watchers: readonly PageLayer[] = [];
  #pages: readonly number[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #open = '';
  #left = new AbortController();

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** These pages lie open now; none while a leaf is on its way. */
  rest(book: Book | undefined, pages: readonly number[]): void {
    const open = pages.join();
    if (open === this.#open && book === this.#book) return;
    clearTimeout(this.#timer);
    this.#left.abort();
    this.#left = new AbortController();
    this.#open = open;
    this.#pages = [];
    if (book !== this.#book) {
      for (const layer of [...this.#layers.values(), ...this.#watchers]) layer.close?.();
      this.#layers = new Map();
      this.#watchers = [];
    }
    this.#book = book;
    const { signal } = this.#left;
    if (!book || pages.length === 0) return;
    this.#timer = setTimeout(() => {
      this.#pages = pages;
      for (const watcher of this.#watchers) watcher.rest(pages, signal);
      for (const layer of LAYERS) {
        if (layer.wanted(book.issue)) void this.#tell(layer, pages, signal);
      }
    }, REST_MS);
  }

  /** Adds a layer that came with something else, until another book comes. */
  watch(layer: PageLayer): void {
    this.#watchers = [...this.#watchers, layer];
    if (this.#pages.length > 0) layer.rest(this.#pages, this.#left.signal);
  }

  async #tell(layer: Layer, pages: readonly number[], signal: AbortSignal): Promise<void> {
    try {
      let made = this.#layers.get(layer);
      if (!made) {
        const { styles, create } = await layer.load();
        if (signal.aborted) return;
        this.#reader.adopt(styles);
        made = create(this.#reader);
        this.#layers.set(layer, made);
      }
      made.rest(pages, signal);
    } catch {
      // The picture has its name; the layer comes when the page is opened again.
    }
  }
}

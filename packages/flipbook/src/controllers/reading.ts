/**
 * What comes after the first page, in a chunk of its own: the panels and the layers over the pages. Its parts come
 * when they are first needed, from tables: `panels.ts`, `layers.ts`, `more.ts`.
 */
import {
  adoptStyles,
  supportsAdoptingStyleSheets,
  html,
  nothing,
  type CSSResult,
  type TemplateResult,
} from 'lit';
import { drawingOf, lookAgain } from '../adapters/drawing.js';
import { PageTexts } from '../adapters/page-texts.js';
import type { Book } from '../adapters/source.js';
import { pageOfText } from '../model/typed-page.js';
import { create } from '../view/page-face.js';
import { renderPagePair } from '../view/page-pair.js';
import { rememberPlace } from '../view/resume.js';
import { unreachable } from '../hotspots/sentences.js';
import { attach, held } from '../view/sheet-layers.js';
import { noSuchPage } from '../view/typed-page.js';
import type { SliderPreview } from '../view/slider-preview.js';
import { Articles } from './articles.js';
import type { BookController } from './book-controller.js';
import type { Hands } from './hands.js';
import { Layers } from './layers.js';
import { Panels } from './panels.js';
import type { PlaceDoor } from './place-door.js';
import type { Reader } from './reader.js';
import { readingStyles } from './reading.styles.js';
import type { ReadingHost } from './reading-controller.js';

/** A sentence is seen so long. */
const TOLD_MS = 10_000;
/** What comes over the pages within this time is drawn in one frame: frames cost more than what is in them. */
const TOGETHER_MS = 50;

export class Reading {
  readonly panels: Panels;
  readonly articles: Articles;
  #known: Book | undefined;
  #remembered = false;
  #preview: SliderPreview | 'coming' | undefined;
  readonly #host: ReadingHost;
  readonly #book: BookController;
  readonly #place: PlaceDoor;
  readonly #layers: Layers;
  readonly #adopted: CSSResult[] = [];
  #hands: Hands | undefined;
  #coming: Promise<Hands> | undefined;
  readonly #bars = new Map<string, () => TemplateResult>();
  readonly #texts = new PageTexts();
  readonly #told = create('p', 'bar told');
  #telling: ReturnType<typeof setTimeout> | undefined;
  #together: Promise<void> | undefined;

  constructor(host: ReadingHost, book: BookController, place: PlaceDoor) {
    this.#host = host;
    this.#book = book;
    this.#place = place;
    const reader = this.#reader();
    this.panels = new Panels(reader, book);
    this.#layers = new Layers(reader);
    this.articles = new Articles(host, book, reader, place);
    this.#adopt(readingStyles);
    host.requestUpdate();
  }

  /** These pages lie open and still; none while a leaf is on its way. */
  rest(pages: readonly number[]): void {
    const { book, state, surface } = this.#book;
    if (state.status !== 'ready' || (this.#known && book !== this.#known)) {
      // Panels and controls go with their book; the focus must not go with them.
      this.panels.leave(this.#host.matches(':focus-within') ? surface?.stage : null);
    }
    if (book !== this.#known) {
      this.#bars.clear();
      this.#remembered = false;
      this.#book.draw = book && drawingOf(book);
    }
    this.#known = book;
    this.#layers.rest(book, pages);
    // An element that comes back into the page shows what it showed.
    void this.articles.follow();
    if (!book || pages.length === 0) return;
    lookAgain(this.#book);
    if (this.#remembered) return;
    this.#remembered = true;
    rememberPlace(this.#reader());
  }

  /** The element left the page. */
  close(): void {
    this.#layers.rest(undefined, []);
    this.#known = undefined;
    this.panels.leave();
    this.#hands?.leave();
    this.articles.leave();
    this.#told.remove();
  }

  /** Hands that have come. */
  get here(): Hands | undefined {
    return this.#hands;
  }

  /** What hands do with the book: taps, the lens, full view. `waits`: the reader does, and is told where they do not come. */
  hands(waits?: unknown): Promise<Hands> {
    // One promise for all: what was asked for first is done first.
    const fetch = (): Promise<Hands> =>
      (this.#coming ??= import('./hands.js').then(
        ({ Hands }) =>
          (this.#hands = new Hands({
            host: this.#host,
            book: this.#book,
            place: this.#place,
            panels: this.panels,
            adopt: this.#adopt,
          })),
        (error: unknown) => {
          this.#coming = undefined;
          throw error;
        },
      ));
    // What is on its way may be failing on a line that has come back since.
    const asked = this.#coming?.catch(fetch) ?? fetch();
    if (waits) asked.catch(() => this.#tell(unreachable()));
    return asked;
  }

  render(covered: boolean, preview?: number): TemplateResult | typeof nothing {
    const { status, panel } = this.#book.state;
    this.articles.update();
    if (status !== 'ready') return nothing;
    return html`<div class="bars" ?inert=${covered || panel !== undefined}>
        ${[...this.#bars.values()].map((render) => render())}
      </div>
      ${this.#renderPreview(preview)} ${this.panels.render()} ${this.#hands?.render(covered) ?? nothing} ${covered ? nothing : renderPagePair(this.#reader())}`;
  }

  #renderPreview(page: number | undefined): TemplateResult | typeof nothing {
    if (page !== undefined && !this.#preview) {
      this.#preview = 'coming';
      void import('../view/slider-preview.js').then(
        ({ SliderPreview, previewStyles }) => {
          this.#adopt(previewStyles);
          this.#preview = new SliderPreview(this.#reader());
          this.#host.requestUpdate();
        },
        () => (this.#preview = undefined),
      );
    }
    return typeof this.#preview === 'object' ? this.#preview.render(page) : nothing;
  }

  /** For those who see it lies a while in the upper part of the window, over an article, a dialog and full view. */
  readonly #tell = (text: string): void => {
    this.#host.say(text);
    const told = this.#told;
    // Where there are no popovers it lies under dialogs.
    told.setAttribute('popover', 'manual');
    told.textContent = text;
    this.#host.renderRoot.querySelector('.frame')?.append(told);
    told.showPopover?.();
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => told.remove(), TOLD_MS);
  };

  /** Goes to the page whose number was typed, or says that there is none; the field has the number of the page again. */
  type(typed: string): void {
    this.#host.requestUpdate();
    const { pages } = this.#book.state;
    const page = pageOfText(pages, typed);
    if (page === undefined) this.#tell(noSuchPage(typed, pages.length));
    else this.#book.dispatch({ type: 'go', page, by: 'user' });
  }

  /**
   * Adds styles that came with a part. Adopting replaces the list, in which others have sheets too (the mark of a sentence that is
   * heard); older browsers get one more `<style>`.
   */
  readonly #adopt = (styles: CSSResult): void => {
    if (this.#adopted.includes(styles)) return;
    this.#adopted.push(styles);
    const root = this.#host.renderRoot as ShadowRoot;
    adoptStyles(
      root,
      supportsAdoptingStyleSheets ? [...root.adoptedStyleSheets, styles.styleSheet!] : [styles],
    );
  };

  #reader(): Reader {
    const host = this.#host;
    const book = this.#book;
    return {
      host,
      root: host.renderRoot as ShadowRoot,
      get state() {
        return book.state;
      },
      get language() {
        return host.language;
      },
      get book() {
        if (!book.book) throw new TypeError('No book is open');
        return book.book;
      },
      go: (page, by = 'user') => book.dispatch({ type: 'go', page, by }),
      say: host.say,
      tell: this.#tell,
      update: () => host.requestUpdate(),
      hands: () => this.hands(),
      open: (panel) => this.panels.open(panel),
      close: () => this.panels.close(),
      toPages: () => this.panels.close(host.renderRoot.querySelector<HTMLElement>('.stage')),
      bar: (name, render) => {
        if (render) this.#bars.set(name, render);
        else this.#bars.delete(name);
        host.requestUpdate();
      },
      read: (article) => {
        host.article = article;
      },
      adopt: this.#adopt,
      watch: (layer) => this.#layers.watch(layer),
      textOf: async (page, signal) => book.book && this.#texts.of(book.book, page, signal),
      attach: async (page, layer, element) => {
        const { book: drawn } = book;
        await (this.#together ??= new Promise((resolve) => setTimeout(resolve, TOGETHER_MS)));
        this.#together = undefined;
        if (drawn === book.book && book.view) attach(book.view, page, layer, element);
      },
      held: (page, layer) => book.view && held(book.view, page, layer),
    };
  }
}

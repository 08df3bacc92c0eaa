/**
 * The panel over the book: one frame for all of them. Loads a panel's chunk when it is first opened, puts the focus
 * into it and gives it back to where it came from.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Panel } from '../model/book.js';
import type { BookController } from './book-controller.js';
import { unreachable } from '../hotspots/sentences.js';
import { FirstLetters } from '../panels/first-letters.js';
import { closeButton } from '../view/close-button.js';
import { escaping } from '../view/escaping.js';
import { panelStyles } from './panels.styles.js';
import type { PanelModule, PanelView, Reader } from './reader.js';

/** One row for each panel. */
const PANELS: Readonly<Record<Panel, () => Promise<PanelModule>>> = {
  contents: () => import('../panels/contents-panel.js'),
  search: () => import('../panels/search-panel.js'),
  thumbnails: () => import('../panels/thumbnails-panel.js'),
  bookmarks: () => import('../panels/bookmarks-panel.js'),
  print: () => import('../panels/print-panel.js'),
  more: () => import('../panels/more-panel.js'),
  keys: () => import('../panels/keys-panel.js'),
};

export class Panels {
  readonly #reader: Reader;
  readonly #book: BookController;
  #view: PanelView | undefined;
  #back: HTMLElement | undefined;
  /** The panel that was asked for last and is on its way. */
  #asked: object | undefined;
  readonly #letters = new FirstLetters();

  constructor(reader: Reader, book: BookController) {
    this.#reader = reader;
    this.#book = book;
  }

  /** The element left the page, or another book comes: nothing waits for the focus but `target`. */
  leave(target?: HTMLElement | null): void {
    this.#back = undefined;
    this.close(target);
  }

  /** A panel that is on its way does not open when it comes. */
  forget(): void {
    this.#asked = undefined;
    this.#letters.end(this.#back, false);
  }

  /** Resolves when the panel is shown; or was told to be out of reach, or is no longer wanted. */
  async open(panel: Panel): Promise<void> {
    const { host, root, adopt, read, tell } = this.#reader;
    const letters = this.#letters;
    const { activeElement } = root;
    const asked = (this.#asked = {});
    // From panel to panel the focus still belongs to what opened the first.
    if (!this.#view && !letters.field) {
      // Safari does not focus a button that is pressed.
      this.#back =
        (activeElement as HTMLElement | null) ??
        root.querySelector<HTMLElement>(`[data-panel=${panel}]`) ??
        undefined;
    }
    if (panel === 'search') letters.take(root);
    const before = document.activeElement;
    const module = await PANELS[panel]().catch(() => undefined);
    if (this.#asked !== asked) return;
    if (!module || this.#book.state.status !== 'ready') {
      letters.end(this.#back, false);
      return module ? undefined : tell(unreachable());
    }
    // Who did not wait, and writes elsewhere in the portal, goes on there.
    const waited = [before, document.body].includes(document.activeElement);
    adopt(panelStyles);
    adopt(module.styles);
    // It lies over the pages, which lie under an article.
    read(undefined);
    this.#show(panel, module.create(this.#reader, letters.field?.value));
    await host.updateComplete;
    if (waited) this.#focus();
    letters.end(this.#back, panel === 'search');
  }

  #focus(): void {
    const { root } = this.#reader;
    const find = (selector: string): HTMLElement | null =>
      root.querySelector<HTMLElement>(`.panel ${selector}`);
    const first = find(this.#view?.focus ?? '[aria-current]');
    first?.scrollIntoView?.({ block: 'nearest' });
    (first ?? find('.close'))?.focus();
  }

  /** The focus goes back to where it came from, or to `target`; to that too where no panel is open. */
  close(target?: HTMLElement | null): void {
    const back = target ?? (this.#view && this.#back);
    this.forget();
    this.#back = undefined;
    if (this.#view) this.#show(undefined);
    // What the panel covered can take the focus once it is uncovered. Who was sent to the pages must see them; who only closes a
    // panel stays where he was.
    const preventScroll = !target;
    void this.#reader.host.updateComplete.then(() => back?.focus({ preventScroll }));
  }

  render(): TemplateResult | typeof nothing {
    const view = this.#book.state.panel && this.#view;
    if (!view) return nothing;
    return html`<div
      class="panel"
      part="panel"
      role="dialog"
      aria-label=${view.title()}
      @keydown=${this.#onKeydown}
    >
      <div class="head">
        <h2>${view.title()}</h2>
        ${closeButton('quiet close', () => this.close())}
      </div>
      ${view.render()}
    </div>`;
  }

  #show(panel: Panel | undefined, view?: PanelView): void {
    this.#view?.closed?.();
    this.#view = view;
    this.#book.dispatch({ type: 'panel', panel });
    this.#reader.update();
  }

  // Where letters are large a panel's end lies far below: who has keys sees where the focus went.
  readonly #onKeydown = escaping(() => this.close(this.#back));
}

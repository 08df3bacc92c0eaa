/**
 * The panel over the book: loads its chunk when first opened, puts the focus into it and gives it back to
 * where it came from.
 */
import {
  adoptStyles,
  html,
  nothing,
  supportsAdoptingStyleSheets,
  type ReactiveController,
  type ReactiveElement,
  type TemplateResult,
} from 'lit';
import { msg } from '@e-bulletin/core/i18n.js';
import type { Panel } from '../model/book.js';
import type * as ContentsModule from '../panels/contents-panel.js';
import type { BookController } from './book-controller.js';

export class PanelController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #book: BookController;
  #module: typeof ContentsModule | undefined;
  #back: HTMLElement | undefined;

  constructor(host: ReactiveElement, book: BookController) {
    this.#host = host;
    this.#book = book;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#back = undefined;
    this.#book.dispatch({ type: 'panel', panel: undefined });
  }

  async open(panel: Panel): Promise<void> {
    if (this.#book.state.status !== 'ready') return;
    const root = this.#host.renderRoot as ShadowRoot;
    this.#back = root.activeElement instanceof HTMLElement ? root.activeElement : undefined;
    this.#module ??= await this.#load();
    this.#book.dispatch({ type: 'panel', panel });
    await this.#host.updateComplete;
    const current = root.querySelector<HTMLElement>('.panel [aria-current]');
    current?.scrollIntoView?.({ block: 'nearest' });
    (current ?? root.querySelector<HTMLElement>('.panel .close'))?.focus();
  }

  close(): void {
    const back = this.#back;
    this.#back = undefined;
    this.#book.dispatch({ type: 'panel', panel: undefined });
    // What the panel covered can take the focus once it is uncovered.
    void this.#host.updateComplete.then(() => back?.focus());
  }

  async toggle(panel: Panel): Promise<void> {
    if (this.#book.state.panel === panel) this.close();
    else await this.open(panel);
  }

  async #load(): Promise<typeof ContentsModule> {
    const module = await import('../panels/contents-panel.js');
    const root = this.#host.renderRoot as ShadowRoot;
    const { elementStyles } = this.#host.constructor as typeof ReactiveElement;
    // Adopting replaces the list; older browsers get one more <style> instead.
    adoptStyles(root, [...(supportsAdoptingStyleSheets ? elementStyles : []), module.styles]);
    return module;
  }

  render(): TemplateResult | typeof nothing {
    const { panel, page } = this.#book.state;
    const issue = this.#book.book?.issue;
    if (!panel || !issue || !this.#module) return nothing;
    const title = msg('Mục lục', { id: 'flipbook.contents' });
    return html`<div
      class="panel"
      part="panel"
      role="dialog"
      aria-label=${title}
      @keydown=${this.#onKeydown}
    >
      ${this.#module.renderContents(issue, page, {
        close: () => this.close(),
        go: (target) => {
          this.close();
          this.#book.dispatch({ type: 'go', page: target, by: 'user' });
        },
      })}
    </div>`;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };
}

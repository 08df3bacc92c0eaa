/**
 * Hearing an article from where its page was tapped. A tap opens the article, as it does for those who only read; while a player
 * is at hand, that has a button for the place. Not in the one file.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@e-bulletin/core/i18n.js';
import { icon, listen } from '@e-bulletin/core/icons.js';
import type { PagesController } from '../controllers/pages.js';
import type { PagePoint } from '../model/sentence-near.js';
import type { Children } from './children.js';
import { hearFrom } from './hear-from.js';

export interface TappedOptions {
  readonly pages: PagesController;
  readonly children: Children;
  readonly update: () => void;
}

export interface Tap extends PagePoint {
  readonly article: string;
}

export class Tapped {
  readonly #options: TappedOptions;
  #tap: Tap | undefined;

  constructor(options: TappedOptions, tap: Tap) {
    this.#options = options;
    this.#tap = tap;
  }

  /** While the article that was tapped is open. */
  render(): TemplateResult | typeof nothing {
    if (this.#options.pages.element?.article !== this.#tap?.article) this.#tap = undefined;
    if (!this.#tap) return nothing;
    return html`<button type="button" class="button here" @click=${this.#hear}>
      ${icon(listen)}<span>${msg('Nghe từ chỗ vừa bấm', { id: 'bulletin.hearTapped' })}</span>
    </button>`;
  }

  /** A failure leaves the button, and another press asks again. */
  readonly #hear = (): void => {
    const { children, pages, update } = this.#options;
    hearFrom(children.get('audio'), pages.element, this.#tap as Tap)
      .then(() => {
        this.#tap = undefined;
        update();
      })
      .catch(() => undefined);
  };
}

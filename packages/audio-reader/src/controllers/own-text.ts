/** The text that the element draws itself, where the page has none, and its size. */
import type { TemplateResult } from 'lit';
import type { ArticleBlock } from '@e-bulletin/issue';
import type * as ArticleView from '../view/article.js';
import type { ListeningElement } from './choice.js';
import type { Parts } from './parts.js';

/** Reading sizes. */
export const SIZES = [1, 1.2, 1.45, 1.7, 2] as const;

export class OwnText {
  readonly #host: ListeningElement;
  readonly #parts: Parts;
  #view: typeof ArticleView | undefined;
  #blocks: readonly ArticleBlock[] = [];
  /** Place in SIZES. */
  size = 0;

  constructor(host: ListeningElement, parts: Parts) {
    this.#host = host;
    this.#parts = parts;
  }

  get exists(): boolean {
    return this.#blocks.length > 0;
  }

  /** Factor of its size. */
  get scale(): number {
    return SIZES[this.size] ?? 1;
  }

  /** Draws blocks, and gives the element that holds them. */
  async draw(blocks: readonly ArticleBlock[]): Promise<HTMLElement | undefined> {
    this.#view = await this.#parts.adopt(import('../view/article.js'));
    this.#blocks = blocks;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    return this.#host.renderRoot.querySelector<HTMLElement>('.article') ?? undefined;
  }

  clear(): void {
    this.#blocks = [];
  }

  render(): TemplateResult | undefined {
    return this.#view?.renderArticle(this.#blocks, this.scale);
  }
}

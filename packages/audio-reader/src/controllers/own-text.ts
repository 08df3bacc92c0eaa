/** The text that the element draws itself, where the page has none, and its size. */
import type { TemplateResult } from 'lit';
import { storage } from '@e-bulletin/core/storage.js';
import type { OwnArticle } from '../adapters/timing.js';
import type * as ArticleView from '../view/article.js';
import { SIZE, type ListeningElement } from './choice.js';
import type { Parts } from './parts.js';

/** Reading sizes. */
export const SIZES = [1, 1.2, 1.45, 1.7, 2] as const;

export class OwnText {
  readonly #host: ListeningElement;
  readonly #parts: Parts;
  #view: typeof ArticleView | undefined;
  #article: OwnArticle | undefined;
  /** Place in SIZES. */
  size = Number(storage.get(SIZE)) || 0;

  constructor(host: ListeningElement, parts: Parts) {
    this.#host = host;
    this.#parts = parts;
  }

  get exists(): boolean {
    return !!this.#article?.blocks.length;
  }

  /** Factor of its size. */
  get scale(): number {
    return SIZES[this.size] ?? 1;
  }

  /** Draws it, and gives the element that holds it. */
  async draw(article: OwnArticle): Promise<HTMLElement | undefined> {
    this.#view = await this.#parts.adopt(import('../view/article.js'));
    this.#article = article;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    return this.#host.renderRoot.querySelector<HTMLElement>('.article') ?? undefined;
  }

  clear(): void {
    this.#article = undefined;
  }

  render(): TemplateResult | undefined {
    return this.#view?.renderArticle(this.#article, this.scale);
  }
}

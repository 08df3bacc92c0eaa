/** What the slider would lead to, above its thumb while it is dragged: the page small, its number, its section. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { styleMap } from '@e-bulletin/core/style-map.js';
import { Thumbs } from '../adapters/thumbs.js';
import type { Book } from '../adapters/source.js';
import type { Reader } from '../controllers/reader.js';
import { currentLine, sectionsOf, type Section } from '../model/contents.js';
import { pageName } from './page-face.js';

export class SliderPreview {
  readonly #reader: Reader;
  #book: Book | undefined;
  #thumbs: Thumbs | undefined;
  #sections: readonly Section[] = [];

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** `undefined`: the slider lies still, and nothing is kept for it. */
  render(page: number | undefined): TemplateResult | typeof nothing {
    if (page === undefined) {
      this.#thumbs?.close();
      this.#thumbs = undefined;
      return nothing;
    }
    const { book, state, update } = this.#reader;
    const { pages, contents, articles } = book.issue;
    if (book !== this.#book) this.#sections = sectionsOf(contents, articles);
    this.#book = book;
    this.#thumbs ??= new Thumbs(book, update);
    this.#thumbs.want([page]);
    const shown = pages[page - 1];
    if (!shown) return nothing;
    const part = pages.length > 1 ? (page - 1) / (pages.length - 1) : 0;
    const along = state.progression === 'rtl' ? 1 - part : part;
    const line = currentLine(this.#sections, page);
    const section = this.#sections.find(({ lines }) => line && lines.includes(line))?.title;
    return html`<div class="preview" aria-hidden="true">
      <div class="card" style=${styleMap({ '--_along': String(along) })}>
        <div class="small">
          <svg viewBox="0 0 ${shown.width} ${shown.height}"></svg>
          ${this.#thumbs.of(page) ?? nothing}
        </div>
        <b>${pageName(shown)}</b>
        ${section ? html`<span>${section}</span>` : nothing}
        ${line && line.title !== section ? html`<span>${line.title}</span>` : nothing}
      </div>
    </div>`;
  }
}

export const previewStyles = css`
  .preview {
    grid-area: slider;
    z-index: 4;
    align-self: start;
    height: 0;
    padding: 0 20px;
    direction: ltr;
    pointer-events: none;
  }

  .card {
    position: relative;
    left: calc((100% - 180px * var(--_scale)) * var(--_along));
    display: flex;
    flex-direction: column;
    align-items: center;
    box-sizing: border-box;
    width: calc(180px * var(--_scale));
    padding: 12px;
    border: 2px solid var(--_accent);
    border-radius: 12px;
    background: var(--_paper);
    font-size: var(--_small);
    line-height: 1.4;
    text-align: center;
    transform: translateY(calc(-100% - 4px));
  }

  .card .small {
    position: relative;
    width: 100px;
    margin-bottom: 8px;
    background: #fff;
    box-shadow: 0 0 0 1px var(--_hairline);
  }

  .card svg {
    display: block;
    width: 100%;
  }

  .card img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }

  .card span {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    color: var(--_ink-soft);
  }
`;

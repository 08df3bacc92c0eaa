/**
 * Under the pages on a phone: "Đọc chữ to" for the article that is read there, and a place for whoever reads it aloud
 * (slot `page-tools`). Elsewhere there is room for both in the bar.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@e-bulletin/core/i18n.js';
import { shownPages } from '../model/book.js';
import type { Reader } from '../controllers/reader.js';

export function renderPagePair({ book, state, read }: Reader): TemplateResult | typeof nothing {
  const shown = shownPages(state).map(({ number }) => number);
  // The article that began last is the one a reader looks at.
  const article = [...book.issue.articles]
    .reverse()
    .find(({ guided, pages }) => guided && pages.some((page) => shown.includes(page)));
  if (!article) return nothing;
  return html`<div class="pair">
    <button type="button" class="button" @click=${() => read(article.id)}>
      ${msg('Đọc chữ to', { id: 'flipbook.readLarge' })}
    </button>
    <slot name="page-tools"></slot>
  </div>`;
}

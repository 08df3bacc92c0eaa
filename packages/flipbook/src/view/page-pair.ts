/**
 * Under the pages on a phone: "Đọc chữ to" for the article that is read there, and a place for whoever reads it aloud
 * (slot `page-tools`). Elsewhere there is room for both in the bar.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@e-bulletin/core/i18n.js';
import { shownPages } from '../model/book.js';
import type { Reader } from '../controllers/reader.js';

/** The article of the pages that lie open: of several the one that began last is what a reader looks at. */
export const articleHere = ({
  book,
  state,
}: Reader): Reader['book']['issue']['articles'][number] | undefined =>
  [...book.issue.articles]
    .reverse()
    .find(
      ({ guided, pages }) =>
        guided && shownPages(state).some(({ number }) => pages.includes(number)),
    );

export function renderPagePair(reader: Reader): TemplateResult | typeof nothing {
  const article = articleHere(reader);
  if (!article) return nothing;
  return html`<div class="pair">
    <button type="button" class="button" @click=${() => reader.read(article.id)}>
      ${msg('Đọc chữ to', { id: 'flipbook.readLarge' })}
    </button>
    <slot name="page-tools"></slot>
  </div>`;
}

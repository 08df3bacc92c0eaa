/** The article of a map, drawn block by block where the page has no text of its own. Fetched with the map. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@e-bulletin/core/i18n.js';
import { styleMap } from '@e-bulletin/core/style-map.js';
import type { ArticleBlock, ListItem, TableCell } from '@e-bulletin/issue';
import type { OwnArticle } from '../adapters/timing.js';
import { renderShorts } from './shorts.js';

export { articleStyles as styles } from './article.styles.js';

export function renderArticle(article: OwnArticle | undefined, scale: number): TemplateResult {
  const { blocks = [], abbreviations = [] } = article ?? {};
  return html`<article
    class="article"
    part="article"
    aria-label=${msg('Bài đọc', { id: 'audio-reader.article' })}
    ?hidden=${blocks.length === 0}
    style=${styleMap({ '--_reading': String(scale) })}
  >
    ${blocks.map(renderBlock)}
    ${renderShorts(abbreviations)}
  </article>`;
}

function renderBlock(block: ArticleBlock): TemplateResult | typeof nothing {
  switch (block.kind) {
    case 'heading':
      // The page has its own outline; these stand under it.
      return html`<p class="heading" role="heading" aria-level=${Math.min(6, block.level + 1)}>${block.text}</p>`;
    case 'list':
      return html`<ul>
        ${block.items.map(renderItem)}
      </ul>`;
    case 'table':
      return html`<div class="table">
        <table>
          ${block.rows.map((row) => html`<tr>${row.map(renderCell)}</tr>`)}
        </table>
      </div>`;
    case 'figure':
      return block.caption ? html`<p class="caption">${block.caption.text}</p>` : nothing;
    case 'quote':
    case 'pullquote':
      return html`<blockquote>${block.text}</blockquote>`;
    case 'video':
    case 'recording':
    case 'separator':
      return nothing;
    default:
      return html`<p class=${block.kind}>${block.text}</p>`;
  }
}

function renderItem({ text, label, level }: ListItem): TemplateResult {
  return html`<li class="level-${Math.min(level, 3)}">
    ${label === undefined ? nothing : html`<span aria-hidden="true">${label} </span>`}<span class="item">${text}</span>
  </li>`;
}

function renderCell({ text, header, columns, rows }: TableCell): TemplateResult {
  return header
    ? html`<th scope=${header === 'row' ? 'row' : 'col'} colspan=${columns} rowspan=${rows}>${text}</th>`
    : html`<td colspan=${columns} rowspan=${rows}>${text}</td>`;
}

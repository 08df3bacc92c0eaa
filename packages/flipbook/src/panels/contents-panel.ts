/** The panel of contents. A chunk of its own: it is loaded when first opened. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@e-bulletin/core/i18n.js';
import { icon, read as readIcon } from '@e-bulletin/core/icons.js';
import type { PanelView, Reader } from '../controllers/reader.js';
import { contentsStyles } from './contents-panel.styles.js';
import { currentLine, sectionsOf, type Line } from '../model/contents.js';

export const styles = contentsStyles;

export function create(reader: Reader): PanelView {
  const { book, go, read, toPages } = reader;
  const { contents, articles, pages } = book.issue;
  const sections = sectionsOf(contents, articles);
  const labelOf = (number: number): string => pages[number - 1]?.label ?? String(number);
  const title = (): string => msg('Mục lục', { id: 'flipbook.contents' });

  const renderLine = (
    { page: target, title, depth, article }: Line,
    current: boolean,
  ): TemplateResult => {
    if (target === undefined)
      return html`<li class="line depth-${depth}"><span>${title}</span></li>`;
    const label = labelOf(target);
    const open = (): void => {
      toPages();
      go(target);
    };
    return html`<li class="line depth-${depth}">
      <button
        type="button"
        class="entry"
        aria-current=${current ? 'page' : nothing}
        @click=${open}
      >
        <span class="name">${title}</span>
        <span class="at"
          ><span class="hidden-text">${msg(str`trang ${label}`, { id: 'flipbook.atPage' })}</span
          ><span aria-hidden="true">${label}</span></span
        >
      </button>
      ${article !== undefined && readable(article) ? renderRead(article, title) : nothing}
    </li>`;
  };

  const readable = (id: string): boolean => articles.some((one) => one.id === id && one.guided);

  /** The same line as text: for those who know already that the page is too small for them. */
  const renderRead = (article: string, title: string): TemplateResult => html`<button
    type="button"
    class="button quiet read"
    aria-label=${msg(str`Đọc chữ to: ${title}`, { id: 'flipbook.readLargeNamed' })}
    @click=${() => read(article)}
  >
    ${icon(readIcon)}<span>${msg('Đọc', { id: 'flipbook.read' })}</span>
  </button>`;

  return {
    title,
    render: () => {
      const current = currentLine(sections, reader.state.page);
      return html`<nav class="list" aria-label=${title()}>
        ${sections.map(
          ({ title, lines }) => html`
            ${title ? html`<h3 class="section">${title}</h3>` : nothing}
            <ul class="lines">
              ${lines.map((line) => renderLine(line, line === current))}
            </ul>
          `,
        )}
      </nav>`;
    },
  };
}

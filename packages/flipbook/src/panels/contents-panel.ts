/** The panel of contents. A chunk of its own: it is loaded when first opened. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@e-bulletin/core/i18n.js';
import { icon, close as closeIcon } from '@e-bulletin/core/icons.js';
import type { Issue } from '@e-bulletin/issue';
import { contentsStyles } from './contents-panel.styles.js';
import { currentLine, sectionsOf, type Line, type Section } from '../model/contents.js';

export const styles = contentsStyles;

export interface ContentsActions {
  readonly close: () => void;
  readonly go: (page: number) => void;
}

export function renderContents(
  { contents, articles, pages }: Issue,
  page: number,
  { close, go }: ContentsActions,
): TemplateResult {
  const sections = sectionsOf(contents, articles);
  const current = currentLine(sections, page);
  const labelOf = (number: number): string => pages[number - 1]?.label ?? String(number);

  const renderLine = (line: Line): TemplateResult => {
    const { page: target, title, depth } = line;
    if (target === undefined)
      return html`<li class="line depth-${depth}"><span>${title}</span></li>`;
    const label = labelOf(target);
    return html`<li class="line depth-${depth}">
      <button
        type="button"
        class="entry"
        aria-current=${line === current ? 'page' : nothing}
        @click=${() => go(target)}
      >
        <span class="name">${title}</span>
        <span class="at"
          ><span class="hidden-text">${msg(str`trang ${label}`, { id: 'flipbook.atPage' })}</span
          ><span aria-hidden="true">${label}</span></span
        >
      </button>
    </li>`;
  };

  const renderSection = ({ title, lines }: Section): TemplateResult => html`
    ${title ? html`<h3 class="section">${title}</h3>` : nothing}
    <ul class="lines">
      ${lines.map(renderLine)}
    </ul>
  `;

  return html`<div class="head">
      <h2>${msg('Mục lục', { id: 'flipbook.contents' })}</h2>
      <button type="button" class="button quiet close" @click=${close}>
        ${icon(closeIcon)}<span>${msg('Đóng', { id: 'flipbook.close' })}</span>
      </button>
    </div>
    <nav class="list" aria-label=${msg('Mục lục', { id: 'flipbook.contents' })}>
      ${sections.map(renderSection)}
    </nav>`;
}

/**
 * The words of a page for those who hear it, drawn into its sheet but not seen: the picture shows them. A chunk
 * of its own that comes after the first page.
 */
import { html, render, type TemplateResult } from 'lit';
import { msg, str } from '@e-bulletin/core/i18n.js';
import type { PageLayer, Reader } from '../controllers/reader.js';
import { readPageText, type Heard } from '../model/page-text.js';
import { textStyles } from './text-layer.styles.js';

export const styles = textStyles;

export function create({ book, attach, held }: Reader): PageLayer {
  const read = async (page: number, signal: AbortSignal): Promise<void> => {
    const text = book.issue.pages[page - 1]?.text;
    if (!text) return;
    try {
      const value = await book.carrier.json(text.href, signal);
      if (!signal.aborted) attach(page, 'text', pageText(value, book.issue.language));
    } catch {
      // The picture has its name; the words come when the page is opened again.
    }
  };
  return {
    rest: (pages, signal) => {
      for (const page of pages) if (!held(page, 'text')) void read(page, signal);
    },
  };
}

/** The words of the text layer `value` in an element. */
function pageText(value: unknown, language: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'words';
  element.lang = language;
  render(readPageText(value).map(renderHeard), element);
  return element;
}

function renderHeard(block: Heard): TemplateResult {
  switch (block.kind) {
    case 'heading':
      // A page stands under the portal's own headings: never above the third level.
      return html`<div role="heading" aria-level=${Math.min(6, block.level + 2)}>${block.text}</div>`;
    case 'paragraph':
      return html`<p>${block.text}</p>`;
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
    case 'picture':
      return html`<p>${msg(str`Hình: ${block.text}`, { id: 'flipbook.picture' })}</p>`;
  }
}

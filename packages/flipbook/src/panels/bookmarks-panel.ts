/** "Đánh dấu": the pages that the reader wants to find again. They stay on the device. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@e-bulletin/core/i18n.js';
import { bookmark, close as closeIcon, icon } from '@e-bulletin/core/icons.js';
import { bookmarks, nameOf } from '../adapters/memory.js';
import type { PanelView, Reader } from '../controllers/reader.js';
import { currentLine, sectionsOf } from '../model/contents.js';
import { pageName } from '../view/page-face.js';
import { bookmarksStyles } from './bookmarks-panel.styles.js';

export const styles = bookmarksStyles;

export function create(reader: Reader): PanelView {
  const { book } = reader;
  const { pages, contents, articles } = book.issue;
  const sections = sectionsOf(contents, articles);
  // A book without a name has nothing to be remembered under; its marks last as long as the panel.
  let marked = bookmarks.get(book);
  let kept = nameOf(book) !== undefined;

  const labelOf = (page: number): string => pages[page - 1]?.label ?? String(page);

  const toggle = (page: number): void => {
    const label = labelOf(page);
    const had = marked.includes(page);
    marked = had ? marked.filter((one) => one !== page) : [...marked, page].sort((a, b) => a - b);
    kept = bookmarks.set(book, marked);
    reader.say(
      had
        ? msg(str`Đã bỏ đánh dấu trang ${label}`, { id: 'flipbook.unmarked' })
        : msg(str`Đã đánh dấu trang ${label}`, { id: 'flipbook.marked' }),
    );
    reader.update();
    // The row goes; the focus must not go with it.
    if (had) void reader.host.updateComplete.then(() => focusMark());
  };

  const focusMark = (): void => reader.root.querySelector<HTMLElement>('.panel .mark')?.focus();

  const renderMark = (page: number): TemplateResult => {
    const shown = pages[page - 1];
    const label = labelOf(page);
    return html`<li>
      <button
        type="button"
        class="entry"
        @click=${() => {
          reader.toPages();
          reader.go(page);
        }}
      >
        <span class="name"
          ><b>${shown && pageName(shown)}</b
          ><small>${currentLine(sections, page)?.title ?? nothing}</small></span
        >
      </button>
      <button
        type="button"
        class="button quiet"
        aria-label=${msg(str`Bỏ đánh dấu trang ${label}`, { id: 'flipbook.unmarkPage' })}
        @click=${() => toggle(page)}
      >
        ${icon(closeIcon)}<span>${msg('Bỏ', { id: 'flipbook.remove' })}</span>
      </button>
    </li>`;
  };

  return {
    title: () => msg('Đánh dấu', { id: 'flipbook.bookmarks' }),
    focus: '.mark',
    render: () => {
      const { page } = reader.state;
      const label = labelOf(page);
      const is = marked.includes(page);
      return html`<div class="list">
        <button type="button" class="button mark" @click=${() => toggle(page)}>
          ${icon(bookmark)}<span
            >${
              is
                ? msg(str`Bỏ đánh dấu trang ${label}`, { id: 'flipbook.unmarkPage' })
                : msg(str`Đánh dấu trang ${label}`, { id: 'flipbook.markPage' })
            }</span
          >
        </button>
        ${
          marked.length === 0
            ? html`<p>${msg('Chưa có trang nào được đánh dấu.', { id: 'flipbook.noMarks' })}</p>`
            : html`<ul class="lines marks">
              ${marked.map(renderMark)}
            </ul>`
        }
        ${
          kept
            ? nothing
            : html`<p class="soft">
              ${msg('Trình duyệt không cho lưu: dấu chỉ còn tới khi đóng trang này.', { id: 'flipbook.marksForgotten' })}
            </p>`
        }
      </div>`;
    },
  };
}

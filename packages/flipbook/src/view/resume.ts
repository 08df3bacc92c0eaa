/**
 * "Đọc tiếp trang 24?": remembers the page that was read last, and offers it when the issue is opened again at its
 * beginning. A bar, not a dialog: who turns a page has answered.
 */
import { html, type TemplateResult } from 'lit';
import { msg, str } from '@e-bulletin/core/i18n.js';
import { readingPlace } from '../adapters/memory.js';
import type { Reader } from '../controllers/reader.js';

/** Where an issue begins, nobody needs to be brought back to. */
const FIRST_WORTH = 3;

export function rememberPlace(reader: Reader): void {
  const { book, state } = reader;
  const left = readingPlace.get(book);
  const offer = state.page === 1 && left !== undefined && left >= FIRST_WORTH;
  if (offer) reader.bar('resume', () => render(reader, left));
  reader.watch({
    rest: () => {
      const { page } = reader.state;
      // The cover that is shown with the offer is no place to remember.
      if (offer && page === 1) return;
      reader.bar('resume');
      readingPlace.set(book, page);
    },
  });
}

function render(reader: Reader, page: number): TemplateResult {
  const label = reader.book.issue.pages[page - 1]?.label ?? String(page);
  const answer = (): void => {
    reader.bar('resume');
    reader.toPages();
  };
  return html`<div
    class="bar resume"
    role="group"
    aria-label=${msg(str`Đọc tiếp trang ${label}`, { id: 'flipbook.resumeGo' })}
  >
    <p>${msg(str`Lần trước đọc tới trang ${label}.`, { id: 'flipbook.resume' })}</p>
    <button
      type="button"
      class="button"
      @click=${() => {
        answer();
        reader.go(page);
      }}
    >
      ${msg(str`Đọc tiếp trang ${label}`, { id: 'flipbook.resumeGo' })}
    </button>
    <button type="button" class="button quiet" @click=${answer}>
      ${msg('Từ đầu', { id: 'flipbook.resumeNo' })}
    </button>
  </div>`;
}

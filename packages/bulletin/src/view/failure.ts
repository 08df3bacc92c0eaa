/** What stands in place of an issue that did not open. */
import { html, type TemplateResult } from 'lit';
import { msg } from '@e-bulletin/core/i18n.js';
import { icon, again, warning } from '@e-bulletin/core/icons.js';
import type { Failure } from '../model/bulletin-state.js';

/** `pdf`: the address of the PDF that was asked for; the browser itself may show what we cannot. */
export function renderFailure(
  { message, hint }: Failure,
  retry: () => void,
  pdf: string | undefined,
): TemplateResult {
  return html`<div class="failure" part="error">
    ${icon(warning)}
    <div>
      <p class="message">${message}</p>
      <p>${hint}</p>
      <button type="button" class="button filled" @click=${retry}>
        ${icon(again)}${msg('Thử lại', { id: 'bulletin.retry' })}
      </button>
      ${
        pdf &&
        html`<a class="button" target="_blank" rel="noopener" href=${pdf}
          >${msg('Mở tệp PDF', { id: 'bulletin.openPdf' })}</a
        >`
      }
    </div>
  </div>`;
}

export function readerMissing(): Failure {
  return {
    code: 'reader-missing',
    message: msg('Chưa tải được phần đọc bản tin.', { id: 'bulletin.readerMissing' }),
    hint: msg('Kiểm tra mạng rồi bấm Thử lại, hoặc tải lại trang.', {
      id: 'bulletin.readerMissingHint',
    }),
    retryable: true,
  };
}

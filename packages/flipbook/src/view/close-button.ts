/** "Đóng" at the head of a panel or a dialog. */
import { html, type TemplateResult } from 'lit';
import { msg } from '@e-bulletin/core/i18n.js';
import { close as closeIcon, icon } from '@e-bulletin/core/icons.js';

export const closeButton = (className: string, close: () => void): TemplateResult =>
  html`<button type="button" class="button ${className}" @click=${close}>
    ${icon(closeIcon)}<span>${msg('Đóng', { id: 'flipbook.close' })}</span>
  </button>`;

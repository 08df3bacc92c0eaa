/** What abbreviations of our own text stand for, under it. Not in the one file. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@e-bulletin/core/i18n.js';
import type { Abbreviation } from '@e-bulletin/issue';

export const renderShorts = (all: readonly Abbreviation[]): TemplateResult | typeof nothing =>
  all.length
    ? html`<p class="caption" data-e-skip>
        ${msg('Chữ viết tắt trong bài:', { id: 'audio-reader.abbreviations' })}
        ${all.map(({ abbr, text }) => html`<br />${abbr}: ${text}`)}
      </p>`
    : nothing;

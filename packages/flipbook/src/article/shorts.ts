/** Abbreviations of an article, in its text and all together under it. Not in the one file. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@e-bulletin/core/i18n.js';
import type { Abbreviation } from '@e-bulletin/issue';

/** What was not met yet, and what it stands for. */
export type Shorts = Map<string, string>;

/** Capitals with what joins them: "UBND", "TN&MT", "KT-XH". */
const SHORT = /(\p{Lu}[\p{Lu}&.-]*\p{Lu})/u;

export const shortsOf = (all: readonly Abbreviation[]): Shorts =>
  new Map(all.map(({ abbr, text }) => [abbr, text]));

/** The same letters; an abbreviation that is met first has its words, for a mouse and for some screen readers. */
export function tellShorts(text: string, left: Shorts | undefined): unknown {
  if (!left?.size) return text;
  return text.split(SHORT).map((part) => {
    const words = left.get(part);
    left.delete(part);
    return words ? html`<abbr title=${words}>${part}</abbr>` : part;
  });
}

/** For everybody: without a mouse, on paper, in letters of any size. */
export const renderShorts = (all: readonly Abbreviation[]): TemplateResult | typeof nothing =>
  all.length
    ? html`<p class="note-of" data-e-skip>
        ${msg('Chữ viết tắt trong bài:', { id: 'flipbook.abbreviations' })}
        ${all.map(({ abbr, text }) => html`<br />${abbr}: ${text}`)}
      </p>`
    : nothing;

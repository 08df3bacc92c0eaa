/** The button of the player: words, with a drawing or without. */
import { html, type TemplateResult } from 'lit';

/** @param off it is at its end: it says so, and does nothing more */
export const button = (
  words: string | TemplateResult,
  action: (event: Event) => void,
  kind = '',
  off = false,
): TemplateResult =>
  html`<button
    type="button"
    class="button ${kind}"
    part="button"
    aria-disabled=${off}
    @click=${action}
  >
    ${words}
  </button>`;

/** The bulletin's own tools in the reader's bar: "Nghe", "Trả lời", "Chia sẻ". */
import { html, nothing, render } from 'lit';
import { msg } from '@e-bulletin/core/i18n.js';
import { answer, icon, listen, share } from '@e-bulletin/core/icons.js';
import type { ViewName } from '../model/views.js';
import { answerWord, listenWord, shareWord } from './words.js';

export interface ToolsOptions {
  readonly canListen: boolean;
  readonly canAnswer: boolean;
  readonly canShare: boolean;
  readonly go: (view: ViewName) => void;
}

/** Draws "Nghe bài" into `into`, which stands under the pages on a phone. */
export function renderHear(into: HTMLElement, hear: () => void): void {
  const word = msg('Nghe bài', { id: 'bulletin.hearArticle' });
  render(
    html`<button type="button" class="button filled" @click=${hear}>
      ${icon(listen)}<span>${word}</span>
    </button>`,
    into,
  );
}

/** Draws the buttons into `into`, which stands in the reader's slot `tools`. */
export function renderTools(into: HTMLElement, options: ToolsOptions): void {
  const { canListen, canAnswer, canShare, go } = options;
  const button = (view: ViewName, drawing: string, word: string): unknown =>
    html`<button
      type="button"
      class="button quiet"
      data-view=${view}
      @click=${() => go(view)}
    >
      ${icon(drawing)}<span>${word}</span>
    </button>`;
  render(
    html`${canListen ? button('listen', listen, listenWord()) : nothing}
    ${canAnswer ? button('answer', answer, answerWord()) : nothing}
    ${canShare ? button('share', share, shareWord()) : nothing}`,
    into,
  );
}

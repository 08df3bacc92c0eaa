/** The bulletin's own tools in the reader's bar: "Nghe", "Trả lời", "Chia sẻ". */
import { html, render } from 'lit';
import { msg } from '@e-bulletin/core/i18n.js';
import { answer, icon, listen, share } from '@e-bulletin/core/icons.js';
import { answerWord, listenWord, shareWord } from './words.js';

const TOOLS = {
  listen: [listen, listenWord],
  answer: [answer, answerWord],
  share: [share, shareWord],
} as const;

/** A view that one of the tools leads to. */
export type ToolView = keyof typeof TOOLS;

/** Draws "Nghe bài" into `into`, which stands under the pages on a phone. */
export function renderHear(into: HTMLElement, hear: () => unknown): void {
  const word = msg('Nghe bài', { id: 'bulletin.hearArticle' });
  render(
    html`<button type="button" class="button filled" @click=${hear}>
      ${icon(listen)}<span>${word}</span>
    </button>`,
    into,
  );
}

/** Draws a button for each of `views` into `into`, which stands in the reader's slot `tools`. */
export function renderTools(
  into: HTMLElement,
  views: readonly ToolView[],
  go: (view: ToolView) => unknown,
): void {
  const buttons = views.map((view) => {
    const [drawing, word] = TOOLS[view];
    return html`<button
      type="button"
      class="button quiet"
      data-view=${view}
      @click=${() => go(view)}
    >
      ${icon(drawing)}<span>${word()}</span>
    </button>`;
  });
  render(buttons, into);
}

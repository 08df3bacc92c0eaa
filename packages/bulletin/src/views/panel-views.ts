/**
 * The views behind "Nghe", "Trả lời" and "Chia sẻ": a way back, a heading, and the element that does the work. A
 * chunk of its own.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@e-bulletin/core/i18n.js';
import { icon, back, share } from '@e-bulletin/core/icons.js';
import type { ShareTarget } from '../model/share-targets.js';
import type { ViewName } from '../model/views.js';
import type { ViewContext } from './context.js';

export { panelViewStyles } from './panel-views.styles.js';
export { playlistOf } from './playlist.js';
export { Sharing } from './sharing.js';
export { Steps } from './steps.js';

/** The way back alone: the player itself stands below, where it goes on while pages are looked at. */
const renderListen = (context: ViewContext): TemplateResult =>
  frame(context, context.words.listenWord(), html``);

function renderAnswer(context: ViewContext): TemplateResult {
  const { polls, poll, choosePoll, child, words } = context;
  return frame(
    context,
    words.answerWord(),
    html`${
      polls.length > 1
        ? html`<div class="targets" role="group" aria-label=${words.answerWord()}>
              ${polls.map(
                ({ href, title }, index) =>
                  html`<button
                    type="button"
                    class="button"
                    aria-pressed=${href === poll}
                    @click=${() => choosePoll(href)}
                  >
                    ${title ?? msg(str`Phiếu ${index + 1}`, { id: 'bulletin.pollNumber' })}
                  </button>`,
              )}
            </div>`
        : nothing
    }
      <div class="work">${child('poll')}</div>
      <button type="button" class="button send-poll" @click=${() => context.go('share')}>
        ${icon(share)}<span>${words.shareWord()}</span>
      </button>`,
  );
}

function renderShare(context: ViewContext): TemplateResult {
  const { issue, link, sharing, child, words } = context;
  const targets = sharing?.targets(issue, link) ?? [];
  const target = sharing?.chosen(issue, link);
  return frame(
    context,
    words.shareWord(),
    html`${
      targets.length > 1
        ? html`<div
              class="targets"
              role="group"
              aria-label=${msg('Chia sẻ gì?', { id: 'bulletin.shareWhat' })}
            >
              ${targets.map(
                (one) =>
                  html`<button
                    type="button"
                    class="button"
                    aria-pressed=${one.kind === target?.kind}
                    @click=${() => sharing?.choose(one.kind)}
                  >
                    ${wordOf(one, words)}
                  </button>`,
              )}
            </div>`
        : nothing
    }
      <div class="work">${child('share')}</div>`,
  );
}

function wordOf({ kind, title }: ShareTarget, { onPage }: ViewContext['words']): string {
  switch (kind) {
    case 'issue':
      return msg('Cả số báo', { id: 'bulletin.shareIssue' });
    case 'article':
      return msg('Bài này', { id: 'bulletin.shareArticle' });
    case 'page':
      return onPage(title);
    case 'poll':
      return msg('Phiếu hỏi ý kiến', { id: 'bulletin.sharePoll' });
  }
}

function frame(
  { goBack, backTo }: ViewContext,
  title: string,
  content: TemplateResult,
): TemplateResult {
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.isComposing) goBack();
  };
  return html`<div class="panel-view" @keydown=${onKeydown}>
    <button type="button" class="button quiet back" @click=${goBack}>
      ${icon(back)}<span>${backTo}</span>
    </button>
    <h2 class="panel-title" tabindex="-1">${title}</h2>
    ${content}
  </div>`;
}

/** How each of these views is drawn. */
export const PANELS: Readonly<Partial<Record<ViewName, (context: ViewContext) => TemplateResult>>> =
  { listen: renderListen, answer: renderAnswer, share: renderShare };

/**
 * What stands there instead of a form: too early, closed, for those who are logged in, the end of a preview.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Asked } from '../model/description.js';
import { noticeMessages as messages } from './notice-messages.js';
import type { StateActions, StateParts } from './states.js';

type Notice = 'account' | 'early' | 'closed' | 'previewed';

export function renderNotice(
  notice: Notice,
  { asked, mayShowResult, onChange, onResult }: StateActions & { readonly asked: Asked },
  { button, heading, renderHead, when, words }: StateParts,
): TemplateResult {
  const { poll, state } = asked;
  const { closesAt, opensAt, zone } = poll;
  switch (notice) {
    case 'previewed':
      return html`${heading(words.sent())}
        <p class="note">${messages.previewed()}</p>
        <div class="actions">${button(messages.back(), onChange)}</div>`;
    case 'account':
      return html`${renderHead(poll)}
        <p class="note">${messages.account()}</p>`;
    case 'early':
      return html`${renderHead(poll)}
        <p class="note">
          ${
            opensAt === undefined || state === 'draft'
              ? messages.draft()
              : messages.early(when(opensAt, zone))
          }
        </p>`;
    case 'closed':
      return html`${renderHead(poll)}
        <p class="note">
          ${
            closesAt === undefined || closesAt > Date.now()
              ? messages.closedNow()
              : messages.closed(when(closesAt, zone))
          }
          ${state === 'grace' ? messages.grace() : nothing}
        </p>
        ${mayShowResult ? button(words.seeResult(), onResult, true) : nothing}`;
  }
}

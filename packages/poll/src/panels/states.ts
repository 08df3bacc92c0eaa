/** Everything but the form: what happened, what to do, one button. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Poll } from '@e-bulletin/issue/poll/types.js';
import type { Phase, PollController } from '../controllers/poll-controller.js';
import { failureMessage, messages as first } from '../messages.js';
import type { KioskController } from './kiosk.js';
import { messages as words, when } from './states-messages.js';

export interface StateActions {
  readonly poll: PollController;
  /** There on a shared tablet. */
  readonly kiosk: KioskController | undefined;
  readonly mayShowResult: boolean;
  onAgain(): void;
  onChange(): void;
  onResult(): void;
}

/** Headings that take the focus when what they say is new. */
const heading = (text: string): TemplateResult =>
  html`<h2 class="title state" id="state" tabindex="-1">${text}</h2>`;

/** The second of a double press was meant for what lay there before. */
export const button = (word: string, press: () => void, filled = false): TemplateResult =>
  html`<button
    type="button"
    class="button ${filled ? 'filled main-action' : ''}"
    @click=${(event: MouseEvent) => {
      if (event.detail < 2) press();
    }}
  >
    ${word}
  </button>`;

/** What notices are made of besides; handed to their chunk, so that bundlers cut nothing out of ours for it. */
const parts = { button, heading, renderHead, when, words };
export type StateParts = typeof parts;

/** `failure`: why the poll, or a part of it, is not there. */
export function renderState(
  view: StateActions,
  phase: Phase,
  failure: string | undefined,
): TemplateResult | typeof nothing | undefined {
  const { poll, kiosk } = view;
  const { asked, ballot } = poll;
  switch (phase) {
    case 'loading':
      return html`<p class="loading" role="status">${first.loading()}</p>`;
    case 'failed':
      return html`<p class="note" role="alert">${failureMessage(failure)}</p>
        ${
          failure === 'unreachable' || failure === 'not-found'
            ? button(first.again(), view.onAgain)
            : nothing
        }`;
    case 'account':
    case 'early':
    case 'closed':
    case 'previewed':
      return asked && poll.parts.rare?.renderNotice(phase, { ...view, asked }, parts);
    case 'sending':
      return html`${heading(words.sending())}
        <p>${words.sendingNote()}</p>`;
    case 'unsent':
      return html`${heading(words.unsent())}
        <p>${kiosk ? kiosk.words.unsent() : poll.durable ? words.unsentKept() : words.unsentHere()}</p>
        <div class="actions">
          ${
            kiosk
              ? button(kiosk.words.next(), view.onChange, true)
              : button(words.sendNow(), poll.sendNow, true)
          }
        </div>`;
    case 'refused':
      return html`${heading(words.refused())}
        <p class="note" role="alert">${poll.refusal}</p>
        ${renderReceipt(view)}
        <div class="actions">
          ${
            asked?.state === 'open' && ballot?.refusal?.code !== 'closed'
              ? button(first.again(), view.onChange)
              : nothing
          }
        </div>`;
    case 'sent':
      return html`${heading(words.sent())} ${renderReceipt(view)}
        <div class="actions">
          ${
            kiosk
              ? button(kiosk.words.next(), view.onChange, true)
              : view.mayShowResult
                ? button(words.seeResult(), view.onResult, true)
                : nothing
          }
          ${
            !kiosk && asked?.state === 'open' && asked.poll.change
              ? button(words.change(), view.onChange)
              : nothing
          }
        </div>`;
    default:
      return undefined;
  }
}

function renderReceipt({ poll, kiosk }: StateActions): TemplateResult | typeof nothing {
  const receipt = poll.ballot?.receipt;
  if (!receipt) return nothing;
  return html`<p>${words.sentNote()}</p>
    <p class="receipt" part="receipt">${receipt.slice(0, 6)}<wbr />${receipt.slice(6)}</p>
    <p>${words.receiptNote()}</p>
    ${
      kiosk
        ? nothing
        : html`<p>
            <a class="link" href=${poll.endpoints!.receipt} target="_blank" rel="noopener">
              ${words.check()}
            </a>
          </p>`
    }`;
}

export function renderHead(poll: Poll, whole = true): TemplateResult {
  const { publisher, title, introduction } = poll;
  return html`<p class="who">${publisher ? words.asks(publisher) : words.asked()}</p>
    <h2 class=${whole ? 'title' : 'title again'}>${title}</h2>
    ${whole && introduction ? html`<p class="introduction">${introduction}</p>` : nothing}`;
}

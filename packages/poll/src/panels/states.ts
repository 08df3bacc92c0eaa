/** Everything but the form: what happened, what to do, one button. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Poll } from '@e-bulletin/issue/poll/types.js';
import type { PollController } from '../controllers/poll-controller.js';
import { messages as first } from '../messages.js';
import { messages, refusalMessage, when } from './states-messages.js';

export interface StateActions {
  readonly poll: PollController;
  readonly kiosk: boolean;
  readonly mayShowResult: boolean;
  onSendNow(): void;
  onChange(): void;
  onResult(): void;
}

/** Headings that take the focus when what they say is new. */
const heading = (text: string): TemplateResult =>
  html`<h2 class="title state" id="state" tabindex="-1">${text}</h2>`;

const button = (word: string, press: () => void, filled = false): TemplateResult =>
  html`<button type="button" class="button ${filled ? 'filled main-action' : ''}" @click=${press}>
    ${word}
  </button>`;

export function renderState(view: StateActions): TemplateResult | typeof nothing {
  const { poll, kiosk } = view;
  const { asked, ballot } = poll;
  switch (poll.phase) {
    case 'form':
    case 'empty':
    case 'loading':
    case 'failed':
      return nothing;
    case 'account':
      return html`${renderHead(asked!.poll)}
        <p class="note">${messages.account()}</p>`;
    case 'early':
      return html`${renderHead(asked!.poll)}
        <p class="note">
          ${
            asked!.poll.opensAt === undefined || asked!.state === 'draft'
              ? messages.draft()
              : messages.early(when(asked!.poll.opensAt, asked!.poll.zone))
          }
        </p>`;
    case 'closed':
      return html`${renderHead(asked!.poll)}
        <p class="note">${closedNote(asked!.poll)} ${asked!.state === 'grace' ? messages.grace() : nothing}</p>
        ${view.mayShowResult ? button(messages.seeResult(), view.onResult, true) : nothing}`;
    case 'sending':
      return html`${heading(messages.sending())}
        <p>${messages.sendingNote()}</p>`;
    case 'unsent':
      return html`${heading(messages.unsent())}
        <p>
          ${
            kiosk
              ? messages.kioskUnsent()
              : poll.durable
                ? messages.unsentKept()
                : messages.unsentHere()
          }
        </p>
        <div class="actions">
          ${
            kiosk
              ? button(messages.nextPerson(), view.onChange, true)
              : button(messages.sendNow(), view.onSendNow, true)
          }
        </div>`;
    case 'refused':
      return html`${heading(messages.refused())}
        <p class="note" role="alert">
          ${refusalMessage(ballot?.refusal?.code ?? '', ballot?.refusal?.message ?? '')}
        </p>
        ${renderReceipt(view)}
        <div class="actions">
          ${
            asked?.state === 'open' && ballot?.refusal?.code !== 'closed'
              ? button(first.again(), view.onChange)
              : nothing
          }
        </div>`;
    case 'previewed':
      return html`${heading(messages.sent())}
        <p class="note">${messages.previewed()}</p>
        <div class="actions">${button(messages.back(), view.onChange)}</div>`;
    case 'sent':
      return html`${heading(messages.sent())} ${renderReceipt(view)}
        <div class="actions">
          ${
            kiosk
              ? button(messages.nextPerson(), view.onChange, true)
              : view.mayShowResult
                ? button(messages.seeResult(), view.onResult, true)
                : nothing
          }
          ${
            !kiosk && asked?.state === 'open' && asked.poll.change
              ? button(messages.change(), view.onChange)
              : nothing
          }
        </div>`;
  }
}

function renderReceipt({ poll, kiosk }: StateActions): TemplateResult | typeof nothing {
  const receipt = poll.ballot?.receipt;
  if (!receipt) return nothing;
  return html`<p>${messages.sentNote()}</p>
    <p class="receipt" part="receipt">${receipt}</p>
    <p>${messages.receiptNote()}</p>
    ${
      kiosk || !poll.endpoints
        ? nothing
        : html`<p>
            <a class="link" href=${poll.endpoints.receipt} target="_blank" rel="noopener">
              ${messages.check()}
            </a>
          </p>`
    }`;
}

function closedNote({ closesAt, zone }: Poll): string {
  return closesAt === undefined || closesAt > Date.now()
    ? messages.closedNow()
    : messages.closed(when(closesAt, zone));
}

export function renderHead(poll: Poll, whole = true): TemplateResult {
  const { publisher, title, introduction } = poll;
  return html`<p class="who">${publisher ? messages.asks(publisher) : messages.asked()}</p>
    <h2 class=${whole ? 'title' : 'title again'}>${title}</h2>
    ${whole && introduction ? html`<p class="introduction">${introduction}</p>` : nothing}`;
}

/** Asks at a kiosk whether anybody is there. */
export function renderStill(left: number, touched: () => void): TemplateResult {
  return html`<div class="still" role="alertdialog" aria-labelledby="still">
    <h2 class="title" id="still">${messages.stillThere()}</h2>
    <p>${messages.stillNote(left)}</p>
    ${button(messages.still(), touched, true)}
  </div>`;
}

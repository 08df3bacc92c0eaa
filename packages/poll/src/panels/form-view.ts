/** The form: who asks, what is wrong, the questions, one filled button, and what happens with an answer. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { button, renderHead } from './states.js';
import { when } from './states-messages.js';
import { CODE, type FormPanel } from './form.js';
import { formMessages } from './form-messages.js';
import { groupId, renderQuestion } from './question.js';

export function renderForm(form: FormPanel): TemplateResult {
  const { asked, shown, questions, oneByOne, at, isLast, host, keep, code } = form;
  const first = !oneByOne || at === 0;
  return html`<form
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      if (isLast) void host.submit();
      else form.next();
    }}
  >
    ${
      oneByOne
        ? html`<p class="step">${formMessages.step(Math.min(at, questions.length - 1) + 1, questions.length)}</p>`
        : nothing
    }
    ${renderHead(asked, first)}
    ${host.preview ? html`<p class="note">${form.rare?.rareFormMessages.previewing()}</p>` : nothing}
    ${keep ? html`<p class="note">${formMessages.changing()}</p>` : nothing}
    ${renderSummary(form)} ${first && code ? code.render(groupId(CODE), form.faults.find(({ question }) => question === CODE)?.message) : nothing}
    ${repeat(
      shown,
      ({ id }) => id,
      (question) => renderQuestion(form, question, oneByOne || questions.length === 1),
    )}
    <div class="actions">
      <button
        class="button filled main-action"
        part="send"
        @click=${(event: MouseEvent) => {
          // The second of a double press was meant for the question before, and would send.
          if (event.detail > 1 && form.fresh) event.preventDefault();
        }}
      >
        ${isLast ? formMessages.send() : formMessages.next()}
      </button>
      ${first ? nothing : button(formMessages.previous(), () => form.previous())}
      ${keep ? button(formMessages.keepAnswer(), keep) : nothing}
    </div>
    ${first || isLast ? html`<p class="small">${promises(form)}</p>` : nothing}
  </form>`;
}

/** What is collected, until when, what happens with it. */
function promises({ asked: poll, host, rare }: FormPanel): string {
  const by = poll.breakdowns.flatMap(
    (one) => poll.questions.find(({ id }) => id === one.by)?.title ?? [],
  );
  return [
    poll.collects.length
      ? rare?.rareFormMessages.collects(poll.collects.join('; '))
      : formMessages.nothingAsked(),
    // A shared tablet forgets an answer that was sent.
    !host.kiosk && poll.level === 'device' && formMessages.deviceMark(),
    by.length && rare?.rareFormMessages.shownBy(by),
    poll.closesAt && formMessages.closesAt(when(poll.closesAt, poll.zone)),
    !host.kiosk && poll.change && poll.closesAt && formMessages.mayChange(),
  ]
    .filter((one) => one)
    .join(' ');
}

/** On top, with the focus, and a way to each fault (GOV.UK Design System, "Error summary"). */
function renderSummary(form: FormPanel): TemplateResult | typeof nothing {
  if (!form.faults.length) return nothing;
  const titleOf = (id: string): string =>
    (id === CODE ? form.code : form.asked.questions.find((one) => one.id === id))?.title ?? '';
  return html`<div class="summary" id="summary" role="alert" tabindex="-1">
    <h3>${formMessages.summary()}</h3>
    <ul>
      ${form.faults.map(
        ({ question, message }) =>
          html`<li>
            <button type="button" class="link" @click=${() => form.host.focusOn(controlOf(question))}>
              ${titleOf(question)} – ${message}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Selects the first control of a question, after its `#`. */
function controlOf(question: string): string {
  const id = groupId(question);
  return `${id} input, #${id} textarea, #${id} button`;
}

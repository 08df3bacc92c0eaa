/** One question as a group of native controls. Legend, help, error and controls stand in one root, so that ids reach. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type {
  ChoiceQuestion,
  LikertQuestion,
  ListQuestion,
  PollOption,
  Question,
  TextQuestion,
} from '@e-bulletin/issue/poll/types.js';
import type { FormPanel } from './form.js';
import { formMessages as messages } from './form-messages.js';
import { chosenOf, pointsOf, toggled } from '../model/answering.js';

/** Id of a question's group in the root; ids of questions hold letters, digits and hyphens only. */
export const groupId = (question: string): string => `q-${question.replace('@', '')}`;

export function renderQuestion(form: FormPanel, question: Question, main: boolean): TemplateResult {
  const id = groupId(question.id);
  const fault = form.faults.find((one) => one.question === question.id);
  const notes = notesOf(form, question);
  const described = [notes && `${id}-note`, fault && `${id}-fault`].filter((one) => one).join(' ');
  return html`<fieldset
    id=${id}
    class="question ${fault ? 'faulty' : ''}"
    tabindex="-1"
    aria-describedby=${described || nothing}
  >
    <legend class=${main ? 'main' : ''}>
      ${question.title}${
        question.required ? nothing : html`<small> (${messages.optional()})</small>`
      }
    </legend>
    ${notes ? html`<p class="help" id="${id}-note">${notes}</p>` : nothing}
    ${fault ? html`<p class="fault" id="${id}-fault">${fault.message}</p>` : nothing}
    ${renderControls(form, question)}
  </fieldset>`;
}

function notesOf(form: FormPanel, question: Question): string {
  const notes = [question.help ?? ''];
  if (question.type === 'multiple') {
    const places = question.options.filter(({ exclusive }) => !exclusive).length;
    if (question.min > 1) notes.push(messages.least(question.min));
    notes.push(question.max < places ? messages.most(question.max) : messages.several());
  }
  if (question.type === 'ranking') {
    notes.push(...(form.ranking?.rankingNotes(question) ?? []));
  }
  return notes.filter((note) => note).join(' ');
}

function renderControls(form: FormPanel, question: Question): TemplateResult | undefined {
  switch (question.type) {
    case 'single':
    case 'yesno':
    case 'rating':
      return renderChoice(form, question);
    case 'multiple':
      return renderBoxes(form, question);
    case 'likert':
      return renderLikert(form, question);
    case 'ranking':
      return form.ranking?.renderRanking(form, question, parts);
    case 'text':
      return renderText(form, question);
  }
}

function optionsOf(
  form: FormPanel,
  question: ChoiceQuestion | ListQuestion,
): readonly PollOption[] {
  return form.inOrder(question.options, question);
}

/** What a ranking is made of besides; handed to its chunk, so that bundlers cut nothing out of ours for it. */
const parts = { chosenOf, groupId, optionsOf, renderBoxes, toggled };
export type QuestionParts = typeof parts;

function renderChoice(form: FormPanel, question: ChoiceQuestion): TemplateResult {
  const [chosen] = chosenOf(form.answers, question);
  return html`<div class="options ${question.type}">
    ${repeat(
      optionsOf(form, question),
      ({ id }) => id,
      (option) =>
        renderOption(form, 'radio', groupId(question.id), option, chosen === option.id, () =>
          form.answer(question.id, option.id),
        ),
    )}
  </div>`;
}

function renderBoxes(
  form: FormPanel,
  question: ListQuestion,
  options = optionsOf(form, question),
): TemplateResult {
  // Asked anew where an answer comes: another may have come since this was drawn.
  const chosen = (): readonly string[] => chosenOf(form.answers, question);
  return html`<div class="options">
    ${repeat(
      options,
      ({ id }) => id,
      (option) =>
        renderOption(
          form,
          'checkbox',
          groupId(question.id),
          option,
          chosen().includes(option.id),
          (on) => form.answer(question.id, toggled(question, chosen(), option.id, on)),
        ),
    )}
  </div>`;
}

function renderOption(
  form: FormPanel,
  type: 'radio' | 'checkbox',
  name: string,
  { id, label, image }: Pick<PollOption, 'id' | 'label' | 'image'>,
  chosen: boolean,
  choose: (on: boolean) => void,
): TemplateResult {
  return html`<label class="option ${chosen ? 'chosen' : ''}">
    <input
      type=${type}
      name=${name}
      value=${id}
      .checked=${live(chosen)}
      @change=${(event: Event) => choose((event.target as HTMLInputElement).checked)}
    />
    <span>${label}</span>
    ${image && form.rare?.renderPicture(image, form.host)}
  </label>`;
}

function renderLikert(form: FormPanel, question: LikertQuestion): TemplateResult {
  const points = (): ReturnType<typeof pointsOf> => pointsOf(form.answers, question);
  const rows = question.statements.map((row) => ({ ...row, exclusive: false }));
  return html`${repeat(
    form.inOrder(rows, question),
    ({ id }) => id,
    (row) =>
      html`<fieldset class="statement">
        <legend>${row.label}</legend>
        <div class="options rating">
          ${question.options.map((option) =>
            renderOption(
              form,
              'radio',
              `${groupId(question.id)}-${row.id}`,
              option,
              points()[row.id] === option.id,
              () => form.answer(question.id, { ...points(), [row.id]: option.id }),
            ),
          )}
        </div>
      </fieldset>`,
  )}`;
}

function renderText(form: FormPanel, question: TextQuestion): TemplateResult {
  const [text = ''] = chosenOf(form.answers, question);
  const left = question.maxLength - [...text].length;
  const id = groupId(question.id);
  return html`<textarea
      rows="4"
      class="field"
      aria-label=${question.title}
      aria-describedby="${id}-left"
      .value=${live(text)}
      @input=${(event: Event) =>
        form.answer(question.id, (event.target as HTMLTextAreaElement).value)}
    ></textarea>
    <p class="help" id="${id}-left">${left < 0 ? messages.over(-left) : messages.left(left)}</p>`;
}

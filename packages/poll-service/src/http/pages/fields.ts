/** One question as plain form controls. Nothing is preselected. */
import type { Answers, ListQuestion, Poll, PollOption, Question } from '@e-bulletin/issue/poll.js';
import { digestOf } from '../../secrets.js';
import { fieldOf } from '../form.js';
import type { FormState } from './form.js';
import { html, joined, type Html } from '../html.js';
import { isOther, quoter, wordsOf, type Words } from './words.js';

/** What a question's controls show. `seed`: of the order of options where the poll wants a random one; the same for a form that comes back. */
interface Given {
  readonly answer: Answers[string] | undefined;
  readonly sent: URLSearchParams | undefined;
  readonly seed: string;
}

export function questionField(
  poll: Poll,
  question: Question,
  { answers = {}, sent, secret: seed }: Pick<FormState, 'answers' | 'sent' | 'secret'>,
  problem: string | undefined,
): Html {
  const words = wordsOf(poll.language);
  const own = quoter(poll.language, words);
  const name = fieldOf(question.id);
  const notes = notesOf(poll, question);
  const described = [notes.length && `${name}.note`, problem && `${name}.wrong`].filter((id) => id);
  return html`<fieldset id="${name}" tabindex="-1"${described.length > 0 && html` aria-describedby="${described.join(' ')}"`}>
<legend>${own(question.title)}${!question.required && html` <small>${words.optional}</small>`}</legend>
${notes.length > 0 && html`<p id="${name}.note">${joined(notes, ' ')}</p>`}
${problem && html`<p class="wrong" id="${name}.wrong">${words.correct} ${problem}</p>`}
${controls(poll, question, { answer: answers[question.id], sent, seed })}
</fieldset>`;
}

/** When it is asked, and how it is answered. */
export function notesOf(poll: Poll, question: Question): (Html | string)[] {
  const words = wordsOf(poll.language);
  const own = quoter(poll.language, words);
  return [
    ...question.when.map(({ question: id, anyOf }) => conditionNote(poll, id, anyOf, words, own)),
    question.help === undefined ? '' : own(question.help),
    ...(question.type === 'multiple' ? choiceNotes(question, words) : []),
    question.type === 'ranking' ? words.rank(question.min, question.max) : '',
  ].filter((note) => note);
}

/** As `<e-poll>` says it. */
function choiceNotes({ options, min, max }: ListQuestion, words: Words): string[] {
  const free = options.filter(({ exclusive }) => !exclusive).length;
  return [min > 1 ? words.least(min) : '', max < free ? words.most(max) : words.several];
}

/** In an order that follows from the seed; "Không có ý kiến" and the like stay last. */
function inOrder<T extends { readonly id: string; readonly exclusive?: boolean }>(
  all: readonly T[],
  { id, shuffle }: { readonly id: string; readonly shuffle: boolean },
  seed: string,
): readonly T[] {
  if (!shuffle) return all;
  const places = new Map(all.map((one) => [one, digestOf(`${seed} ${id} ${one.id}`)]));
  const free = all.filter(({ exclusive }) => !exclusive);
  free.sort((a, b) => (places.get(a)! < places.get(b)! ? -1 : 1));
  return [...free, ...all.filter(({ exclusive }) => exclusive)];
}

/** Of an option, on the form and on paper. */
export function pictureOf(
  image: PollOption['image'] | undefined,
  lang: Html | false = false,
): Html | undefined {
  return image && html`<img src="${image.href}" alt="${image.alt}"${lang}>`;
}

function controls(poll: Poll, question: Question, { answer, sent, seed }: Given): Html {
  const name = fieldOf(question.id);
  const words = wordsOf(poll.language);
  const own = quoter(poll.language, words);
  // Of what has its words in attributes, or is written by who answers.
  const lang = isOther(poll.language, words) && html` lang="${poll.language}"`;
  if (question.type === 'text') {
    return html`<textarea name="${name}" rows="4" maxlength="${question.maxLength}" aria-label="${question.title}"${lang}>${
      typeof answer === 'string' ? answer : ''
    }</textarea>`;
  }
  if (question.type === 'ranking') {
    const place = (id: string): string | null | undefined => sent?.get(fieldOf(question.id, id));
    return html`${inOrder(question.options, question, seed).map(
      ({ id, label, image }) =>
        html`<p><label>${pictureOf(image, lang)}${own(label)} <select name="${fieldOf(question.id, id)}"><option value="">${words.unranked}</option>${Array.from(
          { length: question.max },
          (_, i) =>
            html`<option value="${i + 1}"${place(id) === String(i + 1) && html` selected`}>${i + 1}</option>`,
        )}</select></label></p>`,
    )}`;
  }
  if (question.type === 'likert') {
    const points = (answer ?? {}) as Readonly<Record<string, string>>;
    return html`${inOrder(question.statements, question, seed).map(
      (row) =>
        html`<fieldset><legend>${own(row.label)}</legend>${question.options.map(
          ({ id, label }) =>
            html`<label class="choice"><input type="radio" name="${fieldOf(question.id, row.id)}" value="${id}"${
              points[row.id] === id && html` checked`
            }><span>${own(label)}</span></label>`,
        )}</fieldset>`,
    )}`;
  }
  const chosen = Array.isArray(answer) ? (answer as readonly string[]) : [answer];
  const type = question.type === 'multiple' ? 'checkbox' : 'radio';
  return html`${inOrder(question.options, question, seed).map(
    ({ id, label, image }) =>
      html`<label class="choice"><input type="${type}" name="${name}" value="${id}"${
        chosen.includes(id) && html` checked`
      }><span>${own(label)}</span>${pictureOf(image, lang)}</label>`,
  )}`;
}

function conditionNote(
  poll: Poll,
  id: string,
  anyOf: readonly string[],
  words: Words,
  own: (text: string) => Html,
): Html {
  const asked = poll.questions.find((question) => question.id === id);
  const labels =
    asked && 'options' in asked
      ? asked.options.filter((option) => anyOf.includes(option.id)).map(({ label }) => label)
      : [];
  return words.onlyIf(own(asked?.title ?? id), labels.map(own));
}

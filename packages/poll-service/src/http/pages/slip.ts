/**
 * The paper ballot (phiếu giấy): the questions of the poll's own definition, to be printed, ticked with a pen and put into a box
 * that two clerks count. So what is counted beside the online answers was asked in the same words.
 */
import type { Poll, Question } from '@e-bulletin/issue/poll.js';
import { html, joined, type Html } from '../html.js';
import { notesOf, pictureOf } from './fields.js';
import { page } from './shell.js';
import { quoter, wordsOf } from './words.js';

const BOX = html`<span class="tick" aria-hidden="true"></span>`;
/** Lines to write on, for each so many characters. */
const CHARACTERS_IN_LINE = 60;
const MOST_LINES = 6;

export function slipPage(poll: Poll): string {
  const words = wordsOf(poll.language);
  const own = quoter(poll.language, words);
  const body = html`<p class="hint">${words.slipHint}</p>
<div class="slip">
<p>${poll.publisher && html`${own(poll.publisher)} · `}${words.slipHead}</p>
<h1>${own(poll.title)}</h1>
${poll.introduction && html`<p>${own(poll.introduction)}</p>`}
${poll.questions.map((question, i) => questionOf(poll, question, i + 1))}
<p class="note">${words.slipNote}${
    poll.closesAt !== undefined && ` ${words.slipUntil(words.moment(poll.closesAt, poll.zone))}`
  }</p>
</div>`;
  return page(words, `${words.slip} ${poll.title}`, body);
}

function questionOf(poll: Poll, question: Question, n: number): Html {
  const notes = notesOf(poll, question);
  const own = quoter(poll.language, wordsOf(poll.language));
  return html`<section><h2>${n}. ${own(question.title)}</h2>
${notes.length > 0 && html`<p>${joined(notes, ' ')}</p>`}
${answersOf(question, own)}</section>`;
}

function answersOf(question: Question, own: (text: string) => Html): Html {
  switch (question.type) {
    case 'text': {
      const lines = Math.min(MOST_LINES, Math.ceil(question.maxLength / CHARACTERS_IN_LINE));
      return html`${Array.from({ length: lines }, () => html`<p class="line"></p>`)}`;
    }
    case 'likert':
      return html`<table><thead><tr><td></td>${question.options.map(
        ({ label }) => html`<th scope="col">${own(label)}</th>`,
      )}</tr></thead><tbody>${question.statements.map(
        ({ label }) =>
          html`<tr><th scope="row">${own(label)}</th>${question.options.map(() => html`<td>${BOX}</td>`)}</tr>`,
      )}</tbody></table>`;
    default:
      return html`<ul>${question.options.map(
        ({ label, image }) => html`<li>${BOX} ${own(label)}${pictureOf(image)}</li>`,
      )}</ul>`;
  }
}

/**
 * The paper ballot (phiếu giấy): the questions of the poll's own definition, to be printed, ticked with a pen and put into a box
 * that two clerks count. So what is counted beside the online answers was asked in the same words.
 */
import { sayMoment, type Poll, type Question } from '@e-bulletin/issue/poll.js';
import { html, type Html } from '../html.js';
import { notesOf } from './fields.js';
import { page } from './shell.js';

const BOX = html`<span class="tick" aria-hidden="true"></span>`;
/** Lines to write on, for each so many characters. */
const CHARACTERS_IN_LINE = 60;
const MOST_LINES = 6;

export function slipPage(poll: Poll): string {
  const body = html`<p class="hint">In khổ A4. Mỗi người một phiếu, đánh dấu bằng bút, gấp lại rồi bỏ vào hòm.</p>
<div class="slip">
<p>${poll.publisher && `${poll.publisher} · `}Phiếu lấy ý kiến tham khảo</p>
<h1>${poll.title}</h1>
${poll.introduction && html`<p>${poll.introduction}</p>`}
${poll.questions.map((question, i) => questionOf(poll, question, i + 1))}
<p class="note">Không ghi tên, số điện thoại. Số phiếu giấy được công bố thành hàng riêng, bên cạnh số trên mạng.${
    poll.closesAt !== undefined && ` Nộp trước ${sayMoment(poll.closesAt, poll.zone)}.`
  }</p>
</div>`;
  return page(`Phiếu giấy: ${poll.title}`, body);
}

function questionOf(poll: Poll, question: Question, n: number): Html {
  const notes = notesOf(poll, question).join(' ');
  return html`<section><h2>${n}. ${question.title}</h2>
${notes && html`<p>${notes}</p>`}
${answersOf(question)}</section>`;
}

function answersOf(question: Question): Html {
  switch (question.type) {
    case 'text': {
      const lines = Math.min(MOST_LINES, Math.ceil(question.maxLength / CHARACTERS_IN_LINE));
      return html`${Array.from({ length: lines }, () => html`<p class="line"></p>`)}`;
    }
    case 'likert':
      return html`<table><thead><tr><td></td>${question.options.map(
        ({ label }) => html`<th scope="col">${label}</th>`,
      )}</tr></thead><tbody>${question.statements.map(
        ({ label }) =>
          html`<tr><th scope="row">${label}</th>${question.options.map(() => html`<td>${BOX}</td>`)}</tr>`,
      )}</tbody></table>`;
    default:
      return html`<ul>${question.options.map(({ label }) => html`<li>${BOX} ${label}</li>`)}</ul>`;
  }
}

/** Counts as tables with bars: every bar is said in words beside it. */
import {
  whole,
  type OptionResult,
  type Poll,
  type PollResult,
  type QuestionResult,
} from '@e-bulletin/issue/poll.js';
import type { ShownReply } from '../../view.js';
import { html, type Html } from '../html.js';
import { page, type Card } from './shell.js';

export function resultPage(
  poll: Poll,
  result: PollResult,
  { replies, minutes }: { replies: readonly ShownReply[]; minutes: boolean },
  card?: Card,
): string {
  return page(
    `Kết quả: ${poll.title}`,
    html`<h1>Kết quả: ${poll.title}</h1>
${countTables(result)}
${poll.questions.map(({ id, title }) => {
  const texts = replies.filter(({ question }) => question === id);
  return (
    texts.length > 0 &&
    html`<h2>Ý kiến viết tay: ${title}</h2><ul>${texts.map(({ body }) => html`<li>${body}</li>`)}</ul>`
  );
})}
<p><small>${result.disclosure}</small></p>
${minutes && html`<p><a href="/polls/${poll.id}/minutes">Biên bản có chữ ký</a></p>`}
<p><a href="/polls/${poll.id}">Quay lại</a></p>`,
    card,
  );
}

const WITHHELD = {
  few: 'Chưa đủ phiếu để công bố mà không lộ ý kiến của từng người.',
  policy: 'Kết quả chưa được công bố.',
  'not-final': 'Đã đóng, chưa chốt: còn chờ những phiếu gửi muộn.',
} as const;

/** Everything that is counted, online first; ballots on paper under a heading of their own. */
export function countTables(result: PollResult): Html {
  const title = (id: string): string => result.questions.find((one) => one.id === id)?.title ?? '';
  return html`${result.withheld && html`<p class="note">${WITHHELD[result.withheld]}</p>`}
${result.ballots !== undefined && html`<p>${whole(result.ballots)} phiếu${result.paper && ' trên mạng'}${result.state === 'final' ? '' : ', chưa chốt'}.</p>`}
${result.questions.map(questionTables)}
${result.breakdowns.map(
  (breakdown) =>
    html`<h2>${title(breakdown.of)}, theo: ${title(breakdown.by)}</h2>${breakdown.groups.map((group) => optionTable(group.label, group.options))}`,
)}
${
  result.paper &&
  html`<h2>Phiếu giấy: ${whole(result.paper.ballots)} phiếu</h2>
<p>Hai người kiểm riêng, số khớp nhau; không cộng vào số phiếu trên mạng.</p>
${result.paper.questions.length === 0 && html`<p class="note">${WITHHELD.few}</p>`}
${result.paper.questions.map(questionTables)}`
}`;
}

function questionTables(question: QuestionResult): Html {
  return html`<h3>${question.title}</h3>
${question.unanimous && html`<p class="note">Mọi người trả lời giống nhau; số đếm không hiện để giữ kín.</p>`}
${question.type === 'text' && html`<p>${whole(question.answered)} người viết.</p>`}
${question.options.length > 0 && optionTable('Số người chọn', question.options, question.answered)}
${question.rows?.map((row) => optionTable(row.label, row.options, question.answered))}`;
}

/** Bars are drawn against the number of those who answered; the words say everything that the bar says. */
function optionTable(caption: string, options: readonly OptionResult[], total?: number): Html {
  const sum = total ?? options.reduce((all, { count }) => all + (count ?? 0), 0);
  return html`<table><caption>${caption}</caption><tbody>${options.map(
    ({ label, count, percent }) =>
      html`<tr><th scope="row">${label}${
        count !== null &&
        html`<br><meter min="0" max="${Math.max(sum, 1)}" value="${count}" aria-hidden="true"></meter>`
      }</th><td class="n">${
        count === null
          ? 'không hiện'
          : `${whole(count)} người${percent === null ? '' : `, ${String(percent).replace('.', ',')} %`}`
      }</td></tr>`,
  )}</tbody></table>`;
}

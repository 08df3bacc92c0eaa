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
${countTables(result, result.questions.length > 0 && html`<h2>Từng câu hỏi</h2>`)}
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

/** Everything that is counted, online first, under `heading`; ballots on paper under one of their own. */
export function countTables(result: PollResult, heading: Html | false = false): Html {
  const { ballots = 0 } = result;
  const title = (id: string): string => result.questions.find((one) => one.id === id)?.title ?? '';
  return html`${result.withheld && html`<p class="note">${WITHHELD[result.withheld]}</p>`}
${result.ballots !== undefined && html`<p>${whole(result.ballots)} phiếu${result.paper && ' trên mạng'}${result.state === 'final' ? '' : ', chưa chốt'}.</p>`}
${heading}
${result.questions.map((question) => questionTables(question, ballots))}
${result.breakdowns.map(
  (breakdown) =>
    html`<h2>${title(breakdown.of)} – theo: ${title(breakdown.by)}</h2>${breakdown.groups.map((group) => optionTable([group.label], group.options, ballots))}`,
)}
${
  result.paper &&
  html`<h2>Phiếu giấy: ${whole(result.paper.ballots)} phiếu</h2>
<p>Hai người kiểm riêng, số khớp nhau; không cộng vào số phiếu trên mạng.</p>
${result.paper.questions.length === 0 && html`<p class="note">${WITHHELD.few}</p>`}
${result.paper.questions.map((question) => questionTables(question, result.paper!.ballots))}`
}`;
}

function questionTables(question: QuestionResult, ballots: number): Html {
  const { answered, type } = question;
  const counted = type === 'ranking' ? 'Số người xếp thứ nhất' : 'Số người chọn';
  const some = answered === ballots ? [] : [`${whole(answered)} phiếu trả lời câu này`];
  return html`<h3>${question.title}</h3>
${question.unanimous && html`<p class="note">Mọi người trả lời giống nhau; số đếm không hiện để giữ kín.</p>`}
${type === 'text' && html`<p>${whole(answered)} người viết.</p>`}
${question.options.length > 0 && optionTable([counted, ...some], question.options, ballots)}
${question.rows?.map((row) => optionTable([row.label, ...some], row.options, ballots))}`;
}

/** Bars are drawn against all ballots, so that a short one is few people; the words say everything that the bar says. */
function optionTable(
  caption: readonly string[],
  options: readonly OptionResult[],
  ballots: number,
): Html {
  const scale = `hết vạch = ${whole(ballots)} phiếu`;
  return html`<table><caption>${[...caption, scale].join('; ')}</caption><tbody>${options.map(
    ({ label, count, percent }) =>
      html`<tr><th scope="row">${label}${
        count !== null &&
        html`<br><meter min="0" max="${Math.max(ballots, 1)}" value="${count}" aria-hidden="true"></meter>`
      }</th><td class="n">${
        count === null
          ? 'không hiện'
          : `${whole(count)} người${percent === null ? '' : `, ${String(percent).replace('.', ',')}\u00a0%`}`
      }</td></tr>`,
  )}</tbody></table>`;
}

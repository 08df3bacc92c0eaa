/** The service's own pages: form, receipt, result. They work without a script, in any web view. */
import {
  sayMoment,
  whole,
  type Answers,
  type OptionResult,
  type Poll,
  type PollResult,
  type Question,
  type Receipt,
} from '@e-bulletin/issue/poll.js';
import type { CurrentPoll } from '../book.js';
import { fieldOf } from './form.js';
import { html, type Html } from './html.js';

export interface FieldProblem {
  readonly question: string;
  readonly message: string;
}

export interface FormState {
  readonly secret: string;
  readonly ticket: string | undefined;
  readonly answers?: Answers;
  readonly problems?: readonly FieldProblem[];
}

export function page(title: string, body: Html, about?: Poll): string {
  return html`<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${
  about &&
  html`<meta property="og:title" content="${about.title}">
<meta property="og:site_name" content="${about.publisher ?? 'Lấy ý kiến tham khảo'}">
<meta property="og:description" content="${about.introduction ?? 'Lấy ý kiến tham khảo'}">`
}
<link rel="stylesheet" href="/style.css">
<main>
${body}
</main>
</html>
`.text;
}

export function formPage({ poll, state }: CurrentPoll, form: FormState): string {
  const head = html`${poll.publisher && html`<p>${poll.publisher}</p>`}
<h1>${poll.title}</h1>
${poll.introduction && html`<p>${poll.introduction}</p>`}`;
  if (state !== 'open' && !(state === 'grace' && form.problems)) {
    return page(poll.title, html`${head}${closedNote(poll, state)}`, poll);
  }
  const problems = form.problems ?? [];
  const body = html`${head}
<p class="note">Lấy ý kiến tham khảo. ${
    poll.closesAt !== undefined &&
    html`Nhận câu trả lời đến ${sayMoment(poll.closesAt, poll.zone)}. `
  }${
    poll.collects.length
      ? `Ngoài câu trả lời, có thu thập: ${poll.collects.join('; ')}.`
      : 'Không thu thập họ tên, số điện thoại, địa chỉ mạng.'
  }${
    poll.level === 'device' &&
    ' Trang này lưu trên máy một mã ngẫu nhiên để tránh gửi trùng; mã bị huỷ ở máy chủ khi chốt số liệu.'
  }${
    poll.breakdowns.length > 0 &&
    ` Kết quả được công bố theo: ${poll.breakdowns
      .map(({ by }) => poll.questions.find(({ id }) => id === by)?.title)
      .join('; ')}.`
  }</p>
${
  problems.length > 0 &&
  html`<div class="summary" role="alert" tabindex="-1"><h2>Còn chỗ cần sửa</h2><ul>${problems.map(
    ({ question, message }) =>
      html`<li><a href="#${fieldOf(question)}">${
        poll.questions.find(({ id }) => id === question)?.title ?? ''
      }</a>: ${message}</li>`,
  )}</ul></div>`
}
<form method="post" action="/polls/${poll.id}">
<input type="hidden" name="secret" value="${form.secret}">
<input type="hidden" name="ticket" value="${form.ticket}">
${poll.questions.map((question) =>
  questionField(
    poll,
    question,
    form.answers ?? {},
    problems.find((one) => one.question === question.id)?.message,
  ),
)}
<button>Gửi câu trả lời</button>
</form>`;
  return page(poll.title, body, poll);
}

export function receiptPage(poll: Poll, receipt: Receipt): string {
  return page(
    'Đã gửi',
    html`<h1>Đã gửi</h1>
<p>Câu trả lời của ông bà đã được ghi. Mã biên nhận:</p>
<p class="receipt">${receipt.receipt}</p>
<p>Mã chỉ cho biết phiếu đang nằm trong hòm, không cho biết ông bà đã trả lời gì.</p>
<p><a href="/polls/${poll.id}/receipt">Kiểm tra mã biên nhận</a> · <a href="/polls/${poll.id}/result?receipt=${receipt.receipt}">Kết quả</a></p>`,
  );
}

export function checkPage(poll: Poll, answer?: { typed: string; found?: boolean }): string {
  return page(
    'Kiểm tra biên nhận',
    html`<h1>Kiểm tra biên nhận</h1>
<p>${poll.title}</p>
${
  answer &&
  html`<p class="note" role="status">${
    answer.found === undefined
      ? 'Mã không đúng. Mã có mười ký tự, ví dụ 4X7KM-2P9QA. Xem lại và nhập lần nữa.'
      : answer.found
        ? 'Phiếu này đang nằm trong hòm.'
        : 'Không có phiếu nào mang mã này trong cuộc lấy ý kiến này.'
  }</p>`
}
<form method="post" action="/polls/${poll.id}/receipt">
<p><label for="code">Mã biên nhận</label><input type="text" id="code" name="code" value="${answer?.typed ?? ''}" autocomplete="off" autocapitalize="characters" maxlength="20" required></p>
<button>Kiểm tra</button>
</form>
<p><a href="/polls/${poll.id}">Quay lại</a></p>`,
  );
}

export function resultPage(poll: Poll, result: PollResult): string {
  const why = {
    few: 'Chưa đủ phiếu để công bố mà không lộ ý kiến của từng người.',
    policy: 'Kết quả chưa được công bố.',
    'not-final': 'Đã đóng, chưa chốt: còn chờ những phiếu gửi muộn.',
  };
  return page(
    `Kết quả: ${poll.title}`,
    html`<h1>Kết quả: ${poll.title}</h1>
${result.withheld && html`<p class="note">${why[result.withheld]}</p>`}
${result.ballots !== undefined && html`<p>${whole(result.ballots)} phiếu${result.state === 'final' ? '' : ', chưa chốt'}.</p>`}
${result.questions.map(
  (question) => html`<h2>${question.title}</h2>
${question.unanimous && html`<p class="note">Mọi người trả lời giống nhau; số đếm không hiện để giữ kín.</p>`}
${question.options.length > 0 && optionTable(question.title, question.options, question.answered)}
${question.rows?.map((row) => optionTable(row.label, row.options, question.answered))}`,
)}
${result.breakdowns.map((breakdown) =>
  breakdown.groups.map((group) => optionTable(group.label, group.options)),
)}
<p><small>${result.disclosure}</small></p>
<p><a href="/polls/${poll.id}">Quay lại</a></p>`,
    poll,
  );
}

export function errorPage(message: string): string {
  return page(
    'Chưa làm được',
    html`<h1>Chưa làm được</h1><p class="note" role="alert">${message}</p>`,
  );
}

function closedNote(poll: Poll, state: CurrentPoll['state']): Html {
  const text =
    state === 'scheduled'
      ? `Chưa mở. Mở lúc ${sayMoment(poll.opensAt ?? 0, poll.zone)}.`
      : 'Cuộc lấy ý kiến đã đóng. Cảm ơn ông bà.';
  return html`<p class="note">${text}</p><p><a href="/polls/${poll.id}/result">Kết quả</a> · <a href="/polls/${poll.id}/receipt">Kiểm tra mã biên nhận</a></p>`;
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

function questionField(
  poll: Poll,
  question: Question,
  answers: Answers,
  problem: string | undefined,
): Html {
  const name = fieldOf(question.id);
  const answer = answers[question.id];
  const notes = [
    ...question.when.map(({ question: id, anyOf }) => conditionNote(poll, id, anyOf)),
    question.help ?? '',
    question.type === 'multiple' ? `Chọn nhiều nhất ${question.max}.` : '',
    question.type === 'ranking'
      ? `Xếp ${question.min === question.max ? '' : `${question.min} đến `}${question.max} phương án, 1 là trước nhất.`
      : '',
  ].filter((note) => note);
  const described = [notes.length && `${name}.note`, problem && `${name}.wrong`].filter((id) => id);
  return html`<fieldset id="${name}" tabindex="-1"${described.length > 0 && html` aria-describedby="${described.join(' ')}"`}>
<legend>${question.title}${!question.required && html` <small>(không bắt buộc)</small>`}</legend>
${notes.length > 0 && html`<p id="${name}.note">${notes.join(' ')}</p>`}
${problem && html`<p class="wrong" id="${name}.wrong">Cần sửa: ${problem}</p>`}
${controls(question, name, answer)}
</fieldset>`;
}

function controls(question: Question, name: string, answer: Answers[string] | undefined): Html {
  if (question.type === 'text') {
    return html`<textarea name="${name}" rows="4" maxlength="${question.maxLength}" aria-label="${question.title}">${
      typeof answer === 'string' ? answer : ''
    }</textarea>`;
  }
  if (question.type === 'ranking') {
    const order = Array.isArray(answer) ? (answer as readonly string[]) : [];
    return html`${question.options.map(
      ({ id, label }) =>
        html`<p><label>${label} <select name="${fieldOf(question.id, id)}"><option value="">chưa xếp</option>${Array.from(
          { length: question.max },
          (_, i) =>
            html`<option value="${i + 1}"${order[i] === id && html` selected`}>${i + 1}</option>`,
        )}</select></label></p>`,
    )}`;
  }
  if (question.type === 'likert') {
    const points = (answer ?? {}) as Readonly<Record<string, string>>;
    return html`${question.statements.map(
      (row) =>
        html`<fieldset><legend>${row.label}</legend>${question.options.map(
          ({ id, label }) =>
            html`<label class="choice"><input type="radio" name="${fieldOf(question.id, row.id)}" value="${id}"${
              points[row.id] === id && html` checked`
            }>${label}</label>`,
        )}</fieldset>`,
    )}`;
  }
  const chosen = Array.isArray(answer) ? (answer as readonly string[]) : [answer];
  const type = question.type === 'multiple' ? 'checkbox' : 'radio';
  return html`${question.options.map(
    ({ id, label, image }) =>
      html`<label class="choice"><input type="${type}" name="${name}" value="${id}"${
        chosen.includes(id) && html` checked`
      }>${image && html`<img src="${image.href}" alt="${image.alt}">`}${label}</label>`,
  )}`;
}

function conditionNote(poll: Poll, id: string, anyOf: readonly string[]): string {
  const asked = poll.questions.find((question) => question.id === id);
  const labels =
    asked && 'options' in asked
      ? asked.options.filter((option) => anyOf.includes(option.id)).map(({ label }) => label)
      : [];
  return `Chỉ trả lời nếu ở câu “${asked?.title ?? id}” ông bà chọn “${labels.join('” hoặc “')}”.`;
}

/** The form of a poll, at the poll's own address: the same questions, checks and ballot as in `<e-poll>`, without a script. */
import { sayMoment, type Answers, type Poll } from '@e-bulletin/issue/poll.js';
import type { CurrentPoll } from '../../book.js';
import { fieldOf } from '../form.js';
import { html, type Html } from '../html.js';
import { questionField } from './fields.js';
import { page, type Card } from './shell.js';

export interface FieldProblem {
  /** Empty where it is about sending as such. */
  readonly question: string;
  readonly message: string;
}

export interface FormState {
  readonly secret: string;
  readonly ticket: string | undefined;
  /** Code of a card, or what the portal signed. */
  readonly token?: string;
  readonly answers?: Answers;
  readonly problems?: readonly FieldProblem[];
}

/** Name under which a fault of the code on a card is told. */
export const CODE_FIELD = 'token';

export function formPage(
  { poll, state }: Pick<CurrentPoll, 'poll' | 'state'>,
  form: FormState,
  card?: Card,
): string {
  const head = html`${poll.publisher && html`<p>${poll.publisher}</p>`}
<h1>${poll.title}</h1>
${poll.introduction && html`<p>${poll.introduction}</p>`}`;
  if (state !== 'open' && !(state === 'grace' && form.problems)) {
    return page(poll.title, html`${head}${closedNote(poll, state)}`, card);
  }
  if (poll.level === 'subject' && form.token === undefined) {
    const note = 'Cuộc này trả lời trên cổng thông tin, sau khi đăng nhập.';
    return page(poll.title, html`${head}<p class="note">${note}</p>`, card);
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
      .map(({ by }) => poll.questions.find(({ id }) => id === by)?.title.replace(/[?.:\s]+$/, ''))
      .join('; ')}.`
  }</p>
${
  problems.length > 0 &&
  html`<div class="summary" role="alert" tabindex="-1" autofocus><h2>${problems.some(({ question }) => question === '') ? 'Câu trả lời CHƯA được nhận' : 'Còn chỗ cần sửa'}</h2><ul>${problems.map(
    ({ question, message }) =>
      question === ''
        ? html`<li>${message}</li>`
        : html`<li><a href="#${fieldOf(question)}">${
            question === CODE_FIELD
              ? 'Mã trên thẻ'
              : (poll.questions.find(({ id }) => id === question)?.title ?? '')
          }</a> – ${message}</li>`,
  )}</ul></div>`
}
<form method="post" action="/polls/${poll.id}">
<input type="hidden" name="secret" value="${form.secret}">
<input type="hidden" name="ticket" value="${form.ticket}">
${tokenField(poll, form.token ?? '', problems)}
${poll.questions.map((question) =>
  questionField(
    poll,
    question,
    form.answers ?? {},
    problems.find((one) => one.question === question.id)?.message,
    form.secret,
  ),
)}
<button>Gửi câu trả lời</button>
</form>`;
  // A page that comes back says so first, to who hears it.
  return page(problems.length ? `Cần sửa: ${poll.title}` : poll.title, body, card);
}

/** The code of a card is typed or came with the scan; what a portal signed is carried along. */
function tokenField(poll: Poll, token: string, problems: readonly FieldProblem[]): Html | false {
  if (poll.level === 'subject') {
    return html`<input type="hidden" name="${CODE_FIELD}" value="${token}">`;
  }
  if (poll.level !== 'code') return false;
  const problem = problems.find(({ question }) => question === CODE_FIELD)?.message;
  return html`<fieldset id="${fieldOf(CODE_FIELD)}" tabindex="-1">
<legend><label for="token">Mã trên thẻ</label></legend>
<p id="token.note">Mười hai ký tự in trên thẻ giấy. Mỗi thẻ trả lời một lần, thẻ không ghi tên ai.</p>
${problem && html`<p class="wrong" id="token.wrong">Cần sửa: ${problem}</p>`}
<input type="text" id="token" name="${CODE_FIELD}" value="${token}" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="20" required aria-describedby="token.note${problem && ' token.wrong'}">
</fieldset>`;
}

function closedNote(poll: Poll, state: CurrentPoll['state']): Html {
  const text =
    state === 'scheduled'
      ? `Chưa mở. Mở lúc ${sayMoment(poll.opensAt ?? 0, poll.zone)}.`
      : state === 'grace'
        ? 'Đã đóng, chưa chốt: còn chờ những phiếu gửi muộn. Cảm ơn ông bà.'
        : 'Cuộc lấy ý kiến đã đóng. Cảm ơn ông bà.';
  return html`<p class="note">${text}</p><p><a href="/polls/${poll.id}/result">Kết quả</a> · <a href="/polls/${poll.id}/receipt">Kiểm tra mã biên nhận</a></p>`;
}

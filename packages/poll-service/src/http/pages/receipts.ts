/** After an answer was sent: the receipt, its check, and what a crowded network sees meanwhile. */
import type { Poll, Receipt } from '@e-bulletin/issue/poll.js';
import { html } from '../html.js';
import { page } from './shell.js';

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

/** The same answers, to be sent again when their place in the line is due. */
export function waitPage(
  { id, title }: Poll,
  fields: readonly (readonly [name: string, value: string])[],
  { place, seconds }: { place: string; seconds: number },
): string {
  return page(
    'Xin chờ',
    html`<h1>Xin chờ ${seconds} giây</h1>
<p>${title}</p>
<p class="note" role="status">Mạng này đang gửi nhiều câu trả lời cùng lúc. Câu trả lời của ông bà CHƯA được nhận. Chờ ${seconds} giây rồi bấm “Gửi lại”; không phải chọn lại gì.</p>
<form method="post" action="/polls/${id}">
${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<input type="hidden" name="wait" value="${place}">
<button>Gửi lại</button>
</form>`,
  );
}

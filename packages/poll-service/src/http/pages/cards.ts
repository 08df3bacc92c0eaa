/**
 * Sheets of one-time cards for the office's printer, eight on an A4 with dashed lines to cut along. Beside the drawing stands the
 * same code in words, with the address that it leads to.
 */
import { sayMoment, type Poll } from '@e-bulletin/issue/poll.js';
import { showCard } from '../../levels/codes.js';
import { html, type Html } from '../html.js';
import { shortAddress } from '../requests.js';
import { qrOf, drawingOf, type Code } from './code.js';

export interface Card extends Code {
  /** `4X7K-M2P9-QABC` */
  readonly code: string;
}

const PER_SHEET = 8;

/** An address that breaks at its slashes and nowhere else. */
function breakable(address: string): Html {
  const parts = address.split(/(?<=\/)/);
  return html`${parts.map((part) => html`<span class="part">${part}</span><wbr>`)}`;
}

/** Where a card leads. `base` such as `https://y-kien.bennghe.vn`. */
export function cardOf(base: string, poll: string, code: string): Card {
  return { code: showCard(code), ...qrOf(`${shortAddress(base, poll)}/${code}`) };
}

export function cardSheets(poll: Poll, base: string, cards: readonly Card[]): string {
  const sheets: (readonly Card[])[] = [];
  for (let i = 0; i < cards.length; i += PER_SHEET) sheets.push(cards.slice(i, i + PER_SHEET));
  const host = base.replace(/^https?:\/\//, '');
  return html`<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Thẻ trả lời: ${poll.title}</title>
<link rel="stylesheet" href="/cards.css">
<p class="hint">In khổ A4, tỉ lệ 100 %, rồi cắt theo nét đứt. Mỗi mã chỉ hiện ở đây một lần: đóng trang này là không xem lại được.</p>
${sheets.map(
  (sheet) =>
    html`<section class="sheet">${sheet.map(
      (card) => html`<article class="card">
${drawingOf(card, `Mã QR của thẻ ${card.code}`)}
<div>
<p>${poll.publisher}</p>
<h2>${poll.title}</h2>
<p class="code">${card.code}</p>
<p>Quét mã, hoặc mở ${breakable(shortAddress(host, poll.id))} rồi gõ mã này.</p>
<p>Mỗi thẻ trả lời một lần. ${poll.closesAt !== undefined && `Đến ${sayMoment(poll.closesAt, poll.zone)}. `}Không ghi tên.</p>
</div>
</article>`,
    )}</section>`,
)}
</html>
`.text;
}

/**
 * Sheets of one-time cards for the office's printer, eight on an A4 with dashed lines to cut along. Beside the drawing stands the
 * same code in words, with the address that it leads to. The page is the office's, in Vietnamese; a card speaks as its poll does.
 */
import type { Poll } from '@e-bulletin/issue/poll.js';
import { showCard } from '../../levels/codes.js';
import { html, type Html, type HtmlValue } from '../html.js';
import { shortAddress } from '../requests.js';
import { qrOf, drawingOf, type Code } from './code.js';
import { quoter, VIETNAMESE, wordsOf } from './words.js';

export interface Card extends Code {
  /** `4X7K-M2P9-QABC` */
  readonly code: string;
}

const PER_SHEET = 8;
/** Characters of a title that has smaller letters. */
const LONG = 70;

/**
 * An address that breaks after its host, and elsewhere only where a part is longer than a line: then before a dot or a minus sign,
 * which at the end of a line would be taken for a word that goes on.
 */
function breakable(address: string): Html {
  const part = (words: HtmlValue): Html => html`<span class="part">${words}</span>`;
  const parts = address.split(/(?<=\/)(?<!\/p\/)/);
  return html`${parts.map((one) => html`${part(one.split(/(?=[-.])/).map(part))}<wbr>`)}`;
}

/** Where a card leads. `base` such as `https://y-kien.bennghe.vn`. */
export function cardOf(base: string, poll: string, code: string): Card {
  return { code: showCard(code), ...qrOf(`${shortAddress(base, poll)}/${code}`) };
}

export function cardSheets(poll: Poll, base: string, cards: readonly Card[]): string {
  const sheets: (readonly Card[])[] = [];
  for (let i = 0; i < cards.length; i += PER_SHEET) sheets.push(cards.slice(i, i + PER_SHEET));
  const words = wordsOf(poll.language);
  const own = quoter(poll.language, words);
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
      (card) => html`<article class="card"${words !== VIETNAMESE && html` lang="${words.lang}"`}>
${drawingOf(card, words.cardDrawing(card.code))}
<div>
<p>${poll.publisher && own(poll.publisher)}</p>
<h2${poll.title.length > LONG && html` class="long"`}>${own(poll.title)}</h2>
<p class="code">${card.code}</p>
<p>${words.cardScan(breakable(shortAddress(host, poll.id)))}</p>
<p>${words.cardOnce} ${poll.closesAt !== undefined && `${words.cardUntil(words.moment(poll.closesAt, poll.zone))} `}${words.cardNameless}</p>
</div>
</article>`,
    )}</section>`,
)}
</html>
`.text;
}

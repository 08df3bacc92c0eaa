/** After an answer was sent: the receipt, its check, and what a crowded network sees meanwhile. */
import { hasMarks, type Poll, type Receipt } from '@e-bulletin/issue/poll.js';
import { html, joined, type Html } from '../html.js';
import { page } from './shell.js';
import { quoter, wordsOf } from './words.js';

/** `change`: what leads back to the form, where the answer can still be changed. The answer itself is not kept in the page. */
export function receiptPage(
  poll: Poll,
  receipt: Receipt,
  change?: readonly (readonly [name: string, value: string])[],
): string {
  // In an address, which others may write down, only where the result is kept from those who have none.
  const own = poll.results === 'after-vote' ? `?receipt=${receipt.receipt}` : '';
  const words = wordsOf(poll.language);
  return page(
    words,
    words.sent,
    html`<h1>${words.sent}</h1>
<p>${words.recorded}</p>
<p class="receipt">${joined(receipt.receipt.split(/(?<=-)/), html`<wbr>`)}</p>
<p>${words.receiptNote}</p>
${
  change &&
  html`<form method="post" action="/polls/${poll.id}/form">
${hidden(change)}
<button class="plain">${words.change}</button>
</form>
<p>${words.changeNote(poll.closesAt === undefined ? undefined : words.moment(poll.closesAt, poll.zone))}</p>`
}
<p><a href="/polls/${poll.id}/receipt">${words.toReceipt}</a> · <a href="/polls/${poll.id}/result${own}">${words.toResult}</a></p>`,
  );
}

function hidden(fields: readonly (readonly [name: string, value: string])[]): readonly Html[] {
  return fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
}

export function checkPage(poll: Poll, answer?: { typed: string; found?: boolean }): string {
  const words = wordsOf(poll.language);
  const wrong = [words.badReceipt, ...(hasMarks(answer?.typed ?? '') ? [words.marked] : [])];
  return page(
    words,
    words.checkReceipt,
    html`<h1>${words.checkReceipt}</h1>
<p>${quoter(poll.language, words)(poll.title)}</p>
${
  answer &&
  html`<p class="note" role="status">${
    answer.found === undefined ? wrong.join(' ') : answer.found ? words.inBox : words.notInBox
  }</p>`
}
<form method="post" action="/polls/${poll.id}/receipt">
<p><label for="code">${words.receipt}</label><input type="text" id="code" name="code" value="${answer?.typed ?? ''}" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" required></p>
<button>${words.check}</button>
</form>
<p><a href="/polls/${poll.id}">${words.back}</a></p>`,
  );
}

/** The same answers, to be sent again when their place in the line is due. */
export function waitPage(
  { id, title, language }: Poll,
  fields: readonly (readonly [name: string, value: string])[],
  { place, seconds }: { place: string; seconds: number },
): string {
  const words = wordsOf(language);
  return page(
    words,
    words.wait,
    html`<h1>${words.waitFor(seconds)}</h1>
<p>${quoter(language, words)(title)}</p>
<p class="note" role="status">${words.waitNote(seconds)}</p>
<form method="post" action="/polls/${id}">
${hidden(fields)}
<input type="hidden" name="wait" value="${place}">
<button>${words.sendAgain}</button>
</form>`,
  );
}

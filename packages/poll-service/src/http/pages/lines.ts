/** The public lines for people: what the office did with a poll, and whether its counts agree. */
import type { Poll } from '@e-bulletin/issue/poll.js';
import type { AuditLine, Reconciliation } from '../../store/records.js';
import { html } from '../html.js';
import { sayEvent } from './events.js';
import { page } from './shell.js';
import { quoter, wordsOf } from './words.js';

export function linesPage(
  { id, title, language }: Poll,
  { lines, sealed }: { lines: readonly AuditLine[]; sealed?: Reconciliation },
): string {
  const words = wordsOf(language);
  return page(
    words,
    `${words.linesOf} ${title}`,
    html`<h1>${words.linesOf} ${quoter(language, words)(title)}</h1>
<p>${words.linesAre}</p>
<ul>${lines.map(({ day, event }) => html`<li>${words.day(day)}: ${sayEvent(event, language)}</li>`)}</ul>
<p><small>${words.linesNote}</small></p>
${sealed && html`<p>${words.agreement(words.whole(sealed.ballots), words.whole(sealed.tally), sealed.agrees)}</p>`}
<p class="hint"><a href="/polls/${id}/result">${words.toResult}</a></p>`,
  );
}

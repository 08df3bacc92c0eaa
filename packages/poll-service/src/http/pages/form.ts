/** The form of a poll, at the poll's own address: the same questions, checks and ballot as in `<e-poll>`, without a script. */
import type { Answers, Poll } from '@e-bulletin/issue/poll.js';
import type { CurrentPoll } from '../../book.js';
import { fieldOf } from '../form.js';
import { html, type Html } from '../html.js';
import { questionField } from './fields.js';
import { page, type Card } from './shell.js';
import { quoter, wordsOf, type Words } from './words.js';

export interface FieldProblem {
  /** Empty where it is about sending as such. */
  readonly question: string;
  readonly message: string;
}

export interface FormState {
  readonly secret: string;
  /** Above 1 it takes the place of an answer that was sent; default 1. */
  readonly revision?: number;
  readonly ticket: string | undefined;
  /** Code of a card, or what the portal signed. */
  readonly token?: string | undefined;
  readonly answers?: Answers;
  /** As it was sent; a ranking with two on one place is no answer. */
  readonly sent?: URLSearchParams;
  readonly problems?: readonly FieldProblem[];
  /** By the same device: there is nothing to fill in. */
  readonly answered?: boolean;
}

/** Name under which a fault of the code on a card is told. */
export const CODE_FIELD = 'token';

export function formPage(
  { poll, state }: Pick<CurrentPoll, 'poll' | 'state'>,
  form: FormState,
  card?: Card,
): string {
  const words = wordsOf(poll.language);
  const own = quoter(poll.language, words);
  const head = html`${poll.publisher && html`<p>${own(poll.publisher)}</p>`}
<h1>${own(poll.title)}</h1>
${poll.introduction && html`<p>${own(poll.introduction)}</p>`}`;
  if (state !== 'open' && !(state === 'grace' && form.problems)) {
    return page(words, poll.title, html`${head}${closedNote(poll, state, words)}`, card);
  }
  if (form.answered) {
    const said = `${words.answeredHere}${poll.change ? ` ${words.backToChange}` : ''}`;
    return page(words, poll.title, html`${head}${noteWithWays(poll, said, words)}`, card);
  }
  if (poll.level === 'subject' && form.token === undefined) {
    return page(words, poll.title, html`${head}<p class="note">${words.onPortal}</p>`, card);
  }
  const { revision = 1, problems = [] } = form;
  const body = html`${head}
<p class="note">${words.asked}. ${
    poll.closesAt !== undefined && `${words.until(words.moment(poll.closesAt, poll.zone))} `
  }${poll.collects.length ? words.collected(poll.collects.map(own)) : words.nothingCollected}${
    poll.level === 'device' && ` ${words.deviceMark}`
  }${poll.breakdowns.length > 0 && html` ${words.shownBy(groupsOf(poll).map(own))}`}</p>
${
  problems.length > 0 &&
  html`<div class="summary" role="alert" tabindex="-1" autofocus><h2>${problems.some(({ question }) => question === '') ? words.notTaken : words.toCorrect}</h2><ul>${problems.map(
    ({ question, message }) =>
      question === ''
        ? html`<li>${message}</li>`
        : html`<li><a href="#${fieldOf(question)}">${
            question === CODE_FIELD ? words.cardCode : own(titleOf(poll, question))
          }</a> – ${message}</li>`,
  )}</ul></div>`
}
${revision > 1 && !problems.length && html`<p class="note">${words.changing}</p>`}
<form method="post" action="/polls/${poll.id}">
<input type="hidden" name="secret" value="${form.secret}">
${revision > 1 && html`<input type="hidden" name="revision" value="${revision}">`}
<input type="hidden" name="ticket" value="${form.ticket}">
${tokenField(poll, form, words)}
${poll.questions.map((question) =>
  questionField(
    poll,
    question,
    form,
    problems.find((one) => one.question === question.id)?.message,
  ),
)}
<button>${words.send}</button>
</form>`;
  // A page that comes back says so first, to who hears it.
  return page(words, problems.length ? `${words.correct} ${poll.title}` : poll.title, body, card);
}

/** The questions that make groups, each once however many tables it has. */
function groupsOf(poll: Poll): string[] {
  const by = new Set(poll.breakdowns.map((one) => one.by));
  return [...by].map((id) => titleOf(poll, id).replace(/[?.:\s]+$/, ''));
}

function titleOf(poll: Poll, question: string): string {
  return poll.questions.find(({ id }) => id === question)?.title ?? '';
}

/** The code of a card is typed or came with the scan; what a portal signed is carried along. */
function tokenField(
  poll: Poll,
  { token = '', revision = 1, problems = [] }: FormState,
  words: Words,
): Html | false {
  const problem = problems.find(({ question }) => question === CODE_FIELD)?.message;
  // Of a card that has answered nothing is left to type.
  if (poll.level === 'subject' || (poll.level === 'code' && revision > 1 && !problem)) {
    return html`<input type="hidden" name="${CODE_FIELD}" value="${token}">`;
  }
  if (poll.level !== 'code') return false;
  return html`<fieldset id="${fieldOf(CODE_FIELD)}" tabindex="-1">
<legend><label for="token">${words.cardCode}</label></legend>
<p id="token.note">${words.cardCodeNote}</p>
${problem && html`<p class="wrong" id="token.wrong">${words.correct} ${problem}</p>`}
<input type="text" id="token" name="${CODE_FIELD}" value="${token}" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" required aria-describedby="token.note${problem && ' token.wrong'}">
</fieldset>`;
}

function closedNote(poll: Poll, state: CurrentPoll['state'], words: Words): Html {
  const text =
    state === 'scheduled'
      ? words.early(words.moment(poll.opensAt ?? 0, poll.zone))
      : state === 'grace'
        ? words.grace
        : words.closed;
  return state === 'scheduled'
    ? html`<p class="note">${text}</p>`
    : noteWithWays(poll, text, words);
}

function noteWithWays({ id }: Poll, text: string, words: Words): Html {
  return html`<p class="note">${text}</p><p><a href="/polls/${id}/result">${words.toResult}</a> · <a href="/polls/${id}/receipt">${words.toReceipt}</a></p>`;
}

/** Counts as tables with bars: every bar is said in words beside it. */
import {
  type BreakdownResult,
  type OptionResult,
  type Poll,
  type PollResult,
  type QuestionResult,
  type ResultsPolicy,
  type WithheldReason,
} from '@e-bulletin/issue/poll.js';
import type { ShownReply } from '../../view.js';
import { html, joined, type Html } from '../html.js';
import { page, type Card } from './shell.js';
import { quoter, wordsOf, type Words } from './words.js';

export function resultPage(
  poll: Poll,
  result: PollResult,
  { replies, minutes }: { replies: readonly ShownReply[]; minutes: boolean },
  card?: Card,
): string {
  const words = wordsOf(poll.language);
  const own = quoter(poll.language, words);
  return page(
    words,
    `${words.result} ${poll.title}`,
    html`<h1>${words.result} ${own(poll.title)}</h1>
${countTables(result, { words, own, results: poll.results }, result.questions.length > 0 && html`<h2>${words.eachQuestion}</h2>`)}
${poll.questions.map(({ id, title }) => {
  const texts = replies.filter(({ question }) => question === id);
  return (
    texts.length > 0 &&
    html`<h2>${words.replies} ${own(title)}</h2><ul>${texts.map(({ body }) => html`<li>${own(body)}</li>`)}</ul>`
  );
})}
<p><small>${result.disclosure}</small></p>
<div class="hint">${minutes && html`<p><a href="/polls/${poll.id}/minutes">${words.minutes}</a></p>`}
<p><a href="/polls/${poll.id}/audit">${words.lines}</a></p>
<p><a href="/polls/${poll.id}">${words.back}</a></p></div>`,
    card,
  );
}

/** How a page speaks: with its own words, and those of the poll. */
export interface Speech {
  /** Absent in minutes: what they keep back is never published. */
  readonly results?: ResultsPolicy;
  readonly words: Words;
  readonly own: (text: string) => Html;
}

/** Everything that is counted, online first, under `heading`; ballots on paper under one of their own. */
export function countTables(
  result: PollResult,
  speech: Speech,
  heading: Html | false = false,
): Html {
  const { words, own } = speech;
  const { ballots = 0 } = result;
  const title = (id: string): string => result.questions.find((one) => one.id === id)?.title ?? '';
  return html`${result.withheld && html`<p class="note">${whyWithheld(result, result.withheld, speech)}</p>`}
${result.ballots !== undefined && html`<p>${words.ballots(words.whole(result.ballots), result.paper !== undefined, result.state === 'final')}</p>`}
${heading}
${result.questions.map((question) => questionTables(question, ballots, speech))}
${result.breakdowns.map(
  ({ of, by, groups }) =>
    html`<h2>${own(title(of))} – ${words.by} ${own(title(by))}</h2>${groupTables(groups, ballots, speech)}`,
)}
${
  result.paper &&
  html`<h2>${words.paper(words.whole(result.paper.ballots))}</h2>
<p>${words.paperNote}</p>
${result.paper.questions.length === 0 && html`<p class="note">${words.few}</p>`}
${result.paper.questions.map((question) => questionTables(question, result.paper!.ballots, speech))}`
}`;
}

function whyWithheld(
  { least }: PollResult,
  why: WithheldReason,
  { words, results = 'editors' }: Speech,
): string {
  if (least !== undefined) return words.leastShown(words.whole(least));
  if (why !== 'policy') return words[why];
  // Who sees always is never told to wait.
  return words.policy[results === 'always' ? 'after-close' : results];
}

function questionTables(question: QuestionResult, all: number, speech: Speech): Html {
  const { words, own } = speech;
  // Live, each question is counted among as many as tell of nobody.
  const { answered, ballots = all, type } = question;
  const counted = type === 'ranking' ? words.first : words.chosen;
  const counts = [...question.options, ...(question.rows ?? []).flatMap(({ options }) => options)];
  const some = answered === ballots ? [] : [words.answered(words.whole(answered))];
  const more = [...some, ...(ballots < all ? [words.counted(words.whole(ballots))] : [])];
  if (counts.length > 0 && counts.every(({ count }) => count === null)) {
    return html`<h3>${own(question.title)}</h3>
<p class="note">${[words.allHidden, ...some.map((one) => `${one}.`)].join(' ')}</p>`;
  }
  return html`<h3>${own(question.title)}</h3>
${type === 'text' && html`<p>${words.wrote(words.whole(answered))}</p>`}
${question.options.length > 0 && optionTable(counted, more, question.options, ballots, speech)}
${question.rows?.map((row) => optionTable(own(row.label), more, row.options, ballots, speech))}`;
}

type BreakdownGroup = BreakdownResult['groups'][number];

/** A table for each group of which some number is told. Thirty small ones would be pages of "not shown": they are named together. */
function groupTables(
  groups: readonly BreakdownGroup[],
  ballots: number,
  speech: Speech,
): readonly Html[] {
  const { words, own } = speech;
  const isTold = ({ options }: BreakdownGroup): boolean => options.some(({ count }) => count);
  const isHidden = ({ options }: BreakdownGroup): boolean =>
    options.some(({ count }) => count === null);
  const silent = groups.filter((group) => !isTold(group));
  const named = (these: readonly BreakdownGroup[]): Html =>
    joined(
      these.map(({ label }) => own(label)),
      '; ',
    );
  const [hidden, empty] = [silent.filter(isHidden), silent.filter((one) => !isHidden(one))];
  return [
    ...groups
      .filter(isTold)
      .map((group) => optionTable(own(group.label), [], group.options, ballots, speech)),
    ...(hidden.length > 0 ? [html`<p>${words.groupsHidden(named(hidden))}</p>`] : []),
    ...(empty.length > 0 ? [html`<p>${words.groupsEmpty(named(empty))}</p>`] : []),
  ];
}

/** Bars are drawn against all ballots, so that a short one is few people; the words say everything that the bar says. */
function optionTable(
  caption: Html | string,
  more: readonly string[],
  options: readonly OptionResult[],
  ballots: number,
  { words, own }: Speech,
): Html {
  const scale = words.scale(words.whole(ballots));
  return html`<table><caption>${caption}; ${[...more, scale].join('; ')}</caption><tbody>${options.map(
    ({ label, count, percent }) =>
      html`<tr><th scope="row">${own(label)}${
        count !== null &&
        html`<br><meter min="0" max="${Math.max(ballots, 1)}" value="${count}" aria-hidden="true"></meter>`
      }</th><td class="n">${
        count === null
          ? words.hidden
          : `${words.people(words.whole(count))}${percent === null ? '' : `, ${words.percent(percent)}`}`
      }</td></tr>`,
  )}</tbody></table>`;
}

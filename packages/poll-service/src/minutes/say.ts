/** Signed minutes in lines for a terminal, so that who has the paper can compare it with what was signed. */
import { whole, type PollResult, type QuestionResult } from '@e-bulletin/issue/poll.js';
import type { Minutes } from './minutes.js';

/** `undefined` where it is no minutes; they may come from anybody. */
export function sayMinutes(document: string): readonly string[] | undefined {
  try {
    const minutes = JSON.parse(document) as Minutes;
    if (minutes.kind !== 'e-bulletin-minutes') return undefined;
    const { title, publisher, day, online, boxes, result } = minutes;
    return [
      title,
      ...(publisher ? [publisher] : []),
      `Lập ngày ${day.split('-').reverse().join('/')}; ${whole(online.ballots)} phiếu trên mạng`,
      ...countsOf(result),
      ...boxes.map(({ box, ballots = 0 }) => `Hòm “${box}”: ${whole(ballots)} phiếu giấy`),
      ...(result.paper ? ['Phiếu giấy', ...countsOf(result.paper)] : []),
    ].map(plain);
  } catch {
    return undefined;
  }
}

function countsOf({ questions }: Pick<PollResult, 'questions'>): readonly string[] {
  return questions.flatMap((question) => [question.title, ...answersOf(question)]);
}

function answersOf({ type, answered, options, rows = [] }: QuestionResult): readonly string[] {
  if (type === 'text') return [`  ${whole(answered)} người viết`];
  const say = ({ label, count }: QuestionResult['options'][number]): string =>
    `${label}: ${count === null ? 'không hiện' : whole(count)}`;
  return [
    ...options.map((option) => `  ${say(option)}`),
    ...rows.map((row) => `  ${row.label} – ${row.options.map(say).join('; ')}`),
  ];
}

/** A terminal obeys control characters. */
function plain(line: string): string {
  return line.replace(/\p{Cc}/gu, '');
}

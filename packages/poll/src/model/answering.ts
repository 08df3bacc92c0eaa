/** How answers change under the hand: pure steps from one set of answers to the next. */
import type { Answer, Answers, ListQuestion, Question } from '@e-bulletin/issue/poll/types.js';

/** The answers with one replaced; an empty one is taken away. */
export function withAnswer(answers: Answers, id: string, answer: Answer | undefined): Answers {
  const next: Record<string, Answer> = {};
  for (const key of Object.keys(answers)) if (key !== id) next[key] = answers[key] as Answer;
  if (answer !== undefined && answer !== '' && !isEmpty(answer)) next[id] = answer;
  return next;
}

function isEmpty(answer: Answer): boolean {
  return typeof answer === 'object' && !Object.keys(answer).length;
}

/** Options in the order in which they were chosen. */
export function chosenOf(answers: Answers, { id }: Question): readonly string[] {
  const answer = Object.prototype.hasOwnProperty.call(answers, id) ? answers[id] : undefined;
  return Array.isArray(answer)
    ? (answer as readonly string[])
    : typeof answer === 'string'
      ? [answer]
      : [];
}

/** Points by statement. */
export function pointsOf(answers: Answers, { id }: Question): Readonly<Record<string, string>> {
  const answer = answers[id];
  return typeof answer === 'object' && !Array.isArray(answer)
    ? (answer as Readonly<Record<string, string>>)
    : {};
}

/** A box ticked or cleared. "Không có ý kiến" goes with nothing else, so either side clears the other. */
export function toggled(
  question: ListQuestion,
  chosen: readonly string[],
  option: string,
  on: boolean,
): readonly string[] {
  const rest = chosen.filter((id) => id !== option);
  if (!on) return rest;
  const isExclusive = (id: string): boolean =>
    question.options.some((one) => one.id === id && one.exclusive);
  return isExclusive(option) ? [option] : [...rest.filter((id) => !isExclusive(id)), option];
}

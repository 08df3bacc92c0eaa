/** Which questions are asked, and whether answers are in order. `<e-poll>` and the service run this same code. */
import { isFields, own } from '../fields.js';
import type { Answer, Answers, ListQuestion, Poll, Question, TextQuestion } from './types.js';

export type AnswerFault =
  | 'not-answers'
  | 'required'
  | 'no-such-question'
  | 'no-such-option'
  | 'wrong-type'
  | 'repeated'
  | 'too-few'
  | 'too-many'
  | 'too-long'
  | 'not-together';

export interface AnswerProblem {
  /** Id of the question; empty for the whole. */
  readonly question: string;
  readonly code: AnswerFault;
  /** The bound that was missed, the statement without an answer. */
  readonly detail?: string;
}

export interface CheckedAnswers {
  /** In order and spelling that equal answers share; answers to questions that were not asked are left out. */
  readonly answers: Answers;
  readonly problems: readonly AnswerProblem[];
}

/** The questions to ask, given the answers so far. */
export function visibleQuestions(poll: Poll, answers: Answers): readonly Question[] {
  const heard: Record<string, unknown> = {};
  return poll.questions.filter((question) => {
    if (!isAsked(question, heard)) return false;
    // The answer to a question that is itself hidden does not count.
    heard[question.id] = own(answers, question.id);
    return true;
  });
}

function isAsked({ when }: Question, answers: Readonly<Record<string, unknown>>): boolean {
  return when.every(({ question, anyOf }) => {
    const answer = own(answers, question);
    const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
    return chosen.some((id) => anyOf.includes(id as string));
  });
}

/** Checks answers as they came from anywhere. */
export function checkAnswers(poll: Poll, value: unknown): CheckedAnswers {
  if (!isFields(value)) {
    return { answers: {}, problems: [{ question: '', code: 'not-answers' }] };
  }
  const problems: AnswerProblem[] = [];
  for (const id of Object.keys(value)) {
    if (!poll.questions.some((question) => question.id === id)) {
      problems.push({ question: id.slice(0, 64), code: 'no-such-question' });
    }
  }
  const answers: Record<string, Answer> = {};
  for (const question of poll.questions) {
    if (!isAsked(question, answers)) continue;
    const { answer, fault, detail } = checkAnswer(question, own(value, question.id));
    if (answer !== undefined) answers[question.id] = answer;
    const code = fault ?? (answer === undefined && question.required ? 'required' : undefined);
    if (code) problems.push({ question: question.id, code, ...(detail ? { detail } : {}) });
  }
  return { answers, problems };
}

interface Checked {
  readonly answer?: Answer;
  readonly fault?: AnswerFault;
  readonly detail?: string;
}

function checkAnswer(question: Question, value: unknown): Checked {
  if (value === undefined || value === null || value === '') return {};
  switch (question.type) {
    case 'text':
      return checkText(question, value);
    case 'multiple':
    case 'ranking':
      return checkList(question, value);
    case 'likert': {
      if (!isFields(value)) return { fault: 'wrong-type' };
      const points: Record<string, string> = {};
      for (const id of Object.keys(value)) {
        if (!question.statements.some((one) => one.id === id)) return { fault: 'no-such-option' };
      }
      let missing: string | undefined;
      for (const { id } of question.statements) {
        const point = own(value, id);
        if (point === undefined || point === null || point === '') missing ??= id;
        else if (typeof point !== 'string') return { fault: 'wrong-type' };
        else if (!question.options.some((one) => one.id === point)) {
          return { fault: 'no-such-option' };
        } else points[id] = point;
      }
      if (!Object.keys(points).length) return {};
      return missing !== undefined && question.required
        ? { fault: 'required', detail: missing }
        : { answer: points };
    }
    case 'single':
    case 'yesno':
    case 'rating':
      if (typeof value !== 'string') return { fault: 'wrong-type' };
      return question.options.some(({ id }) => id === value)
        ? { answer: value }
        : { fault: 'no-such-option' };
  }
}

function checkText({ maxLength }: TextQuestion, value: unknown): Checked {
  if (typeof value !== 'string') return { fault: 'wrong-type' };
  const text = value
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    // Control and direction characters change how an export or a page reads.
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, (sign) => (sign === '\n' ? sign : ''))
    .replace(/[\ud800-\udfff]/gu, '')
    .trim();
  if (!text) return {};
  return [...text].length > maxLength
    ? { fault: 'too-long', detail: String(maxLength) }
    : { answer: text };
}

function checkList(question: ListQuestion, value: unknown): Checked {
  if (!Array.isArray(value)) return { fault: 'wrong-type' };
  const ids = value as readonly unknown[];
  if (!ids.length) return {};
  if (ids.length > question.options.length) {
    return { fault: 'too-many', detail: String(question.max) };
  }
  if (ids.some((id) => typeof id !== 'string')) return { fault: 'wrong-type' };
  const known = ids.map((id) => question.options.find((one) => one.id === id));
  if (known.includes(undefined)) return { fault: 'no-such-option' };
  if (new Set(ids).size < ids.length) return { fault: 'repeated' };
  if (known.some((one) => one?.exclusive)) {
    return ids.length > 1 ? { fault: 'not-together' } : { answer: ids as string[] };
  }
  if (ids.length > question.max) return { fault: 'too-many', detail: String(question.max) };
  if (ids.length < question.min) return { fault: 'too-few', detail: String(question.min) };
  if (question.type === 'ranking') return { answer: ids as string[] };
  // The order in which boxes were ticked says something about the person and nothing about the answer.
  return { answer: question.options.filter(({ id }) => ids.includes(id)).map(({ id }) => id) };
}

/** The plain form: names of its fields, and answers read back from them. */
import type { Answer, Answers, Poll, Question } from '@e-bulletin/issue/poll.js';
import { ServiceError } from '../errors.js';

/** Name of a question's field; a row or option of it follows after a dot. */
export function fieldOf(question: string, part?: string): string {
  return part === undefined ? `q.${question}` : `q.${question}.${part}`;
}

/** What a form that was sent, or its change, goes by. @throws ServiceError `bad-request` */
export function ballotOf(form: URLSearchParams): { secret: string; revision: number } {
  const secret = form.get('secret') ?? '';
  const revision = form.get('revision') ?? '1';
  if (!/^[\w-]{21}[AQgw]$/.test(secret) || !/^[1-9]\d{0,5}$/.test(revision)) {
    throw new ServiceError('bad-request');
  }
  return { secret, revision: Number(revision) };
}

/** Answers of a posted form, unchecked. */
export function answersOf(poll: Poll, form: URLSearchParams): Answers {
  const answers: Record<string, Answer> = {};
  for (const question of poll.questions) {
    const answer = answerOf(question, form);
    if (answer !== undefined) answers[question.id] = answer;
  }
  return answers;
}

function answerOf(question: Question, form: URLSearchParams): Answer | undefined {
  const { id } = question;
  if (question.type === 'multiple') return form.getAll(fieldOf(id));
  if (question.type === 'ranking') {
    const placed = question.options.flatMap((option) => {
      const place = form.get(fieldOf(id, option.id));
      return place ? [{ id: option.id, place: Number(place) }] : [];
    });
    placed.sort((a, b) => a.place - b.place);
    // Two on one place are an order that cannot be: the same id twice says so to the check.
    return placed.map((one, i) =>
      one.place === placed[i - 1]?.place ? placed[i - 1]!.id : one.id,
    );
  }
  if (question.type === 'likert') {
    const rows: Record<string, string> = {};
    for (const row of question.statements) {
      const point = form.get(fieldOf(id, row.id));
      if (point) rows[row.id] = point;
    }
    return rows;
  }
  return form.get(fieldOf(id)) ?? undefined;
}

/** A submission as it came from anywhere, checked and turned into what is stored. */
import {
  checkAnswers,
  sayAnswerProblem,
  type Answer,
  type Answers,
  type Poll,
  type Submission,
} from '@e-bulletin/issue/poll.js';
import { ServiceError } from '../errors.js';
import { ballotId, markOf, replyId, sealOf } from '../secrets.js';
import type { Entry } from '../store/commit.js';

const TOKEN = /^[\w-]{22,128}$/;

/** @throws ServiceError with each faulty question. */
export function entryOf(poll: Poll, key: string, submission: Submission): Entry {
  const { secret, revision, token } = submission;
  const { answers, problems } = checkAnswers(poll, submission.answers);
  if (problems.length) {
    throw new ServiceError(
      'bad-answers',
      problems.map((problem) => ({ ...problem, message: sayAnswerProblem(problem) })),
    );
  }
  if (poll.level !== 'open' && !TOKEN.test(token ?? '')) throw new ServiceError('bad-token');
  const texts = poll.questions.filter(({ type }) => type === 'text');
  const choices: Record<string, Answer> = {};
  for (const id of Object.keys(answers)) {
    if (!texts.some((text) => text.id === id)) choices[id] = answers[id]!;
  }
  return {
    ballotId: ballotId(poll.id, secret),
    revision,
    seal: sealOf(secret, revision, canonicalOf(answers)),
    answers: choices,
    replies: texts.map(({ id }) => ({
      id: replyId(poll.id, id, secret),
      question: id,
      ...(typeof answers[id] === 'string' ? { body: answers[id] } : {}),
    })),
    ...(poll.level === 'open' ? {} : { mark: markOf(key, token!) }),
  };
}

/** One text for equal answers, whatever the order of their keys. */
export function canonicalOf(answers: Answers): string {
  return JSON.stringify(
    Object.keys(answers)
      .sort()
      .map((id) => [id, answers[id]]),
  );
}

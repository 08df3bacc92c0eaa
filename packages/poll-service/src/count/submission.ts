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

/** `token`: what is marked as having answered. @throws ServiceError with each faulty question. */
export function entryOf(
  poll: Poll,
  key: string,
  submission: Submission,
  token: string | undefined,
): Entry {
  const { secret, revision } = submission;
  const { answers, problems } = checkAnswers(poll, submission.answers);
  if (problems.length) {
    throw new ServiceError(
      'bad-answers',
      problems.map((problem) => ({
        ...problem,
        message: sayAnswerProblem(problem, poll.language),
      })),
    );
  }
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
    ...(token === undefined ? {} : { mark: markOf(key, token) }),
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

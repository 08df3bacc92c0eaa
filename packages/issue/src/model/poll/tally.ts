/** The counters to which one ballot adds. Text is never counted; breakdowns are only those that were declared. */
import { visibleQuestions } from './answers.js';
import type { Answer, Answers, CountedCounter, Counter, Poll, Question } from './types.js';

/** Counters of one ballot's checked answers; each gets one. */
export function tallyOf(poll: Poll, answers: Answers): readonly Counter[] {
  const counters: Counter[] = [];
  const add = (question: string, option: string, group = ''): void => {
    counters.push({ question, option, group });
  };
  for (const question of visibleQuestions(poll, answers)) {
    const answer = answers[question.id];
    if (answer === undefined) continue;
    add(question.id, '');
    for (const option of optionsOf(question, answer)) add(question.id, option);
  }
  for (const { by, of } of poll.breakdowns) {
    const group = answers[by];
    const answer = answers[of];
    const counted = poll.questions.find(({ id }) => id === of);
    if (typeof group !== 'string' || answer === undefined || !counted) continue;
    for (const option of optionsOf(counted, answer)) add(of, option, `${by}:${group}`);
  }
  return counters;
}

/** Names of a ballot's own counters in a question. */
function optionsOf(question: Question, answer: Answer): readonly string[] {
  if (question.type === 'text') return [];
  if (typeof answer === 'string') return [answer];
  if (question.type === 'ranking') {
    return (answer as readonly string[]).map((id, i) => `${id}@${i + 1}`);
  }
  if (question.type === 'likert') {
    const points = answer as Readonly<Record<string, string>>;
    return question.statements.flatMap(({ id }) => (points[id] ? [`${id}:${points[id]}`] : []));
  }
  return answer as readonly string[];
}

/** Counters by their key. */
export type Tally = ReadonlyMap<string, number>;

/** One string for a counter; no id holds a line break. */
export function counterKey({ question, option, group }: Counter): string {
  return `${question}\n${option}\n${group}`;
}

export function counterOf(key: string): Counter {
  const [question = '', option = '', group = ''] = key.split('\n');
  return { question, option, group };
}

/** Adds counters up. Those that come to nothing are left out. */
export function sumTally(counters: Iterable<CountedCounter>): Tally {
  const sum = new Map<string, number>();
  for (const counter of counters) {
    const key = counterKey(counter);
    sum.set(key, (sum.get(key) ?? 0) + counter.n);
  }
  for (const [key, n] of sum) if (n === 0) sum.delete(key);
  return sum;
}

/** What `next` has more than `previous`; negative where answers were changed. */
export function difference(previous: Tally, next: Tally): Tally {
  const counters: CountedCounter[] = [];
  for (const [key, n] of next) counters.push({ ...counterOf(key), n });
  for (const [key, n] of previous) counters.push({ ...counterOf(key), n: -n });
  return sumTally(counters);
}

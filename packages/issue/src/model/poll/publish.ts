/**
 * When a public count may change. A count that moves with each ballot tells what its voter chose, so one is published only
 * after a batch of new ballots. The count shown is always one batch behind: a full batch at least lies between the last
 * count seen live and the final one.
 */
import { counterKey, difference, type Tally } from './tally.js';
import type { Poll, Question } from './types.js';

export interface Snapshot {
  readonly ballots: number;
  readonly tally: Tally;
}

export interface Publication {
  /** What the public may see. */
  readonly shown?: Snapshot;
  /** Taken a batch later; to be shown when another batch has come. */
  readonly waiting?: Snapshot;
}

/** What is shown and what waits, once `now` is the count. The same object where nothing changes. */
export function nextPublication(poll: Poll, state: Publication, now: Snapshot): Publication {
  const { shown, waiting } = state;
  const last = waiting ?? shown;
  if (now.ballots - (last?.ballots ?? 0) < poll.batch) return state;
  if (!waiting) return { ...state, waiting: now };
  return mayShow(poll, waiting, shown)
    ? { shown: waiting, waiting: now }
    : { ...state, waiting: now };
}

/** Fewest ballots with which a count may be shown while the poll is open: one batch behind, it waits for the minimum. */
export function leastShown({ minimum, batch }: Poll): number {
  return Math.max(minimum, batch) + batch;
}

/** Whether a count may follow the one shown before: enough ballots, enough new ones, and the new ones do not all agree. */
export function mayShow(poll: Poll, next: Snapshot, previous?: Snapshot): boolean {
  const before = previous ?? { ballots: 0, tally: new Map<string, number>() };
  const fresh = next.ballots - before.ballots;
  if (next.ballots < poll.minimum || fresh < poll.batch) return false;
  const added = difference(before.tally, next.tally);
  return !poll.questions.some((question) => unanimous(question, added));
}

/** All who answered said the same, or something that is the same, so that the count tells it of each of them. */
export function unanimous(question: Question, tally: Tally): boolean {
  const count = (option: string): number =>
    tally.get(counterKey({ question: question.id, option, group: '' })) ?? 0;
  const answered = count('');
  if (question.type === 'text' || answered === 0) return false;
  const ids = question.options.map(({ id }) => id);
  const agreed = (names: readonly string[], all = answered): boolean =>
    all > 0 && names.some((name) => count(name) === all);
  if (question.type === 'likert') {
    // Some may have left this statement out.
    return question.statements.some((statement) => {
      const names = ids.map((id) => `${statement.id}:${id}`);
      return agreed(
        names,
        names.reduce((sum, name) => sum + count(name), 0),
      );
    });
  }
  if (question.type === 'ranking') {
    return ids.some(
      (_, place) => place < question.max && agreed(ids.map((id) => `${id}@${place + 1}`)),
    );
  }
  return agreed(ids);
}

/**
 * When a public count may change. A count that moves with each ballot tells what its voter chose, so one is published only
 * after a batch of new ballots. The count shown is always one batch behind: a full batch at least lies between the last
 * count seen live and the final one. How many ballots there are moves with each batch; a question moves by itself.
 */
import { counterOf, counterKey, difference, type Tally } from './tally.js';
import type { Poll, Question } from './types.js';

export interface Snapshot {
  readonly ballots: number;
  readonly tally: Tally;
  /** Ballots in the counts of questions that have stayed behind, by question; 0: it has none yet. */
  readonly behind?: ReadonlyMap<string, number>;
}

export interface Publication {
  /** What the public may see. */
  readonly shown?: Snapshot;
  /** Taken a batch later; to be shown when another batch has come. */
  readonly waiting?: Snapshot;
}

/**
 * What is shown and what waits, once `now` is the count. The same object where nothing changes.
 *
 * @param isHeld drawn for each question whose turn it is to move, by a lot that knows nothing of the answers. That a question
 * did not move would else say that all new ballots agree on it; the next count would often say on what.
 */
export function nextPublication(
  poll: Poll,
  state: Publication,
  now: Snapshot,
  isHeld: () => boolean,
): Publication {
  const { shown, waiting } = state;
  const last = waiting ?? shown;
  if (now.ballots - (last?.ballots ?? 0) < poll.batch) return state;
  if (!waiting || waiting.ballots < poll.minimum) return { ...state, waiting: now };
  return { shown: moved(poll, shown, waiting, isHeld), waiting: now };
}

/** Fewest ballots with which a count may be shown while the poll is open: one batch behind, it waits for the minimum. */
export function leastShown({ minimum, batch }: Poll): number {
  return Math.max(minimum, batch) + batch;
}

/** Questions whose new ballots do not all agree have the counts of `next`; the others keep what they had. */
function moved(
  poll: Poll,
  shown: Snapshot | undefined,
  next: Snapshot,
  isHeld: () => boolean,
): Snapshot {
  const before: Tally = shown?.tally ?? new Map<string, number>();
  const added = difference(before, next.tally);
  const behind = new Map<string, number>();
  for (const questions of movingTogether(poll)) {
    const stays =
      isHeld() ||
      questions.some(
        (one) =>
          unanimous(one, added) ||
          // How many were asked on is a count of the question before.
          one.when.some(({ question }) => behind.has(question)),
      );
    if (!stays) continue;
    for (const { id } of questions) behind.set(id, shown?.behind?.get(id) ?? shown?.ballots ?? 0);
  }
  const stayed = ([key]: readonly [string, number]): boolean => behind.has(counterOf(key).question);
  return {
    ballots: next.ballots,
    tally: new Map([
      ...[...before].filter(stayed),
      ...[...next.tally].filter((one) => !stayed(one)),
    ]),
    ...(behind.size ? { behind } : {}),
  };
}

/**
 * Questions in sets that move at one moment, in their order. Each is a set of its own but for those that are counted together at the
 * end, in a table or by several conditions: counts of different moments beside that number might tell more than each for itself.
 */
function movingTogether({ questions, breakdowns }: Poll): readonly (readonly Question[])[] {
  const setOf = new Map(questions.map(({ id }) => [id, id]));
  const join = (one: string, other: string): void => {
    const [into, from] = [setOf.get(one)!, setOf.get(other)];
    for (const [id, set] of setOf) if (set === from) setOf.set(id, into);
  };
  for (const { by, of } of breakdowns) join(by, of);
  for (const { id, when } of questions) {
    const isCounted = breakdowns.some(({ by, of }) => by === id || of === id);
    if (isCounted || when.length > 1) for (const { question } of when) join(question, id);
  }
  const sets = new Map<string, Question[]>();
  for (const one of questions) {
    const set = setOf.get(one.id)!;
    sets.set(set, [...(sets.get(set) ?? []), one]);
  }
  return [...sets.values()];
}

/** All who answered said the same, or something that is the same, so that the count tells it of each of them. */
export function unanimous(question: Question, tally: Tally): boolean {
  const count = (option: string): number =>
    tally.get(counterKey({ question: question.id, option, group: '' })) ?? 0;
  const answered = count('');
  if (question.type === 'text' || answered === 0) return false;
  const ids = question.options.map(({ id }) => id);
  const agreed = (names: readonly string[], all = answered): boolean =>
    all > 0 && names.some((name) => count(name) >= all);
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

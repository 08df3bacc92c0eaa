/** What a place over budget must bring along before its next submission is taken: never refused, only slowed. */
import { dayOf, type Challenge, type Poll, type Submission } from '@e-bulletin/issue/poll.js';
import type { CurrentPoll } from '../book.js';
import { ServiceError } from '../errors.js';
import type { Metrics } from '../metrics.js';
import type { Buckets } from './buckets.js';
import { bitsFor, challengeOf, isDone, placeInLine, secondsLeft } from './work.js';

const DAY = 86_400_000;

/** A place in the line for the plain form, which cannot work. */
export interface Line {
  readonly place: string;
  readonly seconds: number;
}

export class Gate {
  readonly #buckets: Buckets;
  readonly #metrics: Metrics;
  readonly #now: () => number;
  readonly #onCrowd: (poll: Poll) => void;

  /** `onCrowd`: told whenever a place is over budget. */
  constructor(
    buckets: Buckets,
    metrics: Metrics,
    now: () => number,
    onCrowd: (poll: Poll) => void,
  ) {
    this.#buckets = buckets;
    this.#metrics = metrics;
    this.#now = now;
    this.#onCrowd = onCrowd;
  }

  /** What the next submission from here will cost, so that the page can begin early. */
  ahead(current: CurrentPoll, address: string): Challenge | undefined {
    const key = this.#key(current);
    const debt = key === undefined ? 0 : this.#buckets.look(address);
    return key === undefined || debt === 0
      ? undefined
      : challengeOf(key, this.#days(current)[0]!, bitsFor(debt));
  }

  /** @throws ServiceError `work` with a challenge */
  program(current: CurrentPoll, address: string, { secret, work }: Submission): void {
    const key = this.#key(current);
    if (key === undefined) return;
    const debt = this.#buckets.take(address);
    if (debt === 0) return;
    this.#onCrowd(current.poll);
    const bits = bitsFor(debt);
    const days = this.#days(current);
    if (isDone(key, days, bits, secret, work)) {
      this.#metrics.count('work', 'done');
      return;
    }
    this.#metrics.count('work', 'asked');
    const error = new ServiceError('work');
    error.challenge = challengeOf(key, days[0]!, bits);
    throw error;
  }

  /** `undefined`: go on. Else the form comes again when its place in the line is due. */
  form(current: CurrentPoll, address: string, secret: string, place: string): Line | undefined {
    const key = this.#key(current);
    if (key === undefined) return undefined;
    const now = this.#now();
    const left = secondsLeft(key, secret, now, place);
    if (left === 0) return undefined;
    if (left !== undefined) return { place, seconds: left };
    const debt = this.#buckets.take(address);
    if (debt === 0) return undefined;
    this.#onCrowd(current.poll);
    this.#metrics.count('work', 'waited');
    const seconds = this.#buckets.wait(debt);
    return { place: placeInLine(key, secret, now, seconds), seconds };
  }

  /** `undefined` where nothing is asked: nothing counts any more, or the hall is full of people. */
  #key({ record }: CurrentPoll): string | undefined {
    return record.poll_key === null || (record.meeting_until ?? 0) > this.#now()
      ? undefined
      : record.poll_key;
  }

  #days({ poll }: CurrentPoll): readonly string[] {
    const now = this.#now();
    return [dayOf(now, poll.zone), dayOf(now - DAY, poll.zone)];
  }
}

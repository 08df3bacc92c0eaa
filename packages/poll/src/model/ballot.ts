/** What a device keeps of a poll: its secret, an answer on its way, the receipt of one that arrived. */
import type { Answers, Poll, Submission } from '@e-bulletin/issue/poll/types.js';
import type { FieldFault, Reply } from './reply.js';
import { waitAfter } from './retry.js';

export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly faults: readonly FieldFault[];
}

export interface Ballot {
  /** The poll's address; on a shared tablet the secret too. */
  readonly id: string;
  /** Where it goes. */
  readonly url: string;
  readonly secret: string;
  /** Token of the device, code or account, as the poll's level asks. */
  readonly token?: string;
  /** Revision of the answer that is on its way, or arrived last. */
  readonly revision: number;
  /** On its way. */
  readonly pending?: Submission;
  /** Work that was asked for, as it was said. */
  readonly challenge?: unknown;
  readonly receipt?: string;
  readonly refusal?: Refusal;
  readonly tries: number;
  /** Not before this time, in milliseconds since 1970. */
  readonly nextAt: number;
  /** Thrown away after this time, unless something is on its way. */
  readonly forgetAt: number;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** A month after its end nobody asks about a poll; one without end is kept for a year. */
export function forgetAt(poll: Poll, now: number): number {
  return poll.closesAt === undefined
    ? now + 365 * DAY
    : poll.closesAt + poll.graceHours * HOUR + 30 * DAY;
}

export interface Cast {
  readonly answers: Answers;
  readonly token?: string;
  readonly ticket?: string;
  readonly challenge?: unknown;
}

/** The ballot with new answers on their way; the next revision, whatever became of the last. */
export function cast(
  before: Ballot | undefined,
  fresh: Pick<Ballot, 'id' | 'url' | 'secret' | 'forgetAt'>,
  { answers, token, ticket, challenge }: Cast,
): Ballot {
  const revision = (before?.revision ?? 0) + 1;
  const secret = before?.secret ?? fresh.secret;
  return {
    ...fresh,
    secret,
    revision,
    ...(token !== undefined && { token }),
    pending: {
      secret,
      revision,
      answers,
      ...(token !== undefined && { token }),
      ...(ticket !== undefined && { ticket }),
    },
    ...(challenge ? { challenge } : {}),
    ...(before?.receipt !== undefined && { receipt: before.receipt }),
    tries: 0,
    nextAt: 0,
  };
}

/** The ballot after an answer to its revision `revision`; `undefined` where a newer one is on its way already. */
export function answered(
  before: Ballot | undefined,
  revision: number,
  reply: Reply,
  now: number,
  random: number,
): Ballot | undefined {
  if (!before?.pending || before.revision !== revision) return undefined;
  const { pending, challenge: _asked, refusal: _old, ...kept } = before;
  if (reply.kind === 'receipt') {
    return { ...kept, receipt: reply.receipt, tries: 0, nextAt: 0 };
  }
  if (reply.kind === 'later') {
    const tries = before.tries + 1;
    const { challenge } = reply;
    return {
      ...kept,
      pending,
      ...(challenge ? { challenge } : {}),
      tries,
      // Work that was asked for is done at once, but not for ever.
      nextAt: challenge && tries <= 3 ? now : now + waitAfter(tries, random, reply.after),
    };
  }
  // Two tabs answered under one secret: what was pressed last is a change of the first.
  if (reply.code === 'other-answers' && before.tries < 5) {
    return { ...cast(before, before, pending), tries: before.tries + 1 };
  }
  const { code, message, faults } = reply;
  // Only what can be mended is kept; answers that nobody will take are not left lying on a device.
  return {
    ...kept,
    refusal: { code, message, faults },
    tries: 0,
    nextAt: 0,
  };
}

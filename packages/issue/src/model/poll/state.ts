/** Where a poll stands at a moment, and what the public may then see. */
import type { Poll, PollState, WithheldReason } from './types.js';

/** Hours by which `graceHours` are counted. */
const HOUR = 3_600_000;

/** When the last late ballot may arrive; `undefined` where the poll has no end. */
export function finalAt(poll: Poll): number | undefined {
  return poll.closesAt === undefined ? undefined : poll.closesAt + poll.graceHours * HOUR;
}

/** The state by the clock of a published poll. */
export function stateAt(poll: Poll, now: number): PollState {
  const last = finalAt(poll);
  if (last !== undefined && now >= last) return 'final';
  if (poll.closesAt !== undefined && now >= poll.closesAt) return 'grace';
  return poll.opensAt !== undefined && now < poll.opensAt ? 'scheduled' : 'open';
}

/** Why the public sees no counts now; `undefined` where it may. `voted`: this reader has answered. */
export function withheldAt(
  poll: Poll,
  state: PollState,
  voted: boolean,
): WithheldReason | undefined {
  if (poll.results === 'editors') return 'policy';
  if (state === 'final') return undefined;
  if (poll.results === 'after-close') return state === 'grace' ? 'not-final' : 'policy';
  if (state === 'grace' || poll.results === 'always' || voted) return undefined;
  return 'policy';
}

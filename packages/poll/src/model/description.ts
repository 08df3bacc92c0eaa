/** What a service, or a page, says of a poll: read with care, because both are written by anyone. */
import type { parsePoll } from '@e-bulletin/issue/poll/parse.js';
import { stateAt } from '@e-bulletin/issue/poll/state.js';
import type { Poll, PollState } from '@e-bulletin/issue/poll/types.js';
import { describedPoll } from './described.js';
import { field, jsonOf, textOf } from './json.js';

export interface Asked {
  readonly poll: Poll;
  readonly state: PollState;
  readonly ticket?: string;
  /** As it was said: it is read with the work that it asks for. */
  readonly challenge?: unknown;
}

/** Reads a definition: a chunk of its own, for those that no service has read before. */
export type Reader = () => Promise<typeof parsePoll>;

const STATES: readonly PollState[] = ['draft', 'scheduled', 'open', 'grace', 'final'];

/**
 * What a service said, or the definition in the page, JSON text or not. The state is by this device's clock where nobody says
 * it. `undefined` where it is no poll.
 */
export async function readAsked(
  said: unknown,
  inline: unknown,
  base: string,
  reader: Reader,
): Promise<Asked | undefined> {
  const definition =
    inline === undefined
      ? field(said, 'definition')
      : typeof inline === 'string'
        ? jsonOf(inline)
        : inline;
  const poll = describedPoll(field(said, 'poll')) ?? (await reader())(definition, base).poll;
  if (!poll) return undefined;
  const state = STATES.find((one) => one === field(said, 'state')) ?? stateAt(poll, Date.now());
  const ticket = textOf(field(said, 'ticket'), 200);
  const challenge = field(said, 'challenge');
  return { poll, state, ...(ticket && { ticket }), ...(challenge ? { challenge } : {}) };
}

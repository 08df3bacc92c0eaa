/**
 * What a service, or a page, says of a poll: read with care, because both are written by anyone. A chunk of its own: the
 * reading of definitions is large, and is fetched beside them.
 */
import { readChallenge } from '@e-bulletin/issue/poll/challenge.js';
import { parse } from '@e-bulletin/core/json.js';
import { parsePoll } from '@e-bulletin/issue/poll/parse.js';
import { stateAt } from '@e-bulletin/issue/poll/state.js';
import type { Challenge, Poll, PollState } from '@e-bulletin/issue/poll/types.js';
import { field, textOf } from './json.js';

export interface Asked {
  readonly poll: Poll;
  readonly state: PollState;
  readonly ticket?: string;
  readonly challenge?: Challenge;
}

const STATES: readonly PollState[] = ['draft', 'scheduled', 'open', 'grace', 'final'];

/** What a service said; or the definition in the page, JSON text or not, whose state is by this device's clock. */
export function readAsked(said: unknown, inline: unknown, base: string): Asked | undefined {
  const now = Date.now();
  if (inline === undefined) return readDescription(said, base, now);
  return readDefinition(typeof inline === 'string' ? parse(inline) : inline, base, now);
}

/** The description that stands at a poll's address; `undefined` where it is none. */
export function readDescription(value: unknown, base: string, now: number): Asked | undefined {
  const { poll } = parsePoll(field(value, 'definition'), base);
  if (!poll) return undefined;
  const state = STATES.find((one) => one === field(value, 'state')) ?? stateAt(poll, now);
  const ticket = textOf(field(value, 'ticket'), 200);
  const challenge = readChallenge(field(value, 'challenge'));
  return { poll, state, ...(ticket && { ticket }), ...(challenge && { challenge }) };
}

/** A definition in the page itself; its state is by this device's clock. */
export function readDefinition(value: unknown, base: string, now: number): Asked | undefined {
  const { poll } = parsePoll(value, base);
  return poll && { poll, state: stateAt(poll, now) };
}

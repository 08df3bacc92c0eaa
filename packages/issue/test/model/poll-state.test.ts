/** When a poll takes answers, and whom its results are for. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { finalAt, stateAt, withheldAt } from '../../src/model/poll/state.js';
import type { Poll } from '../../src/model/poll/types.js';
import { pollOf, samplePoll } from '../support/poll.js';

describe('the state of a poll', () => {
  const poll = pollOf({ ...samplePoll, graceHours: 2 });
  const rows: [time: string, state: string][] = [
    ['2026-10-31T16:59:59Z', 'scheduled'],
    ['2026-10-31T17:00:00Z', 'open'],
    ['2026-11-30T09:59:59Z', 'open'],
    ['2026-11-30T10:00:00Z', 'grace'],
    ['2026-11-30T12:00:00Z', 'final'],
  ];
  for (const [time, state] of rows) {
    it(`${time} is ${state}`, () => expect(stateAt(poll, Date.parse(time))).to.equal(state));
  }

  it('has no end where none is said', () => {
    const { closes: _, ...endless } = samplePoll;
    expect(finalAt(pollOf(endless))).to.equal(undefined);
  });

  const policies: [
    results: Poll['results'],
    state: 'open' | 'grace' | 'final',
    voted: boolean,
    why: string | undefined,
  ][] = [
    ['always', 'open', false, undefined],
    ['always', 'final', false, undefined],
    ['after-vote', 'open', false, 'policy'],
    ['after-vote', 'open', true, undefined],
    ['after-vote', 'final', false, undefined],
    ['after-close', 'open', true, 'policy'],
    ['after-close', 'grace', true, 'not-final'],
    ['after-close', 'final', false, undefined],
    ['editors', 'final', true, 'policy'],
  ];
  for (const [results, state, voted, why] of policies) {
    it(`${results}, ${state}${voted ? ', after an answer' : ''}: ${why ?? 'shown'}`, () =>
      expect(withheldAt({ ...poll, results }, state, voted)).to.equal(why));
  }
});

/** A poll of two questions, and the counts of ballots given as letters: what tests of counts share. */
import type { Snapshot } from '../../src/model/poll/publish.js';
import { sumTally, tallyOf } from '../../src/model/poll/tally.js';
import type { Answers, Poll } from '../../src/model/poll/types.js';
import { pollOf } from './poll.js';

export const small = pollOf({
  id: 'p',
  title: 'P',
  results: 'always',
  breakdowns: [{ by: 'nhom', of: 'q' }],
  questions: [
    { id: 'q', type: 'yesno', title: 'Q', required: true },
    {
      id: 'nhom',
      type: 'single',
      title: 'N',
      options: [
        { id: 'a', label: 'A' },
        { id: 'b', label: 'B' },
      ],
    },
  ],
});
export const snapshot = (poll: Poll, ballots: readonly Answers[]): Snapshot => ({
  ballots: ballots.length,
  tally: sumTally(ballots.flatMap((one) => tallyOf(poll, one).map((c) => ({ ...c, n: 1 })))),
});
/** `c` says yes, every other letter no. */
export const votes = (word: string): Answers[] =>
  [...word].map((letter) => ({ q: letter === 'c' ? 'co' : 'khong' }));

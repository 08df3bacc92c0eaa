/** When a public count may move while a poll is open, and what all of them together tell. */
import { describe, expect, it, random } from '@e-bulletin/tools/testing';
import { nextPublication, type Publication, type Snapshot } from '../../src/model/poll/publish.js';
import { resultOf, withheldResult } from '../../src/model/poll/result.js';
import type { Answers, Poll } from '../../src/model/poll/types.js';
import { pollOf } from '../support/poll.js';
import { small, snapshot, votes } from '../support/poll-counts.js';

/** No lot: a question stays behind only where its new ballots agree. */
const never = (): boolean => false;

/** What is shown after the first ballots, then after more of them, and so on. */
function publish(
  poll: Poll,
  ballots: readonly Answers[],
  sizes: readonly number[] = ballots.map((_, i) => i + 1),
  isHeld = never,
): (Snapshot | undefined)[] {
  let state: Publication = {};
  return sizes.map((n) => {
    state = nextPublication(poll, state, snapshot(poll, ballots.slice(0, n)), isHeld);
    return state.shown;
  });
}

describe('nextPublication', () => {
  const seen = (word: string): number[] =>
    publish(small, votes(word)).map((shown) => shown?.ballots ?? 0);

  it('is one batch behind, and waits for the minimum', () => {
    expect(seen('cncncncncncncncncncn')).to.deep.equal([
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 10, 10, 10, 10, 15,
    ]);
  });

  it('says how many ballots there are whatever they say', () => {
    expect(seen('c'.repeat(20))).to.deep.equal(seen('cn'.repeat(10)));
  });

  it('shows nothing before the least that is told, and tells the same however many have come', () => {
    const { int } = random(7);
    for (const [minimum, batch] of [
      [10, 5],
      [12, 5],
      [3, 5],
      [20, 10],
    ] as const) {
      const poll = { ...small, minimum, batch };
      const { least } = withheldResult(poll, 'open', 'few');
      let first = Infinity;
      for (let run = 0; run < 200; run++) {
        const all = votes('cn'.repeat(30));
        let state: Publication = {};
        // Several may be written in one group.
        for (let i = 1; i <= all.length && !state.shown; i += 1 + int(9)) {
          state = nextPublication(poll, state, snapshot(poll, all.slice(0, i)), never);
          if (state.shown) first = Math.min(first, i);
        }
      }
      expect(first, `${minimum}, ${batch}`).to.equal(least);
    }
    const told = (['scheduled', 'grace', 'final'] as const).map(
      (state) => withheldResult(small, state, 'few').least,
    );
    expect(told).to.deep.equal([15, undefined, undefined]);
    expect(withheldResult(small, 'open', 'policy').least).to.equal(undefined);
  });

  it('never lets two counts, the final one among them, differ by less than a batch', () => {
    const { int } = random(5);
    for (let run = 0; run < 100; run++) {
      const all = votes(Array.from({ length: 10 + int(90) }, () => 'cn'.charAt(int(2))).join(''));
      let state: Publication = {};
      const seen = new Set<number>([0]);
      for (let i = 1; i <= all.length; i += 1 + int(9)) {
        state = nextPublication(small, state, snapshot(small, all.slice(0, i)), never);
        seen.add(state.shown?.ballots ?? 0);
      }
      const counts = [...seen, all.length];
      const last = state.shown?.ballots ?? 0;
      expect(all.length - last).to.be.at.least(small.batch);
      for (let i = 1; i < counts.length; i++) {
        expect(counts[i]! - counts[i - 1]!).to.be.at.least(small.batch);
      }
    }
  });

  describe('of a question', () => {
    const yesno = (id: string, when: object[] = []): object => ({
      id,
      type: 'yesno',
      title: id,
      when,
    });
    const asked = (questions: object[], breakdowns: object[] = []): Poll =>
      pollOf({ id: 'p', title: 'P', breakdowns, questions });
    const times = (n: number, answers: Answers): Answers[] =>
      Array.from({ length: n }, () => answers);
    /** Of each question that is told: how many said yes, and among how many; a dash where there is no number. */
    const told = (poll: Poll, ballots: readonly Answers[], isHeld = never): string => {
      const shown = publish(poll, ballots, undefined, isHeld).at(-1)!;
      const { questions, ballots: all } = resultOf(poll, shown, {
        state: 'open',
        audience: 'public',
      });
      return questions
        .map(
          ({ id, ballots = all, answered, options }) =>
            `${id} ${options[0]!.count ?? '-'}/${answered}/${ballots}`,
        )
        .join(', ');
    };
    const two = asked([yesno('a'), yesno('b')]);
    const half = (n: number, answers: Answers = {}): Answers[] =>
      Array.from({ length: n }, (_, i) => ({ ...answers, b: i % 2 ? 'co' : 'khong' }));

    it('stays empty where all agree on it, and keeps no other one empty', () => {
      expect(told(two, half(20, { a: 'co' }))).to.equal('a -/0/0, b 7/15/15');
    });

    it('stays where it is while the new ballots agree on it, and says among how many it was counted', () => {
      const mixed = half(10).map((one, i) => ({ ...one, a: i < 4 ? 'co' : 'khong' }));
      expect(told(two, [...mixed, ...half(10, { a: 'co' })])).to.equal('a 4/10/10, b 7/15/15');
      const changed = [
        ...mixed,
        ...half(10, { a: 'co' }),
        { a: 'khong' },
        ...times(9, { a: 'co' }),
      ];
      expect(told(two, changed)).to.equal('a 18/25/25, b 10/20/25');
    });

    it('stays by lot, too, whatever the ballots say', () => {
      const first = (() => {
        let n = 0;
        return () => n++ === 0;
      })();
      expect(
        told(
          two,
          half(15).map((one) => ({ ...one, a: one['b']! })),
          first,
        ),
      ).to.equal('a -/0/0, b 5/10/10');
    });

    it('goes with those whose counts a table of the end joins to it', () => {
      const poll = asked([yesno('a'), yesno('b'), yesno('c')], [{ by: 'a', of: 'c' }]);
      const all = half(20, { a: 'co' }).map((one) => ({ ...one, c: one['b']! }));
      expect(told(poll, all)).to.equal('a -/0/0, b 7/15/15, c -/0/0');
    });

    it('that hangs on another moves only with it, and holds it up never', () => {
      const poll = asked([yesno('a'), yesno('b', [{ question: 'a', anyOf: ['co'] }])]);
      const mixed = [...times(5, { a: 'co', b: 'co' }), ...times(10, { a: 'khong' })];
      expect(told(poll, mixed)).to.equal('a 5/10/10, b -/0/0');
      const more = [
        ...times(5, { a: 'co', b: 'co' }),
        ...times(5, { a: 'khong' }),
        ...times(5, { a: 'co', b: 'khong' }),
        ...times(5, { a: 'khong' }),
        ...times(5, { a: 'co' }),
      ];
      // The eleventh to fifteenth all say yes, so neither moves there.
      expect(told(poll, more.slice(0, 20))).to.equal('a 5/10/10, b -/0/0');
      expect(told(poll, more)).to.equal('a 10/20/20, b 5/10/20');
    });

    it('with two conditions goes with the questions of both', () => {
      const poll = asked([
        yesno('a'),
        yesno('b'),
        yesno('c', [
          { question: 'a', anyOf: ['co'] },
          { question: 'b', anyOf: ['co'] },
        ]),
      ]);
      expect(told(poll, half(20, { a: 'co' }))).to.equal('a -/0/0, b -/0/0');
    });
  });
});

/**
 * A reader who keeps every count that was live, knows who sent when, and knows the rule: all orders of answers are gone through, and all
 * lots. Whoever answered could have answered something else, and the reader would have seen the same.
 */
describe('all counts that were live, put together', () => {
  const BATCH = 2;
  const yesno = (id: string, when: object[] = []): object => ({
    id,
    type: 'yesno',
    title: id,
    required: true,
    when,
  });
  const asked = (questions: object[], breakdowns: object[] = []): Poll => ({
    ...pollOf({ id: 'p', title: 'P', breakdowns, questions }),
    batch: BATCH,
    minimum: BATCH,
  });
  const both = (id: string, more: Answers = {}): Answers[] =>
    ['co', 'khong'].map((answer) => ({ ...more, [id]: answer }));

  /** All orders of so many ballots. */
  function* orders(kinds: readonly Answers[], people: number): Generator<Answers[]> {
    for (let n = 0; n < kinds.length ** people; n++) {
      yield Array.from(
        { length: people },
        (_, i) => kinds[Math.floor(n / kinds.length ** i) % kinds.length]!,
      );
    }
  }

  /** How often what was shown tells an answer of somebody. */
  function tells(poll: Poll, kinds: readonly Answers[], people: number, lots: number): number {
    const sizes = Array.from({ length: people / BATCH }, (_, i) => (i + 1) * BATCH);
    const possible = new Map<string, Set<unknown>[]>();
    const options = { audience: 'public' } as const;
    for (const box of orders(kinds, people)) {
      const final = snapshot(poll, box);
      for (let lot = 0; lot < 2 ** lots; lot++) {
        let drawn = 0;
        const shown = publish(poll, box, sizes, () => ((lot >> drawn++) & 1) === 1);
        const seen = JSON.stringify([
          shown.map((one) => one && resultOf(poll, one, { ...options, state: 'open' })),
          resultOf(poll, final, { ...options, state: 'final' }),
        ]);
        const last = shown.at(-1);
        for (const { id } of poll.questions) {
          // What the ballots after the last live count say is told by the final one, and has to be.
          const counted = last ? (last.behind?.get(id) ?? last.ballots) : 0;
          const key = `${id} ${seen}`;
          const answers = possible.get(key) ?? box.slice(0, counted).map(() => new Set());
          answers.forEach((set, i) => set.add(box[i]![id]));
          possible.set(key, answers);
        }
      }
    }
    let told = 0;
    for (const answers of possible.values()) {
      for (const set of answers) if (set.size === 1 && !set.has(undefined)) told++;
    }
    return told;
  }

  const yes = [{ question: 'a', anyOf: ['co'] }];
  const polls: [name: string, poll: Poll, kinds: Answers[], people: number, lots: number][] = [
    ['one question', asked([yesno('a')]), both('a'), 10, 4],
    [
      'two questions',
      asked([yesno('a'), yesno('b')]),
      both('a').flatMap((one) => both('b', one)),
      6,
      4,
    ],
    [
      'one that hangs on another',
      asked([yesno('a'), yesno('b', yes)]),
      [...both('b', { a: 'co' }), { a: 'khong' }],
      6,
      4,
    ],
    [
      'two in a table of the end',
      asked([yesno('a'), yesno('b')], [{ by: 'a', of: 'b' }]),
      both('a').flatMap((one) => both('b', one)),
      6,
      2,
    ],
  ];
  for (const [name, poll, kinds, people, lots] of polls) {
    it(`tell of nobody what was answered: ${name}`, () => {
      expect(tells(poll, kinds, people, lots)).to.equal(0);
    });
  }

  it('would tell it without the lot: two who agree hold a count up, and the next one says on what', () => {
    const [, poll, kinds] = polls[0]!;
    expect(tells(poll, kinds, 10, 0)).to.be.above(0);
  });
});

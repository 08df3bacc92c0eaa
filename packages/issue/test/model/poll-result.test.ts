/** What may be said of counts, and when. */
import { describe, expect, it, random } from '@e-bulletin/tools/testing';
import {
  nextPublication,
  unanimous,
  type Publication,
  type Snapshot,
} from '../../src/model/poll/publish.js';
import { percentOf, resultOf, whole, withheldResult } from '../../src/model/poll/result.js';
import { sumTally, tallyOf } from '../../src/model/poll/tally.js';
import type { Answers, Poll, PollState } from '../../src/model/poll/types.js';
import { pollOf, samplePoll } from '../support/poll.js';

const small = pollOf({
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
const snapshot = (poll: Poll, ballots: readonly Answers[]): Snapshot => ({
  ballots: ballots.length,
  tally: sumTally(ballots.flatMap((one) => tallyOf(poll, one).map((c) => ({ ...c, n: 1 })))),
});
const votes = (word: string): Answers[] =>
  [...word].map((letter) => ({ q: letter === 'c' ? 'co' : 'khong' }));

describe('percentOf', () => {
  const rows: [count: number, total: number, percent: number | null][] = [
    [0, 0, null],
    [0, 3, 0],
    [1, 3, 33],
    [2, 3, 67],
    [1, 200, 1],
    [37, 60, 62],
    [999, 999, 100],
    [1, 1000, 0.1],
    [333, 1001, 33.3],
  ];
  for (const [count, total, percent] of rows) {
    it(`${count} of ${total}`, () => expect(percentOf(count, total)).to.equal(percent));
  }

  it('writes thousands with points', () => {
    expect([0, 999, 1204, 1234567].map(whole)).to.deep.equal(['0', '999', '1.204', '1.234.567']);
  });
});

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

describe('resultOf', () => {
  it('hides what all agree on from the public, not from the office', () => {
    const all = snapshot(small, votes('cccccccccccc'));
    const seen = resultOf(small, all, { state: 'final', audience: 'public' }).questions[0]!;
    expect(seen.unanimous).to.equal(true);
    expect(seen.options.map(({ count }) => count)).to.deep.equal([null, null]);
    const own = resultOf(small, all, { state: 'final', audience: 'office' }).questions[0]!;
    expect(own.options.map(({ count }) => count)).to.deep.equal([12, 0]);
  });

  it('shows no count under the minimum', () => {
    const { withheld, questions, ballots } = resultOf(small, snapshot(small, votes('cncn')), {
      state: 'final',
      audience: 'public',
    });
    expect({ withheld, questions, ballots }).to.deep.equal({
      withheld: 'few',
      questions: [],
      ballots: undefined,
    });
  });

  it('breaks down with small cells hidden', () => {
    const many = Array.from({ length: 30 }, (_, i) => ({
      q: i % 2 ? 'co' : 'khong',
      nhom: i < 28 ? 'a' : 'b',
    }));
    const [table] = resultOf(small, snapshot(small, many), {
      state: 'final',
      audience: 'public',
    }).breakdowns;
    const cells = table?.groups.map(({ options }) => options.map(({ count }) => count));
    expect(cells).to.deep.equal([
      [null, null],
      [null, null],
    ]);
  });

  it('breaks down for the public only what stands: between two counts a group may have grown by one', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({
      q: i % 2 ? 'co' : 'khong',
      nhom: i % 3 ? 'a' : 'b',
    }));
    const count = snapshot(small, many);
    const tables = (state: PollState, audience: 'public' | 'office'): number =>
      resultOf(small, count, { state, audience }).breakdowns.length;
    expect(tables('open', 'public')).to.equal(0);
    expect(tables('grace', 'public')).to.equal(0);
    expect(tables('final', 'public')).to.equal(1);
    expect(tables('open', 'office')).to.equal(1);
  });

  describe('what a question would tell of those who answered it', () => {
    const yesno = (id: string, more: object = {}): object => ({
      id,
      type: 'yesno',
      title: id,
      ...more,
    });
    const followed = pollOf({
      id: 'p',
      title: 'P',
      breakdowns: [
        { by: 'q', of: 'khac' },
        { by: 'sau', of: 'q' },
      ],
      questions: [
        yesno('q', { required: true }),
        yesno('sau', { required: true, when: [{ question: 'q', anyOf: ['co'] }] }),
        yesno('sau-nua', { when: [{ question: 'sau', anyOf: ['co'] }] }),
        yesno('khac'),
      ],
    });
    const read = (ballots: readonly Answers[], audience: 'public' | 'office' = 'public') =>
      resultOf(followed, snapshot(followed, ballots), { state: 'final', audience });
    const shown = (ballots: readonly Answers[], audience?: 'office') =>
      read(ballots, audience).questions.map(({ id, options }) => [id, options[0]!.count]);
    const times = (n: number, answers: Answers): Answers[] =>
      Array.from({ length: n }, () => answers);

    it('is not told by what hangs on it: all said yes where all were asked on', () => {
      const all = [
        ...times(6, { q: 'co', sau: 'co', khac: 'co' }),
        ...times(6, { q: 'co', sau: 'khong', khac: 'khong' }),
      ];
      expect(shown(all)).to.deep.equal([
        ['q', null],
        ['khac', 6],
      ]);
      expect(shown(all, 'office')).to.have.length(4);
    });

    it('is not told by the table of its groups, of which all but one are empty', () => {
      const all = [
        ...times(6, { q: 'khong', khac: 'co' }),
        ...times(6, { q: 'khong', khac: 'khong' }),
      ];
      const cells = read(all).breakdowns.map(({ groups }) =>
        groups.flatMap(({ options }) => options.map(({ count }) => count)),
      );
      expect(cells.flat().every((count) => count === null)).to.equal(true);
    });

    it('is not told of fewer than a batch, whom the question before it names', () => {
      const few = [
        ...times(20, { q: 'khong', khac: 'co' }),
        { q: 'co', sau: 'co', 'sau-nua': 'co' },
        { q: 'co', sau: 'co', 'sau-nua': 'khong' },
        { q: 'co', sau: 'khong' },
      ];
      expect(shown(few)).to.deep.equal([
        ['q', 3],
        ['sau', null],
        ['khac', null],
      ]);
      const enough = [...few, { q: 'co', sau: 'co' }, { q: 'co', sau: 'co', khac: 'khong' }];
      expect(shown(enough)).to.deep.equal([
        ['q', 5],
        ['sau', 4],
        ['sau-nua', null],
        ['khac', 20],
      ]);
    });

    it('is no number of texts before all are counted', () => {
      const poll = pollOf(samplePoll);
      const many = [...times(8, { gio: 'sang' }), ...times(8, { gio: 'toi' })];
      const texts = (state: PollState): number =>
        resultOf(poll, snapshot(poll, many), { state, audience: 'public' }).questions.filter(
          ({ type }) => type === 'text',
        ).length;
      expect([texts('open'), texts('final')]).to.deep.equal([0, 1]);
    });
  });

  it('has every type, and never a margin of error', () => {
    const poll = pollOf(samplePoll);
    const ballot = {
      gio: 'toi',
      viec: ['xe'],
      'nhan-xet': { sach: 'dong-y', 'dung-gio': 'dong-y' },
      'uu-tien': ['b', 'c'],
    };
    const other = { gio: 'toi', viec: ['loa'], 'uu-tien': ['a', 'c'] };
    const many = [
      ...Array.from({ length: 8 }, () => ballot),
      ...Array.from({ length: 8 }, () => other),
    ];
    const result = resultOf(poll, snapshot(poll, many), { state: 'final', audience: 'office' });
    expect(result.ballots).to.equal(16);
    const ranking = result.questions[6]!;
    expect(ranking.options.map(({ places }) => places)).to.deep.equal([
      [8, 0],
      [8, 0],
      [0, 16],
    ]);
    expect(result.questions[5]!.rows?.[0]?.options.map(({ count }) => count)).to.deep.equal([
      0, 0, 0, 8, 0,
    ]);
    expect(result.disclosure)
      .to.include('tham khảo')
      .and.not.match(/±|sai số/);
  });

  const same: [
    name: string,
    poll: Poll,
    ballots: readonly Answers[],
    question: number,
    is: boolean,
  ][] = [
    ['nobody answered', pollOf(samplePoll), [], 1, false],
    ['one ranking', pollOf(samplePoll), [{ 'uu-tien': ['a', 'b'] }], 6, true],
    [
      'rankings that share the first place',
      pollOf(samplePoll),
      [{ 'uu-tien': ['a', 'b'] }, { 'uu-tien': ['a', 'c'] }],
      6,
      true,
    ],
    [
      'rankings that share the second place',
      pollOf(samplePoll),
      [{ 'uu-tien': ['a', 'b'] }, { 'uu-tien': ['c', 'b'] }],
      6,
      true,
    ],
    [
      'rankings of which nobody went on to the second place',
      pollOf({
        ...samplePoll,
        questions: [
          {
            id: 'x',
            type: 'ranking',
            title: 'X',
            min: 1,
            max: 2,
            options: [
              { id: 'a', label: 'A' },
              { id: 'b', label: 'B' },
              { id: 'c', label: 'C' },
            ],
          },
        ],
      }),
      [{ x: ['a'] }, { x: ['a'] }],
      0,
      true,
    ],
    [
      'rankings that differ at each place',
      pollOf(samplePoll),
      [{ 'uu-tien': ['a', 'b'] }, { 'uu-tien': ['b', 'a'] }],
      6,
      false,
    ],
    ['one row of a Likert', pollOf(samplePoll), [{ 'nhan-xet': { sach: 'dong-y' } }], 5, true],
    [
      'a row of a Likert that some left out',
      pollOf(samplePoll),
      [
        { 'nhan-xet': { sach: 'dong-y', 'dung-gio': 'dong-y' } },
        { 'nhan-xet': { sach: 'khong-dong-y' } },
      ],
      5,
      true,
    ],
    ['text', pollOf(samplePoll), [{ gio: 'sang', 'ly-do': 'a' }], 7, false],
  ];
  for (const [name, poll, ballots, question, is] of same) {
    it(`unanimous: ${name}`, () => {
      const { tally } = snapshot(poll, ballots);
      expect(unanimous(poll.questions[question]!, tally)).to.equal(is);
    });
  }
});

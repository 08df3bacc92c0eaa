/** What may be said of counts, and to whom. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { unanimous } from '../../src/model/poll/publish.js';
import { percentOf, resultOf, whole } from '../../src/model/poll/result.js';
import type { Answers, Poll, PollState } from '../../src/model/poll/types.js';
import { pollOf, samplePoll } from '../support/poll.js';
import { small, snapshot, votes } from '../support/poll-counts.js';

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

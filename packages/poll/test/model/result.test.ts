/** Results from anywhere. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import * as json from '../../src/model/json.js';
import { lengthOf, resultReader } from '../../src/model/result.js';

const readResult = resultReader(json);

const option = (id: string, count: number | null, percent: number | null = null) => ({
  id,
  label: id.toUpperCase(),
  count,
  percent,
});
const result = {
  poll: 'p',
  state: 'open',
  ballots: 86,
  disclosure: 'Ý kiến tham khảo.',
  questions: [
    { id: 'q', type: 'single', title: 'Hỏi?', answered: 80, options: [option('a', 41, 51)] },
    {
      id: 'l',
      type: 'likert',
      title: 'Thấy sao?',
      answered: 3,
      options: [],
      rows: [{ id: 'r', label: 'Sạch', options: [option('x', 3)] }],
    },
    { id: 't', type: 'text', title: 'Vì sao?', answered: 3, options: [] },
  ],
  breakdowns: [
    { by: 'l', of: 'q', groups: [{ id: 'g', label: 'Khu 1', options: [option('a', null)] }] },
  ],
  paper: {
    ballots: 12,
    questions: [
      { id: 'q', type: 'single', title: 'Hỏi?', answered: 12, options: [option('a', 7)] },
    ],
  },
};

describe('a result', () => {
  it('becomes tables: questions, statements, groups; paper apart; text none', () => {
    const told = readResult(result);
    expect(told?.tables.map(({ title, of }) => [of, title])).to.deep.equal([
      [undefined, 'Hỏi?'],
      ['Thấy sao?', 'Sạch'],
      ['Hỏi? · Thấy sao?', 'Khu 1'],
    ]);
    expect([told?.ballots, told?.paper?.ballots, told?.paper?.tables.length]).to.deep.equal([
      86, 12, 1,
    ]);
  });

  it('that hides numbers says so once: for a question, all its statements, all groups of which none is told', () => {
    const hidden = [option('a', null), option('b', null)];
    const group = (label: string, options = hidden): object => ({ id: label, label, options });
    const told = readResult({
      ...result,
      questions: [
        { ...result.questions[0], options: hidden },
        { ...result.questions[1], rows: [group('Sạch', hidden), group('Đẹp', hidden)] },
        { ...result.questions[0], ballots: 20, options: [option('a', 0), option('b', 0)] },
      ],
      breakdowns: [
        {
          by: 'q',
          of: 'q',
          groups: [
            group('Tổ 1', [option('a', 9), option('b', null)]),
            group('Tổ 2'),
            group('Tổ 3', [option('a', 0), option('b', null)]),
          ],
        },
      ],
    });
    expect(
      told?.tables.map(({ title, ballots, lines }) => [title, ballots, lines.length]),
    ).to.deep.equal([
      ['Hỏi?', null, 0],
      ['Thấy sao?', null, 0],
      ['Hỏi?', 20, 2],
      ['Tổ 1', undefined, 2],
      ['Tổ 2; Tổ 3', undefined, 0],
    ]);
  });

  it('draws against all ballots', () => {
    const line = { label: 'a', count: 43, percent: 51 };
    expect(lengthOf(line, 86)).to.equal(50);
    expect(lengthOf({ ...line, count: 200 }, 86)).to.equal(100);
    expect(lengthOf({ ...line, count: null }, 86)).to.equal(0);
    expect(lengthOf(line, 0)).to.equal(0);
  });

  it('withheld says why, and what is awaited', () => {
    const few = { state: 'open', withheld: 'few', questions: [] };
    expect(readResult(few)?.withheld).to.equal('few');
    expect(readResult({ ...few, least: 15 })?.least).to.equal(15);
    for (const least of ['15', -1, 0, null]) {
      expect(Boolean(readResult({ ...few, least })?.least)).to.equal(false);
    }
  });

  it('that is none is none, and never throws', () => {
    for (const wrong of [
      undefined,
      null,
      7,
      'x',
      [],
      {},
      { state: 'open' },
      { state: 'other', ballots: 3 },
      Object.create(result) as object,
    ]) {
      expect(readResult(wrong)).to.equal(undefined);
    }
    const odd = readResult({
      state: 'open',
      ballots: 3,
      questions: [null, 7, { options: 'x' }, { title: {}, options: [{ count: 'x', label: [] }] }],
      breakdowns: {},
      paper: 'x',
    });
    expect(odd?.tables).to.deep.equal([
      {
        ballots: null,
        ranking: false,
        title: '',
        answered: null,
        lines: [],
      },
    ]);
  });
});

/** Answers in order and out of it, and the counters they add to. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { checkAnswers, visibleQuestions } from '../../src/model/poll/answers.js';
import { counterKey, difference, sumTally, tallyOf } from '../../src/model/poll/tally.js';
import { sayAnswerProblem } from '../../src/poll-texts.js';
import { pollOf, samplePoll } from '../support/poll.js';

const poll = pollOf(samplePoll);
const good = { gio: 'toi' };

describe('visibleQuestions', () => {
  const ids = (answers: Record<string, string>): string[] =>
    visibleQuestions(poll, answers).map(({ id }) => id);

  it('asks what a condition allows', () => {
    expect(ids({})).to.not.include('ly-do');
    expect(ids({ gio: 'sang' })).to.include('ly-do');
    expect(ids({ gio: 'toi' })).to.not.include('ly-do');
  });

  it('does not follow the answer to a hidden question', () => {
    const question = (id: string, when: unknown[] = []): unknown => ({
      id,
      type: 'yesno',
      title: id,
      when,
    });
    const chain = pollOf({
      id: 'p',
      title: 'P',
      questions: [
        question('a'),
        question('b', [{ question: 'a', anyOf: ['co'] }]),
        question('c', [{ question: 'b', anyOf: ['co'] }]),
      ],
    });
    const shown = visibleQuestions(chain, { a: 'khong', b: 'co' });
    expect(shown.map(({ id }) => id)).to.deep.equal(['a']);
    expect(checkAnswers(chain, { a: 'khong', b: 'co', c: 'co' }).answers).to.deep.equal({
      a: 'khong',
    });
  });
});

describe('checkAnswers', () => {
  const rows: [name: string, value: unknown, problems: string[]][] = [
    ['a full ballot', { ...good, viec: ['xe'], phi: 'co', 'uu-tien': ['b', 'a'] }, []],
    ['nothing', undefined, [' not-answers']],
    ['a list', [], [' not-answers']],
    ['an empty ballot', {}, ['gio required']],
    ['an empty choice', { gio: '' }, ['gio required']],
    ['an option that is not there', { gio: 'trua' }, ['gio no-such-option']],
    ['a name of the prototype', { gio: 'constructor' }, ['gio no-such-option']],
    ['a number', { gio: 3 }, ['gio wrong-type']],
    ['two for one', { gio: ['sang', 'toi'] }, ['gio wrong-type']],
    ['a question that is not there', { ...good, x: 'y' }, ['x no-such-question']],
    ['one for several', { ...good, viec: 'xe' }, ['viec wrong-type']],
    ['too many', { ...good, viec: ['thung', 'xe', 'loa'] }, ['viec too-many']],
    ['one twice', { ...good, viec: ['xe', 'xe'] }, ['viec repeated']],
    ['none of them, and one', { ...good, viec: ['xe', 'khong-gi'] }, ['viec not-together']],
    ['an order too short', { ...good, 'uu-tien': ['a'] }, ['uu-tien too-few']],
    ['a point of no scale', { ...good, 'hai-long': '6' }, ['hai-long no-such-option']],
    [
      'a statement that is not there',
      { ...good, 'nhan-xet': { x: 'dong-y' } },
      ['nhan-xet no-such-option'],
    ],
    ['a list of points', { ...good, 'nhan-xet': ['dong-y'] }, ['nhan-xet wrong-type']],
    ['a required text left out', { gio: 'sang' }, ['ly-do required']],
    ['a text of spaces', { gio: 'sang', 'ly-do': ' \n ' }, ['ly-do required']],
    ['a long text', { gio: 'sang', 'ly-do': 'x'.repeat(21) }, ['ly-do too-long']],
    ['a text of objects', { gio: 'sang', 'ly-do': {} }, ['ly-do wrong-type']],
  ];
  for (const [name, value, problems] of rows) {
    it(name, () => {
      const found = checkAnswers(poll, value).problems;
      expect(found.map(({ question, code }) => `${question} ${code}`)).to.deep.equal(problems);
      for (const problem of found) expect(sayAnswerProblem(problem)).to.not.include('{}');
    });
  }

  it('makes equal answers equal', () => {
    const first = checkAnswers(poll, { viec: ['xe', 'thung'], ...good, phi: null });
    const second = checkAnswers(poll, { ...good, viec: ['thung', 'xe'] });
    expect(JSON.stringify(first.answers)).to.equal(JSON.stringify(second.answers));
  });

  it('keeps text in composed letters, without signs that turn it round', () => {
    const { answers } = checkAnswers(poll, {
      gio: 'sang',
      'ly-do': ' tiê\u0323n\u202e\u0000\r\nhơn ',
    });
    expect(answers['ly-do']).to.equal('tiện\nhơn');
  });

  it('asks for every row of a required Likert', () => {
    const strict = pollOf({
      id: 'p',
      title: 'P',
      questions: [
        {
          id: 'q',
          type: 'likert',
          title: 'Q',
          required: true,
          statements: [
            { id: 'a', label: 'A' },
            { id: 'b', label: 'B' },
          ],
        },
      ],
    });
    expect(checkAnswers(strict, { q: { a: 'dong-y' } }).problems).to.deep.equal([
      { question: 'q', code: 'required', detail: 'b' },
    ]);
  });
});

describe('tallyOf', () => {
  it('counts each question, option, place, point and declared group once', () => {
    const { answers } = checkAnswers(poll, {
      'khu-pho': 'kp1',
      gio: 'sang',
      'ly-do': 'mát',
      viec: ['xe', 'loa'],
      'nhan-xet': { sach: 'dong-y' },
      'uu-tien': ['c', 'a'],
    });
    expect(
      tallyOf(poll, answers)
        .map(counterKey)
        .map((key) => key.replace(/\n/g, '|')),
    ).to.deep.equal([
      'khu-pho||',
      'khu-pho|kp1|',
      'gio||',
      'gio|sang|',
      'viec||',
      'viec|xe|',
      'viec|loa|',
      'nhan-xet||',
      'nhan-xet|sach:dong-y|',
      'uu-tien||',
      'uu-tien|c@1|',
      'uu-tien|a@2|',
      'ly-do||',
      'gio|sang|khu-pho:kp1',
    ]);
  });

  it('is undone by a difference', () => {
    const one = sumTally(tallyOf(poll, { gio: 'sang' }).map((c) => ({ ...c, n: 1 })));
    const other = sumTally(tallyOf(poll, { gio: 'toi' }).map((c) => ({ ...c, n: 1 })));
    expect(difference(one, one).size).to.equal(0);
    expect([...difference(one, other)]).to.deep.equal([
      ['gio\ntoi\n', 1],
      ['gio\nsang\n', -1],
    ]);
  });
});

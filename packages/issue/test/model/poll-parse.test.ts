/** Poll definitions by anyone: what is kept, and what is said about the rest. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { parsePoll } from '../../src/model/poll/parse.js';
import { instantOf, dayOf, sayMoment } from '../../src/model/poll/time.js';
import { pollOf, samplePoll } from '../support/poll.js';

const choice = (id: string, more = {}): Record<string, unknown> => ({
  id,
  type: 'single',
  title: id,
  options: [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
  ],
  ...more,
});
const withQuestion = (...questions: unknown[]): unknown => ({ id: 'p', title: 'P', questions });
const problemsOf = (value: unknown): string[] =>
  parsePoll(value).problems.map(({ at, code }) => `${at} ${code}`);

describe('parsePoll', () => {
  it('reads every type without a word', () => {
    const { poll, problems } = parsePoll(samplePoll);
    expect(problems).to.deep.equal([]);
    expect(poll?.questions.map(({ type }) => type)).to.deep.equal([
      'single',
      'single',
      'multiple',
      'yesno',
      'rating',
      'likert',
      'ranking',
      'text',
    ]);
  });

  it('has safe values where nothing is said', () => {
    const poll = pollOf(withQuestion(choice('q')));
    const { level, results, change, graceHours, batch, minimum, zone, language } = poll;
    expect({ level, results, change, graceHours, batch, minimum, zone, language }).to.deep.equal({
      level: 'device',
      results: 'after-close',
      change: true,
      graceHours: 24,
      batch: 5,
      minimum: 10,
      zone: 'Asia/Ho_Chi_Minh',
      language: 'vi',
    });
  });

  it('gives yes/no, ratings and Likert scales their options', () => {
    const { questions } = pollOf(samplePoll);
    const labels = (i: number): string[] => {
      const question = questions[i]!;
      return 'options' in question ? question.options.map(({ label }) => label) : [];
    };
    expect(labels(3)).to.deep.equal(['Có', 'Không', 'Không có ý kiến']);
    expect(labels(4)).to.deep.equal(['1 – chưa', '2', '3', '4', '5 – rất']);
    expect(labels(5)).to.have.length(5);
  });

  const rows: [name: string, value: unknown, problems: string[]][] = [
    ['a list', [], [' wrong-type']],
    ['nothing', undefined, [' wrong-type']],
    ['no id', { title: 'P', questions: [choice('q')] }, ['/id missing']],
    ['an id with a space', { id: 'a b', title: 'P', questions: [choice('q')] }, ['/id bad-id']],
    ['no question', { id: 'p', title: 'P' }, ['/questions no-question']],
    [
      'an unknown type',
      withQuestion(choice('q'), choice('r', { type: 'radio' })),
      ['/questions/1/type bad-value'],
    ],
    [
      'two questions of one id',
      withQuestion(choice('q'), choice('q')),
      ['/questions/1/id duplicate-id'],
    ],
    [
      'one option',
      withQuestion(choice('q'), choice('r', { options: [{ id: 'a', label: 'A' }] })),
      ['/questions/1/options few-options'],
    ],
    [
      'options of one id',
      withQuestion(
        choice('q', {
          options: [
            { id: 'a', label: 'A' },
            { id: 'a', label: 'B' },
            { id: 'c', label: 'C' },
          ],
        }),
      ),
      ['/questions/0/options/1/id duplicate-id'],
    ],
    [
      'a condition that looks ahead',
      withQuestion(choice('q', { when: [{ question: 'r', anyOf: ['a'] }] }), choice('r')),
      ['/questions/0/when/0/question no-such-question'],
    ],
    [
      'a condition on an option that is not there',
      withQuestion(choice('q'), choice('r', { when: [{ question: 'q', anyOf: ['z'] }] })),
      ['/questions/1/when/0/anyOf/0 no-such-option'],
    ],
    [
      'a picture that runs',
      withQuestion(
        choice('q', {
          options: [
            { id: 'a', label: 'A', image: { href: 'javascript:1', alt: 'x' } },
            { id: 'b', label: 'B' },
          ],
        }),
      ),
      ['/questions/0/options/0/image/href unsafe-address'],
    ],
    [
      'a picture without words',
      withQuestion(
        choice('q', {
          options: [
            { id: 'a', label: 'A', image: { href: 'a.jpg' } },
            { id: 'b', label: 'B' },
          ],
        }),
      ),
      ['/questions/0/options/0/image/alt missing'],
    ],
    [
      'a cover that runs',
      { ...(withQuestion(choice('q')) as object), cover: { href: 'javascript:1', alt: 'x' } },
      ['/cover/href unsafe-address'],
    ],
    [
      'a switch in words',
      { ...(withQuestion(choice('q')) as object), symmetric: 'yes' },
      ['/symmetric bad-value'],
    ],
    [
      'a day that is none',
      { ...(withQuestion(choice('q')) as object), closes: '2026-02-30' },
      ['/closes bad-moment'],
    ],
    [
      'a close before the opening',
      { ...(withQuestion(choice('q')) as object), opens: '2026-11-02', closes: '2026-11-01' },
      ['/closes closes-early'],
    ],
    [
      'a zone that is none',
      { ...(withQuestion(choice('q')) as object), zone: 'Ha Noi' },
      ['/zone bad-zone'],
    ],
    [
      'a breakdown by several answers',
      {
        ...(withQuestion(choice('q'), choice('r', { type: 'multiple' })) as object),
        breakdowns: [{ by: 'r', of: 'q' }],
      },
      ['/breakdowns/0/by not-one-choice'],
    ],
    [
      'a breakdown of itself',
      { ...(withQuestion(choice('q')) as object), breakdowns: [{ by: 'q', of: 'q' }] },
      ['/breakdowns/0/of no-such-question'],
    ],
    [
      'a batch of one',
      { ...(withQuestion(choice('q')) as object), batch: 1 },
      ['/batch out-of-range'],
    ],
    [
      'a grace in words',
      { ...(withQuestion(choice('q')) as object), graceHours: 'một ngày' },
      ['/graceHours bad-count'],
    ],
    [
      'keys of the prototype',
      JSON.parse('{"id":"p","title":"P","__proto__":{"level":"open"},"questions":[]}'),
      ['/questions no-question'],
    ],
  ];
  for (const [name, value, problems] of rows) {
    it(`says what is wrong with ${name}`, () => expect(problemsOf(value)).to.deep.equal(problems));
  }
});

describe('times of a zone', () => {
  const rows: [text: string, zone: string, end: boolean, iso: string | undefined][] = [
    ['2026-11-30T17:00', 'Asia/Ho_Chi_Minh', false, '2026-11-30T10:00:00.000Z'],
    ['2026-11-30', 'Asia/Ho_Chi_Minh', false, '2026-11-29T17:00:00.000Z'],
    ['2026-11-30', 'Asia/Ho_Chi_Minh', true, '2026-11-30T17:00:00.000Z'],
    ['2026-11-30T17:00+07:00', 'Europe/Paris', false, '2026-11-30T10:00:00.000Z'],
    ['2026-07-01T12:00', 'Europe/Paris', false, '2026-07-01T10:00:00.000Z'],
    ['2026-03-29T03:30', 'Europe/Paris', false, '2026-03-29T01:30:00.000Z'],
    ['2026-02-29', 'UTC', false, undefined],
    ['2026-11-30T24:00', 'UTC', false, undefined],
    ['30/11/2026', 'UTC', false, undefined],
    ['', 'UTC', false, undefined],
  ];
  for (const [text, zone, end, iso] of rows) {
    it(`${text || 'nothing'} in ${zone}`, () => {
      const at = instantOf(text, zone, end);
      expect(at === undefined ? undefined : new Date(at).toISOString()).to.equal(iso);
    });
  }

  it('says a moment and its day', () => {
    const at = Date.parse('2026-11-30T20:05:00Z');
    expect(sayMoment(at, 'Asia/Ho_Chi_Minh')).to.equal('03:05, 01/12/2026');
    expect(dayOf(at, 'Asia/Ho_Chi_Minh')).to.equal('2026-12-01');
  });
});

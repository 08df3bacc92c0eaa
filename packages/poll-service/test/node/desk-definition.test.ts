/** What the office's form makes of what is typed. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import {
  definitionOf,
  fieldsIn,
  slug,
  type Fields,
  type QuestionFields,
} from '../../src/desk/definition.js';
import { NEW } from '../../src/desk/form.js';
import { wholeOf } from '../../src/desk/whole.js';

describe('the short name of a poll', () => {
  const rows = [
    ['Giờ nào tiện?', 'gio-nao-tien'],
    ['  Đường Lê Lợi – vỉa hè  ', 'duong-le-loi-via-he'],
    ['Có nên dời giờ thu gom rác cho tiện bà con không?', 'co-nen-doi-gio-thu-gom-rac-cho-tien-ba'],
    ['x'.repeat(50), 'x'.repeat(40)],
    ['???', ''],
  ] as const;
  for (const [title, wanted] of rows) {
    it(`is of whole words: ${title}`, () => expect(slug(title)).to.equal(wanted));
  }
});

describe('a count', () => {
  it('is read as people here write it, and is nothing else', () => {
    const rows: readonly (readonly [text: string, wanted: number | undefined])[] = [
      ['', 0],
      [' 12 ', 12],
      ['2.000', 2000],
      ['1 204', 1204],
      ['1,204', 1204],
      ['1.204.000', 1_204_000],
      ['１２', 12],
    ];
    for (const [text, wanted] of rows) expect(wholeOf(text), text).to.equal(wanted);
    for (const wrong of ['1.5', '12e2', '-5', '1.2.3', 'năm', '1.20', '12.0000', '.', '1..204']) {
      expect(wholeOf(wrong), wrong).to.equal(undefined);
    }
  });
});

describe('what the form says of who is asked, and of groups', () => {
  const question = (more: Partial<QuestionFields>): QuestionFields => ({
    type: 'single',
    title: '',
    required: false,
    noOpinion: false,
    options: '',
    statements: '',
    max: '',
    ...more,
  });
  const fields: Fields = {
    ...NEW,
    id: 'cho',
    title: 'Lấy ý kiến về chợ',
    groupedBy: 0,
    questions: [
      question({ title: 'Khu phố?', options: 'Khu phố 1\n\nKhu phố 2' }),
      question({ title: 'Có đi chợ không?', type: 'yesno' }),
      question({ title: 'Vì sao?', type: 'text', when: { question: 1, option: 1 } }),
      question({ title: 'Sửa gì?', options: 'A\nB', when: { question: 0, option: 1 } }),
    ],
  };

  it('is a condition and breakdowns of the definition, and comes back from it', () => {
    const definition = definitionOf(fields);
    expect(definition.questions.map(({ when }) => when)).to.deep.equal([
      undefined,
      undefined,
      [{ question: 'co-di-cho-khong', anyOf: ['khong'] }],
      [{ question: 'khu-pho', anyOf: ['khu-pho-2'] }],
    ]);
    expect(definition['breakdowns']).to.deep.equal([
      { by: 'khu-pho', of: 'co-di-cho-khong' },
      { by: 'khu-pho', of: 'sua-gi' },
    ]);
    expect(definitionOf(fieldsIn(definition)!)).to.deep.equal(definition);
    expect(fieldsIn(definition)!.questions.map(({ when }) => when)).to.deep.equal(
      fields.questions.map(({ when }) => when),
    );
  });

  it('is left to the definition where it says more: two answers, two questions, a table alone', () => {
    const written = definitionOf(fields);
    const [khu, di, why, what] = written.questions as [object, object, object, object];
    const cases: object[] = [
      { ...written, breakdowns: [{ by: 'khu-pho', of: 'sua-gi' }] },
      ...[
        [{ question: 'khu-pho', anyOf: ['khu-pho-1', 'khu-pho-2'] }],
        [
          { question: 'khu-pho', anyOf: ['khu-pho-1'] },
          { question: 'co-di-cho-khong', anyOf: ['co'] },
        ],
        [{ question: 'khong-co', anyOf: ['co'] }],
        [],
      ].map((when) => ({ ...written, questions: [khu, di, why, { ...what, when }] })),
    ];
    for (const one of cases)
      expect(fieldsIn(one as never), JSON.stringify(one)).to.equal(undefined);
  });
});

/** Codes that people copy by hand, and the lint of wording. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { ALPHABET, codeOf, readCode, showCode } from '../../src/model/poll/receipt.js';
import { lintPoll } from '../../src/model/poll/lint.js';
import { explain } from '../../src/check.js';
import { pollOf, samplePoll } from '../support/poll.js';

const bytes = Uint8Array.from([7, 91, 200, 33, 180, 2, 255, 16]);

describe('codes', () => {
  const code = codeOf(bytes);

  it('have ten characters without look-alikes', () => {
    expect(code).to.match(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(showCode(code)).to.equal(`${code.slice(0, 5)}-${code.slice(5)}`);
    expect(codeOf(bytes, 12)).to.have.length(12);
    expect(() => codeOf(bytes, 20)).to.throw(RangeError);
  });

  it('are read however they are typed', () => {
    const typed = showCode(code).toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l');
    expect(readCode(` ${typed} `)).to.equal(code);
    for (const wrong of ['', 'x', `${code}0`, 'U'.repeat(10), '!'.repeat(10)]) {
      expect(readCode(wrong), wrong).to.equal(undefined);
    }
  });

  it('show one wrong character, and any two swapped', () => {
    for (let i = 0; i < code.length; i++) {
      for (const letter of ALPHABET) {
        if (letter === code[i]) continue;
        expect(readCode(code.slice(0, i) + letter + code.slice(i + 1))).to.equal(undefined);
      }
      for (let j = i + 1; j < code.length; j++) {
        if (code[i] === code[j]) continue;
        const letters = code.split('');
        [letters[i], letters[j]] = [letters[j]!, letters[i]!];
        expect(readCode(letters.join(''))).to.equal(undefined);
      }
    }
  });
});

describe('lintPoll', () => {
  const lint = (question: object, more: object = {}): string[] =>
    lintPoll(pollOf({ id: 'p', title: 'P', ...more, questions: [{ id: 'q', ...question }] })).map(
      ({ at, code, detail }) => `${at} ${code} ${detail}`.trim(),
    );
  const calm = { type: 'yesno', title: 'Có nên đổi giờ thu gom?', noOpinion: true };
  const rows: [name: string, found: string[], wanted: string[]][] = [
    ['a calm question', lint(calm), []],
    [
      'a question that answers itself',
      lint({ ...calm, title: 'Thu gom buổi sáng là tuyệt vời, phải không?' }),
      ['/questions/0/title leading-question tuyệt vời'],
    ],
    ['a word in another word', lint({ ...calm, title: 'Ông bà có thuyết phục được không?' }), []],
    [
      'two matters',
      lint({ ...calm, title: 'Có nên đổi giờ và tăng phí?' }),
      ['/questions/0/title two-questions'],
    ],
    ['no way out', lint({ ...calm, noOpinion: false }), ['/questions/0 no-way-out']],
    [
      'an option that says so',
      lint({
        type: 'single',
        title: 'Giờ nào?',
        options: [
          { id: 'a', label: 'Sáng' },
          { id: 'b', label: 'Chưa rõ' },
        ],
      }),
      [],
    ],
    [
      'words of elections',
      lint(calm, { title: 'BIỂU QUYẾT giờ thu gom', introduction: 'Mời bà con bỏ phiếu' }),
      ['/title not-a-vote BIỂU QUYẾT', '/introduction not-a-vote bỏ phiếu'],
    ],
    [
      'a scale that must be answered',
      lint({ type: 'rating', title: 'Mức?', required: true }),
      ['/questions/0 no-way-out'],
    ],
    [
      'a scale that may be passed over by an answer of its own',
      lint({ type: 'rating', title: 'Mức?', required: true, noOpinion: true }),
      [],
    ],
  ];
  for (const [name, found, wanted] of rows) {
    it(name, () => expect(found).to.deep.equal(wanted));
  }

  it('has a remedy in both languages for each', () => {
    for (const problem of lintPoll(pollOf(samplePoll)).map(explain)) {
      expect(problem.message).to.not.include('{}');
      expect(problem.messageEn).to.not.include('{}');
    }
  });
});

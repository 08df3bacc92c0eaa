/** Codes that people copy by hand, and the lint of wording. */
import { describe, expect, it, random } from '@e-bulletin/tools/testing';
import { ALPHABET, codeOf, hasMarks, readCode, showCode } from '../../src/model/poll/receipt.js';
import { lintPoll } from '../../src/model/poll/lint.js';
import { explain } from '../../src/check.js';
import { pollOf, samplePoll } from '../support/poll.js';

const bytes = Uint8Array.from([7, 91, 200, 33, 180, 2, 255, 16]);

/** Acute, grave, hook, tilde, dot below. */
const TONES = '\u0301\u0300\u0309\u0303\u0323';

/** What a keyboard makes of these keys, one after the other, as UniKey and those of phones do. */
function written(keys: string, isTelex: boolean): string {
  const tones = isTelex ? 'sfrxj' : '12345';
  let text = '';
  for (const key of keys.toLowerCase()) {
    const last = text.at(-1) ?? '';
    if (last === 'd' && key === (isTelex ? 'd' : '9')) text = text.replace(/d$/, 'đ');
    else if (/[ae]/.test(last) && key === (isTelex ? last : '6')) text += '\u0302';
    else if (last === 'a' && key === (isTelex ? 'w' : '8')) text += '\u0306';
    else if (isTelex && key === 'w') text += 'u\u031b';
    else if (/[aey\p{M}]/u.test(last) && tones.includes(key)) {
      const tone = TONES.charAt(tones.indexOf(key));
      // Another tone takes the place of the first; the same once more takes it away.
      if (last === tone) text = text.slice(0, -1) + key;
      else text = (TONES.includes(last) ? text.slice(0, -1) : text) + tone;
    } else text += key;
  }
  return text;
}

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

  it('are read from keyboards that write full width, or with hyphens of their own', () => {
    const wide = code.replace(/./g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    const rest = (all: string): string => `${all.slice(0, 5)}ー${all.slice(5)}\u3000`;
    expect(readCode(rest(wide))).to.equal(code);
    expect(readCode(rest(wide.toLowerCase()))).to.equal(code);
    for (const between of '-‐‑‒–—―−_./ \u00a0\u00ad\u200b') {
      expect(readCode([...code].join(between)), between).to.equal(code);
    }
  });

  // A way of writing Vietnamese is on, and a code's letters and digits are keys of its marks.
  for (const way of ['Telex', 'VNI']) {
    it(`are read as they were printed, whatever marks ${way} has made of them`, () => {
      const { int } = random(5);
      let marked = 0;
      let refused = 0;
      for (let i = 0; i < 3000; i++) {
        const printed = codeOf(
          Uint8Array.from({ length: 8 }, () => int(256)),
          12,
        );
        const typed = written(printed.replace(/(.{4})(?=.)/g, '$1-'), way === 'Telex');
        marked += Number(/[^\x20-\x7e]/.test(typed));
        const read = readCode(typed.normalize(i % 2 ? 'NFC' : 'NFD'), 12);
        if (read === undefined) refused++;
        else expect(read, typed).to.equal(printed);
      }
      expect(marked).to.be.above(400);
      expect(refused / marked).to.be.below(0.1);
    });
  }

  it('are refused with marks that no key of theirs makes', () => {
    for (const wrong of ['Ä', 'Ç', '٣', 'ß']) {
      expect(readCode(wrong + code.slice(1)), wrong).to.equal(undefined);
      expect(readCode(wrong + code.slice(2)), wrong).to.equal(undefined);
    }
    expect(hasMarks('4X7K–M2P9 ')).to.equal(false);
    for (const typed of ['4X7Â', 'Đ', 'ư']) expect(hasMarks(typed), typed).to.equal(true);
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
      'two options that nobody can tell apart',
      lint({
        type: 'single',
        title: 'Giờ nào?',
        required: false,
        options: [
          { id: 'a', label: 'Buổi sáng' },
          { id: 'b', label: 'Chưa rõ' },
          { id: 'c', label: ' buổi  SÁNG'.normalize('NFD') },
        ],
      }),
      ['/questions/0/options/2/label same-words Buổi sáng'],
    ],
    [
      'two lines that nobody can tell apart',
      lint({
        type: 'likert',
        title: 'Bà con thấy thế nào?',
        statements: [
          { id: 'a', label: 'Đường sạch' },
          { id: 'b', label: 'Đường sạch' },
        ],
      }),
      ['/questions/0/statements/1/label same-words Đường sạch'],
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

/** The gates of a recording: what they catch, and how editors are told. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { formatReport } from '../../src/doctor/index.js';
import { gates, type SaidArticle } from '../../src/narrate/quality.js';

describe('the gates', () => {
  const line = {
    text: 'Một câu năm chữ.',
    syllables: 5,
    start: 0.3,
    end: 1.6,
    clipped: 0,
    pause: 0.1,
  };
  const good: SaidArticle = {
    title: 'Bài',
    lines: [line],
    fileSeconds: 2,
    madeSeconds: 2,
    loudness: -19,
    peak: -2,
  };
  const rows: readonly (readonly [Partial<SaidArticle>, string])[] = [
    [{}, ''],
    [{ lines: [{ ...line, end: 0.9 }] }, 'speed'],
    [{ lines: [{ ...line, end: 5 }], fileSeconds: 6, madeSeconds: 6 }, 'speed'],
    [{ lines: [{ ...line, syllables: 2, end: 0.5 }] }, ''],
    [{ lines: [{ ...line, clipped: 0.01 }] }, 'clipped'],
    [{ lines: [{ ...line, pause: 2.2 }] }, 'silence'],
    [{ lines: [line, { ...line, start: 1.2, end: 2 }], fileSeconds: 3, madeSeconds: 3 }, 'order'],
    [{ loudness: -17.5 }, 'loudness'],
    [{ loudness: -19.8 }, ''],
    [{ peak: -0.5 }, 'peak'],
    [{ fileSeconds: 2.06 }, 'length'],
    [{ fileSeconds: 1.4, madeSeconds: 1.4 }, 'length'],
  ];
  it('say what is wrong, in both languages, and of which sentence', () => {
    for (const [change, code] of rows) {
      const found = gates({ ...good, ...change });
      expect(found.map((one) => one.code).join()).to.equal(
        code && `narration.${code}`,
        JSON.stringify(change),
      );
      for (const { message } of found) {
        expect(message.vi).to.include('Bài');
        expect(message.en).to.not.equal(message.vi);
      }
    }
  });
});

describe('what editors are told', () => {
  const said = gates({
    title: 'Thư ngỏ',
    lines: [],
    fileSeconds: 61.25,
    madeSeconds: 60,
    loudness: -21.4,
    peak: -1.2,
  });

  it('has the decimals of its language', () => {
    expect(said.map(({ message }) => message.vi).join())
      .to.include('-21,4')
      .and.include('-1,2');
    expect(said.map(({ message }) => message.vi).join()).to.include('61,25');
    expect(said.map(({ message }) => message.en).join())
      .to.include('-21.4')
      .and.include('61.25');
  });

  it('names the article once in each sentence', () => {
    const text = formatReport(said, { language: 'vi', name: 'lời đọc', width: 500 });
    for (const line of text.split('\n')) expect(line.split('Thư ngỏ').length).to.be.at.most(2);
  });
});

/** What the normaliser is made of: numbers, the table of abbreviations, a lexicon, phrases. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import {
  commonAbbreviations,
  governmentAbbreviations,
  sayContexts,
} from '../../src/abbreviations.js';
import {
  countSyllables,
  parseLexicon,
  phrases,
  readInteger,
  readNumber,
  romanValue,
  speak,
} from '../../src/spoken.js';

const abbreviations = governmentAbbreviations();

describe('numbers', () => {
  it('longer ones', () => {
    expect(readInteger('1234567890')).to.equal(
      'một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi',
    );
    expect(readInteger('1234567890123456')).to.equal(
      'một hai ba bốn năm sáu bảy tám chín không một hai ba bốn năm sáu',
    );
    expect(readNumber('1.234.567,8')).to.equal(
      'một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy phẩy tám',
    );
  });

  it('Roman', () => {
    expect(['I', 'IV', 'XIII', 'XIX', 'MMXXVI'].map(romanValue)).to.deep.equal([
      1, 4, 13, 19, 2026,
    ]);
    expect(['IIII', 'VX', 'ABC', '', 'iv'].map(romanValue)).to.deep.equal(Array(5).fill(undefined));
  });
});

describe('the table of abbreviations', () => {
  it('holds at least 300, each with words that need no table', () => {
    expect(abbreviations.size).to.be.at.least(300);
    for (const [written, spoken] of abbreviations) {
      expect(written).to.match(/^[\p{L}][\p{L}\d.&/-]*$/u);
      expect(spoken).to.match(/^[\p{L}][\p{L} ,-]*$/u, written);
      expect(spoken.toLowerCase()).to.not.equal(written.toLowerCase());
    }
  });

  it('has a part for pages, which says the same', () => {
    const common = commonAbbreviations();
    expect(common.size).to.be.at.least(250);
    for (const [written, spoken] of common) expect(abbreviations.get(written)).to.equal(spoken);
  });
});

describe('a lexicon', () => {
  it('wins over rules and table, longest first', () => {
    const lexicon = parseLexicon(`\ufeff# tên riêng
UBND = u bê en đê
Công ty ABC = công ty a bê xê
ABC = an bình cường
Ea H'leo = ê a lê ô
facebook = phây búc`);
    expect(lexicon.wrong).to.deep.equal([]);
    expect(
      speak("UBND gặp Công ty ABC và ABC ở Ea H'leo, Facebook", {
        abbreviations,
        contexts: sayContexts,
        lexicon,
      }),
    ).to.equal('u bê en đê gặp công ty a bê xê và an bình cường ở ê a lê ô, phây búc');
    expect(speak('xUBND, ubnd', { lexicon })).to.equal('xUBND, ubnd');
  });

  it('names the lines that it does not understand', () => {
    expect(parseLexicon('a = b\nkhông có dấu\n= c\nd =\ne = f = g').wrong).to.deep.equal([
      2, 3, 4, 5,
    ]);
  });
});

describe('phrases', () => {
  it('cuts long sentences at their marks, and loses no word', () => {
    const long = `${'một hai ba bốn năm, '.repeat(12)}sáu; ${'bảy tám chín mười '.repeat(9)}hết.`;
    const parts = phrases(long, 20);
    expect(parts.every((part) => countSyllables(part) <= 20)).to.equal(true);
    expect(parts.join(' ')).to.equal(long);
    expect(phrases('Ngắn thôi.')).to.deep.equal(['Ngắn thôi.']);
    expect(phrases('')).to.deep.equal([]);
  });

  it('counts syllables', () => {
    expect(countSyllables('bảy giờ ba mươi phút, ki-lô-mét.')).to.equal(8);
  });
});

/** Search: what is found, and in which order. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { buildIndex, openIndex, type Hit } from '../../src/search.js';
import { block, page } from '../support/pages.js';
import { ISSUE, marked, open } from '../support/searched.js';

const pagesOf = (hits: readonly Hit[]): number[] => hits.map((hit) => hit.page);

const index = open(...ISSUE);

describe('search: accents, case and composition', () => {
  const forms = [
    'dat dai',
    'đất đai',
    'ĐẤT ĐAI',
    'Dat Dai',
    'đat dai',
    'dất đai',
    'đất dai',
    'DAT DAI',
    'đât đai',
  ];
  for (const form of forms) {
    for (const [name, text] of [
      ['composed', form],
      ['decomposed', form.normalize('NFD')],
    ] as const) {
      it(`finds "đất đai" for ${form}, ${name}`, () => {
        const hits = index.query(text).filter((hit) => hit.page === 2);
        expect(hits.map((hit) => hit.words)).to.deep.equal([
          [2, 3],
          [5, 6],
        ]);
        expect(marked(hits[1]!)).to.deep.equal(['Đất đai']);
      });
    }
  }

  it('puts exact accents first, near misses behind', () => {
    const found = open(
      page(1, 'dắt đại'),
      page(2, 'đất đài'),
      page(3, 'dat dai'),
      page(4, 'đất đai'),
    );
    expect(pagesOf(found.query('đất đai'))).to.deep.equal([4, 2, 1, 3]);
    expect(pagesOf(found.query('dat dai'))).to.deep.equal([3, 1, 2, 4]);
    expect(pagesOf(found.query('đat dai')).slice(0, 2)).to.deep.equal([2, 4]);
    expect(found.query('đất đai').map((hit) => hit.exact)).to.deep.equal([
      true,
      false,
      false,
      false,
    ]);
  });

  it('takes exact accents apart from each other before exact letters side by side', () => {
    const found = open(page(1, 'đất đái'), page(2, 'đất ở và nhà ở cùng đai chắn'));
    expect(pagesOf(found.query('đất đai'))).to.deep.equal([2, 1]);
  });

  const equal = ['hòa', 'hoà', 'thủy lợi', 'thuỷ lợi', 'khoẻ', 'khỏe'];
  for (const text of equal) {
    it(`finds both spellings of ${text}, both exact`, () => {
      const hits = index.query(text);
      expect(pagesOf(hits)).to.deep.equal([4, 4]);
      expect(hits.map((hit) => hit.exact)).to.deep.equal([true, true]);
    });
  }

  it('finds i for y at second rank', () => {
    const found = open(
      page(1, 'kì nghỉ'),
      page(2, 'kĩ thuật'),
      page(3, 'kỹ thuật'),
      page(4, 'ký tên'),
    );
    const hits = found.query('kỹ ');
    expect(pagesOf(hits)).to.deep.equal([3, 2, 1, 4]);
    expect(hits.map((hit) => hit.exact)).to.deep.equal([true, false, false, false]);
    expect(pagesOf(open(page(1, 'bàn tay')).query('tai '))).to.deep.equal([]);
  });
});

describe('search: words', () => {
  it('finds the beginning of the last word, whole words first', () => {
    const found = open(page(1, 'Nhà nước'), page(2, 'như nhà'), page(3, 'nh'));
    expect(pagesOf(found.query('nh'))).to.deep.equal([3, 1, 2, 2]);
    expect(pagesOf(found.query('nh '))).to.deep.equal([3]);
    expect(pagesOf(found.query('"nh"'))).to.deep.equal([3]);
    expect(pagesOf(found.query('nhà n'))).to.deep.equal([1, 2]);
  });

  it('wants every word on the page', () => {
    expect(pagesOf(index.query('rác cháy'))).to.deep.equal([6]);
    expect(index.query('rác Covid')).to.deep.equal([]);
    expect(index.query('rác khôngcó')).to.deep.equal([]);
  });

  it('shows one block where the words stand in several', () => {
    const found = open(page(1, 'rác ở đây', 'phòng cháy'), page(2, 'rác cháy'));
    const hits = found.query('rác cháy');
    expect(pagesOf(hits)).to.deep.equal([2, 1]);
    expect(hits[1]!.words).to.deep.equal([0, 0]);
    expect(hits[1]!.exact).to.equal(false);
  });

  it('prefers words side by side, then near, then headings', () => {
    const found = open(
      page(1, 'đất nhà ở đai'),
      page(2, 'đai và đất'),
      page(3, 'đất đai'),
      page(4, block('heading2', 'đất đai')),
    );
    expect(pagesOf(found.query('đất đai'))).to.deep.equal([4, 3, 2, 1]);
  });

  it('holds a phrase in quotes together, in any kind of quotes', () => {
    const found = open(page(1, 'đai và đất'), page(2, 'giao đất đai'), page(3, 'đất, đai'));
    for (const text of ['"đất đai"', '“đất đai”', '«dat dai»', '„đất đai“']) {
      expect(pagesOf(found.query(text))).to.deep.equal([2, 3]);
    }
    expect(pagesOf(found.query('"đất đ'))).to.deep.equal([2, 3]);
    expect(pagesOf(found.query('giao "đất đai"'))).to.deep.equal([2]);
  });

  const written: [string, number][] = [
    ['Covid-19', 5],
    ['covid 19', 5],
    ['1.500.000', 5],
    ['1500', 0],
    ['15/2024', 5],
    ['15/2024/NĐ-CP', 5],
    ['nd-cp', 5],
    ['bà rịa vũng tàu', 6],
    ['Bà Rịa - Vũng Tàu', 6],
    ['19-covid', 0],
  ];
  for (const [text, where] of written) {
    it(`${where ? 'finds' : 'does not find'} ${text}`, () => {
      expect(pagesOf(index.query(text))).to.deep.equal(where ? [where] : []);
    });
  }

  it('wants two words for two, though one answers both', () => {
    const found = open(page(1, 'đất cát'), page(2, 'đất đá'));
    expect(pagesOf(found.query('đất đ'))).to.deep.equal([2]);
  });

  it('finds a doubled word', () => {
    const found = open(page(1, 'con ba'), page(2, 'ba con, ba mẹ'), page(3, 'ba ba'));
    expect(pagesOf(found.query('ba ba '))).to.deep.equal([3, 2]);
    expect(pagesOf(found.query('ba ba'))).to.deep.equal([3, 2]);
  });

  it('leaves out artifacts', () => {
    expect(pagesOf(index.query('trang'))).to.deep.equal([]);
  });

  it('names the article of the block, or of the page', () => {
    const found = open(
      { ...page(1, 'một', block('paragraph', 'hai', 'b')), article: 'a' },
      page(2, 'ba'),
    );
    expect(found.query('một')[0]!.article).to.equal('a');
    expect(found.query('hai')[0]!.article).to.equal('b');
    expect(found.query('ba')[0]!).not.to.have.property('article');
  });

  it('answers nothing to nothing', () => {
    for (const text of ['', '   ', '…', '""', '"', '-', '\u0301', '()']) {
      expect(index.query(text)).to.deep.equal([]);
    }
    expect(openIndex(buildIndex([])).query('đất')).to.deep.equal([]);
    expect(open(page(1), page(2, '')).query('đất')).to.deep.equal([]);
  });

  it('keeps to the limit and to one page', () => {
    const found = open(page(1, 'đất đất đất'), page(2, 'đất'));
    expect(found.query('đất')).to.have.lengthOf(4);
    expect(found.query('đất', { limit: 2 })).to.have.lengthOf(2);
    expect(found.query('đất', { limit: 0 })).to.deep.equal([]);
    expect(found.query('đất', { limit: Number.NaN })).to.deep.equal([]);
    expect(pagesOf(found.query('đất', { page: 2 }))).to.deep.equal([2]);
  });
});

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

describe('search: abbreviations and their words', () => {
  const SHORTS = [
    'bảo hiểm y tế|BHYT',
    'bảo hiểm xã hội|BHXH',
    'Ủy ban nhân dân|UBND',
    'Thành phố Hồ Chí Minh|TP hồ chí minh|TPHCM|TP.HCM',
    'thành phố|TP',
    'kinh tế, xã hội|KT-XH',
    'công an|CA',
  ].join('\n');
  const issue = (...texts: string[]) =>
    openIndex({ ...buildIndex(texts.map((text, at) => page(at + 1, text))), shorts: SHORTS });
  const found = (query: string, ...texts: string[]): string[] =>
    issue(...texts)
      .query(query)
      .map((hit) => marked(hit).join(' … '));

  for (const [typed, text, mark] of [
    ['bảo hiểm y tế', 'Mang theo thẻ BHYT.', 'BHYT'],
    ['BAO HIEM Y TE', 'Mang theo thẻ BHYT.', 'BHYT'],
    ['bao hiem y t', 'Mang theo thẻ BHYT.', 'BHYT'],
    ['thẻ bảo hiểm y tế', 'Mang theo thẻ BHYT.', 'thẻ BHYT'],
    ['bảo hiểm y tế hết hạn', 'Thẻ BHYT hết hạn.', 'BHYT hết hạn'],
    ['ubnd', 'Uỷ ban nhân dân phường', 'Uỷ ban nhân dân'],
    ['chủ tịch ubnd', 'Chủ tịch ỦY BAN NHÂN DÂN', 'Chủ tịch ỦY BAN NHÂN DÂN'],
    ['tphcm', 'tại TP.HCM', 'TP.HCM'],
    ['tp.hcm', 'tại Thành phố Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
    ['thanh pho ho chi minh', 'tại TP. Hồ Chí Minh', 'TP. Hồ Chí Minh'],
    ['tphcm', 'tại TP. Hồ Chí Minh', 'TP. Hồ Chí Minh'],
    ['kt-xh', 'phát triển kinh tế - xã hội', 'kinh tế - xã hội'],
    ['kinh te xa hoi', 'phát triển KT-XH', 'KT-XH'],
    [
      'ubnd tphcm',
      'Ủy ban nhân dân Thành phố Hồ Chí Minh',
      'Ủy ban nhân dân Thành phố Hồ Chí Minh',
    ],
  ] as const) {
    it(`finds "${mark}" for ${typed}`, () => {
      expect(found(typed, text)).to.deep.equal([mark]);
    });
  }

  it('finds for a beginning of two words whatever begins with them, for one word nothing', () => {
    expect(found('bao hiem', 'BHYT và BHXH', 'UBND')).to.deep.equal(['BHYT', 'BHXH']);
    expect(found('bảo', 'BHYT và BHXH')).to.deep.equal([]);
    expect(found('bảo hiểm cháy nổ', 'BHYT, cháy, nổ')).to.deep.equal([]);
  });

  it('puts what stands as it was typed first, and words that stand apart last', () => {
    const texts = ['Mua bảo hiểm là đề phòng nguy hiểm; khám y tế.', 'BHYT', 'bảo hiểm y tế'];
    const hits = issue(...texts).query('bảo hiểm y tế');
    expect(pagesOf(hits)).to.deep.equal([3, 2, 1]);
    expect(hits.map((hit) => hit.exact)).to.deep.equal([true, false, true]);
  });

  it('takes capitals for an abbreviation only, and other accents for other words', () => {
    expect(found('công an', 'ca bệnh', 'CA phường')).to.deep.equal(['CA']);
    expect(found('ubnd', 'ủy bản nhận dân')).to.deep.equal([]);
  });

  it('tells a place once that is written in two ways at a time', () => {
    const hits = issue('TP. Hồ Chí Minh, Thành phố Hồ Chí Minh').query('thành phố hồ chí minh');
    expect(hits.map(({ words }) => words)).to.deep.equal([
      [4, 8],
      [0, 3],
    ]);
  });

  it('finds what was typed in an index that tells no abbreviations', () => {
    expect(open(page(1, 'UBND', 'Ủy ban nhân dân')).query('ubnd')).to.have.lengthOf(1);
  });
});

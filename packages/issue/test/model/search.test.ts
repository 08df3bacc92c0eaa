/** Search: what is found, in which order, where on the page, and how it is shown. */
import { describe, expect, it } from '@e-bulletin/tools/testing';

import { boxesOf, buildIndex, openIndex, type Hit, type IndexPage } from '../../src/search.js';
import { random } from '../support/random.js';
import { block, page, wordsOf } from '../support/pages.js';

/** Opens what a file on disk would hold. */
const open = (...pages: IndexPage[]) => openIndex(JSON.parse(JSON.stringify(buildIndex(pages))));

const pagesOf = (hits: readonly Hit[]): number[] => hits.map((hit) => hit.page);

/** The marked words of a hit. */
const marked = (hit: Hit): string[] =>
  hit.snippet.marks.map(([start, end]) => hit.snippet.text.slice(start, end));

const ISSUE: IndexPage[] = [
  page(1, block('heading1', 'BẢN TIN PHƯỜNG BẾN NGHÉ'), 'Số 8, quý IV năm 2026'),
  page(
    2,
    block('heading2', 'Sổ tay đất đai', 'so-tay'),
    block('paragraph', 'Luật Đất đai có hiệu lực.', 'so-tay'),
  ),
  page(
    3,
    'Ông Đạt đài thọ chi phí; dắt đại đội đi.',
    'Nhà nước giao đất, cho thuê đất. Ai cũng được.',
  ),
  page(
    4,
    'Kỹ sư Lý Thị Hoà, thủy lợi; khỏe mạnh.',
    'Kĩ thuật viên Lí Thị Hòa, thuỷ lợi; khoẻ mạnh.',
  ),
  page(
    5,
    block('artifact', 'Trang đất đai 5'),
    'Dịch Covid-19 và 1.500.000 đồng theo 15/2024/NĐ-CP.',
  ),
  page(6, 'Thu gom rác tại khu dân cư Bà Rịa - Vũng Tàu.', 'Phòng cháy và chữa cháy.'),
];
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

describe('search: places on the page', () => {
  const cut = page(
    7,
    block('artifact', 'BẢN TIN 7'),
    block('paragraph', [
      'Mọi ngư-+',
      'ời dân phòng dịch Covid-+',
      '19 ở thà\u00ad',
      'nh phố – nay',
      'đã ổn.',
    ]),
    block('artifact', 'chân trang'),
    block('tableCell', 'người cuối'),
  );
  const found = open(cut);

  const table: [string, [number, number][], string[]][] = [
    ['người dân', [[1, 3]], ['người dân']],
    ['covid-19', [[6, 7]], ['Covid-19']],
    ['thành phố', [[9, 11]], ['thành phố']],
    ['phố nay', [[11, 13]], ['phố – nay']],
    ['người cuối', [[16, 17]], ['người cuối']],
    ['mọi phòng', [[0, 4]], ['Mọi', 'phòng']],
  ];
  for (const [text, words, marks] of table) {
    it(`finds ${text} at its ordinals`, () => {
      const hits = found.query(text);
      expect(hits.map((hit) => hit.words)).to.deep.equal(words);
      expect(marked(hits[0]!)).to.deep.equal(marks);
    });
  }

  it('gives the ranges between which other words stand', () => {
    expect(found.query('mọi phòng')[0]!.matches).to.deep.equal([
      [0, 0],
      [4, 4],
    ]);
  });

  it('does not join a unit to the word of the next line', () => {
    const money = page(1, block('paragraph', ['giá 500.000 đ', 'ã gồm thuế']));
    expect(open(money).query('"đã')).to.deep.equal([]);
    expect(open(money).query('gồm')[0]!.words).to.deep.equal([4, 4]);
  });

  it('gives one box for each line', () => {
    expect(boxesOf(cut, 1, 3)).to.deep.equal([
      [120, 0, 100, 30],
      [0, 40, 220, 30],
    ]);
    expect(boxesOf(cut, 9, 11)).to.deep.equal([
      [240, 80, 100, 30],
      [0, 120, 220, 30],
    ]);
    expect(boxesOf(cut, 16, 17)).to.deep.equal([[0, 0, 220, 30]]);
  });

  it('gives no box where there is none', () => {
    expect(boxesOf(cut, 90, 91)).to.deep.equal([]);
    expect(boxesOf(cut, 3, 1)).to.deep.equal([]);
    expect(boxesOf({ blocks: [] }, 0, 3)).to.deep.equal([]);
    expect(
      boxesOf(
        { blocks: [{ role: 'paragraph', lines: [{ text: 'a b', y: 0, h: 1, x: [] }] }] },
        0,
        1,
      ),
    ).to.deep.equal([]);
  });

  it('counts words that show nothing', () => {
    const odd = page(
      1,
      block('paragraph', ['\u200b đất', '\u00ad', '• đai']),
      block('paragraph', '\u2060'),
      'sau',
    );
    const hits = open(odd).query('đai');
    expect(hits[0]!.words).to.deep.equal([4, 4]);
    expect(open(odd).query('sau')[0]!.words).to.deep.equal([6, 6]);
  });
});

describe('search: snippets', () => {
  const long =
    'Một hai ba bốn năm sáu bảy tám chín mười mươi “trăm” nghìn, vạn; triệu (tỷ) đồng '.repeat(4);
  const shown = (text: string, query: string): string => {
    const [hit] = open(page(1, text)).query(query);
    let out = '';
    let end = 0;
    for (const [from, to] of hit!.snippet.marks) {
      out += `${hit!.snippet.text.slice(end, from)}[${hit!.snippet.text.slice(from, to)}]`;
      end = to;
    }
    return out + hit!.snippet.text.slice(end);
  };

  it('shows a short block whole', () => {
    expect(shown('(“Đất đai” là quý.)', 'dat')).to.equal('(“[Đất] đai” là quý.)');
    expect(shown('Giá: 1.500.000 đồng…', '500')).to.equal('Giá: 1.[500].000 đồng…');
  });

  it('cuts a long one between words, and says so', () => {
    const text = shown(`${long}đất đai ${long}`, 'đất đai');
    expect(text).to.match(/^…\S.* \[đất đai\] .*\S …$/);
    expect(text.length).to.be.lessThan(150);
    for (const word of text
      .replace(/[…[\]]/g, ' ')
      .trim()
      .split(/\s+/)) {
      expect(`${long} đất đai`.split(/\s+/)).to.include(word);
    }
  });

  it('shows both of two words far apart', () => {
    expect(shown(`đất ${long} đai`, 'đất đai')).to.match(/^\[đất\] Một hai ba bốn … .* \[đai\]$/);
  });
});

describe('search, for any issue', () => {
  it('finds every pair of neighbours where it stands, marks it, and finds nothing else', () => {
    const next = random(23);
    const syllables =
      'đất đai dất hoà hòa lý lí quý (năm) 2026, 1.500 NĐ-CP. – thủy thuỷ “phường” Ủy'.split(' ');
    for (let round = 0; round < 40; round++) {
      const pages = [1, 2, 3].map((number) =>
        page(
          number,
          ...Array.from({ length: 1 + next.int(3) }, () =>
            block(
              next.int(5) === 0 ? 'artifact' : 'paragraph',
              Array.from({ length: 1 + next.int(3) }, () =>
                Array.from({ length: 1 + next.int(6) }, () => next.pick(syllables)).join(' '),
              ),
            ),
          ),
        ),
      );
      const found = open(...pages);
      for (const source of pages) {
        const words = wordsOf(source);
        for (const [at, word] of words.entries()) {
          if (!/[\p{L}\p{N}]/u.test(word)) continue;
          const hits = found.query(`"${word}"`, { limit: 1000 });
          expect(
            hits.some((hit) => hit.exact && hit.page === source.page && hit.words[0] === at),
            word,
          ).to.equal(true);
        }
        for (const hit of found.query('"dat dai"', { page: source.page })) {
          const [first, last] = hit.words;
          expect(words.slice(first, last + 1).join(' ')).to.match(/^[đd]ất (– )*đai$/);
          expect(boxesOf(source, first, last)).not.to.have.lengthOf(0);
          expect(marked(hit)).to.have.lengthOf(1);
        }
      }
    }
  });
});

describe('the text of a page', () => {
  it('is all that is searched, a line for each block, words whole', () => {
    const line = (text: string) => ({ text, y: 0, h: 1, x: [] });
    const lines = [
      line('(Hà Nội-TP HCM);'),
      { ...line('thà'), joins: true as const },
      line('nh phố…'),
    ];
    const index = open(...ISSUE, page(8, { role: 'paragraph', lines }, '“Một”, hai.'));
    expect(index.textOf(5)).to.equal('Dịch Covid-19 và 1.500.000 đồng theo 15/2024/NĐ-CP.');
    expect(index.textOf(2)).to.equal('Sổ tay đất đai\nLuật Đất đai có hiệu lực.');
    expect(index.textOf(8)).to.equal('(Hà Nội-TP HCM); thành phố…\n“Một”, hai.');
    expect(index.textOf(7)).to.equal('');
  });
});

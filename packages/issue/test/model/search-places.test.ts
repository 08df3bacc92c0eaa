/** Search: where on the page something stands, how it is shown, and the text of a page. */
import { describe, expect, it, random } from '@e-bulletin/tools/testing';
import { boxesOf, type IndexPage } from '../../src/search.js';
import { block, page, wordsOf } from '../support/pages.js';
import { ISSUE, marked, open } from '../support/searched.js';

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

  it('finds what pictures show and what is not printed, without a place', () => {
    const picture = { role: 'figure', alt: 'Ống cống bê tông', lines: [] } as const;
    const full: IndexPage = {
      ...page(1, picture, 'Một đoạn văn'),
      article: 'cong',
      unprinted: [{ text: 'Phim: thông cống', article: 'phim' }, { text: 'Rước kiệu' }],
    };
    const found = (text: string): unknown[] =>
      open(full)
        .query(text)
        .map(({ words: [first, last], article, snippet }) => [
          snippet.text,
          article,
          boxesOf(full, first, last),
        ]);
    expect(found('be tong')).to.deep.equal([['Ống cống bê tông', 'cong', []]]);
    expect(found('thong cong')[0]).to.deep.equal(['Phim: thông cống', 'phim', []]);
    expect(found('ruoc kieu')).to.deep.equal([['Rước kiệu', 'cong', []]]);
    // The words of the text layer keep their places.
    expect(open(full).query('đoạn')[0]!.words).to.deep.equal([1, 1]);
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

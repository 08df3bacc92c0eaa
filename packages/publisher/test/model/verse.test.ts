// Poems: they keep their lines, and nothing else does.
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { articleHtml } from '../../src/write/article-html.js';
import {
  COL,
  centred,
  FULL,
  L,
  line,
  page,
  R,
  text,
  textsOf,
  title,
  toBox,
} from './small-pages.js';

describe('verse', () => {
  const lines = [
    'Ngõ nhỏ quanh co mái ngói nâu',
    'Chiều nghiêng bóng nắng phía giàn trầu',
    'Tiếng rao ai gọi mùa thu lại',
    'Để mẹ ngồi mong bóng nhịp cầu',
  ];

  it('keeps its lines, at the edge of its column or in the middle of the page', () => {
    const left = lines.map((verse, i) => line(verse, L, 300 + i * 15, verse.length * 4.6));
    const middle = lines.map((verse, i) => centred(verse, 400 + i * 15, verse.length * 4.6));
    const [found] = textsOf([
      page(1, {
        runs: [title('Trang thơ', 50), ...text('a', L, 100, FULL, 8), ...left, ...middle],
      }),
    ]);
    const verse = `preformatted: ${lines.join('\n')}`;
    expect(found?.slice(2)).to.deep.equal([verse, verse]);
  });

  it('of six and eight syllables keeps them too, beside another poem', () => {
    const pair = ['Trăm năm trong cõi người ta', 'Chữ tài chữ mệnh khéo là ghét nhau'];
    const poem = (x: number) =>
      [...pair, ...pair].map((verse, i) =>
        line(verse, x + (i % 2 ? 0 : 20), 120 + i * 15, verse.length * 4.6),
      );
    const [found] = textsOf([page(1, { runs: [title('Hai bài', 50), ...poem(L), ...poem(R)] })]);
    const verse = `preformatted: ${[...pair, ...pair].join('\n')}`;
    expect(found?.slice(1)).to.deep.equal([verse, verse]);
  });

  it('has its stanzas apart, though each line is a paragraph and a stanza has two', () => {
    const poem = lines.map((verse, i) =>
      line(verse, L, 300 + i * 16 + (i > 1 ? 12 : 0), verse.length * 4.6),
    );
    const [found] = textsOf([
      page(1, { runs: [title('Trang thơ', 50), ...text('a', L, 100, FULL, 8), ...poem] }),
    ]);
    expect(found?.slice(2)).to.deep.equal([
      `preformatted: ${lines.slice(0, 2).join('\n')}`,
      `preformatted: ${lines.slice(2).join('\n')}`,
    ]);
  });

  it('or what reads as it does: numbers below each other in a box', () => {
    const numbers = ['Công an: 024 3555 0113', 'Trạm y tế: 024 3555 0115', 'Điện lực: 1900 1288'];
    const box = [
      line('Đường dây nóng của phường', R + 10, 310, 130, { bold: true }),
      ...numbers.map((words, i) => line(words, R + 10, 330 + i * 17, words.length * 4.6)),
    ];
    const shapes = [{ kind: 'panel' as const, box: toBox(R, 300, COL, 90) }];
    const [found] = textsOf([
      page(1, { runs: [title('Danh bạ', 50), ...text('a', L, 100, FULL, 8), ...box], shapes }),
    ]);
    expect(found?.at(-1)).to.equal(`preformatted: ${numbers.join('\n')}`);
  });

  it('keeps its lines on the static page, too', () => {
    const verse = {
      kind: 'preformatted' as const,
      id: 'b1',
      regions: [],
      text: 'a\nb',
      marks: [],
      sentences: [],
    };
    expect(articleHtml([verse], '../', 'Thơ').markup).to.contain(
      '<p id="b1" class="lines">a\nb</p>',
    );
  });

  it('is nothing that fills its lines, and no list of sentences', () => {
    const prose = [
      'Sáng nay phường họp bàn về chợ',
      'Đông đảo bà con các tổ đến dự',
      'Ông Lê Văn Hòa chủ trì buổi họp',
    ];
    const runs = [
      title('Họp dân', 50),
      ...prose.map((words, i) => line(words, L, 100 + i * 15, COL)),
      ...text('b', R, 100, COL, 12),
    ];
    expect(textsOf([page(1, { runs })])[0]?.some((one) => one.startsWith('pre'))).to.equal(false);
  });
});

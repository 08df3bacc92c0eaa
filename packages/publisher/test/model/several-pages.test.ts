// Articles that go over pages without tags, and the names that outlines give them.
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { deriveArticles } from '../../src/articles/index.js';
import { COL, FULL, L, line, page, R, text } from './small-pages.js';

describe('articles of several pages', () => {
  const foot = (n: number) => line(`Trang ${n}`, 270, 810, 40, { size: 8 });
  const head = line('Bản tin phường Hoa Mai', L, 25, 150, { size: 8 });
  const title = (name: string) => line(name, L, 70, 300, { size: 24, bold: true });

  const pages = [
    page(1, { runs: [line('BẢN TIN PHƯỜNG HOA MAI', 100, 300, 380, { size: 40 })] }),
    page(2, { runs: [head, title('Đời sống'), foot(5)] }),
    page(3, {
      runs: [
        head,
        title('Con mương cũ'),
        ...text('a', L, 120, COL, 30),
        ...text('b', R, 120, COL, 30),
        foot(6),
      ],
    }),
    page(4, { runs: [head, ...text('c', L, 70, COL, 30), ...text('d', R, 70, COL, 30), foot(7)] }),
    page(5, {
      runs: [
        head,
        title('Tủ sách'),
        ...text('e', L, 120, COL, 30),
        ...text('f', R, 120, COL, 30),
        foot(8),
      ],
    }),
  ];

  it('cover, section page, articles, running heads and printed numbers', () => {
    const { articles, sections, labels, findings } = deriveArticles({ pages, outline: [] });
    expect(
      articles.map(({ id, title: name, section, pages: on }) => [id, name, section, on]),
    ).to.deep.equal([
      ['con-muong-cu', 'Con mương cũ', 'Đời sống', [3, 4]],
      ['tu-sach', 'Tủ sách', 'Đời sống', [5]],
    ]);
    expect(sections).to.deep.equal(['Đời sống']);
    expect(labels).to.deep.equal([undefined, '5', '6', '7', '8']);
    expect(findings).to.deep.equal([]);
  });

  it('a title with one sentence on a page of its own is an article; a motto under a larger name is that of a section', () => {
    const article = (number: number, name: string) =>
      page(number, { runs: [title(name), ...text(`v${number}x`, L, 120, FULL, 20)] });
    const short = (name: string, sentence: string, size = 24) =>
      deriveArticles({
        outline: [],
        pages: [
          article(1, 'Bài thứ nhất'),
          page(2, {
            runs: [line(name, L, 70, 300, { size, bold: true }), line(sentence, L, 120, FULL)],
          }),
          article(3, 'Bài thứ hai'),
          article(4, 'Bài thứ ba'),
        ],
      });
    const read = (...of: Parameters<typeof short>) => {
      const { articles, sections } = short(...of);
      return [articles.map((one) => one.title).slice(1, -2), sections];
    };
    const [notice, closed] = ['Thông báo nghỉ lễ', 'Trạm y tế tạm ngừng tiếp dân'];
    const day = 'Ủy ban nhân dân phường nghỉ ngày 01/01 và làm việc lại ngày 02/01';
    expect(read(notice, day, 30)).to.deep.equal([[notice], []]);
    const sentence = 'Bà con đến khám xin tới trạm của phường bên cạnh.';
    expect(read(closed, sentence)).to.deep.equal([[closed], []]);
    expect(read('Đời sống', 'Những câu chuyện bên bậc cửa nhà mình.', 36)).to.deep.equal([
      [],
      ['Đời sống'],
    ]);
    expect(read('Đời sống', 'Chuyện bên bậc cửa')).to.deep.equal([[], ['Đời sống']]);
  });

  it('two titles alike get two ids', () => {
    const twice = [pages[2], pages[4]].map((one, i) =>
      page(i + 1, {
        runs: (one?.runs ?? []).map((run) => (run.size === 24 ? { ...run, text: 'Tin vắn' } : run)),
      }),
    );
    expect(
      deriveArticles({ pages: twice, outline: [] }).articles.map(({ id }) => id),
    ).to.deep.equal(['tin-van', 'tin-van-2']);
  });

  it('without any heading, one doubtful article of all pages', () => {
    const bare = [
      page(1, { runs: text('a', L, 70, FULL, 30) }),
      page(2, { runs: text('b', L, 70, FULL, 30) }),
    ];
    const { articles, findings } = deriveArticles({ pages: bare, outline: [] });
    expect(articles.map(({ pages: on, doubtful }) => [on, doubtful])).to.deep.equal([
      [[1, 2], true],
    ]);
    expect(findings.map(({ code }) => code)).to.deep.equal(['articles.no-heading']);
  });

  it('an outline that counts pages, as scanners write it, names no article', () => {
    const bare = [1, 2, 3].map((number) =>
      page(number, { runs: text(`w${number}x`, L, 70, FULL, 30) }),
    );
    const sheets = bare.map(({ number }) => ({
      title: `Page ${number}`,
      page: number,
      children: [],
    }));
    const outline = [{ title: 'scan0012.pdf', page: 1, children: sheets }];
    const { articles, sections } = deriveArticles({ pages: bare, outline });
    expect(articles.map(({ pages: on }) => on)).to.deep.equal([[1, 2, 3]]);
    expect(sections).to.deep.equal([]);
  });

  it('no pages, no text: nothing', () => {
    expect(deriveArticles({ pages: [], outline: [] })).to.deep.include({
      articles: [],
      pages: [],
      sections: [],
    });
    expect(deriveArticles({ pages: [page(1, { runs: [] })], outline: [] }).articles).to.deep.equal(
      [],
    );
  });

  it('sections that a person wrote down are found by name', () => {
    const long = pages.map((one) =>
      one.number === 2 ? page(2, { runs: [...one.runs, ...text('giới', L, 120, FULL, 12)] }) : one,
    );
    const sidecar = { version: 1 as const, sections: ['Đời sống'] };
    expect(
      deriveArticles({ pages: long, outline: [] }).articles.map(({ title: name }) => name),
    ).to.include('Đời sống');
    expect(
      deriveArticles({ pages: long, outline: [], sidecar }).articles.map(
        ({ title: name, section }) => [name, section],
      ),
    ).to.deep.equal([
      ['Con mương cũ', 'Đời sống'],
      ['Tủ sách', 'Đời sống'],
    ]);
  });

  it('an outline of subheadings does not cut an article', () => {
    const withSub = pages.map((one) =>
      one.number === 4
        ? page(4, {
            runs: [
              ...one.runs.slice(0, -1),
              line('Bàn với dân', L, 560, 90, { size: 13, bold: true }),
              ...text('g', L, 585, COL, 6),
              foot(7),
            ],
          })
        : one,
    );
    const outline = [
      {
        title: 'Con mương cũ',
        page: 3,
        children: [{ title: 'Bàn với dân', page: 4, children: [] }],
      },
      { title: 'Tủ sách', page: 5, children: [] },
    ];
    expect(
      deriveArticles({ pages: withSub, outline }).articles.map(({ title: name }) => name),
    ).to.deep.equal(['Con mương cũ', 'Tủ sách']);
  });
});

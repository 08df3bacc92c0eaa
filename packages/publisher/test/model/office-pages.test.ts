// What pages from Word, LibreOffice and their like show: bullets of symbol fonts, bylines, footnotes, numbers of few pages.
import { describe, it, expect } from '@e-bulletin/tools/testing';
import type { SourcePage, TextRun } from '../../src/model/source.js';
import { COL, derive, FULL, L, line, page, R, text, textsOf, title } from './small-pages.js';

describe('pages as offices make them', () => {
  it('a bullet of a symbol font begins an item of a list, and is not read', () => {
    const items = ['Căn cước công dân', 'Sổ hộ khẩu cũ', 'Đơn theo mẫu'].flatMap((item, i) => [
      line(['\uf0b7', '\uf0d8', '\uf095'][i] ?? '', L + 18, 300 + i * 15, 5),
      line(item, L + 36, 300 + i * 15, 120),
    ]);
    const runs = [title('Giấy tờ cần mang', 50), ...text('chữ', L, 120, FULL, 8), ...items];
    const { articles, pages } = derive(page(1, { runs }));
    const list = articles[0]?.blocks.find(({ role }) => role === 'list');
    expect(list?.children?.map((item) => item.text)).to.deep.equal([
      'Căn cước công dân',
      'Sổ hộ khẩu cũ',
      'Đơn theo mẫu',
    ]);
    const words = pages[0]?.blocks.flatMap((block) => block.lines.map((one) => one.text)).join(' ');
    expect(words).to.contain('• Căn cước').and.contain('➢ Sổ hộ khẩu').and.contain('• Đơn theo');
  });

  it('the name under an article stays with it, whatever title follows', () => {
    const under = (name: string, x: number, y: number) =>
      page(1, {
        runs: [
          title('Bài thứ nhất', 50),
          ...text('a', L, 100, FULL, 10),
          line(name, x, y, 60),
          title('Bài thứ hai', 300),
          ...text('b', L, 350, FULL, 10),
        ],
      });
    const last = (one: SourcePage) => derive(one).articles[0]?.blocks.at(-1)?.text;
    expect(last(under('Minh Hải', L + 430, 255))).to.equal('Minh Hải');
    expect(last(under('Nguyễn Thị Lan', L, 258))).to.equal('Nguyễn Thị Lan');
    expect(last(under('Bài, ảnh: Minh Hải', L, 278))).to.equal('Bài, ảnh: Minh Hải');
    expect(last(under('Trao quà. Ảnh: Hải', L, 278))).to.equal('Trao quà. Ảnh: Hải');
    // A kicker stands close over its title, or is in capitals.
    expect(last(under('Hạ tầng', L, 285))).to.match(/^a1 /);
    expect(last(under('TIN PHƯỜNG', L, 262))).to.match(/^a1 /);
  });

  it('a text without a title is not named by the masthead over it', () => {
    const runs = [
      line('Bản tin phường Tân Lập – Số 10/2026', 200, 30, 180),
      ...text('a', L, 80, FULL, 12),
    ];
    expect(derive(page(1, { runs })).articles.map((one) => one.title)).to.deep.equal([
      'a1 a2 a3 a4 a5 a6 a7 a8 a9 a10…',
    ]);
  });

  it('what is recognised in a stain is no title, however large', () => {
    const scanned = (run: TextRun, confidence: number): TextRun => ({ ...run, confidence });
    const runs = [
      scanned(title('Ra quân tổng vệ sinh', 50), 90),
      ...text('a', L, 100, FULL, 10).map((run) => scanned(run, 88)),
      scanned(title('ÑY 1 lế', 300), 31),
      scanned(title('=~ | ae —', 360), 74),
      ...text('b', L, 420, FULL, 10).map((run) => scanned(run, 88)),
    ];
    expect(derive(page(1, { runs })).articles.map((one) => one.title)).to.deep.equal([
      'Ra quân tổng vệ sinh',
    ]);
  });

  it('of a text without any heading the first line alone is the title, and is not said twice', () => {
    const runs = [
      line('Lớp học mạng của các ông các bà', L + 20, 50, 150),
      line('Tiếng trống tan trường vừa dứt, sân còn', L + 20, 65, 474),
      line('vương mấy chiếc lá bàng đỏ.', L, 80, 150),
    ];
    const [found] = derive(page(1, { runs })).articles;
    expect(found?.title).to.equal('Lớp học mạng của các ông các bà');
    expect(found?.blocks.map(({ role }) => role)).to.deep.equal(['heading1', 'paragraph']);
  });

  it('the line of the number under a masthead is no kicker of the first article', () => {
    const one = page(1, {
      runs: [
        line('BẢN TIN PHƯỜNG TÂN LẬP', 180, 40, 240, { bold: true }),
        line('Số 05, tháng 10 năm 2026', 230, 58, 130, { size: 9, italic: true }),
        title('Kết quả chín tháng', 90),
        ...text('a', L, 130, FULL, 12),
        title('Lịch tiếp công dân', 400),
        ...text('b', L, 440, FULL, 12),
      ],
    });
    expect(derive(one).articles.map(({ blocks }) => blocks[0]?.text)).to.deep.equal([
      'Kết quả chín tháng',
      'Lịch tiếp công dân',
    ]);
  });

  it("a footnote's number and a power are set high, and part no words", () => {
    const high = (digit: string, x: number) => ({
      ...line(digit, x, 101, 4, { size: 6 }),
      spaceBefore: true as const,
    });
    const rest = (words: string, x: number, w: number) => ({
      ...line(words, x, 100, w),
      spaceBefore: true as const,
    });
    const one = page(1, {
      runs: [
        title('Một bài', 50),
        line('Phường nhận 480 hồ sơ', L, 100, 120),
        high('1', L + 120),
        rest(', dọn 25 m', L + 124, 60),
        high('2', L + 184),
        rest('rác mỗi ngày, như đã hứa với bà con', L + 191, 180),
        ...text('a', L, 115, FULL, 6),
      ],
    });
    expect(derive(one).articles[0]?.blocks[1]?.text).to.match(
      /^Phường nhận 480 hồ sơ¹, dọn 25 m² rác mỗi ngày/,
    );
  });

  it('a footnote does not cut the paragraph that goes on in the next column', () => {
    const [open, rest] = [text('a', L, 100, COL, 12), text('b', R, 100, COL, 6)];
    const whole = open.map((run) => ({ ...run, text: run.text.replace(/\.$/, ''), w: 3983 }));
    const note = line('1 Theo Nghị định về dữ liệu cá nhân.', L, 700, 180, { size: 8 });
    const found = textsOf([page(1, { runs: [title('Một bài', 50), ...whole, note, ...rest] })])[0];
    expect(found?.slice(1).map((one) => one.slice(0, 14))).to.deep.equal([
      'paragraph: a1 ',
      'aside: 1 Theo ',
    ]);
    expect(found?.[1]).to.contain('b1');
  });

  it('a page that lies on its side can be read and found; labels of a chart stay out', () => {
    const turned = (words: string, x: number) => ({
      ...line(words, x, 100, 12),
      h: 4000,
      turned: 90,
    });
    const sideways = [turned('Danh sách hộ nghèo', 300), turned('Nguyễn Thị Lan', 280)];
    const words = (runs: Parameters<typeof page>[1]['runs']) =>
      derive(page(1, { runs }))
        .pages[0]?.blocks.flatMap(({ lines }) => lines.map((one) => one.text))
        .join(' / ');
    expect(words([...sideways, line('Trang dọc', L, 50, 60)])).to.equal(
      'Trang dọc / Danh sách hộ nghèo / Nguyễn Thị Lan',
    );
    expect(words([...text('a', L, 100, FULL, 9), turned('Tháng 1', 300)])).not.to.contain('Tháng');
  });

  it('a name at the head of a page, under a short last line too, signs what came before', () => {
    const sheet = (top: readonly TextRun[]) => [
      page(1, { runs: [title('Một', 50), ...text('a', L, 100, FULL, 20)] }),
      page(2, { runs: [...top, title('Hai', 120), ...text('b', L, 160, FULL, 8)] }),
    ];
    const name = (y: number) => line('Minh Hải', L + 430, y, 50, { italic: true });
    for (const top of [[name(60)], [line('xong.', L, 60, 30), name(75)]])
      expect(derive(...sheet(top)).articles[0]?.blocks.at(-1)?.text).to.equal('Minh Hải');
  });

  it('items of a list stay apart where a page ends', () => {
    const runs = (label: string, y: number) => [
      line(label, L + 18, y, 8),
      line('Căn cước công dân', L + 36, y, 120),
    ];
    const found = textsOf([
      page(1, { runs: [title('Giấy tờ', 50), ...text('a', L, 100, FULL, 20), ...runs('1.', 780)] }),
      page(2, { runs: [...runs('2.', 50), ...text('b', L, 100, FULL, 4)] }),
    ])[0];
    const list = derive(
      page(1, { runs: [title('Giấy tờ', 50), ...text('a', L, 100, FULL, 20), ...runs('1.', 780)] }),
      page(2, { runs: [...runs('2.', 50), ...text('b', L, 100, FULL, 4)] }),
    ).articles[0]?.blocks.find(({ role }) => role === 'list');
    expect(found?.length).to.equal(4);
    expect(list?.children?.map((item) => item.text)).to.deep.equal([
      '1. Căn cước công dân',
      '2. Căn cước công dân',
    ]);
  });

  it('text before the first title, or on the pages after a cover, is an article of its own', () => {
    const front = (name: string) =>
      page(1, { runs: [line(name, 100, 80, 300, { size: 40, bold: true })] });
    const poster = front('LỄ HỘI ĐÌNH LÀNG');
    const plain = (number: number, name: string) =>
      page(number, { runs: text(name, L, 100, FULL, 20) });
    const late = (number: number) =>
      page(number, {
        runs: [...text('x', L, 100, FULL, 12), title('Tin', 400), ...text('y', L, 450, FULL, 9)],
      });
    const titles = (...pages: SourcePage[]) =>
      derive(...pages).articles.map((one) => [one.title.slice(0, 2), one.pages, one.doubtful]);
    expect(titles(late(1))).to.deep.equal([
      ['x1', [1], true],
      ['Ti', [1], false],
    ]);
    expect(titles(front('BẢN TIN PHƯỜNG TÂN LẬP'), plain(2, 'a'), late(3))).to.deep.equal([
      ['a1', [2, 3], true],
      ['Ti', [3], false],
    ]);
    // A poster's own words begin on its back.
    const back = page(2, {
      runs: [line('18h00 · Rước đèn', L, 60, 120, { bold: true }), ...text('r', L, 80, FULL, 2)],
    });
    expect(titles(poster, back, late(3))[0]).to.deep.equal(['LỄ', [1, 2, 3], true]);
    // An imprint is none.
    const imprint = page(1, {
      runs: [
        line('Chịu trách nhiệm: UBND phường', L, 60, 200),
        title('Tin', 90),
        ...text('a', L, 150, FULL, 9),
      ],
    });
    expect(titles(imprint)).to.deep.equal([['Ti', [1], false]]);
  });

  it('a short letter on the first page is an article, and a cover with a few words is none', () => {
    const titles = (name: string, lines: number) =>
      derive(
        page(1, { runs: [title(name, 50), ...text('chữ', L, 100, FULL, lines)] }),
        page(2, { runs: [title('Bài thứ hai', 50), ...text('b', L, 100, FULL, 12)] }),
      ).articles.map((one) => one.title);
    expect(titles('Lời nói đầu', 7)).to.deep.equal(['Lời nói đầu', 'Bài thứ hai']);
    expect(titles('Mùa sen', 2)).to.deep.equal(['Bài thứ hai']);
    expect(titles('Bản tin phường Tân Lập', 7)).to.deep.equal(['Bài thứ hai']);
  });

  it('ornaments without a word make no article', () => {
    expect(derive(page(1, { runs: [line('* – *', L, 400, 40)] })).articles).to.deep.equal([]);
  });

  it('numbers at the foot of one or two sheets are page numbers', () => {
    const sheet = (number: number, foot: string) =>
      page(number, { runs: [...text(`s${number}`, L, 100, FULL, 12), line(foot, L, 800, 40)] });
    const artifacts = (...feet: string[]) => {
      const { pages, labels } = derive(...feet.map((foot, i) => sheet(i + 1, foot)));
      const found = pages.flatMap(({ blocks }) => blocks.filter(({ role }) => role === 'artifact'));
      return [found.length, labels];
    };
    expect(artifacts('Trang 1', 'Trang 2')).to.deep.equal([2, ['1', '2']]);
    expect(artifacts('Trang 1/2', 'Trang 2/2')).to.deep.equal([2, ['1', '2']]);
    expect(artifacts('Trang 1')).to.deep.equal([1, ['1']]);
    expect(artifacts('2026')).to.deep.equal([0, [undefined]]);
    expect(artifacts('Trang 7', 'Giá 5000')).to.deep.equal([0, [undefined, undefined]]);
  });
});

// What wards print besides news: notices with their letterhead, lists of telephone numbers, signatures.
import { describe, it, expect } from '@e-bulletin/tools/testing';
import type { Tag, TextRun } from '../../src/model/source.js';
import { centred, derive, FULL, L, line, page, R, text, textsOf, title } from './small-pages.js';

/** The head of an official paper: two columns, the office and the state. */
const letterhead = (y: number): TextRun[] => [
  line('UBND THÀNH PHỐ HOA SEN', L + 20, y, 150),
  line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', R, y, 230, { bold: true }),
  line('ỦY BAN NHÂN DÂN PHƯỜNG TÂN LẬP', L, y + 15, 190, { bold: true }),
  line('Độc lập - Tự do - Hạnh phúc', R + 40, y + 15, 150, { bold: true }),
  line('Số: 128/TB-UBND', L + 50, y + 34, 90),
  line('Tân Lập, ngày 12 tháng 10 năm 2026', R + 30, y + 34, 170, { italic: true }),
];

describe('an official paper in a bulletin', () => {
  const notice = (y: number): TextRun[] => [
    ...letterhead(y),
    centred('THÔNG BÁO', y + 70, 70, 10, true),
    centred('Về việc đăng ký thông tin nhà trọ', y + 85, 170, 10, true),
    ...text('n', L, y + 115, FULL, 8),
  ];

  it('begins an article at its letterhead, and has the name of the paper with its subject', () => {
    const { articles } = derive(
      page(1, { runs: [title('Bài thứ nhất', 50), ...text('a', L, 100, FULL, 10)] }),
      page(2, { runs: notice(60) }),
    );
    expect(articles.map((one) => one.title)).to.deep.equal([
      'Bài thứ nhất',
      'THÔNG BÁO Về việc đăng ký thông tin nhà trọ',
    ]);
    expect(articles[1]?.blocks[0]?.text).to.equal('UBND THÀNH PHỐ HOA SEN');
    expect(articles[1]?.doubtful).to.equal(false);
    const state = articles[1]?.blocks.find((block) => block.text.startsWith('CỘNG HÒA'));
    expect(state?.text).to.equal('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc');
  });

  it('has its parts, however large their numbers are', () => {
    const part = (number: number, y: number) => [
      line(`Điều ${number}.`, L, y, 60, { size: 18, bold: true }),
      ...text(`d${number}x`, L, y + 40, FULL, 4),
    ];
    const { articles } = derive(
      page(1, {
        runs: [
          ...letterhead(50),
          centred('QUYẾT ĐỊNH', 120, 90, 10, true),
          centred('Về việc lập tổ thu gom rác', 135, 130, 10, true),
          ...part(1, 200),
          ...part(2, 360),
        ],
      }),
    );
    expect(articles.map((one) => one.title)).to.deep.equal([
      'QUYẾT ĐỊNH Về việc lập tổ thu gom rác',
    ]);
  });

  it('may be one of the Party, whose letterhead Word has as a table', () => {
    const paper = (name: string) => {
      const parts: [role: string, run: TextRun][] = [
        ['H1', title('Bài thứ nhất', 50)],
        ...text('a', L, 100, FULL, 6).map((run): [string, TextRun] => ['P', run]),
        ['TD', line('ĐẢNG ỦY PHƯỜNG TÂN LẬP', L + 20, 300, 150, { bold: true })],
        ['TD', line(name, R + 40, 300, 150, { bold: true })],
        ['P', centred('NGHỊ QUYẾT', 340, 70, 10, true)],
        ['P', centred('Về công tác thu gom rác tại nguồn', 355, 170, 10, true)],
        ...text('n', L, 400, FULL, 8).map((run): [string, TextRun] => ['P', run]),
      ];
      const runs = parts.map(([, run], i) => ({ ...run, mark: String(i) }));
      const tags = parts.map(([role], i): Tag => ({ role, children: [{ mark: String(i) }] }));
      const cells = tags.filter(({ role }) => role === 'TD');
      const table: Tag = { role: 'Table', children: [{ role: 'TR', children: cells }] };
      const children = tags.flatMap((tag) =>
        tag === cells[0] ? [table] : tag.role === 'TD' ? [] : [tag],
      );
      const tagged = { ...page(1, { runs }), tags: { role: 'Root', children } };
      return derive(tagged).articles.map((one) => one.title);
    };
    expect(paper('ĐẢNG CỘNG SẢN VIỆT NAM')).to.deep.equal([
      'Bài thứ nhất',
      'NGHỊ QUYẾT Về công tác thu gom rác tại nguồn',
    ]);
    expect(paper('ĐẢNG CỘNG SẢN VIỆT NAM QUANG VINH')).to.deep.equal(['Bài thứ nhất']);
  });

  describe('in a bulletin whose titles are no larger than its own', () => {
    const strong = (words: string, x: number, y: number) =>
      line(words, x, y, words.length * 5.5, { bold: true });
    /** A resolution whose parts and signature are bold as its title is, and an article after it. */
    const body = (y: number) => [
      centred('NGHỊ QUYẾT', y, 70, 10, true),
      centred('Về sinh hoạt chi bộ tháng 10', y + 15, 150, 10, true),
      strong('I. ĐÁNH GIÁ', L, y + 50),
      ...text('m', L, y + 70, FULL, 5),
      strong('II. NHIỆM VỤ', L, y + 160),
      ...text('n', L, y + 180, FULL, 5),
    ];
    const after = (y: number) => [
      strong('Tiêm chủng cho trẻ nhỏ', L, y),
      ...text('t', L, y + 25, FULL, 8),
    ];
    const titles = (one: ReturnType<typeof page>) => derive(one).articles.map((a) => a.title);
    const resolution = 'NGHỊ QUYẾT Về sinh hoạt chi bộ tháng 10';

    it('keeps its parts and who signs it', () => {
      const runs = [
        line('ĐẢNG BỘ PHƯỜNG TÂN LẬP', L + 20, 50, 150),
        strong('ĐẢNG CỘNG SẢN VIỆT NAM', R + 30, 50),
        strong('CHI BỘ KHU PHỐ 5', L + 30, 65),
        ...body(110),
        line('Nơi nhận:', L, 400, 50),
        line('- Lưu chi bộ.', L, 415, 60),
        strong('T/M CHI BỘ', R + 40, 400),
        strong('BÍ THƯ', R + 50, 415),
        strong('Trần Văn Lộc', R + 40, 470),
      ];
      expect(titles(page(1, { runs: [...runs, ...after(520)] }))).to.deep.equal([
        resolution,
        'Tiêm chủng cho trẻ nhỏ',
      ]);
      const last = derive(page(1, { runs })).articles[0]?.blocks.slice(-2);
      expect(last?.map((block) => `${block.role}: ${block.text}`)).to.deep.equal([
        'preformatted: T/M CHI BỘ\nBÍ THƯ',
        'paragraph: Trần Văn Lộc',
      ]);
    });

    it('has its head and its foot by tabs, each line of the tags with both columns', () => {
      const both = (left: string, right: string, y: number) => [
        strong(left, L + 20, y),
        ...(right === '' ? [] : [strong(right, R + 30, y)]),
      ];
      const parts = [
        both('ĐẢNG BỘ PHƯỜNG TÂN LẬP', 'ĐẢNG CỘNG SẢN VIỆT NAM', 50),
        both('CHI BỘ KHU PHỐ 5', '', 65),
        both('*', 'Tân Lập, ngày 05 tháng 10 năm 2026', 80),
        ...body(110).map((run) => [run]),
        both('Nơi nhận:', 'T/M CHI BỘ', 400),
        both('- Đảng ủy phường,', 'BÍ THƯ', 415),
        [line('- Lưu chi bộ.', L, 430, 60)],
        [strong('Trần Văn Lộc', R + 40, 470)],
        ...after(520).map((run) => [run]),
      ];
      const runs = parts.flatMap((part, i) => part.map((run) => ({ ...run, mark: String(i) })));
      const tags = parts.map((_, i): Tag => ({ role: 'P', children: [{ mark: String(i) }] }));
      expect(
        titles({ ...page(1, { runs }), tags: { role: 'Root', children: tags } }),
      ).to.deep.equal([resolution, 'Tiêm chủng cho trẻ nhỏ']);
    });

    it('without a signature leaves other titles alone', () => {
      expect(
        titles(page(1, { runs: [...letterhead(40), ...body(110), ...after(420)] })),
      ).to.contain('Tiêm chủng cho trẻ nhỏ');
    });
  });

  it('may begin at the top of every page: its head is no running head', () => {
    const paper = (number: number, name: string) =>
      page(number, {
        runs: [
          ...letterhead(30),
          centred(name, 100, 70, 10, true),
          centred(`Về việc thứ ${'không một hai ba'.split(' ')[number]}`, 115, 130, 10, true),
          ...text(`n${number}x`, L, 145, FULL, 8),
        ],
      });
    const { articles } = derive(paper(1, 'THÔNG BÁO'), paper(2, 'KẾ HOẠCH'), paper(3, 'GIẤY MỜI'));
    expect(articles.map((one) => [one.title, one.pages])).to.deep.equal([
      ['THÔNG BÁO Về việc thứ một', [1]],
      ['KẾ HOẠCH Về việc thứ hai', [2]],
      ['GIẤY MỜI Về việc thứ ba', [3]],
    ]);
    expect(articles[1]?.blocks[0]?.text).to.equal('UBND THÀNH PHỐ HOA SEN');
  });

  it('may be a form to fill in', () => {
    const { articles } = derive(
      page(1, {
        runs: [
          ...letterhead(50),
          centred('ĐƠN ĐĂNG KÝ', 120, 90, 10, true),
          centred('Tham gia tổ thu gom rác', 135, 130, 10, true),
          ...text('n', L, 165, FULL, 8),
        ],
      }),
    );
    expect(articles.map((one) => one.title)).to.deep.equal(['ĐƠN ĐĂNG KÝ Tham gia tổ thu gom rác']);
    expect(articles[0]?.blocks[0]?.text).to.equal('UBND THÀNH PHỐ HOA SEN');
  });

  it('keeps articles at the level that they have', () => {
    const { articles } = derive(
      page(1, { runs: [...notice(60), title('Bài thứ hai', 400), ...text('b', L, 450, FULL, 10)] }),
    );
    expect(articles.map((one) => one.title)).to.deep.equal([
      'THÔNG BÁO Về việc đăng ký thông tin nhà trọ',
      'Bài thứ hai',
    ]);
  });

  it('in a sentence the name of the state begins nothing', () => {
    const { articles } = derive(
      page(1, {
        runs: [
          title('Đọc luật cùng bà con', 50),
          ...text('a', L, 100, FULL, 6),
          line('Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam nói rõ:', L, 200, FULL),
          ...text('b', L, 230, FULL, 6),
          title('THÔNG BÁO tuyển quân', 400),
          ...text('c', L, 450, FULL, 8),
        ],
      }),
    );
    expect(articles.map((one) => one.title)).to.deep.equal([
      'Đọc luật cùng bà con',
      'THÔNG BÁO tuyển quân',
    ]);
    expect(articles[0]?.blocks.some(({ text }) => text.includes('Hiến pháp'))).to.equal(true);
  });

  it('without the name of a paper under it, a letterhead begins nothing', () => {
    const { articles } = derive(
      page(1, {
        runs: [
          title('Mẫu đơn', 50),
          ...text('a', L, 100, FULL, 4),
          ...letterhead(200),
          ...text('b', L, 270, FULL, 8),
        ],
      }),
    );
    expect(articles.map((one) => one.title)).to.deep.equal(['Mẫu đơn']);
  });

  it('who signs for the office is no heading, nor is a name under which only a note stands', () => {
    const [found] = textsOf([
      page(1, {
        runs: [
          title('Thư gửi bà con', 50),
          ...text('a', L, 100, FULL, 30),
          line('TM. ỦY BAN NHÂN DÂN', R, 555, 180, { size: 13, bold: true }),
          line('CHỦ TỊCH', R + 50, 572, 70, { size: 13, bold: true }),
          line('(Đã ký)', R + 70, 610, 40, { italic: true }),
          line('Nguyễn Thị Thu Hà', R + 30, 640, 110, { size: 12, bold: true }),
          line('1 Theo sổ của tổ dân phố.', L, 720, 120, { size: 8 }),
        ],
      }),
    ]);
    expect(found?.slice(2)).to.deep.equal([
      'preformatted: TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
      'paragraph: (Đã ký)',
      'paragraph: Nguyễn Thị Thu Hà',
      'aside: 1 Theo sổ của tổ dân phố.',
    ]);
  });

  it('who signs is no kicker of the article that comes next', () => {
    const { articles } = derive(
      page(1, {
        runs: [
          title('Thư gửi bà con', 50),
          ...text('a', L, 100, FULL, 10),
          line('TM. ỦY BAN NHÂN DÂN', R, 260, 120),
          line('CHỦ TỊCH', R + 30, 275, 60),
          line('Nguyễn Thị Hạnh', R + 10, 302, 90),
          title('Nghề làm nón', 326),
          ...text('b', L, 370, FULL, 10),
        ],
      }),
    );
    expect(articles[1]?.blocks[0]?.text).to.equal('Nghề làm nón');
    expect(articles[0]?.blocks.at(-1)?.text).to.contain('Nguyễn Thị Hạnh');
  });

  it('short letters at the right under a column sign the text, capitals or not', () => {
    const { articles } = derive(
      page(1, {
        runs: [
          title('Tin vắn', 50),
          ...text('a', L, 100, FULL, 10),
          line('PV', L + FULL - 15, 252, 15),
          title('Nghề làm nón', 290),
          ...text('b', L, 340, FULL, 10),
        ],
      }),
    );
    expect(articles[0]?.blocks.at(-1)?.text).to.equal('PV');
  });
});

describe('lines that dots lead over', () => {
  const led = (name: string, number: string, y: number) =>
    line(`${name}${'.'.repeat(60)}${number}`, L, y, FULL);

  it('are items of a list, and the dots are not read', () => {
    const runs = [
      title('Danh bạ', 50),
      ...text('a', L, 100, FULL, 8),
      led('Công an phường', '024 3555 0113', 240),
      led('Trạm Y tế phường', '024 3555 0115', 255),
      led('Điện lực (báo mất điện)', '1900 1288', 270),
    ];
    const { articles, pages } = derive(page(1, { runs }));
    const list = articles[0]?.blocks.find(({ role }) => role === 'list');
    expect(list?.children?.map((item) => item.text)).to.deep.equal([
      'Công an phường 024 3555 0113',
      'Trạm Y tế phường 024 3555 0115',
      'Điện lực (báo mất điện) 1900 1288',
    ]);
    const shown = pages[0]?.blocks.flatMap(({ lines }) => lines.map((one) => one.text)).join(' / ');
    expect(shown).to.not.contain('..');
  });

  it('dots to write on are not read; three dots are part of a sentence', () => {
    const [found] = textsOf([
      page(1, {
        runs: [
          title('Phiếu', 50),
          ...text('a', L, 100, FULL, 8),
          line('Họ và tên: ………………… Tổ: ......... Ngõ vắng...thế', L, 240, FULL),
        ],
      }),
    ]);
    expect(found?.at(-1)).to.equal('paragraph: Họ và tên: Tổ: Ngõ vắng...thế');
  });
});

describe('paper of two shapes', () => {
  it('a head that stands as far from the edge on a page that lies is a running head there, too', () => {
    const head = line('Bản tin Tân Lập – Số 11', 240, 35, 110, { size: 9 });
    const upright = [1, 2, 3].map((number) =>
      page(number, {
        runs: [
          head,
          title(`Bài thứ ${'không một hai ba'.split(' ')[number]}`, 80),
          ...text('a', L, 130, FULL, 10),
        ],
      }),
    );
    const lying = { ...page(4, { runs: [] }), widthPt: 842, heightPt: 595 };
    const on = (run: TextRun): TextRun => ({
      ...run,
      y: (run.y * 842) / 595,
      h: (run.h * 842) / 595,
    });
    const runs = [on(head), ...text('b', L, 130, FULL, 10)];
    const { articles } = derive(...upright, { ...lying, runs });
    expect(
      articles
        .at(-1)
        ?.blocks.map(({ text: words }) => words)
        .join(' '),
    ).to.not.contain('Bản tin');
  });
});

// Paragraphs and headings of pages without tags, and what stands around them.
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { deriveArticles } from '../../src/articles/index.js';
import { blockText } from '../../src/articles/page-block.js';
import { readPages } from '../../src/articles/pages.js';
import { COL, derive, FULL, L, line, page, R, read, text, title } from './small-pages.js';

describe('paragraphs and headings', () => {
  it('indents, blank lines and short last lines part paragraphs', () => {
    const runs = [
      line('Một câu dài kín cả dòng của cột này và', L, 50, 240),
      line('kết thúc.', L, 65, 60),
      line('Câu thứ hai bắt đầu một đoạn mới của bài', L, 80, 240),
      line('viết rất dài.', L, 95, 70),
      line('Đoạn thứ ba cách một dòng trống ở phía', L, 125, 240),
      line('trên nó mà thôi, hết.', L, 140, 100),
    ];
    expect(read({ runs }).length).to.equal(3);
  });

  it('a short line that is indented as paragraphs are stands by itself, though it ends like none', () => {
    const runs = [
      line('Lớp học mạng của các ông các bà', L + 20, 50, 150),
      line('Tiếng trống tan trường vừa dứt, sân còn', L + 20, 65, 220),
      line('vương mấy chiếc lá bàng đỏ ở góc phía', L, 80, 240),
      line('bên kia.', L, 95, 50),
    ];
    expect(read({ runs })).to.deep.equal(['paragraph: Lớp', 'paragraph: Tiếng']);
    // Lines of a poem go on.
    const poem = ['Trong đầm gì đẹp bằng sen', 'Lá xanh bông trắng', 'Lại chen nhị vàng'].map(
      (words, i) => line(words, L + 20, 50 + i * 15, 120),
    );
    expect(read({ runs: poem })).to.deep.equal(['paragraph: Trong']);
  });

  it('a title on two lines is one heading', () => {
    const runs = [
      line('Chuẩn bị vào lớp Một:', L, 50, 250, { size: 24, bold: true }),
      line('khảo sát sớm, đỡ lo xa', L, 84, 260, { size: 24, bold: true }),
      ...text('a', L, 130, FULL, 8),
    ];
    expect(read({ runs })).to.deep.equal(['heading2: Chuẩn', 'paragraph: a1']);
  });

  it('an initial over several lines is the first letter of its text, wherever the file has it', () => {
    const beside = (first: string, initial: string) => [
      line(first, L + 30, 50, 207),
      line('cùng bà con dọn sạch con mương cũ.', L + 30, 65, 207),
      line('Nước đen được xúc lên từng xe.', L, 80, 150),
      line(initial, L, 42, 26, { size: 40 }),
    ];
    const whole = (first: string, initial: string): string => {
      const { pages } = readPages([
        page(1, { runs: [...beside(first, initial), ...text('b', R, 50, COL, 6)] }),
      ]);
      return blockText(pages[0]?.blocks[0] ?? { lines: [] });
    };
    expect(whole('áng thứ bảy, đoàn viên thanh niên', 'S')).to.equal(
      'Sáng thứ bảy, đoàn viên thanh niên cùng bà con dọn sạch con mương cũ. Nước đen được xúc lên từng xe.',
    );
    // One word, or a word of one letter.
    expect(whole('ng Hòa kể lại', 'Ô')).to.match(/^Ông Hòa kể/);
    expect(whole('ống nước nhớ nguồn', 'U')).to.match(/^Uống nước/);
    expect(whole('phường Tân Lập', 'Ở')).to.match(/^Ở phường/);
    expect(whole('ặt trời mọc', '“M')).to.match(/^“Mặt trời/);
  });

  it('a title with spaces between its letters is read by its words', () => {
    const spaced = (words: string, letter: number, word: number, x = L) => {
      const edges: number[] = [];
      for (const part of words.split(' ')) {
        for (const _ of part) {
          edges.push(x, x + 10);
          x += 10 + letter;
        }
        x += word - letter;
      }
      const letters = words.replaceAll(' ', '').split('').join(' ');
      const whole = { ...line(letters, L, 50, x - L, { size: 20, bold: true }) };
      return { ...whole, words: edges.map((edge) => Math.round((edge / 595) * 10_000)) };
    };
    const title = (run: ReturnType<typeof spaced>): string | undefined =>
      deriveArticles({
        pages: [page(1, { runs: [run, ...text('a', L, 100, FULL, 8)] })],
        outline: [],
      }).articles[0]?.title;
    expect(title(spaced('THƯ CHÚC MỪNG', 3, 12))).to.equal('THƯ CHÚC MỪNG');
    expect(title(spaced('LỜI NGỎ', 9, 26))).to.equal('LỜI NGỎ');
    expect(title(spaced('THƯ NGỎ', 8, 22))).to.equal('THƯ NGỎ');
  });

  it('a large lead is no heading', () => {
    const lead =
      'Sau tám tháng thi công, đoạn mương dài hơn một cây số đã có nắp đậy, hàng cây và lối đi cho người già.';
    const runs = [
      line(lead, L, 50, 480, { size: 12.5, italic: true }),
      ...text('a', L, 100, FULL, 8),
    ];
    expect(read({ runs })[0]).to.equal('paragraph: Sau');
  });

  it('a figure that is shown large is no heading, a title with a number is one', () => {
    const large = { size: 24, bold: true } as const;
    const roleOf = (words: string): string | undefined =>
      readPages([
        page(1, {
          runs: [
            ...text('a', L, 50, FULL, 6),
            line(words, L, 180, 200, large),
            ...text('b', L, 230, FULL, 6),
          ],
        }),
      ])
        .pages[0]?.blocks.find((block) => blockText(block) === words)
        ?.role.replace(/\d/, '');
    for (const figure of ['1.250 tỷ đồng', '98,5%', '320 hộ', '+12,4 % so với', '2.541'])
      expect(roleOf(figure), figure).to.equal('paragraph');
    for (const name of [
      '10 việc cần nhớ',
      '2026 nhìn lại',
      '9 bài học',
      'Thu 1.250 tỷ đồng',
      '1.000 ngày đầu đời',
    ])
      expect(roleOf(name), name).to.equal('heading');
  });

  it('a figure at the end of a text is no kicker of the title below it', () => {
    const { articles } = derive(
      page(1, {
        runs: [
          title('Thu ngân sách', 50),
          ...text('a', L, 100, FULL, 6),
          line('1.250 tỷ đồng', L, 210, 200, { size: 24, bold: true }),
          title('Chợ đêm', 260),
          ...text('b', L, 310, FULL, 6),
        ],
      }),
    );
    expect(articles.map(({ blocks }) => blocks.length)).to.deep.equal([3, 2]);
  });

  it('labels of a list printed apart belong to their items', () => {
    const runs = [
      ...text('a', L, 50, FULL, 4),
      line('1.', L, 130, 8),
      line('Khóa van bình ga.', L + 20, 130, 120),
      line('2.', L, 145, 8),
      line('Rút phích cắm.', L + 20, 145, 100),
    ];
    const { pages } = readPages([page(1, { runs })]);
    expect(pages[0]?.blocks.map((block) => [block.role, blockText(block)]).slice(1)).to.deep.equal([
      ['listItem', '1. Khóa van bình ga.'],
      ['listItem', '2. Rút phích cắm.'],
    ]);
  });

  it('a number of a part, far before its title, belongs to it', () => {
    const bold = { bold: true } as const;
    const runs = [
      line('I.', L, 50, 8, bold),
      line('ĐẶC ĐIỂM TÌNH HÌNH', L + 36, 50, 130, bold),
      ...text('a', L, 75, FULL, 4),
      line('II.', L, 150, 10, bold),
      line('KẾT QUẢ THỰC HIỆN', L + 36, 150, 130, bold),
      ...text('b', L, 175, FULL, 4),
    ];
    const { pages } = readPages([page(1, { runs })]);
    const titles = pages[0]?.blocks.filter(({ role }) => role.startsWith('heading')).map(blockText);
    expect(titles).to.deep.equal(['I. ĐẶC ĐIỂM TÌNH HÌNH', 'II. KẾT QUẢ THỰC HIỆN']);
  });

  it('a number with several parts, too', () => {
    const runs = [
      line('5.2.1.', L, 50, 24),
      line('Thu gom tại nhà', L + 40, 50, 130, { bold: true }),
      ...text('a', L, 75, FULL, 4),
    ];
    const { pages } = readPages([page(1, { runs })]);
    expect(pages[0]?.blocks.map(blockText)[0]).to.equal('5.2.1. Thu gom tại nhà');
  });

  it('bold words that fill the first line of a text or an item are a part of it', () => {
    const bold = { bold: true } as const;
    const runs = [
      line('Sáng 12 tháng 10, tại hội trường phường, một trăm đại biểu các khu', L, 50, FULL, bold),
      line('phố đã bàn về thu gom rác tại nguồn trong quý tới và', L, 65, FULL),
      line('việc đổi rác lấy cây.', L, 80, FULL / 3),
      line('• Trạm Y tế phường (số 12 đường Hoa Sen, cạnh trường tiểu học Tân', L, 110, FULL, bold),
      line('Lập) tiêm cả ngày thứ bảy.', L + 15, 125, FULL / 2),
      line('Chủ nhật phường nghỉ', L, 160, 130, bold),
      line('Các bộ phận làm việc lại từ thứ hai, bảy giờ ba mươi phút, như mọi', L, 175, FULL),
      line('tuần trong năm.', L, 190, FULL / 3),
    ];
    const { pages } = readPages([page(1, { runs })]);
    expect(
      pages[0]?.blocks.map((block) => `${block.role}: ${blockText(block).split(' ')[0]}`),
    ).to.deep.equal(['paragraph: Sáng', 'listItem: •', 'heading2: Chủ', 'paragraph: Các']);
  });

  it('an item goes on below its words, on a last line of one word, too', () => {
    const runs = [
      ...text('a', L, 50, FULL, 4),
      line('● Khóa van bình ga ở', L, 130, 150),
      line('nhà', L + 15, 145, 20),
      line('● Rút phích', L, 160, 66),
      line('cắm', L + 12, 175, 20),
    ];
    const { pages } = readPages([page(1, { runs })]);
    expect(pages[0]?.blocks.map((block) => [block.role, blockText(block)]).slice(1)).to.deep.equal([
      ['listItem', '● Khóa van bình ga ở nhà'],
      ['listItem', '● Rút phích cắm'],
    ]);
  });

  it('letters of symbol fonts and blocks before items are signs, not letters', () => {
    for (const [sign, font] of [
      ['Ø', 'Wingdings-Regular'],
      ['v', 'Wingdings'],
      ['█', 'AppleSymbols'],
    ] as const) {
      const runs = [
        ...text('a', L, 50, FULL, 4),
        { ...line(sign, L, 130, 8), font },
        line('Khóa van bình ga.', L + 20, 130, 120),
        { ...line(sign, L, 145, 8), font },
        line('Rút phích cắm.', L + 20, 145, 100),
      ];
      const { blocks = [] } = derive(page(1, { runs })).articles[0] ?? {};
      const items = blocks.flatMap(({ children = [] }) => children.map((item) => item.text));
      expect(items, sign).to.deep.equal(['Khóa van bình ga.', 'Rút phích cắm.']);
    }
  });
});

describe('pages before the first', () => {
  it('have small roman numbers of their own where the others have theirs', () => {
    const sheet = (number: number, printed: string) =>
      page(number, {
        runs: [
          title(`Bài ${'abcde'[number]}`, 50),
          ...text('a', L, 100, FULL, 8),
          line(printed, 290, 800, 8, { size: 9 }),
        ],
      });
    const pages = ['i', 'ii', '1', '2', '3'].map((printed, i) => sheet(i + 1, printed));
    const { articles, labels } = derive(...pages);
    expect(labels).to.deep.equal(['i', 'ii', '1', '2', '3']);
    for (const { blocks } of articles) expect(blocks).to.have.length(2);
    // A letter elsewhere is no number.
    const other = derive(
      ...pages.slice(2),
      page(4, {
        runs: [title('Bài f', 50), ...text('a', L, 100, FULL, 8), line('i', 290, 740, 8)],
      }),
    );
    expect(other.labels.at(-1)).to.equal(undefined);
  });
});

describe('lines of hours', () => {
  it('that end in a time are none of a contents page', () => {
    const rows = ['Ngày 5: họp tổ dân phố lúc 19h30', 'Ngày 12: tổng vệ sinh từ 7h00'];
    const runs = [title('Lịch', 50), ...rows.map((row, i) => line(row, L, 100 + i * 15, 150))];
    expect(derive(page(1, { runs })).articles[0]?.blocks.map(({ role }) => role)).to.not.include(
      'list',
    );
  });
});

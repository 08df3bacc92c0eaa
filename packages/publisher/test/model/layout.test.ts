// Reading order, paragraphs and running heads of pages without tags, on small pages made of lines.
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { deriveArticles } from '../../src/articles/index.js';
import { readPages } from '../../src/articles/pages.js';
import { blockText } from '../../src/articles/page-block.js';
import type { SourcePage, SourceShape, TextRun } from '../../src/model/source.js';

/** A4 in points; `box` in points. */
const [WIDTH, HEIGHT] = [595, 842];
const toBox = (x: number, y: number, w: number, h: number) =>
  [x / WIDTH, y / HEIGHT, w / WIDTH, h / HEIGHT].map((value) =>
    Math.round(value * 10_000),
  ) as unknown as [number, number, number, number];

interface Look {
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
}

function line(
  text: string,
  x: number,
  y: number,
  w: number,
  { size = 10, ...look }: Look = {},
): TextRun {
  const [bx, by, bw, bh] = toBox(x, y, w, size * 1.3);
  return { text, x: bx, y: by, w: bw, h: bh, font: 'Serif', size, lineEnd: true, ...look };
}

/** A paragraph of full lines and a last one of half width; words `name1`, `name2`… */
function text(
  name: string,
  x: number,
  y: number,
  w: number,
  lines: number,
  look: Look = {},
): TextRun[] {
  const { size = 10 } = look;
  let count = 0;
  return Array.from({ length: lines }, (_, i) => {
    const last = i === lines - 1;
    const room = (last ? w / 2 : w) / (size * 0.5);
    const words = [`${name}${++count}`];
    while (words.join(' ').length + name.length + 3 < room) words.push(`${name}${++count}`);
    return line(words.join(' ') + (last ? '.' : ''), x, y + i * size * 1.5, last ? w / 2 : w, look);
  });
}

interface Parts {
  readonly runs: readonly TextRun[];
  readonly images?: SourcePage['images'];
  readonly shapes?: readonly SourceShape[];
}

function page(number: number, { runs, images = [], shapes = [] }: Parts): SourcePage {
  return { number, widthPt: WIDTH, heightPt: HEIGHT, rotation: 0, runs, links: [], images, shapes };
}

const picture = (x: number, y: number, w: number, h: number) => ({
  box: toBox(x, y, w, h),
  pixelWidth: 800,
  pixelHeight: 600,
});

/** First words of the page's blocks, pictures as `[picture]`. */
const read = (parts: Parts): string[] =>
  (readPages([page(1, parts)]).pages[0]?.blocks ?? []).map((block) =>
    block.role === 'figure' && block.lines.length === 0
      ? '[picture]'
      : `${block.role}: ${blockText(block).split(' ')[0]}`,
  );

const [L, R, COL, FULL] = [50, 307, 237, 494];

describe('reading order of a page', () => {
  it('two columns under a title across both', () => {
    expect(
      read({
        runs: [
          line('Tiêu đề lớn', L, 50, 300, { size: 24, bold: true }),
          ...text('trái', L, 120, COL, 20),
          ...text('phải', R, 120, COL, 20),
        ],
      }),
    ).to.deep.equal(['heading2: Tiêu', 'paragraph: trái1', 'paragraph: phải1']);
  });

  it('does not depend on the order of drawing', () => {
    const runs = [
      ...text('trái', L, 120, COL, 12),
      ...text('phải', R, 120, COL, 12),
      line('Tiêu đề', L, 50, 300, { size: 24 }),
    ];
    const mixed = runs
      .map((run, i) => ({ run, key: (i * 7) % runs.length }))
      .sort((a, b) => a.key - b.key)
      .map(({ run }) => run);
    expect(read({ runs: mixed })).to.deep.equal(read({ runs }));
  });

  it('two stories, each in two columns, one below the other', () => {
    const runs = [
      line('Chuyện một', L, 50, 200, { size: 22 }),
      ...text('a', L, 100, COL, 10),
      ...text('b', R, 100, COL, 9),
      line('Chuyện hai', L, 300, 200, { size: 22 }),
      ...text('c', L, 350, COL, 10),
      ...text('d', R, 350, COL, 10),
    ];
    expect(read({ runs }).map((one) => one.split(' ').at(-1))).to.deep.equal([
      'Chuyện',
      'a1',
      'b1',
      'Chuyện',
      'c1',
      'd1',
    ]);
  });

  it('a subheading inside a column stays in its column', () => {
    const runs = [
      ...text('a', L, 50, COL, 10),
      line('Mục nhỏ', L, 220, 80, { size: 13, bold: true }),
      ...text('b', L, 245, COL, 10),
      ...text('c', R, 50, COL, 23),
    ];
    expect(read({ runs })).to.deep.equal([
      'paragraph: a1',
      'heading2: Mục',
      'paragraph: b1',
      'paragraph: c1',
    ]);
  });

  it('a picture across the columns, its caption, then columns again', () => {
    const runs = [
      ...text('a', L, 50, COL, 8),
      ...text('b', R, 50, COL, 8),
      line('Ảnh: một buổi họp', L, 392, 200, { size: 8 }),
      ...text('c', L, 430, COL, 8),
      ...text('d', R, 430, COL, 8),
    ];
    expect(read({ runs, images: [picture(L, 190, FULL, 195)] })).to.deep.equal([
      ...[
        'paragraph: a1',
        'paragraph: b1',
        '[picture]',
        'caption: Ảnh:',
        'paragraph: c1',
        'paragraph: d1',
      ],
    ]);
  });

  it('three columns', () => {
    const w = 150;
    const runs = [
      ...text('a', 50, 80, w, 15),
      ...text('b', 222, 80, w, 15),
      ...text('c', 394, 80, w, 15),
    ];
    expect(read({ runs })).to.deep.equal(['paragraph: a1', 'paragraph: b1', 'paragraph: c1']);
  });

  it('a narrow column beside a wide one', () => {
    const runs = [...text('rộng', L, 50, 320, 20), ...text('hẹp', 400, 50, 140, 12)];
    expect(read({ runs })).to.deep.equal(['paragraph: rộng1', 'paragraph: hẹp1']);
  });

  it('a coloured box between the columns is read as one piece', () => {
    const runs = [
      ...text('a', L, 50, COL, 10),
      ...text('b', R, 50, COL, 10),
      ...text('hộp', L + 10, 235, COL - 20, 6),
      ...text('kín', R + 10, 235, COL - 20, 6),
      ...text('c', L, 360, COL, 10),
      ...text('d', R, 360, COL, 10),
    ];
    const shapes: SourceShape[] = [{ kind: 'panel', box: toBox(L, 225, FULL, 110) }];
    expect(read({ runs, shapes }).map((one) => one.split(' ').at(-1))).to.deep.equal([
      'a1',
      'b1',
      'hộp1',
      'kín1',
      'c1',
      'd1',
    ]);
  });

  it('a chart takes its labels with it', () => {
    const runs = [
      ...text('a', L, 50, FULL, 6),
      line('2024', 80, 300, 30, { size: 8 }),
      line('120 tấn', 200, 250, 40, { size: 8 }),
      line('2026', 320, 300, 30, { size: 8 }),
      ...text('b', L, 360, FULL, 6),
    ];
    const shapes: SourceShape[] = [{ kind: 'drawing', box: toBox(L, 200, FULL, 130) }];
    expect(read({ runs, shapes })).to.deep.equal(['paragraph: a1', 'figure: 120', 'paragraph: b1']);
  });

  it('short cells on common rows are a table, prose in columns is none', () => {
    const rows = [
      ['Tổ', 'Số hộ', 'Ghi chú'],
      ['Tổ 1', '112', 'Đủ'],
      ['Tổ 2', '98', 'Thiếu một'],
      ['Tổ 3', '130', 'Đủ'],
    ];
    const cells = rows.flatMap((row, i) =>
      row.map((cell, k) => line(cell, 60 + k * 150, 300 + i * 22, 12 * cell.length * 0.5)),
    );
    const { pages } = readPages([page(1, { runs: [...text('trên', L, 50, FULL, 6), ...cells] })]);
    const table = pages[0]?.blocks.find((block) => block.role === 'table');
    expect(table?.rows?.map((row) => row.map((cell) => blockText(cell)))).to.deep.equal(rows);
    expect(pages[0]?.doubts).to.deep.equal(['table']);
  });

  it('a page of thousands of scattered words ends, and is doubtful', () => {
    const runs = Array.from({ length: 4000 }, (_, i) =>
      line(`w${i}`, (i * 37) % 550, (i * 91) % 800, 20),
    );
    expect(readPages([page(1, { runs })]).pages[0]?.doubts).to.include('order');
  });

  it('text side by side that no gutter parts is told', () => {
    const runs = [
      line('một hai ba', 50, 100, 200),
      line('bốn năm', 240, 103, 150, { size: 9 }),
      line('sáu bảy tám chín', 50, 118, 340),
    ];
    expect(readPages([page(1, { runs })]).pages[0]?.doubts).to.include('overlap');
  });

  it('nothing on the page is no block', () => {
    const { pages } = readPages([page(1, { runs: [] })]);
    expect(pages[0]).to.deep.equal({ page: 1, mode: 'empty', blocks: [], doubts: [] });
  });
});

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

  it('a title on two lines is one heading', () => {
    const runs = [
      line('Chuẩn bị vào lớp Một:', L, 50, 250, { size: 24, bold: true }),
      line('khảo sát sớm, đỡ lo xa', L, 84, 260, { size: 24, bold: true }),
      ...text('a', L, 130, FULL, 8),
    ];
    expect(read({ runs })).to.deep.equal(['heading2: Chuẩn', 'paragraph: a1']);
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
});

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

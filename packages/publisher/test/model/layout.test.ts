// Reading order of pages without tags.
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { textOf } from '../../src/articles/lines.js';
import { blockText } from '../../src/articles/page-block.js';
import { readPages } from '../../src/articles/pages.js';
import type { SourceShape } from '../../src/model/source.js';
import { COL, FULL, L, line, page, picture, R, read, text, toBox } from './small-pages.js';

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

  it('boxes beside each other are read row by row, after the columns above them', () => {
    const box = (name: string, x: number, y: number) => ({
      runs: text(name, x + 10, y + 10, COL - 20, 4),
      shape: { kind: 'panel' as const, box: toBox(x, y, COL, 90) },
    });
    const boxes = [box('một', L, 400), box('hai', R, 400), box('ba', L, 510), box('bốn', R, 510)];
    const columns = [...text('left', L, 100, COL, 18), ...text('right', R, 100, COL, 18)];
    const found = (above: typeof columns) =>
      read({
        runs: [...above, ...boxes.flatMap(({ runs }) => runs)],
        shapes: boxes.map(({ shape }) => shape),
      }).map((block) => block.split(' ')[1]);
    expect(found(columns)).to.deep.equal(['left1', 'right1', 'một1', 'hai1', 'ba1', 'bốn1']);
    expect(found([])).to.deep.equal(['một1', 'hai1', 'ba1', 'bốn1']);
  });

  it('a large number is no word of the line below it', () => {
    const facts = [
      ['42', 46, 'nắp cống được thay mới'],
      ['218', 69, 'lượt người khám sức khỏe'],
      ['6', 23, 'bình chữa cháy ở đầu ngõ'],
    ] as const;
    const runs = facts.flatMap(([number, w, words], i) => [
      line(number, L + i * 176, 200, w, { size: 40, bold: true }),
      line(words, L + i * 176, 242, 130),
    ]);
    const { blocks } = readPages([page(1, { runs: [...text('a', L, 50, FULL, 6), ...runs] })])
      .pages[0]!;
    expect(blocks.slice(1).map(blockText)).to.deep.equal(
      facts.flatMap(([number, , words]) => [number, words]),
    );
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

  it('rows of a table may stand as close as the lines of a cell', () => {
    const rows = [
      ['Tổ', 'Số hộ', 'Ghi chú'],
      ['Tổ 1', '112', 'Đủ'],
      ['Tổ 2', '98', 'Thiếu một hộ, vắng'],
      ['', '', 'từ tháng Tám'],
      ['Tổ 3', '130', 'Đủ'],
    ];
    const cells = rows.flatMap((row, i) =>
      row.flatMap((cell, k) =>
        cell ? [line(cell, 60 + k * 150, 300 + i * 14, 12 * cell.length * 0.5)] : [],
      ),
    );
    const { pages } = readPages([page(1, { runs: [...text('trên', L, 50, FULL, 6), ...cells] })]);
    const table = pages[0]?.blocks.find((block) => block.role === 'table');
    expect(table?.rows?.map((row) => row.map((cell) => blockText(cell)))).to.deep.equal([
      rows[0],
      rows[1],
      ['Tổ 2', '98', 'Thiếu một hộ, vắng từ tháng Tám'],
      rows[4],
    ]);
  });

  it('the heading of a column may stand in its middle, beside all that is under it', () => {
    const rows = [0, 1, 2].map((i) => [`0${i}/10`, 'Chủ tịch phường', String(i + 4)]);
    const runs = [
      line('Ngày', 110, 100, 30, { bold: true }),
      line('Người tiếp', 245, 100, 60, { bold: true }),
      line('Số lượt', 470, 100, 40, { bold: true }),
      ...rows.flatMap((row, i) =>
        row.map((cell, k) => line(cell, [L, 240, 420][k]!, 115 + i * 15, [40, 90, 8][k]!)),
      ),
    ];
    const { pages } = readPages([page(1, { runs: [...text('trên', L, 50, FULL, 3), ...runs] })]);
    const table = pages[0]?.blocks.find((block) => block.role === 'table');
    expect(table?.rows?.map((row) => row.map((cell) => blockText(cell)))).to.deep.equal([
      ['Ngày', 'Người tiếp', 'Số lượt'],
      ...rows,
    ]);
  });

  it('a title over text across the page does not belong to the columns above it', () => {
    const rows = [0, 1, 2, 3].flatMap((i) => [
      line(`0${i}/10`, L, 100 + i * 20, 40),
      line('Chủ tịch phường', 240, 100 + i * 20, 90),
      line('Đất đai', 420, 100 + i * 20, 60),
    ]);
    const runs = [
      ...text('trên', L, 40, FULL, 3),
      ...rows,
      line('Năm việc làm được tại nhà', L, 200, 250, { size: 18, bold: true }),
      ...text('dưới', L, 235, FULL, 5),
    ];
    expect(read({ runs })).to.deep.equal([
      'paragraph: trên1',
      'table: 00/10',
      'heading2: Năm',
      'paragraph: dưới1',
    ]);
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

  /** Lines of a table: level ones `[y, x0, x1]` and upright ones `[x, y0, y1]`. */
  const ruled = (level: [number, number, number][], upright: [number, number, number][]) => [
    ...level.map(([y, x0, x1]) => toBox(x0, y, x1 - x0, 0.5)),
    ...upright.map(([x, y0, y1]) => toBox(x, y0, 0.5, y1 - y0)),
  ];
  const rowsIn = (parts: Parameters<typeof page>[1]) =>
    readPages([page(1, parts)])
      .pages[0]?.blocks.find(({ rows }) => rows)
      ?.rows?.map((row) =>
        row.map(({ lines, span, header }) => [
          lines.map(textOf).join(' '),
          ...(span ? [span] : []),
          ...(header ? ['header'] : []),
        ]),
      );

  it('a table whose lines are drawn is read by its cells, joined ones too, however near their words stand', () => {
    const rules = ruled(
      [
        [200, L, 410],
        [220, 150, 410],
        [240, L, 410],
        [280, L, 410],
        [300, L, 410],
      ],
      [
        [L, 200, 300],
        [150, 200, 300],
        [280, 220, 280],
        [410, 200, 300],
      ],
    );
    const bold = { bold: true } as const;
    const near = [
      line('Ngày 5: sởi, quai bị', 153, 245, 124),
      line('Ngày 6: bại liệt', 283, 245, 90),
    ];
    const runs = [
      ...text('trên', L, 50, FULL, 6),
      line('Đối tượng', 60, 214, 60, bold),
      line('Thời gian', 240, 203, 60, bold),
      line('Sáng', 200, 223, 30),
      line('Chiều', 330, 223, 30),
      line('Trẻ dưới', 60, 245, 60),
      line('1 tuổi', 60, 260, 40),
      ...near,
      line('Người già', 60, 284, 60),
      line('Cả ngày tại Trạm y tế', 155, 284, 160),
    ];
    expect(rowsIn({ runs, rules })).to.deep.equal([
      [
        ['Đối tượng', [1, 2], 'header'],
        ['Thời gian', [2, 1], 'header'],
      ],
      [['Sáng'], ['Chiều']],
      [['Trẻ dưới 1 tuổi'], ['Ngày 5: sởi, quai bị'], ['Ngày 6: bại liệt']],
      [['Người già'], ['Cả ngày tại Trạm y tế', [2, 1]]],
    ]);
    expect(readPages([page(1, { runs, rules })]).pages[0]?.doubts).to.deep.equal([]);
  });

  it('a page that was laid out in a table is read cell by cell, and a plot is no table', () => {
    const rules = ruled(
      [
        [90, L, 540],
        [400, L, 540],
        [430, L, 540],
      ],
      [
        [L, 90, 430],
        [297, 90, 430],
        [540, 90, 430],
      ],
    );
    const cells = [
      ...text('a', L + 3, 100, COL, 18),
      ...text('b', R - 7, 100, COL, 16),
      line('Ảnh trái', L + 3, 405, 60),
      line('Ảnh phải', R - 7, 405, 60),
    ];
    expect(read({ runs: cells, rules })).to.deep.equal([
      'paragraph: a1',
      'paragraph: b1',
      'paragraph: Ảnh',
      'paragraph: Ảnh',
    ]);
    const label = line('Số hộ', L + 5, 405, 40);
    expect(rowsIn({ runs: [...text('a', L, 500, FULL, 6), label], rules })).to.equal(undefined);
  });

  it('short questions beside long answers are a table without lines; a list beside a text is none', () => {
    const ask = (words: string, y: number) => line(words, L, y, 90);
    const answers = [
      ask('Làm ở đâu?', 200),
      ...text('a', 200, 200, 340, 3),
      ask('Mất bao lâu?', 255),
      ...text('b', 200, 255, 340, 3),
      ask('Lệ phí?', 310),
      ...text('c', 200, 310, 340, 2),
    ];
    const rows = rowsIn({ runs: [...text('trên', L, 50, FULL, 6), ...answers] });
    expect(rows?.map((row) => row.map(([cell]) => `${cell}`.split(' ')[0]))).to.deep.equal([
      ['Làm', 'a1'],
      ['Mất', 'b1'],
      ['Lệ', 'c1'],
    ]);
    const beside = [
      ask('Một', 200),
      ask('Hai', 222),
      ask('Ba', 244),
      ...text('d', 200, 200, 340, 9),
    ];
    expect(rowsIn({ runs: [...text('trên', L, 50, FULL, 6), ...beside] })).to.equal(undefined);
  });
});

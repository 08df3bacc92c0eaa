// Tables: words that are turned, and the heads of rows and columns.
import { describe, expect, it } from '@e-bulletin/tools/testing';
import type { TextRun } from '../../src/model/source.js';
import { COL, derive, FULL, L, line, page, R, text, textsOf, title, toBox } from './small-pages.js';

describe('tables with words that are turned', () => {
  it('have them in their cells', () => {
    const at = (x: number, y: number, w: number, h: number) => toBox(x, y, w, h);
    const rules = [
      ...[100, 160, 190, 220].map((y) => at(y === 160 ? L : L, y, y === 190 ? 300 : 300, 0.5)),
      ...[L, L + 40, L + 140, L + 300].map((x) => at(x, 100, 0.5, 120)),
    ];
    // Office programs show each letter by itself, from the foot up.
    const letters = ['Sá', 'n', 'g'].map((letter, i) => ({
      ...line(letter, L + 12, 130 - i * 5.5, 12),
      h: 65,
      turned: 90,
      spaceBefore: true as const,
    }));
    const runs = [
      ...letters,
      line('Thứ hai', L + 45, 120, 40),
      line('Bí thư tiếp dân', L + 145, 120, 90),
      line('Chiều', L + 5, 170, 30),
      line('Thứ ba', L + 45, 170, 40),
      line('Chủ tịch tiếp dân', L + 145, 170, 90),
      line('Tối', L + 5, 200, 30),
      line('Thứ tư', L + 45, 200, 40),
      line('Họp tổ dân phố', L + 145, 200, 90),
    ];
    const [table] =
      derive(page(1, { runs: [title('Lịch', 40), ...runs], rules })).articles[0]?.blocks.slice(1) ??
      [];
    expect(table?.children?.map((row) => row.children?.map((cell) => cell.text))).to.deep.equal([
      ['Sáng', 'Thứ hai', 'Bí thư tiếp dân'],
      ['Chiều', 'Thứ ba', 'Chủ tịch tiếp dân'],
      ['Tối', 'Thứ tư', 'Họp tổ dân phố'],
    ]);
  });
});

describe('the heads of tables', () => {
  it('are the first row where all of it is bold, and the first column where all of that is', () => {
    const bold = { bold: true as const };
    const cells = (rows: readonly (readonly [string, boolean])[][]) => {
      const runs = rows.flatMap((row, i) =>
        row.map(([words, strong], k) =>
          line(words, L + k * 160, 100 + i * 30, 60, strong ? bold : {}),
        ),
      );
      const [table] =
        derive(page(1, { runs: [title('Bảng', 40), ...runs] })).articles[0]?.blocks.slice(1) ?? [];
      return table?.children?.map((row) => row.children?.map(({ role }) => role).join(' '));
    };
    const step = (n: number): [string, boolean][] => [
      [`Bước ${n}`, true],
      ['Đặt lịch hẹn', false],
    ];
    expect(cells([step(1), step(2), step(3)])).to.deep.equal(Array(3).fill('rowHeader cell'));
    const row = (words: string, strong = false): [string, boolean][] => [
      [words, strong],
      ['chỗ', strong],
    ];
    expect(cells([row('Tổ', true), row('Một'), row('Hai')])).to.deep.equal([
      'columnHeader columnHeader',
      'cell cell',
      'cell cell',
    ]);
    // One strong cell alone is no head.
    expect(
      cells([
        [
          ['Quà', true],
          ['chỗ', false],
        ],
        row('Một'),
        row('Hai'),
      ])?.[0],
    ).to.equal('cell cell');
  });
});

describe('tables without lines', () => {
  const AT = [L, L + 45, L + 200, L + 340];
  const head = ['STT', 'Họ và tên', 'Địa chỉ', 'Số tiền'];
  const people = [
    ['1', 'Nguyễn Văn An', 'Số 12, tổ 3', '500.000'],
    ['2', 'Trần Thị Bích Liên', 'Số 45/2, tổ 7', '1.000.000'],
    ['3', 'Lê Hoàng', 'Số 8, tổ 1', '300.000'],
    ['4', 'Phạm Thị Ngọc Sương', 'Số 110, tổ 12', '2.000.000'],
    ['5', 'Đỗ Minh', 'Số 27, tổ 5', '700.000'],
  ];
  /** Rows as tabs set them: no more than a line apart. */
  const tabbed = (rows: readonly (readonly string[])[], y: number, step = 14): TextRun[] =>
    rows.flatMap((row, i) =>
      row.flatMap((cell, k) =>
        cell === '' ? [] : line(cell, AT[k] ?? L, y + i * step, cell.length * 5),
      ),
    );
  const rowsOf = (runs: readonly TextRun[]) => {
    const [found] = derive(page(1, { runs: [title('Ủng hộ', 40), ...runs] })).articles;
    return found?.blocks
      .find(({ role }) => role === 'table')
      ?.children?.map((row) => row.children?.map((cell) => cell.text));
  };

  it('are told by names and addresses below each other, which are no text', () => {
    const rows = [head, ...people, ['', 'Cộng', '', '4.500.000']];
    expect(rowsOf([...text('a', L, 90, FULL, 3), ...tabbed(rows, 160)])).to.deep.equal(rows);
    expect(rowsOf([...text('a', L, 90, FULL, 3), ...tabbed(rows, 160, 26)])).to.deep.equal(rows);
  });

  it('keep their rows where a cell was not recognised', () => {
    const rows = [head, ...people].map((row, i) =>
      i === 3 || i === 4 ? ['', ...row.slice(1)] : row,
    );
    expect(rowsOf([...text('a', L, 90, FULL, 3), ...tabbed(rows, 160)])).to.deep.equal(rows);
  });

  it('may have two columns, where the second holds numbers alone', () => {
    const numbers = [
      ['Công an phường', '028 3812 0113'],
      ['Trạm y tế', '028 3812 0115'],
      ['Điện lực', '1900 1288'],
    ];
    const runs = numbers.flatMap((row, i) =>
      row.map((cell, k) => line(cell, L + k * 120, 160 + i * 14, cell.length * 5)),
    );
    expect(rowsOf([...text('a', L, 90, FULL, 3), ...runs])).to.deep.equal(numbers);
  });

  it('end above a line that reaches over some of their columns', () => {
    const rows = [head, ...people];
    const foot = line('Bản tin do phường phát hành, in 500 bản', L + 150, 280, 230);
    expect(rowsOf([...tabbed(rows, 160), foot])).to.deep.equal(rows);
  });

  it('have a head whose first cell is empty', () => {
    const rows = [
      ['', 'Năm 2026'],
      ['Hộ nghèo', '21'],
      ['Hộ cận nghèo', '64'],
      ['Hộ thoát nghèo', '19'],
    ];
    const at = (cell: string, i: number, k: number) =>
      line(cell, L + k * 230, 160 + i * 20, cell.length * 5);
    const runs = rows.flatMap((row, i) => row.flatMap((cell, k) => (cell ? at(cell, i, k) : [])));
    expect(rowsOf([...text('a', L, 90, FULL, 3), ...runs])).to.deep.equal(rows);
  });

  it('are none where the letters of a plot stand, or nothing that can be read', () => {
    const plot = ['6', '4', '2', '0'].map((mark, i) => line(mark, L, 160 + i * 30, 5));
    const names = ['Tổ 1', 'Tổ 2', 'Tổ 3', 'Tổ 4'].map((name, i) =>
      line(name, L + 60 + i * 90, 250, 25),
    );
    expect(rowsOf([...plot, ...names, line('Hộ nghèo', L + 420, 160, 40)])).to.equal(undefined);
    const noise = [1, 2, 3, 4].flatMap((_, i) => tabbed([['!', '%', '&', '+']], 160 + i * 26));
    expect(rowsOf(noise)).to.equal(undefined);
  });

  it('are no head of a paper, whose two columns stand at the same heights', () => {
    const pairs = [
      ['ĐẢNG BỘ PHƯỜNG BÌNH AN', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
      ['CHI BỘ KHU PHỐ 5', '————————'],
      ['Số 12-NQ/CB', 'Bình An, ngày 05 tháng 10 năm 2026'],
    ];
    const side = (y: number, rows: readonly (readonly string[])[]) =>
      rows.flatMap((pair, i) =>
        pair.map((words, k) => line(words, k ? R + 20 : L + 10, y + i * 26, words.length * 5)),
      );
    const [found] = textsOf([
      page(1, {
        runs: [
          ...side(50, pairs),
          line('NGHỊ QUYẾT', 250, 150, 80, { bold: true }),
          ...text('n', L, 190, FULL, 8),
          ...side(340, [
            ['Nơi nhận:', 'T/M CHI BỘ'],
            ['- Đảng ủy phường', 'BÍ THƯ'],
            ['- Lưu chi bộ', 'Trần Văn Lộc'],
          ]),
        ],
      }),
    ]);
    expect(found?.filter((block) => block.startsWith('table'))).to.deep.equal([]);
  });
});

describe('columns of a browser', () => {
  it('may begin higher than the first, under the space above its first paragraph', () => {
    const [found] = textsOf([
      page(1, {
        runs: [
          title('Ra quân', 40),
          ...text('a', L, 110, COL, 5).slice(0, 4),
          ...text('b', R, 98, COL, 5),
        ],
      }),
    ]);
    expect(found?.[1]).to.match(/^paragraph: a1 /);
    expect(found?.at(-1)).to.match(/b1 .*b\d+\.$/);
  });
});

// Tables: words that are turned, and the heads of rows and columns.
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { derive, L, line, page, title, toBox } from './small-pages.js';

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

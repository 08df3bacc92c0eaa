/** Hidden cells of a breakdown, before a reader who works out whatever can be: all tables that agree with what is printed. */
import { describe, expect, it, random } from '@e-bulletin/tools/testing';
import { suppress } from '../../src/model/poll/suppress.js';

type Table = readonly (readonly number[])[];
const LEAST = 5;

const sum = (values: readonly number[]): number => values.reduce((all, n) => all + n, 0);

/** Whether a table of counts exists with the same totals and shown cells that has another value at this place. */
function couldDiffer(
  table: Table,
  cells: readonly (readonly (number | null)[])[],
  row: number,
  column: number,
): boolean {
  const places: (readonly [number, number])[] = [];
  const rows = table.map((one) => sum(one));
  const columns = table[0]!.map((_, j) => sum(table.map((one) => one[j]!)));
  cells.forEach((one, i) =>
    one.forEach((shown, j) => {
      if (shown === null) return void places.push([i, j]);
      rows[i]! -= shown;
      columns[j]! -= shown;
    }),
  );
  const fill = (at: number): boolean => {
    if (at === places.length) return rows.every((n) => n === 0) && columns.every((n) => n === 0);
    const [i, j] = places[at]!;
    const lastOfRow = places[at + 1]?.[0] !== i;
    const most = Math.min(rows[i]!, columns[j]!);
    for (let n = lastOfRow ? rows[i]! : 0; n <= most; n++) {
      if (i === row && j === column && n === table[i]![j]) continue;
      rows[i]! -= n;
      columns[j]! -= n;
      const found = fill(at + 1);
      rows[i]! += n;
      columns[j]! += n;
      if (found) return true;
    }
    return false;
  };
  return fill(0);
}

/** Places of few people, or of one mind, whose count follows from what is shown, though there was something left to hide. */
function leaks(table: Table): string[] {
  const cells = suppress(table, LEAST);
  const isEmpty = (i: number, j: number): boolean =>
    sum(table[i]!) === 0 || sum(table.map((one) => one[j]!)) === 0;
  const left = cells.some((one, i) => one.some((shown, j) => shown !== null && !isEmpty(i, j)));
  return table.flatMap((one, i) =>
    one.flatMap((n, j) => {
      // Of a group of one mind any count tells what each of them said.
      if (n === 0 || (n >= LEAST && n < sum(one))) return [];
      if (cells[i]![j] !== null) return [`shown ${i},${j}`];
      return left && !couldDiffer(table, cells, i, j) ? [`follows ${i},${j}`] : [];
    }),
  );
}

const TABLES: readonly (readonly [name: string, table: Table])[] = [
  [
    'an option that nobody chose: its cells are known, and protect no other',
    [
      [20, 3, 9, 0],
      [8, 7, 12, 0],
      [6, 9, 5, 0],
    ],
  ],
  [
    'a group that nobody is of',
    [
      [20, 3, 9],
      [0, 0, 0],
      [8, 7, 12],
    ],
  ],
  [
    'two corners that are closed in themselves, and a cell between them',
    [
      [4, 4, 4, 30],
      [4, 4, 30, 30],
      [30, 30, 4, 4],
      [30, 30, 4, 4],
    ],
  ],
  [
    'nobody in a corner',
    [
      [12, 0],
      [9, 8],
      [7, 11],
    ],
  ],
  [
    'a table of nobody',
    [
      [0, 0],
      [0, 0],
    ],
  ],
];

describe('a breakdown before a reader who works things out', () => {
  for (const [name, table] of TABLES) {
    it(name, () => expect(leaks(table)).to.deep.equal([]));
  }

  it('of any kind', () => {
    const seed = 12;
    const { int } = random(seed);
    for (let run = 0; run < 400; run++) {
      const width = 2 + int(3);
      const table = Array.from({ length: 2 + int(3) }, () =>
        Array.from({ length: width }, () => (int(4) ? int(14) : 0)),
      );
      expect(leaks(table), JSON.stringify(table)).to.deep.equal([]);
    }
  });

  it('shows what nobody chose as what it is, and hides nothing for it', () => {
    expect(
      suppress(
        [
          [6, 5, 0],
          [6, 6, 0],
        ],
        LEAST,
      ),
    ).to.deep.equal([
      [6, 5, 0],
      [6, 6, 0],
    ]);
  });
});

describe('suppress', () => {
  const rows: [name: string, table: number[][], hidden: (number | null)[][]][] = [
    [
      'nothing small',
      [
        [9, 8],
        [7, 6],
      ],
      [
        [9, 8],
        [7, 6],
      ],
    ],
    [
      'one small cell',
      [
        [20, 3, 9],
        [8, 7, 12],
        [6, 9, 5],
      ],
      [
        [20, null, null],
        [8, null, null],
        [6, 9, 5],
      ],
    ],
    [
      'a group of one mind',
      [
        [9, 0],
        [7, 6],
        [8, 5],
      ],
      [
        [null, null],
        [7, null],
        [null, 5],
      ],
    ],
    ['nothing at all', [], []],
  ];
  for (const [name, table, hidden] of rows) {
    it(name, () => {
      const found = suppress(table, 5);
      if (name === 'a group of one mind') {
        expect(found[0]).to.deep.equal([null, null]);
        expect(found.flat().filter((n) => n === null).length).to.be.above(3);
      } else expect(found).to.deep.equal(hidden);
    });
  }

  it('never leaves a line whose hidden cells follow from its total', () => {
    const { int } = random(11);
    for (let run = 0; run < 300; run++) {
      const table = Array.from({ length: 2 + int(4) }, () =>
        Array.from({ length: 4 }, () => int(20)),
      );
      const cells = suppress(table, 5);
      const lines = [
        ...cells.map((row, i) => row.map((n, j) => [n, table[i]![j]!] as const)),
        ...cells[0]!.map((_, j) => cells.map((row, i) => [row[j]!, table[i]![j]!] as const)),
      ];
      for (const line of lines) {
        const hidden = line.filter(([shown]) => shown === null);
        const sum = hidden.reduce((all, [, n]) => all + n, 0);
        if (hidden.length && hidden.length < line.length) {
          expect(hidden.length).to.be.above(1);
          expect(sum).to.be.at.least(5);
        }
        // Where nobody is in a whole line its total says so.
        for (const [shown, n] of line) if (n > 0 && n < 5) expect(shown).to.equal(null);
      }
    }
  });
});

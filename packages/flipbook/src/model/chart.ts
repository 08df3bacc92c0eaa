/**
 * Where the bars and lines of a chart lie. Bars lie on their sides, label above, as on paper for old eyes: no turned
 * letters, no legend to look up. Numbers are percent of the drawing. Pure.
 */

/** `DataTable` of @e-bulletin/issue fits. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface Bar {
  readonly series: number;
  readonly value: number;
  /** Where it begins and how long it is. */
  readonly from: number;
  readonly length: number;
}

export interface BarGroup {
  readonly label: string;
  readonly bars: readonly Bar[];
}

export interface BarChart {
  readonly groups: readonly BarGroup[];
  /** Where nothing lies; over 0 only with values below zero. */
  readonly zero: number;
  readonly end: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

export interface LineChart {
  readonly lines: readonly { readonly series: number; readonly points: readonly Point[] }[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly labels: readonly { readonly text: string; readonly x: number }[];
}

/** More groups than this are a table and no picture. */
export const MAX_GROUPS = 40;

/** Columns that hold a number somewhere; the first is labels. */
export function seriesOf({ columns, rows }: Table): readonly number[] {
  const indexes: number[] = [];
  columns.forEach((_, column) => {
    if (column > 0 && rows.some((row) => isNumber(row[column]))) indexes.push(column);
  });
  return indexes;
}

export function barChart(table: Table): BarChart {
  const series = seriesOf(table);
  const rows = table.rows.slice(0, MAX_GROUPS);
  const values = rows.flatMap((row) => series.map((column) => row[column]).filter(isNumber));
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const end = high > 0 || low < 0 ? niceEnd(Math.max(high, 0)) : 1;
  const span = end - low || 1;
  const at = (value: number): number => ((value - low) / span) * 100;
  return {
    zero: at(0),
    end,
    groups: rows.map((row) => ({
      label: String(row[0] ?? ''),
      bars: series.flatMap((column): Bar[] => {
        const value = row[column];
        if (!isNumber(value)) return [];
        const edges = [at(0), at(value)] as const;
        return [
          {
            series: column,
            value,
            from: Math.min(...edges),
            length: Math.abs(edges[1] - edges[0]),
          },
        ];
      }),
    })),
  };
}

export function lineChart(table: Table): LineChart {
  const series = seriesOf(table);
  const { rows } = table;
  const values = rows.flatMap((row) => series.map((column) => row[column]).filter(isNumber));
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const step = niceEnd((high - low || 1) / 4);
  const bottom = Math.floor(low / step) * step;
  const count = Math.max(1, Math.ceil((high - bottom) / step));
  const top = bottom + count * step;
  const y = (value: number): number => 100 - ((value - bottom) / (top - bottom)) * 100;
  const x = (index: number): number => (rows.length > 1 ? (index / (rows.length - 1)) * 100 : 50);
  const ticks = [];
  for (let at = 0; at <= count; at++) {
    const value = bottom + at * step;
    ticks.push({ value: Number(value.toPrecision(12)), y: y(value) });
  }
  // As many labels as have room on a phone (255 px, letters of 9), the first and the last among them.
  const last = rows.length - 1;
  const letters = Math.max(...rows.map(([label]) => String(label ?? '').length));
  const every = Math.max(1, Math.ceil(last / Math.min(5, Math.max(1, 255 / (letters * 9 + 8)))));
  return {
    ticks,
    labels: rows.flatMap((row, index) =>
      index === last || (index % every === 0 && last - index >= every)
        ? [{ text: String(row[0] ?? ''), x: x(index) }]
        : [],
    ),
    lines: series.map((column) => ({
      series: column,
      points: rows.flatMap((row, index): Point[] => {
        const value = row[column];
        return isNumber(value) ? [{ x: x(index), y: y(value), value }] : [];
      }),
    })),
  };
}

/** Larger numbers are told by the table alone: no sum of them may leave what a number holds. */
const LARGEST = 1e15;

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Math.abs(value) <= LARGEST;

/** The least round number (1, 2, 2.5, 5 times a power of ten) that is not under `value`. */
export function niceEnd(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const nice = [1, 2, 2.5, 5, 10].find((one) => one * power >= value * (1 - 1e-12)) ?? 10;
  return nice * power;
}

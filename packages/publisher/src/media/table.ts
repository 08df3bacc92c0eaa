/**
 * The numbers of a chart, from a CSV as Excel saves it, or from JSON: `{columns, rows, unit, shape, source}` or
 * `{title, unit, head, series, rows: [{label, values}], source, kind}`.
 */
import type { DataTable } from '@e-bulletin/issue';

type Cell = string | number | null;
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC').trim() : undefined;

export interface ChartFile {
  readonly table: DataTable;
  readonly title?: string;
}

/** `undefined` for what is no table with at least one number. */
export function parseTable(text: string, name: string): ChartFile | undefined {
  const clean = text.replace(/^\ufeff/, '').normalize('NFC');
  const chart = /\.json$/i.test(name) ? fromJson(clean) : fromCsv(clean);
  const numbers = chart?.table.rows.flat().some((cell) => typeof cell === 'number');
  return numbers && chart && chart.table.columns.length > 1 ? chart : undefined;
}

function fromJson(text: string): ChartFile | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isFields(value) || !Array.isArray(value['rows'])) return undefined;
  const list: readonly unknown[] = value['rows'];
  const title = textOf(value['title']);
  const series = names(value['series']);
  const head = textOf(value['head']) ?? '';
  const columns = names(value['columns']) ?? [
    head,
    ...(series?.length ? series : [textOf(value['unit'])?.replace(/;.*$/, '') ?? '']),
  ];
  const rows = list.map((row): Cell[] => {
    if (Array.isArray(row)) return row.map(cellOf);
    if (!isFields(row)) return [];
    const values: readonly unknown[] = Array.isArray(row['values']) ? row['values'] : [];
    return [textOf(row['label']) ?? '', ...values.map(cellOf)];
  });
  const line = value['shape'] === 'line' || value['kind'] === 'line';
  return {
    table: {
      ...square(columns, rows),
      ...optional('unit', textOf(value['unit'])),
      ...optional('source', textOf(value['source'])),
      ...(line ? { shape: 'line' as const } : {}),
    },
    ...optional('title', title),
  };
}

const names = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.map((name) => textOf(name) ?? '') : undefined;

const cellOf = (value: unknown): Cell =>
  typeof value === 'number' && Number.isFinite(value) ? value : (textOf(value) ?? null);

function fromCsv(text: string): ChartFile | undefined {
  const mark = separatorOf(text);
  const lines = cells(text, mark).filter((row) => row.some((cell) => cell !== ''));
  const [head, ...body] = lines;
  if (!head) return undefined;
  // Excel of a Vietnamese machine separates by semicolons and writes 1.234,5.
  const comma = mark !== ',';
  const rows = body.map((row) =>
    row.map((cell, column): Cell =>
      column === 0 ? cell : (numberOf(cell, comma) ?? (cell || null)),
    ),
  );
  // "Số hộ (hộ)": one unit that all columns share is the chart's.
  const units = head.slice(1).map((name) => /\(([^()]+)\)\s*$/.exec(name)?.[1]?.trim());
  const unit = units.every((one) => one === units[0]) ? units[0] : undefined;
  const columns = unit ? head.map((name) => name.replace(/\s*\([^()]+\)\s*$/, '')) : head;
  return { table: { ...square(columns, rows), ...optional('unit', unit) } };
}

function separatorOf(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return [';', '\t', ','].find((mark) => line.includes(mark)) ?? ',';
}

/** RFC 4180: quotes may hold separators, line ends and doubled quotes. */
function cells(text: string, mark: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const push = (): void => {
    rows[rows.length - 1]?.push(cell.trim());
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[(at += 1)];
      else quoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (sign === mark) push();
    else if (sign === '\n') {
      push();
      rows.push([]);
    } else if (sign !== '\r') cell += sign;
  }
  push();
  return rows;
}

/** `comma`: the decimal sign is a comma and points group thousands. */
function numberOf(text: string, comma: boolean): number | undefined {
  const plain = text.replace(/[\s\u00a0]/g, '').replace(/%$/, '');
  const shape = comma
    ? /^-?\d{1,3}(\.\d{3})*(,\d+)?$|^-?\d+(,\d+)?$/
    : /^-?\d{1,3}(,\d{3})*(\.\d+)?$|^-?\d+(\.\d+)?$/;
  if (!shape.test(plain)) return undefined;
  return Number(comma ? plain.replace(/\./g, '').replace(',', '.') : plain.replace(/,/g, ''));
}

/** Every row as long as the head. */
function square(
  columns: readonly string[],
  rows: readonly Cell[][],
): Pick<DataTable, 'columns' | 'rows'> {
  return { columns, rows: rows.map((row) => columns.map((_, column) => row[column] ?? null)) };
}

const optional = <K extends string>(key: K, value: string | undefined): { [P in K]?: string } =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: string };

/** The targets of the reader (issue 3), printed with what was measured: hit or missed, and by how much. */
import { table } from '../report.ts';

export interface Target {
  readonly what: string;
  readonly value: number;
  readonly limit: number;
  readonly unit?: string;
}

export function targetTable(targets: readonly Target[]): string {
  const rows = targets.map(({ what, value, limit, unit = '' }) => [
    what,
    Number.isFinite(value) ? `${value.toFixed(2)}${unit}` : 'not measured',
    `≤ ${limit}${unit}`,
    Number.isFinite(value) ? (value <= limit ? 'hit' : `missed by ${percent(value, limit)}`) : '–',
  ]);
  return table(['target', 'measured', 'limit', ''], rows);
}

const percent = (value: number, limit: number): string =>
  `${Math.round((value / limit - 1) * 100)} %`;

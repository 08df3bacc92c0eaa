/** How a benchmark tells what it measured: Markdown tables with the day and the machine they belong to. */
import { cpus, release, totalmem, type } from 'node:os';

/** One Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}

/** "2026-11-23 · 2 × Xeon … · 24 GB · Linux 6.1 · Node 24.21.0", without anything that names a machine or a person. */
export function machine(): string {
  const processors = cpus();
  return [
    new Date().toISOString().slice(0, 10),
    `${processors.length} × ${processors[0]?.model.trim() ?? 'CPU'}`,
    `${Math.round(totalmem() / 1e9)} GB`,
    `${type()} ${release().split('-')[0] ?? ''}`,
    `Node ${process.versions.node}`,
  ].join(' · ');
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new Error('The median of nothing.');
  const lower = sorted[middle - 1];
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}

/** "1234 (1180–1302)": the median and the range. */
export function spread(values: readonly number[], digits = 0): string {
  const show = (value: number): string => value.toFixed(digits);
  return `${show(median(values))} (${show(Math.min(...values))}–${show(Math.max(...values))})`;
}

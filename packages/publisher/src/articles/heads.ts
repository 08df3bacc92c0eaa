/** Which cells of a table without tags are heads: rows and columns that are bold from end to end. */
import { type TableCell } from './page-block.js';

const bold = (cells: readonly TableCell[]): boolean => {
  const lines = cells.flatMap((cell) => cell.lines);
  return lines.length > 0 && lines.every((line) => line.bold);
};

export function withHeads(rows: readonly (readonly TableCell[])[]): TableCell[][] {
  const firsts = rows.slice(bold(rows[0] ?? []) ? 1 : 0).map((row) => row.slice(0, 1));
  const others = rows.slice(1).flatMap((row) => row.slice(1));
  const column = firsts.length > 1 && firsts.every(bold) && !bold(others);
  return rows.map((row, i) => {
    const head = i === 0 && bold(row);
    return row.map((cell, k) => ({ ...cell, header: head || (column && k === 0) }));
  });
}

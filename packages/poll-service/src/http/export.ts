/** Exports for spreadsheets. A cell that a spreadsheet would run as a formula is shown as text, titles of questions too. */
import type { Answer, Answers, Poll, PollResult } from '@e-bulletin/issue/poll.js';

/** Signs that begin a formula in Excel, LibreOffice or Google Sheets, their full-width twins and what is not seen before them among them. */
const FORMULA = /^[\s\p{Cf}"]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
/** The same where a spreadsheet of another language begins a cell: at a semicolon, a tab, or a line that it takes for a row. */
const FURTHER = /([;\t\r\n])(?=[\s\p{Cf}"]*[=+\-@＝＋－＠])/gu;

export type Cell = string | number | null;

/** RFC 4180 with a byte order mark, without which Excel garbles Vietnamese. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = `${FORMULA.test(cell) ? "'" : ''}${cell.replace(FURTHER, "$1'")}`;
  return /[",;\t\r\n]/.test(text) || text !== cell ? `"${text.replace(/"/g, '""')}"` : text;
}

export function countRows(result: PollResult): Cell[][] {
  const rows: Cell[][] = [['Câu hỏi', 'Nhóm', 'Phương án', 'Số người', '%', 'Nguồn']];
  const add = (source: string, questions: PollResult['questions']): void => {
    for (const { title, answered, options, rows: statements } of questions) {
      rows.push([title, '', 'Số người trả lời', answered, null, source]);
      for (const { label, count, percent, places } of options) {
        rows.push([title, '', label, count, percent, source]);
        places?.forEach((n, i) => rows.push([title, `Xếp thứ ${i + 1}`, label, n, null, source]));
      }
      for (const statement of statements ?? []) {
        for (const { label, count, percent } of statement.options) {
          rows.push([title, statement.label, label, count, percent, source]);
        }
      }
    }
  };
  add('Trên mạng', result.questions);
  if (result.paper) add('Phiếu giấy', result.paper.questions);
  for (const { of, groups } of result.breakdowns) {
    const title = result.questions.find(({ id }) => id === of)?.title ?? of;
    for (const group of groups) {
      for (const { label, count, percent } of group.options) {
        rows.push([title, group.label, label, count, percent, 'Trên mạng']);
      }
    }
  }
  rows.push(['Ghi chú', '', result.disclosure, null, null, '']);
  return rows;
}

/** One row for each ballot, labels as residents read them. */
export function ballotRows(poll: Poll, ballots: readonly Answers[]): Cell[][] {
  const questions = poll.questions.filter(({ type }) => type !== 'text');
  return [
    questions.map(({ title }) => title),
    ...ballots.map((answers) =>
      questions.map((question) => {
        const label = (id: string): string =>
          ('options' in question && question.options.find((one) => one.id === id)?.label) || id;
        const statement = (id: string): string =>
          ('statements' in question && question.statements.find((one) => one.id === id)?.label) ||
          id;
        return sayAnswer(answers[question.id], label, statement);
      }),
    ),
  ];
}

function sayAnswer(
  answer: Answer | undefined,
  label: (id: string) => string,
  statement: (id: string) => string,
): Cell {
  if (answer === undefined) return null;
  if (typeof answer === 'string') return label(answer);
  if (Array.isArray(answer)) return (answer as readonly string[]).map(label).join('; ');
  return Object.entries(answer as Readonly<Record<string, string>>)
    .map(([row, point]) => `${statement(row)}: ${label(point)}`)
    .join('; ');
}

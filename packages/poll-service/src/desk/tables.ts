/** Counts as tables, for the office's screen and for the wall. */
import { h } from './dom.js';

interface Option {
  readonly label: string;
  readonly count: number | null;
  readonly percent: number | null;
}
interface Counted {
  readonly title: string;
  readonly answered: number;
  readonly options: readonly Option[];
  readonly rows?: readonly { readonly label: string; readonly options: readonly Option[] }[];
}
export interface Result {
  readonly state: string;
  readonly ballots?: number;
  readonly withheld?: 'few' | 'policy' | 'not-final';
  readonly questions: readonly Counted[];
  readonly paper?: { readonly ballots: number; readonly questions: readonly Counted[] };
  readonly disclosure: string;
}

const WITHHELD = {
  few: 'Chưa đủ phiếu để hiện mà không lộ ý kiến của từng người.',
  policy: 'Kết quả chưa được công bố.',
  'not-final': 'Đã đóng, chưa chốt.',
} as const;

export function resultTables(result: Result): HTMLElement {
  return h(
    'div',
    {},
    result.withheld && h('p', { class: 'note' }, WITHHELD[result.withheld]),
    result.ballots !== undefined &&
      h(
        'p',
        {},
        `${result.ballots.toLocaleString('vi')} phiếu trên mạng${result.state === 'final' ? '' : ', chưa chốt'}.`,
      ),
    ...result.questions.flatMap(tables),
    result.paper && h('h3', {}, `Phiếu giấy: ${result.paper.ballots.toLocaleString('vi')} phiếu`),
    ...(result.paper?.questions ?? []).flatMap(tables),
    h('p', {}, h('small', {}, result.disclosure)),
  );
}

function tables({ title, answered, options, rows }: Counted): HTMLElement[] {
  return [
    ...(options.length ? [table(title, options, answered)] : []),
    ...(rows ?? []).map((row) => table(`${title}: ${row.label}`, row.options, answered)),
  ];
}

function table(caption: string, options: readonly Option[], total: number): HTMLElement {
  return h(
    'table',
    {},
    h('caption', {}, caption),
    h(
      'tbody',
      {},
      ...options.map(({ label, count, percent }) =>
        h(
          'tr',
          {},
          h(
            'th',
            { scope: 'row' },
            label,
            count !== null &&
              h('meter', { min: 0, max: Math.max(total, 1), value: count, 'aria-hidden': 'true' }),
          ),
          h(
            'td',
            { class: 'n' },
            count === null
              ? 'không hiện'
              : `${count.toLocaleString('vi')} người${percent === null ? '' : `, ${percent.toLocaleString('vi')} %`}`,
          ),
        ),
      ),
    ),
  );
}

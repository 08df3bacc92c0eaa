/** Counts as tables, for the office's screen and for the wall. */
import { h } from './dom.js';

interface Option {
  readonly label: string;
  readonly count: number | null;
  readonly percent: number | null;
}
interface Counted {
  readonly type: string;
  readonly title: string;
  readonly answered: number;
  /** Live: those among which it was counted, where these are not all. */
  readonly ballots?: number;
  readonly options: readonly Option[];
  readonly rows?: readonly { readonly label: string; readonly options: readonly Option[] }[];
}
export interface Result {
  readonly state: string;
  readonly ballots?: number;
  readonly withheld?: 'few' | 'policy' | 'not-final';
  /** With fewer ballots there are no counts yet. */
  readonly least?: number;
  readonly questions: readonly Counted[];
  readonly paper?: { readonly ballots: number; readonly questions: readonly Counted[] };
  readonly disclosure: string;
}

const WITHHELD = {
  few: 'Chưa đủ phiếu để hiện mà không lộ ý kiến của từng người.',
  policy: 'Cuộc này hiện không công bố kết quả.',
  'not-final': 'Đã đóng, chưa chốt.',
} as const;

/** Why there are no counts, and what they wait for. */
export function whyWithheld({ withheld = 'policy', least }: Result): string {
  return least === undefined
    ? WITHHELD[withheld]
    : `Số đếm hiện khi có ít nhất ${least} phiếu và không lộ ý kiến của từng người.`;
}

export function resultTables(result: Result): HTMLElement {
  const { paper } = result;
  return h(
    'div',
    {},
    result.withheld && h('p', { class: 'note' }, whyWithheld(result)),
    result.ballots !== undefined &&
      h(
        'p',
        {},
        `${result.ballots.toLocaleString('vi')} phiếu trên mạng${result.state === 'final' ? '' : ', chưa chốt'}.`,
      ),
    ...tablesOf(result),
    paper && h('h3', {}, `Phiếu giấy: ${paper.ballots.toLocaleString('vi')} phiếu`),
    ...(paper ? tablesOf(paper) : []),
    h('p', {}, h('small', {}, result.disclosure)),
  );
}

/** A table for each question, and for each statement of a Likert; a sentence where no number is told. */
export function tablesOf({
  questions,
  ballots = 0,
}: Pick<Result, 'questions' | 'ballots'>): HTMLElement[] {
  return questions.flatMap((question) => tables(question, ballots));
}

function tables(
  { type, title, answered, ballots: own, options, rows = [] }: Counted,
  all: number,
): HTMLElement[] {
  // The public count of the wall: each question is counted among as many as tell of nobody.
  const ballots = own ?? all;
  // The percentages are of these.
  const some =
    answered === ballots ? [] : [`${answered.toLocaleString('vi')} phiếu trả lời câu này`];
  const told = [...options, ...rows.flatMap((row) => row.options)];
  if (told.length && told.every(({ count }) => count === null)) {
    const why = 'Số đếm không hiện, để không ai suy ra từng người trả lời gì.';
    return [h('div', {}, h('h3', {}, title), h('p', { class: 'note' }, [why, ...some].join(' ')))];
  }
  const foot = [
    ...(type === 'ranking' ? ['Số người xếp thứ nhất'] : []),
    ...some,
    ...(ballots < all ? [`mới tính ${ballots.toLocaleString('vi')} phiếu`] : []),
    `hết vạch = ${ballots.toLocaleString('vi')} phiếu`,
  ].join('; ');
  return [
    ...(options.length ? [table(title, options, ballots, foot)] : []),
    ...rows.map((row) => table(`${title} – ${row.label}`, row.options, ballots, foot)),
  ];
}

/** Bars are drawn against all ballots, so that a short one is few people. */
function table(
  caption: string,
  options: readonly Option[],
  ballots: number,
  foot: string,
): HTMLElement {
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
              h('meter', {
                min: 0,
                max: Math.max(ballots, 1),
                value: count,
                'aria-hidden': 'true',
              }),
          ),
          h(
            'td',
            { class: 'n' },
            count === null
              ? 'không hiện'
              : `${count.toLocaleString('vi')} người${percent === null ? '' : `, ${percent.toLocaleString('vi')}\u00a0%`}`,
          ),
        ),
      ),
    ),
    h('tfoot', {}, h('tr', {}, h('td', { class: 'n', colspan: 2 }, h('small', {}, foot)))),
  );
}

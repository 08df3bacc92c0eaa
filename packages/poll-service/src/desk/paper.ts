/** One clerk's count of a box, entered without seeing what the other entered. */
import { call, type Definition, type Question } from './api.js';
import { button, field, h } from './dom.js';
import { faultOf } from './editor.js';

interface Box {
  readonly box: string;
  readonly clerks: readonly string[];
  readonly state: 'one' | 'differs' | 'agreed';
  readonly ballots?: number;
  readonly differences: readonly string[];
}

const AGREEMENT = [
  ['rat-khong-dong-y', 'Rất không đồng ý'],
  ['khong-dong-y', 'Không đồng ý'],
  ['binh-thuong', 'Bình thường'],
  ['dong-y', 'Đồng ý'],
  ['rat-dong-y', 'Rất đồng ý'],
] as const;

/** `more`: boxes can still be entered. */
export async function paperSection(
  path: string,
  definition: Definition,
  more: boolean,
): Promise<HTMLElement> {
  const list = h('ul', { class: 'list' });
  const said = h('div', { 'aria-live': 'polite' });
  const show = async (): Promise<void> => {
    const boxes = await call<Box[]>('GET', `${path}/paper`);
    list.replaceChildren(...boxes.map((box) => boxItem(box, more && remove)));
    if (!boxes.length) list.replaceChildren(h('li', {}, 'Chưa có hòm nào.'));
  };
  const remove = async (box: string): Promise<void> => {
    if (!confirm(`Bỏ “${box}” để kiểm và nhập lại từ đầu?`)) return;
    await attempt(() => call('DELETE', `${path}/paper`, { box }));
  };
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    said.replaceChildren();
    try {
      await work();
      await show();
      return true;
    } catch (error) {
      said.replaceChildren(faultOf(error));
      return false;
    }
  };
  await show();
  return h(
    'section',
    {},
    h('h2', {}, 'Phiếu giấy'),
    h(
      'p',
      {},
      'Hai người kiểm riêng từng hòm và nhập riêng. Khớp nhau mới được tính, thành một hàng riêng.',
    ),
    h('p', {}, h('a', { href: `/polls/${definition.id}/slip` }, 'Phiếu giấy để in')),
    list,
    said,
    more && h('details', {}, h('summary', {}, 'Nhập một hòm'), entry(path, definition, attempt)),
  );
}

function boxItem(box: Box, remove: false | ((box: string) => void)): HTMLElement {
  const words = {
    one: 'chờ người thứ hai',
    differs: 'hai người lệch nhau, kiểm lại',
    agreed: `khớp, ${box.ballots ?? 0} phiếu`,
  }[box.state];
  return h(
    'li',
    {},
    h('h3', {}, box.box),
    h('p', {}, h('span', { class: 'state' }, words), `. Người nhập: ${box.clerks.join('; ')}.`),
    box.differences.length > 0 && h('p', {}, `Ô lệch: ${box.differences.join(', ')}`),
    remove && button('Bỏ hòm này', () => remove(box.box)),
  );
}

function entry(
  path: string,
  definition: Definition,
  attempt: (work: () => Promise<unknown>) => Promise<boolean>,
): HTMLElement {
  const box = h('input', { type: 'text', maxlength: 100 });
  const clerk = h('input', { type: 'text', maxlength: 100, autocomplete: 'off' });
  const ballots = whole();
  const cells: { question: string; name: string; input: HTMLInputElement }[] = [];
  const cell = (question: string, name: string, label: string): HTMLElement => {
    const input = whole();
    cells.push({ question, name, input });
    return field(label, input);
  };
  const questions = definition.questions
    .filter(({ type }) => type !== 'text')
    .map((question) =>
      h(
        'fieldset',
        { class: 'question' },
        h('legend', {}, question.title),
        h(
          'div',
          { class: 'grid' },
          ...cellsOf(question).map(([name, label]) => cell(question.id, name, label)),
          cell(question.id, 'blank', 'Để trống'),
        ),
      ),
    );
  const send = async (): Promise<void> => {
    const counts: Record<string, Record<string, number>> = {};
    for (const { question, name, input } of cells) {
      (counts[question] ??= {})[name] = Number(input.value || '0');
    }
    const body = {
      box: box.value.trim(),
      clerk: clerk.value.trim(),
      ballots: Number(ballots.value || '0'),
      counts,
    };
    if (!(await attempt(() => call('POST', `${path}/paper`, body)))) return;
    // The second clerk begins with empty fields.
    for (const input of [clerk, ballots, ...cells.map((one) => one.input)]) input.value = '';
    clerk.focus();
  };
  return h(
    'div',
    {},
    field('Hòm', box, 'Ví dụ: Hòm số 1, nhà văn hoá khu phố 2.'),
    field('Người kiểm và nhập', clerk),
    field('Số phiếu trong hòm', ballots),
    ...questions,
    button('Nhập số của tôi', send, ''),
  );
}

function whole(): HTMLInputElement {
  return h('input', { type: 'number', min: 0, step: 1, inputmode: 'numeric' });
}

/** Names of a question's counts with words; the service checks them all. */
function cellsOf({
  type,
  options = [],
  statements = [],
  noOpinion,
  max,
}: Question): [string, string][] {
  const own: [string, string][] =
    type === 'yesno' && !options.length
      ? [
          ['co', 'Có'],
          ['khong', 'Không'],
        ]
      : type === 'rating'
        ? [...Array(max ?? 5)].map((_, i) => [String(i + 1), String(i + 1)])
        : type === 'likert' && !options.length
          ? AGREEMENT.map(([id, label]) => [id, label])
          : options.map(({ id, label }) => [id, label]);
  if (noOpinion && !own.some(([id]) => id === 'khong-y-kien')) {
    own.push(['khong-y-kien', 'Không có ý kiến']);
  }
  if (type === 'likert') {
    return statements.flatMap((row) =>
      own.map(([id, label]): [string, string] => [`${row.id}:${id}`, `${row.label}: ${label}`]),
    );
  }
  if (type === 'ranking') {
    return own.flatMap(([id, label]) =>
      [...Array(max ?? own.length)].map((_, i): [string, string] => [
        `${id}@${i + 1}`,
        `${label}, xếp thứ ${i + 1}`,
      ]),
    );
  }
  return own;
}

/** One clerk's count of a box, entered without seeing what the other entered. */
import { alone } from './alone.js';
import { call, DeskError, type Detail, type PaperQuestion } from './api.js';
import { button, field, h } from './dom.js';
import { faultOf } from './faults.js';
import { guard, letGo } from './unsaved.js';
import { wholeField, wholeOf } from './whole.js';

const UNNAMED = 'Chưa nhập. Ghi thêm những ô này, rồi bấm lần nữa.';
const NO_COUNT = 'Chưa nhập: có ô không phải số đếm. Ghi bằng chữ số, ví dụ 12 hoặc 1.204.';

interface Box {
  readonly box: string;
  readonly clerks: readonly string[];
  readonly state: 'one' | 'differs' | 'agreed';
  readonly ballots?: number;
  readonly differences: readonly string[];
}

/** `more`: boxes can still be entered. */
export async function paperSection(
  poll: string,
  questions: readonly PaperQuestion[],
  more: boolean,
): Promise<HTMLElement> {
  const path = `/admin/polls/${poll}`;
  const list = h('ul', { class: 'list' });
  const said = h('div', { 'aria-live': 'polite' });
  /** Boxes for a second clerk, or a second look: their names are chosen, not written once more. */
  const waiting = h('datalist', { id: 'boxes-waiting' });
  let asked = 0;
  const show = async (): Promise<void> => {
    const latest = ++asked;
    const boxes = await call<Box[]>('GET', `${path}/paper`);
    if (latest !== asked) return;
    list.replaceChildren(...boxes.map((box) => boxItem(box, questions, more && remove)));
    waiting.replaceChildren(
      ...boxes
        .filter(({ state }) => state !== 'agreed')
        .map(({ box }) => h('option', { value: box })),
    );
    if (!boxes.length) list.replaceChildren(h('li', {}, 'Chưa có hòm nào.'));
  };
  const remove = async ({ box, state }: Box): Promise<void> => {
    if (!confirm(`Bỏ “${box}” để kiểm và nhập lại từ đầu?`)) return;
    await attempt(async () => {
      await call('DELETE', `${path}/paper`, { box, state });
      return `Đã bỏ “${box}”.`;
    });
  };
  const attempt = async (work: () => Promise<string>): Promise<boolean> => {
    said.replaceChildren();
    try {
      // Fields are emptied after it: nothing is written into them meanwhile.
      const words = await alone(async () => {
        const done = await work();
        await show();
        return done;
      });
      said.replaceChildren(h('p', { class: 'note' }, words));
      return true;
    } catch (error) {
      said.replaceChildren(faultOf(error, { say: (detail) => sayOfBox(detail, questions) }));
      // It stands above the fields, and the button that was pressed below them.
      said.scrollIntoView({ block: 'center' });
      // What another clerk did meanwhile may be why. The next press does not wait for it.
      show().catch(() => undefined);
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
      'Hai người kiểm riêng từng hòm và nhập riêng. Khớp nhau mới được tính, thành một hàng riêng; người dân thấy hàng ấy khi đã lập biên bản.',
    ),
    h('p', {}, h('a', { href: `/polls/${poll}/slip` }, 'Phiếu giấy để in')),
    list,
    said,
    waiting,
    more && h('details', {}, h('summary', {}, 'Nhập một hòm'), entry(path, questions, attempt)),
  );
}

function boxItem(
  box: Box,
  questions: readonly PaperQuestion[],
  remove: false | ((box: Box) => unknown),
): HTMLElement {
  return h(
    'li',
    {},
    h('h3', {}, box.box),
    h(
      'p',
      {},
      h('span', { class: 'state' }, stateOf(box)),
      `. Người nhập: ${box.clerks.join('; ')}.`,
    ),
    box.differences.length > 0 && h('p', {}, 'Ô lệch:'),
    box.differences.length > 0 &&
      h('ul', {}, ...box.differences.map((name) => h('li', {}, sayCell(name, questions)))),
    box.differences.length > 0 &&
      remove &&
      h(
        'p',
        {},
        'Hai người đếm lại những ô này. Ai nhập nhầm thì nhập lại cả hòm, ghi đúng tên mình như trên: số mới thay số cũ.',
      ),
    remove && button('Bỏ hòm này', () => remove(box)),
  );
}

function stateOf({ state, ballots = 0 }: Box): string {
  return {
    one: 'chờ người thứ hai',
    differs: 'hai người lệch nhau, kiểm lại',
    agreed: `khớp, ${ballots.toLocaleString('vi')} phiếu`,
  }[state];
}

function entry(
  path: string,
  questions: readonly PaperQuestion[],
  attempt: (work: () => Promise<string>) => Promise<boolean>,
): HTMLElement {
  const box = h('input', { type: 'text', maxlength: 100, list: 'boxes-waiting' });
  const clerk = h('input', { type: 'text', maxlength: 100, autocomplete: 'off' });
  const ballots = wholeField();
  const cells: { question: string; name: string; input: HTMLInputElement }[] = [];
  const cell = (question: string, name: string, label: string): HTMLElement => {
    const input = wholeField();
    cells.push({ question, name, input });
    return field(label, input);
  };
  const groups = questions.map(({ question, title, cells: names }) =>
    h(
      'fieldset',
      { class: 'question' },
      h('legend', {}, title),
      h('div', { class: 'grid' }, ...names.map(({ name, label }) => cell(question, name, label))),
    ),
  );
  const send = async (): Promise<void> => {
    const wrong: Detail[] = [];
    const read = (input: HTMLInputElement, question?: string): number => {
      const n = wholeOf(input.value);
      const message = `${input.labels?.[0]?.textContent ?? ''}: “${input.value}”`;
      if (n === undefined) wrong.push({ message, ...(question && { question }) });
      return n ?? 0;
    };
    const counts: Record<string, Record<string, number>> = {};
    for (const { question, name, input } of cells) {
      (counts[question] ??= {})[name] = read(input, question);
    }
    const body = {
      box: box.value.trim(),
      clerk: clerk.value.trim(),
      ballots: read(ballots),
      counts,
    };
    const post = async (): Promise<string> => {
      const unnamed = [box, clerk, ballots].filter(({ value }) => !value.trim());
      if (unnamed.length) {
        const details = unnamed.map(({ labels }) => `${labels?.[0]?.textContent ?? ''}: chưa ghi`);
        throw new DeskError(
          'missing',
          UNNAMED,
          details.map((message) => ({ message })),
        );
      }
      if (wrong.length) throw new DeskError('number', NO_COUNT, wrong);
      const stands = await call<Box>('POST', `${path}/paper`, body);
      return `Đã nhập số của ${body.clerk}, “${stands.box}”: ${stateOf(stands)}.`;
    };
    if (!(await attempt(post))) return;
    letGo();
    // The second clerk begins with empty fields.
    for (const input of [clerk, ballots, ...cells.map((one) => one.input)]) input.value = '';
    clerk.focus();
  };
  const view = h(
    'div',
    {},
    field('Hòm', box, 'Ví dụ: Hòm số 1, nhà văn hoá khu phố 2.'),
    field('Người kiểm và nhập', clerk),
    field('Số phiếu trong hòm', ballots),
    ...groups,
    button('Nhập số của tôi', send, ''),
  );
  guard(view);
  return view;
}

/** `ballots`, or `question.cell`, in the words of the fields. */
function sayCell(name: string, questions: readonly PaperQuestion[]): string {
  const of = questions.find(({ question }) => name.startsWith(`${question}.`));
  if (!of) return 'Số phiếu trong hòm';
  const cell = name.slice(of.question.length + 1);
  return `${of.title} – ${of.cells.find((one) => one.name === cell)?.label ?? cell}`;
}

/** What cannot be, with the question where it was entered. */
function sayOfBox({ question, message = '' }: Detail, questions: readonly PaperQuestion[]): string {
  const of = questions.find((one) => one.question === question);
  return of ? `${of.title} – ${message}` : message;
}

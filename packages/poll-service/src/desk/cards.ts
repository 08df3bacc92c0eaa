/** One-time cards: how many were given out and used, and new ones, which are shown and printed once. */
import { call } from './api.js';
import { button, field, h } from './dom.js';
import { faultOf } from './faults.js';
import { hold, letGo, mayLose } from './unsaved.js';

/** The service keeps no codes: what is not printed is gone. */
const UNPRINTED = 'Các thẻ vừa làm chưa in, và mã không hiện lại được. Vẫn bỏ các thẻ ấy?';

interface Batch {
  readonly label: string;
  readonly day: string;
  readonly issued: number;
  readonly used: number;
}

/** `more`: cards can still be given out. */
export async function cardsSection(path: string, more: boolean): Promise<HTMLElement> {
  const rows = h('tbody', {});
  const said = h('div', { 'aria-live': 'polite' });
  const count = h('input', { type: 'number', min: 1, max: 2000, step: 1, inputmode: 'numeric' });
  count.value = '40';
  const label = h('input', { type: 'text', maxlength: 100 });
  const show = async (): Promise<void> => {
    const batches = await call<Batch[]>('GET', `${path}/codes`);
    rows.replaceChildren(
      ...batches.map((one) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, one.label || one.day.split('-').reverse().join('/')),
          h('td', { class: 'n' }, String(one.issued)),
          h('td', { class: 'n' }, String(one.used)),
          h('td', { class: 'n' }, String(one.issued - one.used)),
        ),
      ),
    );
  };
  const make = async (): Promise<void> => {
    if (!mayLose(UNPRINTED)) return;
    said.replaceChildren();
    try {
      const sheet = await fetchSheet(path, Number(count.value), label.value);
      hold(UNPRINTED);
      await show();
      const frame = h('iframe', {
        title: 'Các tờ thẻ để in',
        sandbox: 'allow-same-origin allow-modals',
      });
      frame.srcdoc = sheet;
      const print = (): void => {
        frame.contentWindow?.print();
        letGo(UNPRINTED);
      };
      said.replaceChildren(
        h(
          'p',
          { class: 'note', role: 'status' },
          'Đã làm thẻ. Mã chỉ hiện lần này: in ngay, rồi cắt theo nét đứt.',
        ),
        h('div', { class: 'row' }, button('In các tờ thẻ', print, '')),
        frame,
      );
    } catch (error) {
      said.replaceChildren(faultOf(error));
    }
  };
  await show();
  return h(
    'section',
    {},
    h('h2', {}, 'Thẻ mã'),
    h(
      'p',
      {},
      'Mỗi thẻ trả lời một lần. Dịch vụ chỉ biết bao nhiêu thẻ đã dùng, không biết thẻ của ai.',
    ),
    h(
      'table',
      {},
      h('caption', {}, 'Các đợt đã phát'),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, 'Đợt'),
          ...['Phát', 'Đã dùng', 'Còn'].map((name) => h('th', { scope: 'col', class: 'n' }, name)),
        ),
      ),
      rows,
    ),
    more &&
      h(
        'div',
        { class: 'two' },
        field('Số thẻ', count, 'Tám thẻ một tờ A4.'),
        field('Tên đợt', label, 'Ví dụ: Khu phố 1.'),
      ),
    more && button('Làm thẻ', make),
    said,
  );
}

/** The sheets as the service draws them. */
async function fetchSheet(path: string, count: number, label: string): Promise<string> {
  const { sheet } = await call<{ sheet: string }>('POST', `${path}/codes`, { count, label });
  return sheet;
}

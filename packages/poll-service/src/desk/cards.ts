/** One-time cards: how many were given out and used, and new ones, which are shown and printed once. */
import { call, DeskError, type PollLine } from './api.js';
import { button, field, h, localNote } from './dom.js';
import { faultOf } from './faults.js';
import { hold, letGo, mayLose } from './unsaved.js';
import { wholeField, wholeOf } from './whole.js';

/** The service keeps no codes: what is not printed is gone. */
const UNPRINTED = 'Các thẻ vừa làm chưa in, và mã không hiện lại được. Vẫn bỏ các thẻ ấy?';

/** As the service has it. */
const MOST = 2000;
const NO_COUNT = 'Số thẻ mỗi lần từ 1 đến 2.000. Ghi bằng chữ số.';

const AGAIN =
  'Bấm “Làm thẻ” lần nữa, giữ nguyên số thẻ và tên đợt: nếu dịch vụ đã làm thì hiện đúng các thẻ ấy, không làm thêm.';
/** What is said of a request that nobody answered. */
const UNHEARD = ['offline', 'unreadable', 'storage', 'busy', 'stopping'];

/** With the seal the codes are destroyed, and what was counted of them stands elsewhere. */
const GONE = 'Đã chốt số liệu: mã của các thẻ đã huỷ. Số thẻ đã phát ghi trong biên bản.';

interface Batch {
  readonly batch: string;
  readonly label: string;
  readonly day: string;
  readonly issued: number;
  readonly used: number;
}

/** `address`: where they lead. */
export async function cardsSection(
  path: string,
  address: string,
  state: PollLine['state'],
): Promise<HTMLElement> {
  /** Cards can still be given out. */
  const more = state !== 'grace' && state !== 'final';
  const list = h('ul', { class: 'list' });
  const said = h('div', { 'aria-live': 'polite' });
  const count = wholeField();
  count.value = '40';
  const label = h('input', { type: 'text', maxlength: 100 });
  /** The last press that failed: its cards may be made, and the same press once more shows them instead of making others. */
  let failed: { readonly wanted: string; readonly once: string } | undefined;
  const show = async (): Promise<void> => {
    const batches = await call<Batch[]>('GET', `${path}/codes`);
    list.replaceChildren(
      ...batches.map((one) =>
        h(
          'li',
          {},
          h('h3', {}, nameOf(one)),
          h('p', {}, ...countsOf(one).map((words) => h('span', {}, words))),
          !one.used && voidButton(one),
        ),
      ),
    );
    if (!batches.length)
      list.replaceChildren(h('li', {}, state === 'final' ? GONE : 'Chưa phát thẻ nào.'));
  };
  const nameOf = (one: Batch): string => one.label || one.day.split('-').reverse().join('/');
  const voidButton = (one: Batch): HTMLElement => {
    const ask = `Huỷ ${one.issued.toLocaleString('vi')} thẻ của đợt “${nameOf(one)}”? Thẻ đã in sẽ không trả lời được nữa, và một dòng công khai ghi lại.`;
    const act = async (): Promise<void> => {
      if (!mayLose(UNPRINTED) || !confirm(ask)) return;
      said.replaceChildren();
      try {
        await call('DELETE', `${path}/codes/${one.batch}`);
        await show();
      } catch (error) {
        said.replaceChildren(faultOf(error));
      }
    };
    const made = button('Huỷ đợt', act);
    made.setAttribute('aria-label', `Huỷ đợt ${nameOf(one)}`);
    return made;
  };
  const make = async (): Promise<void> => {
    if (!mayLose(UNPRINTED)) return;
    said.replaceChildren();
    const cards = wholeOf(count.value) ?? 0;
    if (cards < 1 || cards > MOST) {
      said.replaceChildren(faultOf(new DeskError('number', NO_COUNT)));
      return;
    }
    const body = { count: cards, label: label.value };
    const wanted = JSON.stringify(body);
    const once = failed?.wanted === wanted ? failed.once : randomKey();
    failed = { wanted, once };
    try {
      // As the service draws them.
      const { sheet } = await call<{ sheet: string }>('POST', `${path}/codes`, body, { once });
      failed = undefined;
      hold(UNPRINTED);
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
      // The codes come this once; the list of batches comes again with the page.
      await show().catch(() => undefined);
    } catch (error) {
      const unheard = failed && UNHEARD.includes((error as DeskError).code);
      said.replaceChildren(faultOf(error), ...(unheard ? [h('p', { class: 'note' }, AGAIN)] : []));
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
    list,
    more &&
      h(
        'div',
        { class: 'two' },
        field('Số thẻ', count, 'Tám thẻ một tờ A4.'),
        field('Tên đợt', label, 'Ví dụ: Khu phố 1.'),
      ),
    more && localNote(address),
    more && button('Làm thẻ', make),
    said,
  );
}

/** A table of them would tear its heads apart on a phone. */
function countsOf({ issued, used }: Batch): readonly string[] {
  const say = (n: number): string => n.toLocaleString('vi');
  return [`Phát ${say(issued)}, `, `đã dùng ${say(used)}, `, `còn ${say(issued - used)}.`];
}

/** 128 bits; `randomUUID` is not where the page came without https. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

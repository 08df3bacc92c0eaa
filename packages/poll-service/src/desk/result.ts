/** The counts of a poll for the office: on the screen, on the wall, as files. */
import { call, download, type PollLine } from './api.js';
import { button, h } from './dom.js';
import { resultTables, type Result } from './tables.js';
import { openWall } from './wall.js';

/** Does something and says what went wrong; `redraw`: the page that comes after it. */
export type Act = (work: () => Promise<unknown>, redraw?: () => Promise<void>) => Promise<void>;

export interface ResultOptions {
  readonly line: PollLine;
  /** As residents type it. */
  readonly address: string;
  /** The count does not stand yet. */
  readonly early: boolean;
  readonly act: Act;
}

export function resultSection({ line, address, early, act }: ResultOptions): HTMLElement {
  const path = `/admin/polls/${line.id}`;
  const seen = h('div', { 'aria-live': 'polite' });
  const ask = (): boolean =>
    !early || confirm('Chưa chốt số liệu: một dòng công khai sẽ ghi là cơ quan đã xem trước. Xem?');
  const file = (name: string, label: string): HTMLElement =>
    button(label, () => ask() && act(() => download(`${path}/${name}`)));
  const look = async (): Promise<void> =>
    seen.replaceChildren(resultTables(await call<Result>('GET', `${path}/result`)));
  return h(
    'section',
    {},
    h('h2', {}, 'Kết quả'),
    early && line.symmetric
      ? h(
          'p',
          { class: 'note' },
          'Cuộc này không cho cơ quan xem trước công chúng. Số liệu hiện ở đây khi đã chốt.',
        )
      : h(
          'div',
          {},
          h(
            'div',
            { class: 'row' },
            button('Xem số liệu', () => ask() && act(look), 'small'),
            early && button('Chiếu lên màn hình', () => act(() => openWall({ ...line, address }))),
          ),
          h(
            'div',
            { class: 'row' },
            file('export.xlsx', 'Tải Excel'),
            file('result.csv', 'Tải CSV'),
            !early && file('export.json', 'Tải JSON'),
          ),
          seen,
        ),
  );
}

/** "Phím tắt": what every key does, from a table. Others add rows for keys that they bring. */
import { html } from 'lit';
import { msg } from '@e-bulletin/core/i18n.js';
import type { PanelView, Reader } from '../controllers/reader.js';
import { keysStyles } from './keys-panel.styles.js';

export const styles = keysStyles;

interface Row {
  /** Names on the keys, in the order of the hand; any of them does it. */
  readonly keys: readonly string[];
  readonly does: () => string;
}

/** One row for each thing that keys do. `rtl`: the arrows are mirrored. */
const rows = (rtl: boolean): readonly Row[] => [
  {
    keys: [rtl ? '←' : '→', 'Page Down'],
    does: () => msg('Trang sau', { id: 'flipbook.nextPage' }),
  },
  {
    keys: [rtl ? '→' : '←', 'Page Up'],
    does: () => msg('Trang trước', { id: 'flipbook.previousPage' }),
  },
  { keys: ['Home'], does: () => msg('Về trang đầu', { id: 'flipbook.firstPage' }) },
  { keys: ['End'], does: () => msg('Tới trang cuối', { id: 'flipbook.lastPage' }) },
  {
    keys: ['+', '−'],
    does: () =>
      msg('Phóng to, thu nhỏ; khi đã phóng to, mũi tên dời trang', { id: 'flipbook.keyZoom' }),
  },
  { keys: ['0'], does: () => msg('Vừa trang', { id: 'flipbook.zoomWhole' }) },
  { keys: ['Esc'], does: () => msg('Đóng bảng đang mở', { id: 'flipbook.keyEscape' }) },
];

export function create({ state }: Reader): PanelView {
  return {
    title: () => msg('Phím tắt', { id: 'flipbook.keys' }),
    render: () => html`<div class="list keys" tabindex="0">
      <p>
        ${msg('Bấm vào trang báo trước, rồi dùng các phím này.', { id: 'flipbook.keysHint' })}
      </p>
      <dl>
        ${rows(state.progression === 'rtl').map(
          ({ keys, does }) => html`<div>
            <dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt>
            <dd>${does()}</dd>
          </div>`,
        )}
      </dl>
    </div>`,
  };
}

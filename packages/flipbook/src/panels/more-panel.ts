/** "Thêm": everything that has no button of its own in the bar. A table; each row brings what it needs itself. */
import { html, type TemplateResult } from 'lit';
import { msg } from '@e-bulletin/core/i18n.js';
import { bookmark, download, grid, icon, keys, print, read } from '@e-bulletin/core/icons.js';
import type { PanelView, Reader } from '../controllers/reader.js';
import { unreachable } from '../hotspots/sentences.js';
import { sizeText } from '../model/media.js';
import { articleHere } from '../view/page-pair.js';
import { moreStyles } from './more-panel.styles.js';

export const styles = moreStyles;

const fullIcon = 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5';
const presentIcon = 'M3 4h18M4.5 4v11.5h15V4M12 15.5V18M8 21l4-3 4 3';

interface Entry {
  readonly id: string;
  readonly icon: string;
  readonly word: () => string;
  /** A second line under the word. */
  readonly note?: (reader: Reader) => string | undefined;
  /** Whether it can be had here; always where absent. */
  readonly wanted?: (reader: Reader) => boolean;
  /** Pressed. Opening another panel replaces this one; anything else calls `reader.close()` first. */
  readonly run: (reader: Reader) => unknown;
}

/** One row for each, in the order in which they are shown. */
const ENTRIES: readonly Entry[] = [
  {
    id: 'read',
    icon: read,
    word: () => msg('Đọc chữ to', { id: 'flipbook.readLarge' }),
    note: (reader) => articleHere(reader)?.title,
    wanted: (reader) => articleHere(reader) !== undefined,
    run: (reader) => {
      const article = articleHere(reader);
      reader.close();
      if (article) reader.read(article.id);
    },
  },
  {
    id: 'thumbnails',
    icon: grid,
    word: () => msg('Hình các trang', { id: 'flipbook.thumbnails' }),
    run: ({ open }) => open('thumbnails'),
  },
  {
    id: 'bookmarks',
    icon: bookmark,
    word: () => msg('Đánh dấu', { id: 'flipbook.bookmarks' }),
    run: ({ open }) => open('bookmarks'),
  },
  {
    id: 'full',
    icon: fullIcon,
    word: () => msg('Toàn màn hình', { id: 'flipbook.full' }),
    run: async ({ close, hands }) => {
      close();
      await (await hands()).expand();
    },
  },
  {
    id: 'present',
    icon: presentIcon,
    word: () => msg('Trình chiếu', { id: 'flipbook.present' }),
    note: () => msg('Cho cuộc họp: chỉ có trang báo', { id: 'flipbook.presentHint' }),
    run: async ({ close, hands }) => {
      close();
      await (await hands()).present();
    },
  },
  {
    id: 'print',
    icon: print,
    word: () => msg('In', { id: 'flipbook.print' }),
    run: ({ open }) => open('print'),
  },
  {
    id: 'pdf',
    icon: download,
    word: () => msg('Tải PDF', { id: 'flipbook.pdf' }),
    note: ({ book, language }) => {
      const { size } = book.issue.pdf ?? {};
      return size ? sizeText(size, language) : undefined;
    },
    wanted: ({ book }) => book.issue.pdf !== undefined,
    run: async ({ book, close }) => {
      close();
      await (await import('../adapters/download.js')).download(book);
    },
  },
  {
    id: 'keys',
    icon: keys,
    word: () => msg('Phím tắt', { id: 'flipbook.keys' }),
    // A phone has no keys, unless one was pressed.
    wanted: ({ root }) =>
      !matchMedia('(pointer: coarse) and (any-hover: none)').matches ||
      root.querySelector('.keyed') !== null,
    run: ({ open }) => open('keys'),
  },
];

export function create(reader: Reader): PanelView {
  const run = async (entry: Entry): Promise<void> => {
    try {
      await entry.run(reader);
    } catch {
      reader.tell(unreachable());
    }
  };
  const renderEntry = (entry: Entry): TemplateResult => {
    const note = entry.note?.(reader);
    return html`<li>
      <button type="button" class="entry" data-entry=${entry.id} @click=${() => run(entry)}>
        ${icon(entry.icon)}
        <span class="name">${entry.word()}${note ? html`<small>${note}</small>` : ''}</span>
      </button>
    </li>`;
  };
  return {
    title: () => msg('Thêm', { id: 'flipbook.more' }),
    focus: '.entry',
    render: () => html`<ul class="list lines more">
      ${ENTRIES.filter(({ wanted }) => !wanted || wanted(reader)).map(renderEntry)}
    </ul>`,
  };
}

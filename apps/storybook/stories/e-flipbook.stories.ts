/** `<e-flipbook>` in every state a reader can meet. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { FlipbookElement, Panel } from '@e-bulletin/flipbook';
import { html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import {
  BAD_JSON,
  ENDLESS,
  ISSUE,
  LEAFLET,
  LOCKED_PDF,
  MISSING,
  MISSING_PAGES,
  NO_PDF,
  NOT_AN_ISSUE,
  PDF,
} from './states.ts';

interface Args {
  src: string;
  page?: number;
  view?: 'auto' | 'single' | 'spread';
  zoom?: number;
}

const meta: Meta<Args> = {
  title: 'e-flipbook',
  component: 'e-flipbook',
  render: ({ src, page, view, zoom }) =>
    html`<e-flipbook
      src=${src}
      page=${page ?? nothing}
      view=${view ?? nothing}
      zoom=${zoom ?? nothing}
    ></e-flipbook>`,
  args: { src: ISSUE },
  argTypes: {
    view: { control: 'inline-radio', options: ['auto', 'single', 'spread'] },
    page: { control: { type: 'number', min: 1 } },
    zoom: { control: { type: 'number', min: 1, max: 4, step: 0.5 } },
  },
};
export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = { name: 'Đọc được' };
export const Spread: Story = { name: 'Hai trang', args: { page: 4, view: 'spread' } };
export const Single: Story = { name: 'Một trang', args: { page: 4, view: 'single' } };
export const Enlarged: Story = { name: 'Đã phóng to', args: { page: 4, view: 'single', zoom: 2 } };
export const LastPage: Story = { name: 'Trang cuối', args: { page: 12 } };

/** Opens a panel once the book stands, and does something in it. */
const opened =
  (panel: Panel, then?: (root: ShadowRoot) => void): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const book = canvasElement.querySelector<FlipbookElement>('e-flipbook');
    if (!book) return;
    if (book.pages === 0) {
      await new Promise((resolve) =>
        book.addEventListener('e-issue-ready', resolve, { once: true }),
      );
    }
    await book.open(panel);
    if (book.shadowRoot) then?.(book.shadowRoot);
  };

const typed =
  (words: string) =>
  (root: ShadowRoot): void => {
    const field = root.querySelector<HTMLInputElement>('.field');
    if (!field) return;
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

export const Contents: Story = { name: 'Mục lục mở', play: opened('contents') };
export const Search: Story = { name: 'Tìm', play: opened('search', typed('phuong')) };
export const SearchNothing: Story = {
  name: 'Tìm: không thấy',
  play: opened('search', typed('xyzxyz')),
};
export const More: Story = { name: 'Thêm', play: opened('more') };
export const Thumbnails: Story = { name: 'Hình các trang', play: opened('thumbnails') };
export const Bookmarks: Story = { name: 'Đánh dấu', play: opened('bookmarks') };
export const Print: Story = { name: 'In', play: opened('print') };
export const Keys: Story = { name: 'Phím tắt', play: opened('keys') };

/** An article, as it is asked for in the page. */
const article = (id: string, attributes: { theme?: string; lang?: string } = {}) =>
  html`<e-flipbook
    src=${ISSUE}
    article=${id}
    theme=${attributes.theme ?? nothing}
    lang=${attributes.lang ?? nothing}
  ></e-flipbook>`;
export const Article: Story = { name: 'Bài chữ to', render: () => article('ngo-42') };
export const ArticleDark: Story = {
  name: 'Bài chữ to, nền tối',
  render: () => article('ngo-42', { theme: 'dark' }),
};
export const ArticleEnglish: Story = {
  name: 'Bài chữ to, tiếng Anh',
  render: () => article('ngo-42', { lang: 'en' }),
};
export const DoubtfulArticle: Story = {
  name: 'Bài cần đối chiếu với trang in',
  render: () => article('cho-ben-nua'),
};
export const UnknownArticle: Story = {
  name: 'Bài không có trong bản tin',
  render: () => article('khong-co'),
};
export const Hotspots: Story = { name: 'Điểm bấm', args: { page: 2, view: 'single' } };

/** A page whose hotspot at this place was pressed. */
const pressed = (name: string, index: number): Story => ({
  name: `Điểm bấm: ${name}`,
  args: { page: 2, view: 'single' },
  play: async ({ canvasElement }) => {
    const find = (): HTMLElement | null | undefined =>
      canvasElement
        .querySelector('e-flipbook')
        ?.shadowRoot?.querySelector<HTMLElement>(`.shown [data-spot="${index}"]`);
    while (!find()) await new Promise((resolve) => setTimeout(resolve, 50));
    find()?.click();
  },
});
export const HotspotVideo = pressed('phim', 0);
export const HotspotAudio = pressed('ghi âm', 1);
export const HotspotGallery = pressed('bộ ảnh', 2);
export const HotspotChart = pressed('biểu đồ', 3);
export const HotspotPoll = pressed('phiếu', 4);
export const HotspotFile = pressed('tệp', 5);
export const HotspotMap = pressed('bản đồ', 6);

export const ChildImages: Story = {
  name: 'Ảnh có sẵn trong trang',
  render: () =>
    html`<e-flipbook>
      ${[1, 2, 3, 4].map(
        (page) =>
          html`<img src="/so-mau/${page}-540.webp" width="540" height="764" alt="Trang vẽ số ${page}" />`,
      )}
    </e-flipbook>`,
};

export const Pdf: Story = { name: 'PDF đọc thẳng', args: { src: PDF } };
export const PdfSpread: Story = {
  name: 'PDF đọc thẳng, hai trang',
  args: { src: PDF, page: 4, view: 'spread' },
};
export const PdfLocked: Story = { name: 'Lỗi: PDF có mật khẩu', args: { src: LOCKED_PDF } };
export const PdfNot: Story = { name: 'Lỗi: không phải PDF', args: { src: NO_PDF } };

export const SmallColumn: Story = {
  name: 'Cột hẹp 280 px',
  render: ({ src }) =>
    html`<div style=${styleMap({ width: '280px' })}><e-flipbook src=${src}></e-flipbook></div>`,
  args: { src: LEAFLET },
};

export const LargeText: Story = {
  name: 'Chữ và nút lớn',
  render: ({ src }) =>
    html`<e-flipbook src=${src} style=${styleMap({ '--e-scale': '1.5' })}></e-flipbook>`,
};

export const Dark: Story = {
  name: 'Nền tối',
  render: ({ src }) => html`<e-flipbook data-fixed theme="dark" src=${src}></e-flipbook>`,
};

export const English: Story = {
  name: 'Tiếng Anh',
  render: ({ src }) => html`<e-flipbook data-fixed lang="en" src=${src}></e-flipbook>`,
};

export const OwnAccent: Story = {
  name: 'Màu của cổng',
  render: ({ src }) =>
    html`<e-flipbook src=${src} style=${styleMap({ '--e-accent': '#7a1f2b' })}></e-flipbook>`,
};

export const Loading: Story = { name: 'Đang mở', args: { src: ENDLESS } };
export const Missing: Story = { name: 'Lỗi: không thấy bản tin', args: { src: MISSING } };
export const BadJson: Story = { name: 'Lỗi: tệp dở dang', args: { src: BAD_JSON } };
export const NotAnIssue: Story = { name: 'Lỗi: không phải bản tin', args: { src: NOT_AN_ISSUE } };
export const MissingPage: Story = {
  name: 'Lỗi: thiếu ảnh trang',
  args: { src: MISSING_PAGES, page: 4 },
};

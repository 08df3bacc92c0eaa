/** `<e-flipbook>` in every state a reader can meet. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { FlipbookElement, Panel } from '@e-bulletin/flipbook';
import { html, nothing } from 'lit';
import { expect } from 'storybook/test';
import { styleMap } from 'lit/directives/style-map.js';
import { gone, press, pressing, seen, shows, until, type Play, type Stage } from './play.ts';
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
  play: shows('.shown img'),
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

const bookOf = async (stage: Stage): Promise<FlipbookElement> => {
  await seen(stage, '.shown img');
  return await seen<FlipbookElement>(stage, 'e-flipbook');
};

export const Turning: Story = {
  name: 'Lật trang bằng nút',
  play: async (stage) => {
    const book = await bookOf(stage);
    await press(stage, '[part~=next]');
    await until(() => book.page === 2, 'page 2');
    await press(stage, '[part~=previous]');
    await until(() => book.page === 1, 'page 1');
    await seen(stage, '.shown img');
  },
};

/** Opens a panel once the book stands, and does something in it. */
const opened =
  (panel: Panel, then?: Play): Play =>
  async (stage) => {
    const book = await bookOf(stage);
    await book.open(panel);
    await seen(stage, '.panel');
    await then?.(stage);
  };

const typed =
  (words: string): Play =>
  async (stage) => {
    const field = await seen<HTMLInputElement>(stage, '.field');
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

export const Contents: Story = { name: 'Mục lục mở', play: opened('contents') };
export const Search: Story = {
  name: 'Tìm',
  play: opened('search', async (stage) => {
    await typed('dat dai')(stage);
    // Without accents it finds "đất đai", and marks it.
    expect((await seen(stage, '.panel mark')).textContent).toMatch(/đất đai/i);
  }),
};
export const SearchResult: Story = {
  name: 'Tìm: đã chọn một chỗ',
  play: opened('search', async (stage) => {
    await typed('dat dai')(stage);
    await press(stage, '.panel button:has(mark), .panel .entry');
    await gone(stage, '.panel');
  }),
};
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
    ?data-fixed=${'theme' in attributes || 'lang' in attributes}
    src=${ISSUE}
    article=${id}
    theme=${attributes.theme ?? nothing}
    lang=${attributes.lang ?? nothing}
  ></e-flipbook>`;
export const Article: Story = {
  name: 'Bài chữ to',
  render: () => article('ngo-42'),
  play: shows('[part=article] p'),
};
export const ArticleDark: Story = {
  name: 'Bài chữ to, nền tối',
  render: () => article('ngo-42', { theme: 'dark' }),
  play: shows('[part=article] p'),
};
export const ArticleEnglish: Story = {
  name: 'Bài chữ to, tiếng Anh',
  render: () => article('ngo-42', { lang: 'en' }),
  play: shows('[part=article] p'),
};
export const DoubtfulArticle: Story = {
  name: 'Bài cần đối chiếu với trang in',
  render: () => article('cho-ben-nua'),
  play: shows('[part=article] p', '.article-page img'),
};
export const UnknownArticle: Story = {
  name: 'Bài không có trong bản tin',
  render: () => article('khong-co'),
  play: shows('.article-frame, .shown img'),
};
export const Hotspots: Story = {
  name: 'Điểm bấm',
  args: { page: 2, view: 'single' },
  play: shows('.shown [data-spot]'),
};

/** A page whose hotspot at this place was pressed. */
const pressed = (index: number): Story => ({
  args: { page: 2, view: 'single' },
  play: pressing(`.shown [data-spot="${index}"]`, 'dialog[open]'),
});
export const HotspotVideo: Story = { ...pressed(0), name: 'Điểm bấm: phim' };
export const HotspotAudio: Story = { ...pressed(1), name: 'Điểm bấm: ghi âm' };
export const HotspotGallery: Story = { ...pressed(2), name: 'Điểm bấm: bộ ảnh' };
export const HotspotChart: Story = { ...pressed(3), name: 'Điểm bấm: biểu đồ' };
export const HotspotPoll: Story = { ...pressed(4), name: 'Điểm bấm: phiếu' };
export const HotspotFile: Story = { ...pressed(5), name: 'Điểm bấm: tệp' };
export const HotspotMap: Story = { ...pressed(6), name: 'Điểm bấm: bản đồ' };

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
export const PdfLocked: Story = {
  name: 'Lỗi: PDF có mật khẩu',
  args: { src: LOCKED_PDF },
  play: shows('[part~=error] .button'),
};
export const PdfNot: Story = {
  name: 'Lỗi: không phải PDF',
  args: { src: NO_PDF },
  play: shows('[part~=error] .button'),
};

export const SmallColumn: Story = {
  name: 'Cột hẹp 280 px',
  render: ({ src }) =>
    html`<div style=${styleMap({ width: '280px' })}><e-flipbook src=${src}></e-flipbook></div>`,
  args: { src: LEAFLET },
};

export const FullView: Story = {
  ...SmallColumn,
  name: 'Toàn màn hình, mở từ cột hẹp 280 px',
  play: async (stage) => {
    await seen(stage, '.shown img');
    await press(stage, '[data-panel=more]');
    await press(stage, '[data-entry=full]');
    const frame = await seen(stage, '.frame');
    await until(() => frame.offsetWidth === innerWidth, 'the window is filled');
  },
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
  // A colour for paper is too dark for a dark page: the portal gives each its own.
  render: ({ src }, { globals }) => {
    const accent = globals['theme'] === 'dark' ? '#f4b6be' : '#7a1f2b';
    return html`<e-flipbook src=${src} style=${styleMap({ '--e-accent': accent })}></e-flipbook>`;
  },
};

export const Loading: Story = {
  name: 'Đang mở',
  args: { src: ENDLESS },
  play: shows('[aria-busy=true]'),
};
export const Missing: Story = {
  name: 'Lỗi: không thấy bản tin',
  args: { src: MISSING },
  play: shows('[part~=error] .button'),
};
export const BadJson: Story = {
  name: 'Lỗi: tệp dở dang',
  args: { src: BAD_JSON },
  play: shows('[part~=error] .button'),
};
export const NotAnIssue: Story = {
  name: 'Lỗi: không phải bản tin',
  args: { src: NOT_AN_ISSUE },
  play: shows('[part~=error] .button'),
};
export const MissingPage: Story = {
  name: 'Lỗi: thiếu ảnh trang',
  args: { src: MISSING_PAGES, page: 4 },
  play: shows('.trouble .button, .shown .button'),
};

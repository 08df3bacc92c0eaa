/** `<e-bulletin>` in every state a reader can meet, with the fallback content that a portal writes into it. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { press, pressing, seen, shows, until } from './play.ts';
import { BAD_JSON, ENDLESS, ISSUE, LEAFLET, MISSING, OTHER_LEAFLET } from './states.ts';
import { standIn } from './voice-stand-in.ts';

interface Args {
  src: string;
  page?: number;
}

const cover = (folder: string, type = 'webp', size = 540): TemplateResult =>
  html`<a href="${folder}1.${type === 'webp' ? 'jpg' : type}"
    ><img src="${folder}1-${size}.webp" width="540" height="764" alt="Bìa bản tin" /></a
  >`;

const meta: Meta<Args> = {
  title: 'e-bulletin',
  component: 'e-bulletin',
  render: ({ src }) => html`<e-bulletin src=${src}>${cover('/so-mau/')}</e-bulletin>`,
  args: { src: ISSUE },
  play: shows('.home .choice, .shown img'),
};
export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = { name: 'Đọc được' };

export const Home: Story = {
  name: 'Trang đầu (điện thoại)',
  render: ({ src }) => html`<e-bulletin src=${src} start="home"></e-bulletin>`,
  play: shows('.home .choice', '.home .articles .article'),
};

/** What a large word of the home leads to; each is numbered as it stands there. */
const led = (choice: number, to: string): Story => ({
  render: ({ src }) => html`<e-bulletin src=${src} start="home"></e-bulletin>`,
  play: pressing(`.choices .choice:nth-child(${choice})`, to),
});
export const Reading: Story = { ...led(1, '.shown img'), name: 'Đọc' };
export const Listening: Story = { ...led(2, '.play'), name: 'Nghe' };
export const Answering: Story = { ...led(3, '[part=send]'), name: 'Trả lời' };
export const Sharing: Story = { ...led(4, '[part=plate] svg'), name: 'Chia sẻ' };

/** An article is open over the pages while the dock reads it: the sentence that is heard is marked there. */
export const ReadingAlong: Story = {
  name: 'Nghe và đọc theo',
  beforeEach: () => standIn('vietnamese'),
  render: ({ src }) => html`<e-bulletin src=${src} start="home"></e-bulletin>`,
  play: async (stage) => {
    await press(stage, '.home .articles .article');
    await seen(stage, 'article.text[aria-busy="false"]');
    await press(stage, '[data-view="listen"]');
    await seen(stage, '.dock .button');
    const marked = (): boolean =>
      [...CSS.highlights.keys()].some((name) => name.startsWith('e-listen-'));
    await until(marked, 'a sentence is marked');
  },
};

/** With `hash`, the browser's own Back leads from a view to the home. */
export const Addresses: Story = {
  name: 'Nghe, có địa chỉ riêng (hash)',
  beforeEach: () => () => history.replaceState(null, '', location.pathname + location.search),
  render: ({ src }) => html`<e-bulletin src=${src} start="home" hash></e-bulletin>`,
  play: async (stage) => {
    const listen = pressing('.choices .choice:nth-child(2)', '.play');
    await listen(stage);
    history.back();
    await seen(stage, '.home .choice');
    await listen(stage);
  },
};

/** The questions of a poll over the page on which their hotspot is printed. */
export const PollOverThePage: Story = {
  name: 'Phiếu mở từ trang báo',
  render: ({ src }) => html`<e-bulletin src=${src} page="2" start="pages"></e-bulletin>`,
  play: async (stage) => {
    await pressing('.shown [data-spot="4"]', 'dialog[open]')(stage);
    await seen(stage, 'dialog[open] e-poll, dialog[open] a');
  },
};

export const WithoutCover: Story = {
  name: 'Chỉ có src',
  render: ({ src }) => html`<e-bulletin src=${src}></e-bulletin>`,
};

export const SmallColumns: Story = {
  name: 'Hai bản trong hai cột',
  render: () =>
    html`<div style=${styleMap({ display: 'flex', gap: '16px', flexWrap: 'wrap' })}>
      ${[LEAFLET, OTHER_LEAFLET].map(
        (src) =>
          html`<div style=${styleMap({ flex: '1 1 280px', minWidth: '0' })}>
            <e-bulletin src=${src}></e-bulletin>
          </div>`,
      )}
    </div>`,
};

export const OwnPages: Story = {
  name: 'Thẻ con do trang đặt',
  render: ({ src }) =>
    html`<e-bulletin src=${src}><e-flipbook slot="pages" view="single"></e-flipbook></e-bulletin>`,
};

export const Dark: Story = {
  name: 'Nền tối',
  render: ({ src }) => html`<e-bulletin data-fixed theme="dark" src=${src}></e-bulletin>`,
};

export const English: Story = {
  name: 'Tiếng Anh',
  render: ({ src }) => html`<e-bulletin data-fixed lang="en" src=${src}></e-bulletin>`,
};

export const LargeText: Story = {
  name: 'Chữ và nút lớn',
  render: ({ src }) =>
    html`<e-bulletin src=${src} style=${styleMap({ '--e-scale': '1.5' })}></e-bulletin>`,
};

export const Loading: Story = {
  name: 'Đang mở',
  args: { src: ENDLESS },
  play: shows('e-bulletin'),
};

export const LoadingWithoutCover: Story = {
  name: 'Đang mở, không có bìa',
  args: { src: ENDLESS },
  play: shows('e-bulletin'),
  render: ({ src }) => html`<e-bulletin src=${src}></e-bulletin>`,
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

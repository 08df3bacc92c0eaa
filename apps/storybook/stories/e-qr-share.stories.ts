/** `<e-qr-share>` in every state: the code with its buttons, alone, refused, dark, English, with a logo, for print. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { press, pressing, seen, shows } from './play.ts';

interface Args {
  url: string;
  label: string;
}

const meta: Meta<Args> = {
  title: 'e-qr-share',
  component: 'e-qr-share',
  render: ({ url, label }) =>
    html`<e-qr-share
      url=${url}
      label=${label}
      office="UBND phường Sen Hồng"
      notes="Không thu thập họ tên, số điện thoại."
    ></e-qr-share>`,
  args: { url: 'https://senhong.example.vn/b/8/12', label: 'Gửi bài này cho người khác' },
  play: shows('[part=plate] svg'),
};
export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = { name: 'Mã và các nút' };

export const Copied: Story = {
  name: 'Đã sao chép, hoặc chép bằng tay',
  play: pressing('.copy', '.note'),
};

export const Poster: Story = {
  name: 'Áp phích: đọc từ bao xa',
  play: pressing('.to-poster', '.poster svg'),
};

export const PosterFar: Story = {
  name: 'Áp phích cho người đứng xa',
  play: async (stage) => {
    await press(stage, '.to-poster');
    await press(stage, '.distance:last-of-type input');
    await seen(stage, '.poster svg');
  },
};

export const WithLogo: Story = {
  name: 'Có biểu trưng ở giữa',
  render: ({ url, label }) =>
    html`<e-qr-share
      url=${url}
      label=${label}
      logo="data:image/gif;base64,R0lGODlhAQABAIAAAHoQEAAAACwAAAAAAQABAAACAkQBADs="
    ></e-qr-share>`,
};

export const NarrowColumn: Story = {
  name: 'Cột hẹp 280 px',
  render: ({ url, label }) =>
    html`<div style=${styleMap({ width: '280px' })}><e-qr-share url=${url} label=${label}></e-qr-share></div>`,
};

export const LargeText: Story = {
  name: 'Chữ và nút lớn',
  render: ({ url, label }) =>
    html`<e-qr-share style=${styleMap({ '--e-scale': '1.5' })} url=${url} label=${label}></e-qr-share>`,
};

export const CodeOnly: Story = {
  name: 'Chỉ có mã',
  render: ({ url }) => html`<e-qr-share code-only url=${url}></e-qr-share>`,
};

export const ForPrint: Story = {
  name: 'Cạnh 40 mm',
  render: ({ url }) => html`<e-qr-share code-only size="40mm" url=${url}></e-qr-share>`,
};

export const LogoRefused: Story = {
  name: 'Hình ở giữa quá lớn',
  render: ({ url }) =>
    html`<e-qr-share
      url=${url}
      logo-size="30"
      logo="data:image/gif;base64,R0lGODlhAQABAIAAAHoQEAAAACwAAAAAAQABAAACAkQBADs="
    ></e-qr-share>`,
};

export const AddressRefused: Story = {
  name: 'Địa chỉ dễ bị giả mạo',
  args: { url: 'https://hanoi.gov.vn@example.com/' },
  play: shows('[role=alert]'),
};

export const NoButtons: Story = {
  name: 'Mạng yếu, các nút chưa tới',
  render: ({ url, label }) => html`<e-qr-share url=${url} label=${label}></e-qr-share>`,
  play: async (stage) => {
    await shows('.choices')(stage);
    const element = stage.canvasElement.querySelector('e-qr-share');
    if (element) Object.assign(element, { _panel: undefined, _failed: true });
    await shows('.fault + .button')(stage);
  },
};

export const Dark: Story = {
  name: 'Nền tối',
  render: ({ url, label }) =>
    html`<e-qr-share data-fixed theme="dark" url=${url} label=${label}></e-qr-share>`,
};

export const English: Story = {
  name: 'Tiếng Anh',
  render: ({ url }) =>
    html`<e-qr-share data-fixed lang="en" url=${url} label="Send this article"></e-qr-share>`,
};

export const Zalo: Story = {
  name: 'Nút của tài khoản Zalo',
  render: ({ url, label }) =>
    html`<e-qr-share zalo-oa="1234567890" url=${url} label=${label}></e-qr-share>`,
};

export const Campaign: Story = {
  name: 'Có tên chiến dịch',
  render: ({ url, label }) =>
    html`<e-qr-share campaign="to-roi-10" url=${url} label=${label}></e-qr-share>`,
};

export const PosterChecked: Story = {
  name: 'Áp phích có dấu, đọc thử trước khi in',
  render: ({ url, label }) =>
    html`<e-qr-share
      self-check
      url=${url}
      label=${label}
      office="UBND phường Sen Hồng"
      seal="data:image/gif;base64,R0lGODlhAQABAIAAAHoQEAAAACwAAAAAAQABAAACAkQBADs="
      notes="Từ 15/10 đến hết 31/10/2026. Không thu thập họ tên, số điện thoại."
    ></e-qr-share>`,
  play: pressing('.to-poster', '.poster image'),
};

/** `<e-qr-share>` in every state: the code with its buttons, alone, refused, dark, English, with a logo, for print. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

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
};
export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = { name: 'Mã và các nút' };

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

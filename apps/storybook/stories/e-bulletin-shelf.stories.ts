/** `<e-bulletin>` as a shelf of issues, in every state a reader can meet. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { press, pressing, seen, shows, type Play } from './play.ts';
import {
  BROKEN_SHELF,
  EMPTY_SHELF,
  ENDLESS,
  NOT_AN_ISSUE,
  SHELF,
  SHELF_IN_PARTS,
  SHELF_OF_ONE,
} from './states.ts';

interface Args {
  src: string;
}

const meta: Meta<Args> = {
  title: 'e-bulletin kho',
  component: 'e-bulletin',
  render: ({ src }) => html`<e-bulletin src=${src}></e-bulletin>`,
  args: { src: SHELF },
  play: shows('.newest img', '.issues .issue'),
};
export default meta;
type Story = StoryObj<Args>;

/** Types into the search and waits for what it leads to. */
const finding =
  (words: string, ...wanted: string[]): Play =>
  async (stage) => {
    (await seen<HTMLInputElement>(stage, '#shelf-query')).value = words;
    await press(stage, '.shelf-query .button');
    await shows(...wanted)(stage);
  };

export const Eight: Story = { name: 'Tám số' };

export const One: Story = {
  name: 'Một số',
  args: { src: SHELF_OF_ONE },
  play: shows('.newest img'),
};

export const Empty: Story = {
  name: 'Chưa có số nào',
  args: { src: EMPTY_SHELF },
  play: shows('.shelf-empty'),
};

export const Part: Story = {
  name: 'Kho còn số khác',
  args: { src: SHELF_IN_PARTS },
  play: shows('.issues .issue', '.shelf-partial'),
};

export const Loading: Story = {
  name: 'Đang mở',
  args: { src: ENDLESS },
  play: shows('e-bulletin'),
};

export const Failed: Story = {
  name: 'Lỗi: không phải kho',
  args: { src: NOT_AN_ISSUE },
  play: shows('[part~=error] .button'),
};

export const Opened: Story = {
  name: 'Một số mở tại chỗ',
  render: ({ src }) => html`<e-bulletin src=${src} start="home"></e-bulletin>`,
  play: pressing('#newest-read', '.home .choice'),
};

export const Found: Story = {
  name: 'Tìm thấy',
  play: finding('dat dai', '.hit mark', '.more-hits'),
};

export const NotFound: Story = {
  name: 'Không tìm thấy',
  play: finding('xyzzy', '.shelf-status'),
};

export const PartlyFound: Story = {
  name: 'Tìm: có số không mở được',
  args: { src: BROKEN_SHELF },
  play: finding('dat dai', '.hit mark', '.shelf-failed'),
};

export const Dark: Story = {
  name: 'Nền tối',
  render: ({ src }) => html`<e-bulletin data-fixed theme="dark" src=${src}></e-bulletin>`,
};

export const LargeText: Story = {
  name: 'Chữ và nút lớn',
  render: ({ src }) =>
    html`<e-bulletin src=${src} style=${styleMap({ '--e-scale': '1.5' })}></e-bulletin>`,
  // In a narrow place the newest issue leaves its picture out, so that its words are in the first screen.
  play: shows('#newest-read', '.issues .issue'),
};

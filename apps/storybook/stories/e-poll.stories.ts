/** `<e-poll>` in every state: asked of a small stand-in for the service, so that each state can be looked at by itself. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { press, seen, shows, type Play } from './play.ts';
import { definition, freshPoll } from './poll-stand-in.ts';
import './states.ts';

interface Args {
  readonly view: string;
}

const meta: Meta<Args> = {
  title: 'e-poll',
  component: 'e-poll',
  args: { view: 'all' },
  play: shows('[part=send], .main-action, .state, .button'),
};
export default meta;
type Story = StoryObj<Args>;

const poll =
  (name: string) =>
  ({ view }: Args): TemplateResult =>
    html`<e-poll view=${view} src="/mau-y-kien/${name}/"><a href="#" style=${styleMap({ color: 'inherit' })}>Trả lời</a></e-poll>`;

export const Form: Story = { name: 'Mọi loại câu hỏi', render: poll('open') };
export const OneByOne: Story = {
  name: 'Từng câu một',
  args: { view: 'one' },
  render: poll('open'),
};
export const Preview: Story = {
  name: 'Xem trước',
  render: () => html`<e-poll preview .definition=${definition}></e-poll>`,
};
export const Kiosk: Story = {
  name: 'Máy tính bảng ở quầy',
  render: () => html`<e-poll kiosk src="/mau-y-kien/open/"></e-poll>`,
};
/** Chooses the first answer and sends it; what becomes of it is in the name of the poll. */
const answered =
  (then: string): Play =>
  async (stage) => {
    await press(stage, 'input[type=radio]');
    await press(stage, '[part=send]');
    await seen(stage, then);
  };
export const Sent: Story = {
  name: 'Đã gửi',
  render: () => html`<e-poll view="all" src=${freshPoll('nhan')}></e-poll>`,
  play: answered('[part=receipt]'),
};
export const Unsent: Story = {
  name: 'Chưa gửi được, giữ trên máy',
  render: () => html`<e-poll view="all" src=${freshPoll('cho')}></e-poll>`,
  play: answered('.state ~ .actions .button'),
};
export const Refused: Story = {
  name: 'Không được nhận',
  render: () => html`<e-poll view="all" src=${freshPoll('tu-choi')}></e-poll>`,
  play: answered('.state ~ [role=alert]'),
};
export const Corrected: Story = {
  name: 'Còn câu phải trả lời',
  render: poll('open'),
  play: async (stage) => {
    await press(stage, '[part=send]');
    await seen(stage, '[role=alert]');
  },
};
export const Early: Story = { name: 'Chưa mở', render: poll('scheduled'), play: shows('.note') };
export const Grace: Story = {
  name: 'Đã đóng, chưa chốt',
  render: poll('grace'),
  play: shows('.note'),
};
export const Closed: Story = {
  name: 'Đã chốt',
  render: poll('final'),
  play: shows('.note, .state'),
};
export const Code: Story = {
  name: 'Mỗi thẻ mã một lần',
  render: poll('code'),
  play: shows('input[type=text]'),
};
export const WrongCode: Story = {
  name: 'Mã trên thẻ chưa đúng',
  render: poll('code'),
  play: async (stage) => {
    await press(stage, 'input[type=radio]');
    await press(stage, '[part=send]');
    await seen(stage, '[role=alert]');
  },
};
export const Account: Story = {
  name: 'Dành cho người đã đăng nhập cổng',
  render: poll('subject'),
  play: shows('.note'),
};
export const SignedIn: Story = {
  name: 'Đã đăng nhập cổng',
  render: () =>
    html`<e-poll view="all" .token=${'cong.ky.san'} src="/mau-y-kien/subject/"></e-poll>`,
};
export const Result: Story = {
  name: 'Kết quả',
  render: () => html`<e-poll results src="/mau-y-kien/open/"></e-poll>`,
  play: shows('[part=result] table'),
};
export const Few: Story = {
  name: 'Chưa đủ phiếu để công bố',
  render: () => html`<e-poll results src="/mau-y-kien/few/"></e-poll>`,
  play: shows('[part=result]'),
};
export const Missing: Story = { name: 'Không có cuộc này', render: poll('khong-co') };
export const NarrowColumn: Story = {
  name: 'Cột hẹp 280 px',
  render: () =>
    html`<div style=${styleMap({ width: '280px' })}><e-poll view="one" src="/mau-y-kien/open/"></e-poll></div>`,
};
export const LargeText: Story = {
  name: 'Chữ và nút lớn',
  render: () =>
    html`<e-poll style=${styleMap({ '--e-scale': '1.5' })} view="all" src="/mau-y-kien/open/"></e-poll>`,
};
export const Live: Story = {
  name: 'Máy chiếu',
  render: () => html`<e-poll live src="/mau-y-kien/open/"></e-poll>`,
  play: shows('[part=result] table'),
};
export const Dark: Story = {
  name: 'Nền tối',
  render: () =>
    html`<e-poll data-fixed theme="dark" preview view="all" .definition=${definition}></e-poll>`,
};
export const EnglishPoll: Story = {
  name: 'Cuộc bằng tiếng Anh',
  render: () => html`<e-poll data-fixed view="all" src="/mau-y-kien/english/"></e-poll>`,
};
export const English: Story = {
  name: 'Giao diện tiếng Anh',
  render: () =>
    html`<e-poll data-fixed lang="en" preview view="all" .definition=${definition}></e-poll>`,
};

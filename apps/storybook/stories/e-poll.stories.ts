/** `<e-poll>` in every state: asked of a small stand-in for the service, so that each state can be looked at by itself. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';

const definition = {
  id: 'gio-lam-thu-tuc',
  title: 'Giờ làm thủ tục',
  publisher: 'UBND phường Sen Hồng',
  closes: '2101-11-30T17:00',
  questions: [
    {
      id: 'gio',
      type: 'single',
      title: 'Giờ nào tiện nhất cho gia đình?',
      required: true,
      options: [
        { id: 'thu-bay', label: 'Thêm sáng thứ Bảy' },
        { id: 'thu-ba', label: 'Thêm buổi tối thứ Ba' },
        { id: 'nhu-nay', label: 'Giờ hành chính như hiện nay' },
      ],
      noOpinion: true,
    },
    {
      id: 'viec',
      type: 'multiple',
      title: 'Gia đình hay làm thủ tục gì?',
      max: 2,
      options: [
        { id: 'ho-tich', label: 'Khai sinh, kết hôn, khai tử' },
        { id: 'chung-thuc', label: 'Chứng thực giấy tờ' },
        { id: 'dat-dai', label: 'Đất đai, xây dựng' },
      ],
    },
    { id: 'hai-long', type: 'rating', title: 'Mức hài lòng', low: 'chưa tốt', high: 'rất tốt' },
    {
      id: 'nhan-xet',
      type: 'likert',
      title: 'Ông bà thấy thế nào?',
      statements: [
        { id: 'nhanh', label: 'Làm nhanh' },
        { id: 'ro', label: 'Hướng dẫn rõ' },
      ],
    },
    {
      id: 'uu-tien',
      type: 'ranking',
      title: 'Nên làm gì trước?',
      options: [
        { id: 'ghe', label: 'Thêm ghế chờ' },
        { id: 'so', label: 'Phát số thứ tự' },
        { id: 'may', label: 'Máy tra cứu' },
      ],
    },
    { id: 'gop-y', type: 'text', title: 'Góp ý thêm', maxLength: 300 },
  ],
};

const result = {
  poll: definition.id,
  state: 'open',
  ballots: 86,
  disclosure:
    '86 phiếu. Đây là ý kiến tham khảo của những người tự trả lời; không đại diện cho toàn bộ người dân.',
  breakdowns: [],
  questions: [
    {
      id: 'gio',
      type: 'single',
      title: 'Giờ nào tiện nhất cho gia đình?',
      answered: 86,
      options: [
        { id: 'thu-bay', label: 'Thêm sáng thứ Bảy', count: 41, percent: 48 },
        { id: 'thu-ba', label: 'Thêm buổi tối thứ Ba', count: 22, percent: 26 },
        { id: 'nhu-nay', label: 'Giờ hành chính như hiện nay', count: 17, percent: 20 },
        { id: 'khong-y-kien', label: 'Không có ý kiến', count: 6, percent: 7 },
      ],
    },
  ],
};

/** What the stand-in says of polls below `/mau-y-kien/`; everything else is fetched as ever. */
const said: Record<string, readonly [status: number, body: object]> = {
  'open/': [200, { definition, state: 'open' }],
  'grace/': [200, { definition: { ...definition, closes: '2020-01-31T17:00' }, state: 'grace' }],
  'scheduled/': [
    200,
    { definition: { ...definition, opens: '2101-01-01T08:00' }, state: 'scheduled' },
  ],
  'open/result': [200, result],
  'few/result': [200, { ...result, ballots: undefined, withheld: 'few', questions: [] }],
  'few/': [200, { definition, state: 'open' }],
};
const fetchElsewhere = window.fetch;
window.fetch = async (input, init) => {
  const [, path] = /\/mau-y-kien\/(.*)$/.exec(String(input)) ?? [];
  if (path === undefined) return fetchElsewhere(input, init);
  const [status, body] = said[path] ?? [404, { code: 'no-poll' }];
  return new Response(JSON.stringify(body), { status });
};

interface Args {
  readonly view: string;
}

const meta: Meta<Args> = { title: 'e-poll', component: 'e-poll', args: { view: 'all' } };
export default meta;
type Story = StoryObj<Args>;

const poll =
  (name: string) =>
  ({ view }: Args): TemplateResult =>
    html`<e-poll view=${view} src="/mau-y-kien/${name}/"><a href="#">Trả lời</a></e-poll>`;

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
export const Early: Story = { name: 'Chưa mở', render: poll('scheduled') };
export const Grace: Story = { name: 'Đã đóng, chưa chốt', render: poll('grace') };
export const Result: Story = {
  name: 'Kết quả',
  render: () => html`<e-poll results src="/mau-y-kien/open/"></e-poll>`,
};
export const Few: Story = {
  name: 'Chưa đủ phiếu để công bố',
  render: () => html`<e-poll results src="/mau-y-kien/few/"></e-poll>`,
};
export const Missing: Story = { name: 'Không có cuộc này', render: poll('khong-co') };
export const Dark: Story = {
  name: 'Nền tối',
  render: () =>
    html`<e-poll data-fixed theme="dark" preview view="all" .definition=${definition}></e-poll>`,
};
export const English: Story = {
  name: 'Tiếng Anh',
  render: () =>
    html`<e-poll data-fixed lang="en" preview view="all" .definition=${definition}></e-poll>`,
};

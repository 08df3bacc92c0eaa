/** The embed doctor's panel in each of its verdicts, as `?e-bulletin-debug` shows it over a portal. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import {
  fine,
  fromViolation,
  mixedContent,
  noCors,
  noElement,
  noRange,
  sandboxed,
  wrongType,
  type Finding,
} from '@e-bulletin/bulletin/doctor/findings.js';
import { makePanel } from '@e-bulletin/bulletin/doctor/panel.js';

interface Args {
  findings: readonly Finding[];
  done: boolean;
}

const HOST = 'https://ban-tin.example';
const GOOD = [
  fine('browser', 'Trình duyệt đủ mới'),
  fine('manifest', `Đọc được ${HOST}/so-8/manifest.json`),
  fine('opened', 'Bản tin đã mở: Bản tin phường Sen Hồng'),
];
const csp = fromViolation(
  {
    effectiveDirective: 'connect-src',
    blockedURI: `${HOST}/so-8/manifest.json`,
    originalPolicy: "default-src 'self'; connect-src 'self'",
    disposition: 'enforce',
  },
  [HOST],
);

const meta: Meta<Args> = {
  title: 'Bác sĩ nhúng',
  render: ({ findings, done }) => {
    const panel = makePanel({
      facts: ['e-bulletin 0.1.0', 'https://cong.example/tin/8'],
      onAgain: () => panel.show(findings, true),
    });
    panel.show(findings, done);
    return panel.element;
  },
  parameters: { docs: { story: { inline: false, iframeHeight: 640 } } },
  args: { findings: GOOD, done: true },
};
export default meta;
type Story = StoryObj<Args>;

export const Working: Story = { name: 'Đang kiểm tra', args: { done: false, findings: [] } };
export const Good: Story = { name: 'Không có gì chặn' };
export const Policy: Story = {
  name: 'CSP chặn',
  args: { findings: [...(csp ? [csp] : []), ...GOOD.slice(0, 1)] },
};
export const Server: Story = {
  name: 'Máy chủ chặn',
  args: {
    findings: [noCors(`${HOST}/so-8/manifest.json`), mixedContent('http://phuong.example/so-8/')],
  },
};
export const Mend: Story = {
  name: 'Mở được, nên sửa',
  args: {
    findings: [
      wrongType('/so-8/p/1.webp', 'application/octet-stream', 'image/webp'),
      noRange('/so-8/a/01.mp3'),
      ...GOOD,
    ],
  },
};
export const Editor: Story = {
  name: 'Trình soạn thảo xoá thẻ',
  args: { findings: [noElement(), sandboxed(false)] },
};

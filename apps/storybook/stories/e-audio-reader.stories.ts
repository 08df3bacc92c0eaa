/** `<e-audio-reader>` in every state: recorded, read by the device, edited, without voice, without its recording, playlists. */
import type { AudioReaderElement, PlaylistItem } from '@e-bulletin/audio-reader';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { press, pressing, seen, shows, until } from './play.ts';

const TEXTS = [
  'Sau bốn tháng thi công, tuyến cống dài 380 mét dưới ngõ 42 đã chạy thử.',
  'Chiều thứ Sáu, tổ giám sát cộng đồng mở nắp hố ga số 7 và thấy nước rút trong mười hai phút.',
  'Bà con hai bên ngõ đứng xem, có người quay phim gửi vào nhóm của tổ dân phố.',
];
const SECONDS = 4;
const TITLE = 'Ngõ 42 hết ngập: tuyến cống mới chạy thử trước mùa mưa';

/** MP3 frames of silence, 48 kbit/s: a recording without a file. */
function silence(seconds: number): string {
  const frame = 144;
  const file = new Uint8Array(Math.round((seconds * 6000) / frame) * frame);
  for (let at = 0; at < file.length; at += frame) file.set([0xff, 0xf3, 0x64, 0xc4], at);
  return URL.createObjectURL(new Blob([file], { type: 'audio/mpeg' }));
}

/** Which sentence lies where in it. */
function timing(texts: readonly string[]): string {
  const children = texts.map((text, i) => ({
    text,
    audioref: `bai.mp3#t=${i * SECONDS},${(i + 1) * SECONDS}`,
  }));
  const block = { role: ['paragraph'], text: texts.join(' '), children };
  return URL.createObjectURL(
    new Blob([JSON.stringify({ guided: [{ role: ['article'], children: [block] }] })]),
  );
}

const item = (id: string, title: string, section: string): PlaylistItem => ({
  id,
  title,
  section,
  src: silence(TEXTS.length * SECONDS),
  timing: timing(TEXTS),
  duration: TEXTS.length * SECONDS,
  size: 72_000,
});

const recorded = (
  attributes: { theme?: string; lang?: string; engine?: string } = {},
): TemplateResult =>
  html`<e-audio-reader
    ?data-fixed=${attributes.theme !== undefined || attributes.lang !== undefined}
    label=${TITLE}
    office="UBND phường Sen Hồng"
    theme=${attributes.theme ?? ''}
    lang=${attributes.lang ?? 'vi'}
    engine=${attributes.engine ?? 'native'}
    src=${silence(TEXTS.length * SECONDS)}
    timing=${timing(TEXTS)}
  ></e-audio-reader>`;

const meta: Meta = {
  title: 'e-audio-reader',
  component: 'e-audio-reader',
  render: () => recorded(),
  play: shows('.play'),
};
export default meta;
type Story = StoryObj;

export const Recorded: Story = { name: 'Có bản ghi âm' };

export const Playing: Story = {
  name: 'Đang nghe, một câu được tô',
  play: async (stage) => {
    const player = await seen<AudioReaderElement>(stage, 'e-audio-reader');
    await press(stage, '.play');
    await until(() => player.currentTime > 0 && player.sentenceIndex === 0, 'the first sentence');
    // The second step goes to the second sentence, the button in the middle stops.
    await press(stage, '.step:last-child');
    await until(() => player.sentenceIndex === 1, 'the second sentence');
    await press(stage, '.play');
    await until(() => player.paused, 'stopped');
  },
};

export const More: Story = {
  name: 'Thêm: hẹn giờ, giọng, cỡ chữ',
  play: pressing('.more', '.panel .option'),
};

export const OnThePage: Story = {
  name: 'Bài có sẵn trên trang, giọng của máy',
  render: () =>
    html`<e-audio-reader for="bai-tren-trang"></e-audio-reader>
      <article id="bai-tren-trang"><h2>${TITLE}</h2>${TEXTS.map((text) => html`<p>${text}</p>`)}</article>`,
};

export const Slotted: Story = {
  name: 'Bài nằm trong thẻ',
  render: () =>
    html`<e-audio-reader src=${silence(12)} timing=${timing(TEXTS)}><p>${TEXTS.join(' ')}</p></e-audio-reader>`,
};

export const Edited: Story = {
  name: 'Bài đã sửa sau khi thu âm',
  render: () =>
    html`<e-audio-reader src=${silence(12)} timing=${timing(TEXTS)}>
      <p>${TEXTS[0]} Nước nay rút trong chín phút. ${TEXTS[2]}</p>
    </e-audio-reader>`,
};

export const NoVoice: Story = {
  name: 'Máy không có giọng tiếng Việt',
  play: shows('[part=error] .button, [part=reading] .button, .play'),
  render: () =>
    html`<e-audio-reader voice-fallback="off"><p>${TEXTS.join(' ')}</p></e-audio-reader>`,
};

export const Missing: Story = {
  name: 'Không tìm thấy bản ghi âm',
  play: pressing('.play', '[part=error] .button'),
  render: () =>
    html`<e-audio-reader label=${TITLE} src="/khong-co/bai.mp3" timing=${timing(TEXTS)}></e-audio-reader>`,
};

const playlist = (): TemplateResult =>
  html`<e-audio-reader
      .playlist=${[
        item('a', TITLE, 'Đời sống phường ta'),
        item('b', 'Thư viện phường sáng đèn đến 21 giờ', 'Đời sống phường ta'),
        item('c', 'Lịch thu gom rác theo giờ mới', 'Thông báo'),
      ]}
    ></e-audio-reader>`;

export const Playlist: Story = { name: 'Nhiều bài', render: playlist };

export const PlaylistOpen: Story = {
  name: 'Nhiều bài, danh sách mở',
  render: playlist,
  play: pressing('.list summary', '.list .entry'),
};

export const NoMap: Story = {
  name: 'Bản ghi âm không có tệp thời gian',
  render: () => html`<e-audio-reader label=${TITLE} src=${silence(95)}></e-audio-reader>`,
};

export const Howler: Story = {
  name: 'Phát bằng howler',
  render: () => recorded({ engine: 'howler' }),
};
export const NarrowColumn: Story = {
  name: 'Cột hẹp 280 px',
  render: () => html`<div style=${styleMap({ width: '280px' })}>${recorded()}</div>`,
};
export const LargeText: Story = {
  name: 'Chữ và nút lớn',
  render: () => html`<div style=${styleMap({ '--e-scale': '1.5' })}>${recorded()}</div>`,
};
export const Docked: Story = {
  name: 'Thu nhỏ dưới trang báo',
  render: () =>
    html`<e-audio-reader compact label=${TITLE} src=${silence(12)} timing=${timing(TEXTS)}></e-audio-reader>`,
};
export const DockedVeryLarge: Story = {
  name: 'Thu nhỏ dưới trang báo, chữ gấp đôi ở 320 px',
  render: () =>
    html`<div style=${styleMap({ width: '320px', '--e-scale': '2' })}>
      <e-audio-reader compact label=${TITLE} src=${silence(12)} timing=${timing(TEXTS)}></e-audio-reader>
    </div>`,
};
export const Dark: Story = { name: 'Nền tối', render: () => recorded({ theme: 'dark' }) };
export const English: Story = { name: 'Tiếng Anh', render: () => recorded({ lang: 'en' }) };

/** `<e-audio-reader>` in every state: recorded, read by the device, edited, without voice, without its recording, playlists, docked. */
import type { AudioReaderElement } from '@e-bulletin/audio-reader';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { press, pressing, seen, shows, until } from './play.ts';
import { item, SECONDS, silence, TEXTS, timing, TITLE } from './recordings.ts';
import { standIn } from './voice-stand-in.ts';

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

export const Clear: Story = {
  name: 'Thêm: có bản rõ tiếng cho người khó nghe',
  play: pressing('.more', '.panel .option'),
  render: () =>
    html`<e-audio-reader
      label=${TITLE}
      src=${silence(12)}
      clear-src=${silence(12)}
      timing=${timing(TEXTS)}
    ></e-audio-reader>`,
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

const onThePage = (id: string): TemplateResult =>
  html`<e-audio-reader for=${id}></e-audio-reader>
    <article id=${id}><h2>${TITLE}</h2>${TEXTS.map((text) => html`<p>${text}</p>`)}</article>`;

export const OnThePage: Story = {
  name: 'Bài có sẵn trên trang, giọng của máy',
  beforeEach: () => standIn('vietnamese'),
  render: () => onThePage('bai-tren-trang'),
  play: pressing('.play', '.note'),
};

export const ByOneself: Story = {
  name: 'Không có giọng: tự đọc từng câu',
  beforeEach: () => standIn('foreign'),
  render: () => onThePage('bai-tu-doc'),
  play: pressing('.trouble .filled', '.reading .large'),
};

export const WebView: Story = {
  name: 'Ứng dụng không đọc thành tiếng được',
  beforeEach: () => standIn('none'),
  render: () => onThePage('bai-khong-tieng'),
  play: shows('.trouble .button'),
};

export const Addressed: Story = {
  name: 'Gọi người nghe là "bác"',
  beforeEach: () => standIn('vietnamese'),
  render: () => html`<e-audio-reader address-as="bác"><p>${TEXTS.join(' ')}</p></e-audio-reader>`,
  play: pressing('.play', '.note'),
};

export const SilentVoice: Story = {
  name: 'Giọng của máy không lên tiếng',
  beforeEach: () => {
    // It would go on where it was the time before, and come to the end of the text.
    localStorage.clear();
    return standIn('broken');
  },
  render: () => onThePage('bai-im-tieng'),
  play: pressing('.play', '[part=error] .button'),
};

export const Lost: Story = {
  name: 'Mất mạng',
  render: () =>
    html`<e-audio-reader
      .playlist=${[{ ...item('a', TITLE, ''), lend: () => Promise.reject(new Error('offline')) }]}
    ></e-audio-reader>`,
  play: pressing('.play', '[part=error] .button'),
};

export const WrongType: Story = {
  name: 'Tệp không phải bản ghi âm',
  render: () =>
    html`<e-audio-reader label=${TITLE} src="./iframe.html" timing=${timing(TEXTS)}></e-audio-reader>`,
  play: pressing('.play', '[part=error] .button'),
};

export const Slow: Story = {
  name: 'Mạng yếu: đang tải, sau bảy giây có lựa chọn',
  // A recording that is lent and never comes.
  render: () =>
    html`<e-audio-reader
      .playlist=${[{ ...item('a', TITLE, ''), lend: () => new Promise<string>(() => undefined) }]}
    ></e-audio-reader>`,
  play: async (stage) => {
    const player = await seen<AudioReaderElement>(stage, 'e-audio-reader');
    await press(stage, '.play');
    await until(() => !player.paused, 'waiting');
  },
};

export const Ended: Story = {
  name: 'Đã nghe hết bài',
  play: async (stage) => {
    const player = await seen<AudioReaderElement>(stage, 'e-audio-reader');
    await press(stage, '.play');
    await until(() => player.currentTime > 0, 'a sound');
    player.currentTime = TEXTS.length * SECONDS - 0.3;
    await until(() => player.paused, 'the end');
  },
};

export const Resumed: Story = {
  name: 'Hôm sau: nghe tiếp từ chỗ đã dừng',
  render: () => html`<div>${recorded()}</div>`,
  play: async (stage) => {
    const player = await seen<AudioReaderElement>(stage, 'e-audio-reader');
    await press(stage, '.play');
    await until(() => player.currentTime > 0 && player.sentenceIndex === 0, 'the first sentence');
    await press(stage, '.step:last-child');
    await until(() => player.currentTime > SECONDS, 'the second sentence');
    player.pause();
    const page = player.parentElement;
    player.remove();
    // Players leave a page in a microtask.
    await Promise.resolve();
    page?.append(player);
    await seen(stage, '.note + .wide');
  },
};

export const Missing: Story = {
  name: 'Không tìm thấy bản ghi âm',
  play: pressing('.play', '[part=error] .button'),
  render: () =>
    html`<e-audio-reader label=${TITLE} src="/khong-co/bai.mp3" timing=${timing(TEXTS)}></e-audio-reader>`,
};

/** A recording out of a ZIP, which has no address that could say what is wrong with it. */
export const Forbidden: Story = {
  name: 'Trang không cho phép phát bản ghi âm',
  play: pressing('.play', '[part=error] .button'),
  render: () =>
    html`<e-audio-reader
      label=${TITLE}
      src=${URL.createObjectURL(new Blob(['<!doctype html>'], { type: 'text/html' }))}
      timing=${timing(TEXTS)}
    ></e-audio-reader>`,
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
  play: pressing('.list', '.entry'),
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
const docked = (): TemplateResult =>
  html`<e-audio-reader compact label=${TITLE} src=${silence(12)} timing=${timing(TEXTS)}></e-audio-reader>`;

export const Docked: Story = { name: 'Thu nhỏ dưới trang báo', render: docked };

export const DockedPlaying: Story = {
  name: 'Thu nhỏ dưới trang báo, đang nghe',
  render: docked,
  play: async (stage) => {
    const player = await seen<AudioReaderElement>(stage, 'e-audio-reader');
    await press(stage, '.brief .play');
    await until(() => player.currentTime > 0, 'a sound');
  },
};

export const DockedMore: Story = {
  name: 'Thu nhỏ dưới trang báo, Thêm đang mở',
  render: docked,
  play: pressing('.brief .more', '.panel .option'),
};

export const DockedVeryLarge: Story = {
  name: 'Thu nhỏ dưới trang báo, chữ gấp đôi ở 320 px',
  render: () =>
    html`<div style=${styleMap({ width: '320px', '--e-scale': '2' })}>${docked()}</div>`,
};
export const Dark: Story = { name: 'Nền tối', render: () => recorded({ theme: 'dark' }) };
export const English: Story = { name: 'Tiếng Anh', render: () => recorded({ lang: 'en' }) };

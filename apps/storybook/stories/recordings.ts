/** Recordings without files, and their maps: what the stories of `<e-audio-reader>` listen to. */
import type { PlaylistItem } from '@e-bulletin/audio-reader';

export const TEXTS = [
  'Sau bốn tháng thi công, tuyến cống dài 380 mét dưới ngõ 42 đã chạy thử.',
  'Chiều thứ Sáu, tổ giám sát cộng đồng mở nắp hố ga số 7 và thấy nước rút trong mười hai phút.',
  'Bà con hai bên ngõ đứng xem, có người quay phim gửi vào nhóm của tổ dân phố.',
];
export const SECONDS = 4;
export const TITLE = 'Ngõ 42 hết ngập: tuyến cống mới chạy thử trước mùa mưa';

/** MP3 frames of silence, 48 kbit/s: a recording without a file. */
export function silence(seconds: number): string {
  const frame = 144;
  const file = new Uint8Array(Math.round((seconds * 6000) / frame) * frame);
  for (let at = 0; at < file.length; at += frame) file.set([0xff, 0xf3, 0x64, 0xc4], at);
  return URL.createObjectURL(new Blob([file], { type: 'audio/mpeg' }));
}

/** Which sentence lies where in it. */
export function timing(texts: readonly string[]): string {
  const children = texts.map((text, i) => ({
    text,
    audioref: `bai.mp3#t=${i * SECONDS},${(i + 1) * SECONDS}`,
  }));
  const block = { role: ['paragraph'], text: texts.join(' '), children };
  return URL.createObjectURL(
    new Blob([JSON.stringify({ guided: [{ role: ['article'], children: [block] }] })]),
  );
}

export const item = (id: string, title: string, section: string): PlaylistItem => ({
  id,
  title,
  section,
  src: silence(TEXTS.length * SECONDS),
  timing: timing(TEXTS),
  duration: TEXTS.length * SECONDS,
  size: 72_000,
});

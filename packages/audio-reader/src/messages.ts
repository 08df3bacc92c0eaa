/** The sentences of the player. Functions, because a language may arrive after the element. */
import { msg, str } from '@e-bulletin/core/i18n.js';
import { partsOf } from './model/clock.js';
import { nearestSpeed } from './model/pace.js';

export const messages = {
  play: () => msg('Nghe', { id: 'audio-reader.play' }),
  stop: () => msg('Dừng', { id: 'audio-reader.stop' }),
  previousSentence: () => msg('Câu trước', { id: 'audio-reader.previousSentence' }),
  nextSentence: () => msg('Câu sau', { id: 'audio-reader.nextSentence' }),
  repeat: () => msg('Nghe lại câu vừa rồi', { id: 'audio-reader.repeat' }),
  again: () => msg('Nghe lại', { id: 'audio-reader.again' }),
  back10: () => msg('Lùi 10 giây', { id: 'audio-reader.back10' }),
  on10: () => msg('Tới 10 giây', { id: 'audio-reader.on10' }),
  repeat10: () => msg('Nghe lại 10 giây vừa rồi', { id: 'audio-reader.repeat10' }),
  slower: () => msg('Chậm hơn', { id: 'audio-reader.slower' }),
  faster: () => msg('Nhanh hơn', { id: 'audio-reader.faster' }),
  speedNow: (word: string) => msg(str`Tốc độ: ${word}`, { id: 'audio-reader.speedNow' }),
  more: () => msg('Thêm', { id: 'audio-reader.more' }),
  listenTo: (title: string) => msg(str`Nghe bài: ${title}`, { id: 'audio-reader.listenTo' }),
  listen: () => msg('Nghe bài này', { id: 'audio-reader.listen' }),
  place: () => msg('Chỗ đang nghe', { id: 'audio-reader.place' }),
  placeOf: (time: string, all: string) =>
    msg(str`${time} trong ${all}`, { id: 'audio-reader.placeOf' }),
  left: (time: string) => msg(str`Còn ${time}`, { id: 'audio-reader.left' }),
  length: (time: string) => msg(str`Dài ${time}`, { id: 'audio-reader.length' }),
  loading: () => msg('Đang tải…', { id: 'audio-reader.loading' }),
  ended: () => msg('Đã nghe hết bài.', { id: 'audio-reader.ended' }),
  started: () => msg('Đang đọc.', { id: 'audio-reader.started' }),
  paused: () => msg('Đã dừng.', { id: 'audio-reader.paused' }),
  deviceVoice: () =>
    msg('Giọng của máy đang đọc. Hãy để màn hình sáng.', { id: 'audio-reader.deviceVoice' }),
  keys: () =>
    msg('Mũi tên trái, phải để chọn câu. Enter để nghe từ câu ấy.', { id: 'audio-reader.keys' }),
} as const;

/** "3 phút 40 giây" */
export function timeWords(time: number): string {
  const { hours: h, minutes: m, seconds: s } = partsOf(time);
  if (h) return msg(str`${h} giờ ${m} phút`, { id: 'audio-reader.hoursMinutes' });
  if (m && s) return msg(str`${m} phút ${s} giây`, { id: 'audio-reader.minutesSeconds' });
  return m
    ? msg(str`${m} phút`, { id: 'audio-reader.minutes' })
    : msg(str`${s} giây`, { id: 'audio-reader.seconds' });
}

/** The word for a speed, as in model/pace.ts. */
export function speedWord(speed: number): string {
  switch (nearestSpeed(speed)) {
    case 0:
      return msg('Rất chậm', { id: 'audio-reader.speedVerySlow' });
    case 1:
      return msg('Chậm', { id: 'audio-reader.speedSlow' });
    case 2:
      return msg('Thong thả', { id: 'audio-reader.speedUnhurried' });
    case 3:
      return msg('Vừa', { id: 'audio-reader.speedNormal' });
    case 4:
      return msg('Hơi nhanh', { id: 'audio-reader.speedBrisk' });
    default:
      return msg('Nhanh', { id: 'audio-reader.speedFast' });
  }
}

/** The sentences of the player. Functions, because a language may arrive after the element. */
import { msg, str } from '@e-bulletin/core/i18n.js';
import { partsOf } from './model/clock.js';

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
  more: () => msg('Thêm', { id: 'audio-reader.more' }),
  listenTo: (title: string) => msg(str`Nghe bài: ${title}`, { id: 'audio-reader.listenTo' }),
  listen: () => msg('Nghe bài này', { id: 'audio-reader.listen' }),
  left: (time: string) => msg(str`Còn ${time}`, { id: 'audio-reader.left' }),
  length: (time: string) => msg(str`Dài ${time}`, { id: 'audio-reader.length' }),
  loading: () => msg('Đang tải…', { id: 'audio-reader.loading' }),
  stalled: () => msg('Mạng yếu, chưa tải được tiếp.', { id: 'audio-reader.stalled' }),
  ended: () => msg('Đã nghe hết bài.', { id: 'audio-reader.ended' }),
  started: () => msg('Đang đọc.', { id: 'audio-reader.started' }),
  paused: () => msg('Đã dừng.', { id: 'audio-reader.paused' }),
  deviceVoice: () =>
    msg('Giọng của máy đang đọc. Hãy để màn hình sáng.', { id: 'audio-reader.deviceVoice' }),
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

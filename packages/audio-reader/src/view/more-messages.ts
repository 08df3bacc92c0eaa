/** The sentences behind "Thêm". */
import { msg, str } from '@e-bulletin/core/i18n.js';

export const moreMessages = {
  slower: () => msg('Chậm hơn', { id: 'audio-reader.slower' }),
  faster: () => msg('Nhanh hơn', { id: 'audio-reader.faster' }),
  place: () => msg('Chỗ đang nghe', { id: 'audio-reader.place' }),
  placeOf: (time: string, all: string) =>
    msg(str`${time} trong ${all}`, { id: 'audio-reader.placeOf' }),
  sleep: () => msg('Hẹn giờ dừng', { id: 'audio-reader.sleep' }),
  sleepOff: () => msg('Không hẹn', { id: 'audio-reader.sleepOff' }),
  sleepIn: (time: string) => msg(str`Sau ${time}`, { id: 'audio-reader.sleepIn' }),
  sleepEnd: () => msg('Hết bài này', { id: 'audio-reader.sleepEnd' }),
  sleepSet: (time: string) => msg(str`Sẽ dừng sau ${time}.`, { id: 'audio-reader.sleepSet' }),
  sleepSetEnd: () => msg('Sẽ dừng khi hết bài này.', { id: 'audio-reader.sleepSetEnd' }),
  sleepUnset: () => msg('Đã bỏ hẹn giờ.', { id: 'audio-reader.sleepUnset' }),
  voice: () => msg('Giọng đọc', { id: 'audio-reader.voice' }),
  recording: () => msg('Bản ghi âm', { id: 'audio-reader.recording' }),
  machine: () => msg('Giọng của máy', { id: 'audio-reader.machine' }),
  size: () => msg('Cỡ chữ', { id: 'audio-reader.size' }),
  smaller: () => msg('Chữ nhỏ hơn', { id: 'audio-reader.smaller' }),
  larger: () => msg('Chữ to hơn', { id: 'audio-reader.larger' }),
  options: () => msg('Khi nghe', { id: 'audio-reader.options' }),
  follow: () => msg('Tự cuộn theo câu đang đọc', { id: 'audio-reader.follow' }),
  stopAfterEach: () => msg('Dừng sau mỗi câu', { id: 'audio-reader.stopAfterEach' }),
  clear: () => msg('Rõ tiếng, cho người khó nghe', { id: 'audio-reader.clear' }),
  volume: () => msg('Âm lượng', { id: 'audio-reader.volume' }),
  percent: (value: number) => msg(str`${value} phần trăm`, { id: 'audio-reader.percent' }),
  download: () => msg('Tải bản ghi âm về máy', { id: 'audio-reader.download' }),
} as const;

/** What is in the way, in plain words, and what one can do. */
import { msg, str } from '@e-bulletin/core/i18n.js';
import type { Trouble } from '../controllers/player-state.js';
import { messages, timeWords } from '../messages.js';
import type { TrackFault } from '../controllers/track-loader.js';

export const choices = {
  sentenceOf: (n: number, all: number) =>
    msg(str`Câu ${n} trong ${all}`, { id: 'audio-reader.sentenceOf' }),
  resumed: (ago: string) => msg(str`Đang nghe dở từ ${ago} trước.`, { id: 'audio-reader.resumed' }),
  fromStart: () => msg('Nghe từ đầu', { id: 'audio-reader.fromStart' }),
  edited: () =>
    msg('Bài đã được sửa sau khi thu âm. Câu đã sửa không được tô.', {
      id: 'audio-reader.edited',
    }),

  retry: () => msg('Thử lại', { id: 'audio-reader.retry' }),
  byVoice: () => msg('Nghe bằng giọng của máy', { id: 'audio-reader.byVoice' }),
  comeBack: () => msg('Về câu đang đọc', { id: 'audio-reader.comeBack' }),
  unclear: () => msg('Nghe không rõ? Đọc từng câu', { id: 'audio-reader.unclear' }),
  bySentence: () => msg('Đọc từng câu', { id: 'audio-reader.bySentence' }),
  openOutside: () => msg('Mở bằng trình duyệt', { id: 'audio-reader.openOutside' }),
  copyLink: () => msg('Sao chép địa chỉ', { id: 'audio-reader.copyLink' }),
  code: () => msg('Quét bằng máy khác để nghe', { id: 'audio-reader.code' }),
  copied: () =>
    msg('Đã sao chép. Mở trình duyệt rồi dán vào ô địa chỉ.', { id: 'audio-reader.copied' }),
  copyByHand: () =>
    msg('Địa chỉ đã được bôi đen. Nhấn giữ rồi chọn Sao chép.', {
      id: 'audio-reader.copyByHand',
    }),
  address: () => msg('Địa chỉ trang này', { id: 'audio-reader.address' }),
} as const;

/** "40 phút", "5 giờ", "2 ngày": how long ago, as people say it. */
export function agoWords(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  if (minutes < 60) return timeWords(minutes * 60);
  const hours = Math.round(minutes / 60);
  return hours < 24
    ? msg(str`${hours} giờ`, { id: 'audio-reader.hours' })
    : msg(str`${Math.round(hours / 24)} ngày`, { id: 'audio-reader.days' });
}

/** Beginnings of sentences that speak to the listener, as they stand in the sentences of the player. */
const TO_YOU = /Đang nghe|Đã nghe|Hãy/g;

/** "Hãy bấm Nghe." → "Bác hãy bấm Nghe.", where an office says what it calls people. */
export const addressed = (text: string, who: string): string =>
  who
    ? text.replace(
        TO_YOU,
        (begins) => `${who.charAt(0).toUpperCase()}${who.slice(1)} ${begins.toLowerCase()}`,
      )
    : text;

export function troubleMessage(trouble: Trouble | TrackFault): string {
  switch (trouble) {
    case 'stalled':
      return messages.stalled();
    case 'network':
      return msg('Mất mạng, chưa tải được bản ghi âm.', { id: 'audio-reader.network' });
    case 'not-found':
      return msg('Không tìm thấy bản ghi âm của bài này.', { id: 'audio-reader.notFound' });
    case 'wrong-type':
      return msg('Tệp của bài này không phải bản ghi âm.', { id: 'audio-reader.wrongType' });
    case 'cut-off':
      return msg('Bản ghi âm này thiếu đoạn cuối.', { id: 'audio-reader.cutOff' });
    case 'forbidden':
      return msg('Trang này không cho phép phát bản ghi âm.', { id: 'audio-reader.forbidden' });
    case 'blocked':
      return msg('Trình duyệt chờ một lần bấm. Hãy bấm Nghe.', {
        id: 'audio-reader.blocked',
      });
    case 'no-voice':
      return msg('Máy này chưa có giọng đọc tiếng Việt. Hãy đọc từng câu.', {
        id: 'audio-reader.noVoice',
      });
    case 'no-speech':
      return msg(
        'Ứng dụng này không đọc thành tiếng được. Hãy mở trang bằng trình duyệt để nghe.',
        {
          id: 'audio-reader.noSpeech',
        },
      );
    case 'voice-failed':
      return msg('Giọng đọc của máy không lên tiếng.', { id: 'audio-reader.voiceFailed' });
    // For editors, in events and not on the face.
    case 'timing':
      return msg('Không đọc được tệp thời gian của bản ghi âm.', {
        id: 'audio-reader.faultTiming',
      });
    case 'no-text':
      return msg('Không tìm thấy bài viết để đọc. Hãy kiểm tra thuộc tính for.', {
        id: 'audio-reader.faultNoText',
      });
    case 'stale-narration':
      return choices.edited();
  }
}

/** The sentences of a shared tablet. */
import { msg, str } from '@e-bulletin/core/i18n.js';

export const kioskMessages = {
  next: () => msg('Người tiếp theo', { id: 'poll.nextPerson' }),
  stillThere: () => msg('Còn ai đang trả lời không?', { id: 'poll.stillThere' }),
  stillNote: (seconds: number) =>
    msg(str`Sau ${seconds} giây nữa màn hình sẽ xoá để người khác trả lời.`, {
      id: 'poll.stillNote',
    }),
  still: () => msg('Tôi đang trả lời', { id: 'poll.still' }),
  unsent: () =>
    msg('Máy này đang giữ câu trả lời và sẽ tự gửi khi có mạng.', { id: 'poll.kioskUnsent' }),
} as const;

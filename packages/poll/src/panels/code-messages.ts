/** The sentences of the code on a card. */
import { msg, str } from '@e-bulletin/core/i18n.js';

export const codeMessages = {
  code: () => msg('Mã trên thẻ', { id: 'poll.code' }),
  help: () => msg('In cạnh mã QR, gồm 12 chữ và số không dấu.', { id: 'poll.codeHelp' }),
  wrong: () =>
    msg('Mã chưa đúng. Xem lại từng ký tự trên thẻ rồi nhập lần nữa.', { id: 'poll.codeWrong' }),
  marked: () =>
    msg('Bàn phím đang thêm dấu vào chữ (như Â, Đ, Ư). Tắt gõ tiếng Việt rồi nhập lại mã.', {
      id: 'poll.codeMarked',
    }),
  here: (code: string) => msg(str`Mã trên thẻ: ${code}`, { id: 'poll.codeHere' }),
} as const;

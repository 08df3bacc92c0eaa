/** The sentences of the code on a card. */
import { msg, str } from '@e-bulletin/core/i18n.js';

export const codeMessages = {
  code: () => msg('Mã trên thẻ', { id: 'poll.code' }),
  help: () => msg('In cạnh mã QR, gồm chữ và số.', { id: 'poll.codeHelp' }),
  wrong: () =>
    msg('Mã chưa đúng. Xem lại từng ký tự trên thẻ rồi nhập lần nữa.', { id: 'poll.codeWrong' }),
  here: (code: string) => msg(str`Mã trên thẻ: ${code}`, { id: 'poll.codeHere' }),
} as const;

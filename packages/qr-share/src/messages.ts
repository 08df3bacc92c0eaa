/** The sentences beside a code. Functions, because a language may arrive after the element. */
import { msg, str } from '@e-bulletin/core/i18n.js';

export const messages = {
  codeName: (words: string) => msg(str`Mã QR dẫn tới ${words}`, { id: 'qr-share.codeName' }),
  codeHelp: () =>
    msg('Mở máy ảnh của điện thoại, đưa mã vào giữa khung rồi bấm vào địa chỉ hiện ra.', {
      id: 'qr-share.codeHelp',
    }),
  copyWords: () => msg('Bấm để sao chép địa chỉ', { id: 'qr-share.copyWords' }),
  imageFor: (words: string) => msg(str`Ảnh mã QR của ${words}`, { id: 'qr-share.imageFor' }),
  noPart: () => msg('Chưa mở được phần này vì mạng yếu. Hãy bấm lại.', { id: 'qr-share.noPart' }),
  again: () => msg('Thử lại', { id: 'qr-share.again' }),
} as const;

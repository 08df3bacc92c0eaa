/** The sentences of the poster panel. */
import { msg, str } from '@e-bulletin/core/i18n.js';
import type { PosterFormat } from '@e-bulletin/issue/poster.js';

export const posterMessages = {
  title: () => msg('Áp phích có mã QR', { id: 'qr-share.posterTitle' }),
  back: () => msg('Quay lại', { id: 'qr-share.posterBack' }),
  distance: () => msg('Quét từ bao xa?', { id: 'qr-share.posterDistance' }),
  metres: (metres: string) => msg(str`Tới ${metres} m`, { id: 'qr-share.posterMetres' }),
  hall: () => msg('Cả hội trường', { id: 'qr-share.posterHall' }),
  checking: () => msg('Đang đọc thử mã…', { id: 'qr-share.posterChecking' }),
  checked: () => msg('Đã đọc thử: mã đúng địa chỉ.', { id: 'qr-share.posterChecked' }),
  unreadable: () =>
    msg('Đọc thử không được mã này nên chưa in. Hãy dùng địa chỉ ngắn hơn.', {
      id: 'qr-share.posterUnreadable',
    }),
  unchecked: () =>
    msg('Chưa đọc thử được mã vì mạng yếu. Hãy in một tờ và quét thử trước.', {
      id: 'qr-share.posterUnchecked',
    }),
  print: () => msg('In áp phích', { id: 'qr-share.posterPrint' }),
  sheet: (format: PosterFormat): string => {
    switch (format) {
      case 'strip':
        return msg('bốn tờ nhỏ trên một trang A4', { id: 'qr-share.posterStrip' });
      case 'slide':
        return msg('chiếu lên màn hình', { id: 'qr-share.posterSlide' });
      default:
        return msg(str`giấy ${format}`, { id: 'qr-share.posterPaper' });
    }
  },
} as const;

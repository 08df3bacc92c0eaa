/** The sentences where no form stands. */
import { msg, str } from '@e-bulletin/core/i18n.js';

export const noticeMessages = {
  account: () =>
    msg('Cuộc lấy ý kiến này dành cho người đã đăng nhập cổng. Hãy đăng nhập rồi mở lại trang.', {
      id: 'poll.account',
    }),
  back: () => msg('Quay lại', { id: 'poll.back' }),
  previewed: () =>
    msg('Đây là bản xem trước. Người trả lời thật sẽ thấy “Đã gửi” và mã biên nhận ở chỗ này.', {
      id: 'poll.previewed',
    }),
  early: (time: string) => msg(str`Chưa mở. Mở lúc ${time}.`, { id: 'poll.early' }),
  draft: () => msg('Cuộc lấy ý kiến chưa mở.', { id: 'poll.draft' }),
  closed: (time: string) => msg(str`Đã đóng lúc ${time}.`, { id: 'poll.closed' }),
  closedNow: () => msg('Cuộc lấy ý kiến đã đóng.', { id: 'poll.closedNow' }),
  grace: () =>
    msg('Chưa chốt: còn nhận những phiếu đã trả lời trước giờ đóng mà mạng chậm chưa gửi tới.', {
      id: 'poll.grace',
    }),
} as const;

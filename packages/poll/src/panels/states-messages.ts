/** The sentences around a ballot: what became of it, and of the poll. */
import { msg, str } from '@e-bulletin/core/i18n.js';
import { localAt } from '../model/moment.js';

/** `17 giờ ngày 30/11/2026`, in the poll's zone. */
export function when(at: number, zone: string): string {
  const [day, hour, minute] = localAt(at, zone)!;
  const plain = String(Number(hour));
  return minute === '00'
    ? msg(str`${plain} giờ ngày ${day}`, { id: 'poll.hour' })
    : msg(str`${plain} giờ ${minute} ngày ${day}`, { id: 'poll.hourMinute' });
}

export const messages = {
  asks: (who: string) => msg(str`${who} lấy ý kiến tham khảo`, { id: 'poll.asks' }),
  asked: () => msg('Lấy ý kiến tham khảo', { id: 'poll.asked' }),

  sending: () => msg('Đang gửi…', { id: 'poll.sending' }),
  sendingNote: () => msg('Xin chờ, chưa đóng trang.', { id: 'poll.sendingNote' }),
  unsent: () => msg('Chưa gửi — sẽ tự gửi lại', { id: 'poll.unsent' }),
  unsentKept: () =>
    msg(
      'Mạng đang yếu hoặc máy chủ bận. Câu trả lời được giữ trên máy này và tự gửi khi có mạng. Có thể đóng trang rồi mở lại sau.',
      { id: 'poll.unsentKept' },
    ),
  unsentHere: () =>
    msg(
      'Mạng đang yếu hoặc máy chủ bận. Trình duyệt này không cho giữ lại, nên xin đừng đóng trang cho tới khi thấy “Đã gửi”.',
      { id: 'poll.unsentHere' },
    ),
  sendNow: () => msg('Gửi lại ngay', { id: 'poll.sendNow' }),
  sent: () => msg('Đã gửi', { id: 'poll.sent' }),
  sentNote: () => msg('Câu trả lời đã được ghi. Mã biên nhận:', { id: 'poll.sentNote' }),
  receiptNote: () =>
    msg('Mã chỉ cho biết phiếu đang nằm trong hòm, không cho biết đã trả lời gì.', {
      id: 'poll.receiptNote',
    }),
  check: () => msg('Kiểm tra mã biên nhận', { id: 'poll.check' }),
  change: () => msg('Đổi câu trả lời', { id: 'poll.change' }),
  seeResult: () => msg('Xem kết quả', { id: 'poll.seeResult' }),
  refused: () => msg('Không gửi được', { id: 'poll.refused' }),
  refusedOther: () =>
    msg('Máy chủ không nhận câu trả lời này. Tải lại trang rồi thử lần nữa.', {
      id: 'poll.refusedOther',
    }),
} as const;

/** The sentences around a ballot: what became of it, and of the poll. */
import { msg, str } from '@e-bulletin/core/i18n.js';
import { sayMoment } from '@e-bulletin/issue/poll/time.js';

/** `17 giờ ngày 30/11/2026`, in the poll's zone. */
export function when(at: number, zone: string): string {
  const [time = '', day = ''] = sayMoment(at, zone).split(', ');
  const [hour = '', minute = ''] = time.split(':');
  const plain = String(Number(hour));
  return minute === '00'
    ? msg(str`${plain} giờ ngày ${day}`, { id: 'poll.hour' })
    : msg(str`${plain} giờ ${minute} ngày ${day}`, { id: 'poll.hourMinute' });
}

export const messages = {
  asks: (who: string) => msg(str`${who} lấy ý kiến tham khảo`, { id: 'poll.asks' }),
  asked: () => msg('Lấy ý kiến tham khảo', { id: 'poll.asked' }),
  back: () => msg('Quay lại', { id: 'poll.back' }),

  account: () =>
    msg('Cuộc lấy ý kiến này dành cho người đã đăng nhập cổng. Hãy đăng nhập rồi mở lại trang.', {
      id: 'poll.account',
    }),

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

  nextPerson: () => msg('Người tiếp theo', { id: 'poll.nextPerson' }),
  stillThere: () => msg('Còn ai đang trả lời không?', { id: 'poll.stillThere' }),
  stillNote: (seconds: number) =>
    msg(str`Sau ${seconds} giây nữa màn hình sẽ xoá để người khác trả lời.`, {
      id: 'poll.stillNote',
    }),
  still: () => msg('Tôi đang trả lời', { id: 'poll.still' }),
  kioskUnsent: () =>
    msg('Máy này đang giữ câu trả lời và sẽ tự gửi khi có mạng.', { id: 'poll.kioskUnsent' }),
} as const;

/** Why a service refused; its own sentence where the code is unknown here. */
export function refusalMessage(code: string, said: string): string {
  switch (code) {
    case 'closed':
      return msg('Cuộc lấy ý kiến đã đóng; câu trả lời này không được tính.', {
        id: 'poll.refusedClosed',
      });
    case 'already-answered':
    case 'code-used':
      return msg('Đã có câu trả lời từ máy hoặc mã này. Câu trả lời trước vẫn được giữ.', {
        id: 'poll.refusedTwice',
      });
    case 'no-change':
      return msg('Cuộc lấy ý kiến này không cho đổi câu trả lời đã gửi.', {
        id: 'poll.refusedChange',
      });
    case 'reworded':
      return msg('Câu hỏi vừa được sửa. Hãy đọc lại và trả lời lần nữa.', {
        id: 'poll.refusedReworded',
      });
    case 'bad-subject':
      return msg('Đăng nhập cổng đã quá lâu. Đăng nhập lại rồi trả lời lần nữa.', {
        id: 'poll.refusedAccount',
      });
    case 'bad-code':
    case 'bad-token':
      return msg('Mã không đúng hoặc đã hết hạn. Xem lại mã rồi trả lời lần nữa.', {
        id: 'poll.refusedCode',
      });
    default:
      return (
        said ||
        msg('Máy chủ không nhận câu trả lời này. Tải lại trang rồi thử lần nữa.', {
          id: 'poll.refusedOther',
        })
      );
  }
}

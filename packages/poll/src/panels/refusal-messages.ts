/**
 * Why a service refused, in our words. They come after a refusal, when the line has just been there; until they are here, and where
 * they do not arrive, the service's own sentence stands.
 */
import { msg } from '@e-bulletin/core/i18n.js';

/** The service's own sentence where the code is unknown here. */
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
      return msg('Mã không đúng hoặc đã hết hạn. Xem lại mã rồi gửi lần nữa.', {
        id: 'poll.refusedCode',
      });
    default:
      return said;
  }
}

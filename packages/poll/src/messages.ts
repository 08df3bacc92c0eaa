/** The sentences that must be there before anything else is. Functions, because a language may arrive after the element. */
import { msg } from '@e-bulletin/core/i18n.js';

export const messages = {
  loading: () => msg('Đang tải…', { id: 'poll.loading' }),
  again: () => msg('Thử lại', { id: 'poll.again' }),
} as const;

/** Why the poll cannot be shown. */
export function failureMessage(code: string | undefined): string {
  switch (code) {
    case 'not-found':
      return msg('Không có cuộc lấy ý kiến này. Kiểm tra lại địa chỉ.', { id: 'poll.notFound' });
    case 'insecure':
      return msg(
        'Chưa trả lời được ở trang này: câu trả lời chỉ gửi qua kết nối mã hoá (https). Hãy mở địa chỉ của cuộc lấy ý kiến.',
        { id: 'poll.insecure' },
      );
    case 'unreadable':
    case 'bad-address':
      return msg('Không đọc được câu hỏi. Báo cho người phụ trách trang này.', {
        id: 'poll.unreadable',
      });
    default:
      return msg('Chưa tải được vì mạng yếu. Thử lại sau ít phút.', {
        id: 'poll.unreachable',
      });
  }
}

/** The sentences of the form. */
import { msg, str } from '@e-bulletin/core/i18n.js';
import type { AnswerProblem } from '@e-bulletin/issue/poll/answers.js';

export const formMessages = {
  step: (n: number, all: number) => msg(str`Câu ${n} trong ${all}`, { id: 'poll.step' }),
  next: () => msg('Câu sau', { id: 'poll.next' }),
  previous: () => msg('Câu trước', { id: 'poll.previous' }),
  send: () => msg('Gửi câu trả lời', { id: 'poll.send' }),
  optional: () => msg('không bắt buộc', { id: 'poll.optional' }),
  summary: () => msg('Còn chỗ cần sửa', { id: 'poll.summary' }),
  most: (n: number | string) => msg(str`Chọn nhiều nhất ${n}.`, { id: 'poll.most' }),
  least: (n: number | string) => msg(str`Chọn ít nhất ${n}.`, { id: 'poll.least' }),
  several: () => msg('Được chọn nhiều phương án.', { id: 'poll.several' }),
  left: (n: number) => msg(str`Còn ${n} ký tự`, { id: 'poll.left' }),
  over: (n: number) => msg(str`Thừa ${n} ký tự`, { id: 'poll.over' }),
  nothingAsked: () => msg('Không hỏi tên, không lưu số điện thoại.', { id: 'poll.nothingAsked' }),
  deviceMark: () =>
    msg('Trang giữ trên máy một mã ngẫu nhiên để không tính hai lần.', { id: 'poll.deviceMark' }),
  closesAt: (time: string) => msg(str`Đóng lúc ${time}.`, { id: 'poll.closesAt' }),
  mayChange: () => msg('Ông bà có thể đổi ý trước giờ đóng.', { id: 'poll.mayChange' }),
  changing: () => msg('Câu trả lời mới sẽ thay câu đã gửi.', { id: 'poll.changing' }),
  keepAnswer: () => msg('Giữ câu trả lời cũ', { id: 'poll.keepAnswer' }),
} as const;

/** What to do about an answer. */
export function problemMessage({
  code,
  detail = '',
}: Pick<AnswerProblem, 'code' | 'detail'>): string {
  switch (code) {
    case 'required':
      return msg('Hãy trả lời câu này.', { id: 'poll.required' });
    case 'too-few':
      return formMessages.least(detail);
    case 'too-many':
      return formMessages.most(detail);
    case 'too-long':
      return msg(str`Viết không quá ${detail} ký tự.`, { id: 'poll.tooLong' });
    default:
      return msg('Câu này đã thay đổi. Tải lại trang rồi trả lời lần nữa.', {
        id: 'poll.reworded',
      });
  }
}

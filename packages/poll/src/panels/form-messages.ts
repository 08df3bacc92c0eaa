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
  most: (n: number) => msg(str`Chọn nhiều nhất ${n}.`, { id: 'poll.most' }),
  least: (n: number) => msg(str`Chọn ít nhất ${n}.`, { id: 'poll.least' }),
  several: () => msg('Được chọn nhiều phương án.', { id: 'poll.several' }),
  left: (n: number) => msg(str`Còn ${n} ký tự`, { id: 'poll.left' }),
  over: (n: number) => msg(str`Thừa ${n} ký tự`, { id: 'poll.over' }),
  rankHelp: () =>
    msg('Bấm Chọn theo thứ tự, trước nhất là số 1. Dùng Lên, Xuống để đổi chỗ.', {
      id: 'poll.rankHelp',
    }),
  rankFirst: (n: number) => msg(str`Xếp ${n} phương án đứng đầu.`, { id: 'poll.rankFirst' }),
  nothingAsked: () => msg('Không hỏi tên, không lưu số điện thoại.', { id: 'poll.nothingAsked' }),
  collects: (what: string) =>
    msg(str`Ngoài câu trả lời, có hỏi: ${what}.`, { id: 'poll.collects' }),
  deviceMark: () =>
    msg('Trang giữ trên máy một mã ngẫu nhiên để không tính hai lần.', { id: 'poll.deviceMark' }),
  shownBy: (what: string) => msg(str`Kết quả được công bố theo: ${what}.`, { id: 'poll.shownBy' }),
  closesAt: (time: string) => msg(str`Đóng lúc ${time}.`, { id: 'poll.closesAt' }),
  mayChange: () => msg('Ông bà có thể đổi ý trước giờ đóng.', { id: 'poll.mayChange' }),
  changing: () => msg('Câu trả lời mới sẽ thay câu đã gửi.', { id: 'poll.changing' }),
  keepAnswer: () => msg('Giữ câu trả lời cũ', { id: 'poll.keepAnswer' }),
  previewing: () => msg('Xem trước: câu trả lời không gửi đi đâu.', { id: 'poll.previewing' }),
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
      return msg(str`Hãy chọn ít nhất ${detail} phương án.`, { id: 'poll.tooFew' });
    case 'too-many':
      return msg(str`Chỉ chọn nhiều nhất ${detail} phương án.`, { id: 'poll.tooMany' });
    case 'too-long':
      return msg(str`Viết không quá ${detail} ký tự.`, { id: 'poll.tooLong' });
    default:
      return msg('Câu này đã thay đổi. Tải lại trang rồi trả lời lần nữa.', {
        id: 'poll.reworded',
      });
  }
}

/** The sentences around counts. */
import { msg, str } from '@e-bulletin/core/i18n.js';

/** A number as the language writes it: `1.204`, `12,5`. */
export const said = (n: number): string => n.toLocaleString(msg('vi', { id: 'poll.numbers' }));

export const resultMessages = {
  title: (of: string) => msg(str`Kết quả: ${of}`, { id: 'poll.result' }),
  ballots: (n: number) => msg(str`${said(n)} phiếu`, { id: 'poll.ballots' }),
  open: () => msg('Đang nhận câu trả lời, số liệu còn thay đổi.', { id: 'poll.resultOpen' }),
  final: () => msg('Đã chốt.', { id: 'poll.resultFinal' }),
  option: () => msg('Phương án', { id: 'poll.optionColumn' }),
  number: () => msg('Số phiếu', { id: 'poll.numberColumn' }),
  firstPlaces: () => msg('Số phiếu xếp thứ nhất', { id: 'poll.firstPlaces' }),
  hidden: () => msg('không hiện', { id: 'poll.hidden' }),
  paper: (n: number) =>
    msg(str`Phiếu giấy: ${said(n)} phiếu, đếm riêng, không cộng vào trên`, { id: 'poll.paper' }),
  scale: (n: number) => msg(str`hết vạch = ${said(n)} phiếu`, { id: 'poll.scale' }),
  answered: (n: number) => msg(str`${said(n)} phiếu trả lời câu này`, { id: 'poll.answered' }),
  allHidden: () =>
    msg('Số đếm không hiện, để không ai suy ra từng người trả lời gì.', { id: 'poll.allHidden' }),
  // Also where so many have come and all agree: it says no more than the rule.
  least: (n: number) =>
    msg(str`Số đếm hiện khi có ít nhất ${said(n)} phiếu và không lộ ý kiến của từng người.`, {
      id: 'poll.leastShown',
    }),
  // True of a poll that never publishes, too: the panel does not know which it is.
  policy: () => msg('Cuộc này hiện không công bố kết quả.', { id: 'poll.policy' }),
  waiting: () =>
    msg('Đã đóng, chưa chốt: còn chờ những phiếu gửi muộn.', { id: 'poll.resultWaiting' }),
  cut: () => msg('Mất kết nối, đang nối lại. Số liệu dưới đây là lúc trước.', { id: 'poll.cut' }),
  // The same words as in the form, under the same ids.
  step: (n: number, all: number) => msg(str`Câu ${n} trong ${all}`, { id: 'poll.step' }),
  next: () => msg('Câu sau', { id: 'poll.next' }),
  previous: () => msg('Câu trước', { id: 'poll.previous' }),
  back: () => msg('Quay lại', { id: 'poll.back' }),
  print: () => msg('In kết quả', { id: 'poll.print' }),
} as const;

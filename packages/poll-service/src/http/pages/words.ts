/**
 * What the service itself says on the pages that residents get: in the language of the poll as `<e-poll>` does, so English for
 * English polls and Vietnamese for all others. The office's own pages and the minutes are Vietnamese.
 */
import { languageOf, sayMoment, whole } from '@e-bulletin/issue/poll.js';
import { html, joined, type Html } from '../html.js';
import { ENGLISH } from './words.en.js';

export const VIETNAMESE = {
  lang: 'vi',
  locale: 'vi_VN',
  whole,
  moment: sayMoment,
  asked: 'Lấy ý kiến tham khảo',
  pictureFoot: (moment: string | undefined) =>
    `Lấy ý kiến tham khảo${moment === undefined ? '' : `, đến ${moment}`}`,
  until: (moment: string) => `Nhận câu trả lời đến ${moment}.`,
  failed: 'Chưa làm được',
  internal: 'Máy chủ gặp lỗi. Câu trả lời CHƯA được nhận; hãy gửi lại sau.',
  toResult: 'Kết quả',
  toReceipt: 'Kiểm tra mã biên nhận',
  back: 'Quay lại',
  code: (title: string) => `Mã QR: ${title}`,

  // The form.
  nothingCollected: 'Không thu thập họ tên, số điện thoại, địa chỉ mạng.',
  collected: (what: readonly Html[]) =>
    html`Ngoài câu trả lời, có thu thập: ${joined(what, '; ')}.`,
  deviceMark:
    'Trang này lưu trên máy một mã ngẫu nhiên để tránh gửi trùng; mã bị huỷ ở máy chủ khi chốt số liệu.',
  shownBy: (titles: readonly Html[]) => html`Kết quả được công bố theo: ${joined(titles, '; ')}.`,
  onPortal: 'Cuộc này trả lời trên cổng thông tin, sau khi đăng nhập.',
  notTaken: 'Câu trả lời CHƯA được nhận',
  toCorrect: 'Còn chỗ cần sửa',
  correct: 'Cần sửa:',
  noCookie:
    'Máy này chưa giữ được mã tránh gửi trùng. Bấm gửi lần nữa; nếu vẫn thế, hãy cho phép trang này dùng cookie.',
  send: 'Gửi câu trả lời',
  cardCode: 'Mã trên thẻ',
  cardCodeNote: 'Mười hai ký tự in trên thẻ giấy. Mỗi thẻ trả lời một lần, thẻ không ghi tên ai.',
  marked: 'Bàn phím đang thêm dấu vào chữ (như Â, Đ, Ư). Tắt gõ tiếng Việt rồi nhập lại mã.',
  early: (moment: string) => `Chưa mở. Mở lúc ${moment}.`,
  grace: 'Đã đóng, chưa chốt: còn chờ những phiếu gửi muộn. Cảm ơn ông bà.',
  closed: 'Cuộc lấy ý kiến đã đóng. Cảm ơn ông bà.',
  optional: '(không bắt buộc)',
  least: (n: number) => `Chọn ít nhất ${n}.`,
  most: (n: number) => `Chọn nhiều nhất ${n}.`,
  several: 'Được chọn nhiều phương án.',
  rank: (min: number, max: number) =>
    `Xếp ${min === max ? '' : `${min} đến `}${max} phương án, 1 là trước nhất.`,
  unranked: 'chưa xếp',
  onlyIf: (question: Html, options: readonly Html[]) =>
    html`Chỉ trả lời nếu ở câu “${question}” ông bà chọn “${joined(options, '” hoặc “')}”.`,

  answeredHere: 'Máy này đã trả lời cuộc này; câu trả lời ấy vẫn được giữ.',
  backToChange:
    'Muốn đổi, ông bà bấm Tiến để về lại trang “Đã gửi”; trang ấy đã đóng thì không đổi được nữa.',
  changing: 'Câu trả lời mới sẽ thay câu đã gửi.',
  sentBefore:
    'Ông bà đã gửi một lần rồi, với câu trả lời khác; câu ấy vẫn được giữ. Bấm gửi lần nữa thì câu trả lời dưới đây thay câu ấy.',

  // After sending.
  change: 'Đổi câu trả lời',
  changeNote: (until: string | undefined) =>
    `Nếu đổi ý, ông bà bấm nút này và trả lời lại${until === undefined ? '' : `, trước ${until}`}. Đóng trang này rồi thì không đổi được nữa, vì máy chủ không biết phiếu nào là của ai. Nếu là máy dùng chung, hãy đóng trang trước khi rời máy.`,
  sent: 'Đã gửi',
  recorded: 'Câu trả lời của ông bà đã được ghi. Mã biên nhận:',
  receiptNote: 'Mã chỉ cho biết phiếu đang nằm trong hòm, không cho biết ông bà đã trả lời gì.',
  checkReceipt: 'Kiểm tra biên nhận',
  receipt: 'Mã biên nhận',
  check: 'Kiểm tra',
  badReceipt: 'Mã không đúng. Mã có mười ký tự, ví dụ 4X7KM-2P9QA. Xem lại và nhập lần nữa.',
  inBox: 'Phiếu này đang nằm trong hòm.',
  notInBox: 'Không có phiếu nào mang mã này trong cuộc lấy ý kiến này.',
  wait: 'Xin chờ',
  waitFor: (seconds: number) => `Xin chờ ${seconds} giây`,
  waitNote: (seconds: number) =>
    `Mạng này đang gửi nhiều câu trả lời cùng lúc. Câu trả lời của ông bà CHƯA được nhận. Chờ ${seconds} giây rồi bấm “Gửi lại”; không phải chọn lại gì.`,
  sendAgain: 'Gửi lại',

  // Results.
  result: 'Kết quả:',
  eachQuestion: 'Từng câu hỏi',
  replies: 'Ý kiến tự viết:',
  minutes: 'Biên bản có chữ ký',
  lines: 'Nhật ký công khai',
  linesOf: 'Nhật ký công khai:',
  linesAre:
    'Những việc cơ quan đã làm với cuộc lấy ý kiến này, kể cả xem số liệu, đọc ý kiến trước khi chốt.',
  // A paper that was entered before the close stands below it: nobody shall think that it came after.
  linesNote:
    'Chỉ ghi ngày, không ghi giờ; các dòng cùng ngày xếp theo loại việc, không theo lúc làm.',
  day: (day: string) => day.split('-').reverse().join('/'),
  agreement: (ballots: string, tally: string, agrees: boolean) =>
    `Đối chiếu khi chốt: ${ballots} phiếu trong hòm, ${tally} theo bộ đếm: ${agrees ? 'khớp' : 'KHÔNG KHỚP'}.`,
  few: 'Chưa đủ phiếu để công bố mà không lộ ý kiến của từng người.',
  // Also where so many have come and all agree: it says no more than the rule.
  leastShown: (n: string) =>
    `Số đếm hiện khi có ít nhất ${n} phiếu và không lộ ý kiến của từng người.`,
  policy: {
    'after-vote': 'Kết quả hiện cho ai đã trả lời; khi đã đóng thì cho mọi người.',
    'after-close': 'Kết quả được công bố khi đã đóng và chốt số liệu.',
    editors: 'Cuộc này không công bố kết quả.',
  },
  'not-final': 'Đã đóng, chưa chốt: còn chờ những phiếu gửi muộn.',
  ballots: (n: string, online: boolean, final: boolean) =>
    `${n} phiếu${online ? ' trên mạng' : ''}${final ? '' : ', chưa chốt'}.`,
  by: 'theo:',
  paper: (n: string) => `Phiếu giấy: ${n} phiếu`,
  paperNote: 'Hai người kiểm riêng, số khớp nhau; không cộng vào số phiếu trên mạng.',
  first: 'Số người xếp thứ nhất',
  chosen: 'Số người chọn',
  answered: (n: string) => `${n} phiếu trả lời câu này`,
  counted: (n: string) => `mới tính ${n} phiếu`,
  allHidden: 'Số đếm không hiện, để không ai suy ra từng người trả lời gì.',
  groupsHidden: (groups: Html) =>
    html`Số đếm của những nhóm sau không hiện, để không ai suy ra từng người trả lời gì: ${groups}.`,
  groupsEmpty: (groups: Html) => html`Không có ai ở những nhóm sau trả lời câu này: ${groups}.`,
  wrote: (n: string) => `${n} người viết.`,
  scale: (n: string) => `hết vạch = ${n} phiếu`,
  hidden: 'không hiện',
  people: (n: string) => `${n} người`,
  percent: (n: number) => `${String(n).replace('.', ',')}\u00a0%`,

  // On paper.
  slip: 'Phiếu giấy:',
  slipHint: 'In khổ A4. Mỗi người một phiếu, đánh dấu bằng bút, gấp lại rồi bỏ vào hòm.',
  slipHead: 'Phiếu lấy ý kiến tham khảo',
  slipNote:
    'Không ghi tên, số điện thoại. Số phiếu giấy được công bố thành hàng riêng, bên cạnh số trên mạng.',
  slipUntil: (moment: string) => `Nộp trước ${moment}.`,
  cardDrawing: (code: string) => `Mã QR của thẻ ${code}`,
  cardScan: (address: Html) => html`Quét mã, hoặc mở ${address} rồi gõ mã này.`,
  cardOnce: 'Mỗi thẻ trả lời một lần.',
  cardUntil: (moment: string) => `Đến ${moment}.`,
  cardNameless: 'Không ghi tên.',
};

export type Words = typeof VIETNAMESE;

/** Of a poll's or a request's language. */
export function wordsOf(language: string): Words {
  return languageOf(language) === 'en' ? ENGLISH : VIETNAMESE;
}

/** Says words that are in `language` on a page that speaks with `words`: marked where that is another one. */
export function quoter(language: string, words: Words): (text: string) => Html {
  return isOther(language, words)
    ? (text) => html`<span lang="${language}">${text}</span>`
    : (text) => html`${text}`;
}

/** Whether `language` is another one than that of the words. */
export function isOther(language: string, words: Words): boolean {
  return language.split('-')[0]!.toLowerCase() !== words.lang;
}

/** Public lines in words. */
import { languageOf } from '@e-bulletin/issue/poll.js';

const VIETNAMESE: Readonly<Record<string, string>> = {
  created: 'soạn câu hỏi',
  reworded: 'sửa câu chữ khi chưa ai trả lời',
  published: 'công bố cho người dân trả lời',
  closed: 'đóng bằng tay',
  meeting: 'bật chế độ hội nghị',
  'meeting-ended': 'tắt chế độ hội nghị',
  crowd: 'nhiều câu trả lời đến từ một mạng: có thể cả hội trường, có thể gửi hàng loạt',
  'codes-issued': 'phát thẻ mã',
  'codes-voided': 'huỷ một đợt thẻ mã chưa ai dùng',
  'early-look': 'cơ quan xem số liệu trước khi chốt',
  wall: 'chiếu số liệu lên màn hình',
  copied: 'sao lưu khi chưa chốt: bản sao có cả số liệu',
  'replies-read': 'cơ quan đọc ý kiến tự viết trước khi chốt',
  'ballots-exported': 'xuất các lá phiếu không tên',
  recounted: 'đếm lại, số liệu khớp',
  'recount-differs': 'đếm lại, số liệu KHÔNG khớp',
  sealed: 'chốt số liệu, khớp; huỷ dấu và khoá',
  'sealed-with-difference': 'chốt số liệu, KHÔNG khớp; huỷ dấu và khoá',
  'paper-one': 'nhập phiếu giấy, người thứ nhất',
  'paper-differs': 'nhập phiếu giấy, hai người lệch nhau',
  'paper-agreed': 'nhập phiếu giấy, hai người khớp',
  'paper-removed': 'bỏ một hòm phiếu giấy để kiểm lại',
  minutes: 'lập và ký biên bản',
};

const ENGLISH: Readonly<Record<string, string>> = {
  created: 'questions written',
  reworded: 'words changed before anybody had answered',
  published: 'opened to residents',
  closed: 'closed by hand',
  meeting: 'meeting mode on',
  'meeting-ended': 'meeting mode off',
  crowd: 'many answers from one network: perhaps a hall of people, perhaps a mass of them',
  'codes-issued': 'cards with codes given out',
  'codes-voided': 'a batch of cards taken back, of which none was used',
  'early-look': 'the office looked at the counts before they were final',
  wall: 'counts shown on a wall',
  copied: 'copied before the counts were final: the copy has them',
  'replies-read': 'the office read written answers before the counts were final',
  'ballots-exported': 'ballots without names exported',
  recounted: 'counted again, agrees',
  'recount-differs': 'counted again, does NOT agree',
  sealed: 'final, agrees; marks and key destroyed',
  'sealed-with-difference': 'final, does NOT agree; marks and key destroyed',
  'paper-one': 'ballots on paper entered by the first clerk',
  'paper-differs': 'ballots on paper: the two clerks differ',
  'paper-agreed': 'ballots on paper: the two clerks agree',
  'paper-removed': 'a box of ballots on paper taken out, to be counted again',
  minutes: 'minutes drawn up and signed',
};

export const EVENTS: readonly string[] = Object.keys(VIETNAMESE);

/** For who speaks this language; Vietnamese, where there is no other. */
export function sayEvent(event: string, language: string): string {
  const words = languageOf(language) === 'en' ? ENGLISH : VIETNAMESE;
  return words[event] ?? event;
}

/** Public lines in words. */

const EVENTS: Readonly<Record<string, string>> = {
  created: 'soạn câu hỏi',
  reworded: 'sửa câu chữ khi chưa ai trả lời',
  published: 'công bố cho người dân trả lời',
  closed: 'đóng bằng tay',
  meeting: 'bật chế độ hội nghị',
  'meeting-ended': 'tắt chế độ hội nghị',
  crowd: 'nhiều câu trả lời đến từ một mạng: có thể cả hội trường, có thể gửi hàng loạt',
  'codes-issued': 'phát thẻ mã',
  'early-look': 'cơ quan xem số liệu trước khi chốt',
  wall: 'chiếu số liệu lên màn hình',
  'replies-read': 'cơ quan đọc ý kiến viết tay trước khi chốt',
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

export function sayEvent(event: string): string {
  return EVENTS[event] ?? event;
}

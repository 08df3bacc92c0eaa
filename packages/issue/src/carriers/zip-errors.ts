/** Errors of the ZIP carrier, apart from the first-page path. */
import { IssueError, type ErrorText } from '../errors.js';

export const ZIP_ERRORS = {
  'zip-damaged': [
    'Tệp ZIP của bản tin bị hỏng hoặc tải lên chưa đủ: {}',
    'Tải tệp ZIP lên lại, hoặc tạo lại bản tin.',
  ],
  'zip-unsafe': [
    'Tệp ZIP không an toàn: {}',
    'Không mở. Chỉ dùng tệp ZIP do lệnh e-bulletin tạo ra.',
  ],
  'zip-encrypted': [
    'Tệp ZIP có mật khẩu: {}',
    'Dùng tệp ZIP do lệnh e-bulletin tạo ra, không đặt mật khẩu.',
  ],
  'zip-unsupported': [
    'Kiểu nén của tệp ZIP không dùng được: {}',
    'Dùng tệp ZIP do lệnh e-bulletin tạo ra, không nén lại bằng phần mềm khác.',
  ],
  'zip-too-large': [
    'Tệp ZIP quá lớn để mở: {}',
    'Đặt bản tin dạng thư mục, hoặc nhờ quản trị bật Range (206) cho tệp .zip.',
  ],
  'zip-changed': [
    'Bản tin vừa được thay bằng bản mới trong lúc đang đọc.',
    'Bấm Thử lại để mở bản mới.',
    true,
  ],
} as const satisfies Record<string, ErrorText>;

export type ZipErrorCode = keyof typeof ZIP_ERRORS;

export function zipError(code: ZipErrorCode, detail?: string): IssueError {
  return new IssueError(code, ZIP_ERRORS[code], detail);
}

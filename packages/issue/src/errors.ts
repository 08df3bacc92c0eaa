/**
 * The one shape of errors that a reader or an editor can cause: a code for programs, a sentence that says what happened,
 * a hint that says what to do next. Vietnamese is always there, also without network; `errors.en.ts` has the English.
 */

/** What happened; what to do next; whether trying again may help without anybody changing anything. `{}` is the detail. */
export type ErrorText = readonly [message: string, hint: string, retryable?: true];

export class IssueError extends Error {
  override readonly name = 'IssueError';
  readonly code: string;
  /** What to do next, in Vietnamese. */
  readonly hint: string;
  /** Whether a "Thử lại" button makes sense. */
  readonly retryable: boolean;
  /** The variable part: an address, a status, a directive. */
  readonly detail: string;

  constructor(
    code: string,
    [message, hint, retryable = false]: readonly [string, string, boolean?],
    detail = '',
  ) {
    super(fill(message, detail));
    this.code = code;
    this.hint = fill(hint, detail);
    this.retryable = retryable;
    this.detail = detail;
  }
}

/** Puts the detail into a sentence. */
export function fill(sentence: string, detail: string): string {
  return sentence.replace('{}', () => detail);
}

/** Errors of the folder carrier and the parser; those of the ZIP are in `carriers/zip-errors.ts`. */
export const ERRORS = {
  'bad-address': ['Địa chỉ bản tin không dùng được: {}', 'Sửa thuộc tính src.'],
  offline: ['Máy đang không có mạng.', 'Nối mạng rồi bấm Thử lại.', true],
  unreachable: ['Không kết nối được với máy chủ.', 'Đợi một lát rồi bấm Thử lại.', true],
  blocked: [
    'Không tải được bản tin từ {}.',
    'Bấm Thử lại. Nếu vẫn lỗi, máy chủ đó phải gửi Access-Control-Allow-Origin (CORS).',
    true,
  ],
  policy: [
    'Chính sách an toàn (CSP) của trang chặn bản tin.',
    'Quản trị cổng thêm địa chỉ bản tin vào {}.',
  ],
  'mixed-content': [
    'Trang https không được tải bản tin từ http.',
    'Đổi địa chỉ bản tin sang https, hoặc đặt bản tin trên cùng máy chủ.',
  ],
  'not-found': ['Không tìm thấy tệp {}', 'Kiểm tra địa chỉ và xem tệp đã được tải lên đủ chưa.'],
  forbidden: ['Máy chủ không cho đọc {}', 'Quản trị cổng cho phép xem công khai thư mục này.'],
  server: ['Máy chủ báo lỗi {}.', 'Đợi một lát rồi bấm Thử lại.', true],
  'wrong-type': [
    'Máy chủ gửi một trang web thay cho tệp {}',
    'Địa chỉ sai, hoặc cổng đòi đăng nhập: mở thử địa chỉ này trong thẻ mới.',
  ],
  'not-json': ['Tệp {} hỏng hoặc không phải JSON.', 'Tạo lại bản tin và tải lên lần nữa.'],
  'not-manifest': ['Tệp này không phải manifest.json của bản tin.', 'Trỏ src vào thư mục bản tin.'],
  'no-pages': ['Bản tin không có trang nào xem được.', 'Chạy lệnh e-bulletin check để biết lý do.'],
  'unsafe-file': ['Không mở tệp này vì lý do an toàn: {}', 'Báo cho người làm bản tin.'],
} as const satisfies Record<string, ErrorText>;

export type IssueErrorCode = keyof typeof ERRORS;

/** Makes the error of a code. */
export function issueError(code: IssueErrorCode, detail?: string): IssueError {
  return new IssueError(code, ERRORS[code], detail);
}

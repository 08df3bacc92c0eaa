/**
 * The one shape of errors that a reader or an editor can cause: a code for programs, a sentence that says what happened,
 * a hint that says what to do next, in Vietnamese and English. Each carrier and parser names its own texts.
 */

/** What happened, and what to do next. `{}` stands for the detail. */
export type ErrorText = readonly [message: string, hint: string];

/** A code's texts; `retry` when trying again may help without anybody changing anything. */
export interface ErrorEntry {
  readonly vi: ErrorText;
  readonly en: ErrorText;
  readonly retry?: true;
}

export interface LocalisedError {
  readonly message: string;
  readonly hint: string;
}

export class IssueError extends Error {
  override readonly name = 'IssueError';
  readonly code: string;
  /** What to do next, in Vietnamese. */
  readonly hint: string;
  /** Whether a "Thử lại" button makes sense. */
  readonly retryable: boolean;
  /** The variable part: an address, a status, a directive. */
  readonly detail: string;
  readonly #entry: ErrorEntry;

  constructor(code: string, entry: ErrorEntry, detail = '') {
    super(entry.vi[0].replace('{}', () => detail));
    this.code = code;
    this.detail = detail;
    this.#entry = entry;
    this.retryable = entry.retry === true;
    this.hint = this.text('vi').hint;
  }

  /** Message and hint in the language of the element or command. */
  text(language: 'vi' | 'en'): LocalisedError {
    const [message, hint] = this.#entry[language];
    return {
      message: message.replace('{}', () => this.detail),
      hint: hint.replace('{}', () => this.detail),
    };
  }
}

/** Every error of the folder carrier and the parser; those of the ZIP are in `carriers/zip-errors.ts`. */
const ERRORS = {
  'bad-address': {
    vi: ['Địa chỉ bản tin không dùng được: {}', 'Sửa thuộc tính src.'],
    en: ['The issue’s address cannot be used: {}', 'Correct the src attribute.'],
  },
  offline: {
    vi: ['Máy đang không có mạng.', 'Nối mạng rồi bấm Thử lại.'],
    en: ['The device is offline.', 'Connect, then press Try again.'],
    retry: true,
  },
  unreachable: {
    vi: ['Không kết nối được với máy chủ.', 'Đợi một lát rồi bấm Thử lại.'],
    en: ['The server cannot be reached.', 'Wait a moment, then press Try again.'],
    retry: true,
  },
  blocked: {
    vi: [
      'Không tải được bản tin từ {}.',
      'Bấm Thử lại. Nếu vẫn lỗi, máy chủ đó phải gửi Access-Control-Allow-Origin (CORS).',
    ],
    en: [
      'The issue could not be loaded from {}.',
      'Try again. If it still fails, that server must send Access-Control-Allow-Origin (CORS).',
    ],
    retry: true,
  },
  policy: {
    vi: [
      'Chính sách an toàn (CSP) của trang chặn bản tin.',
      'Quản trị cổng thêm địa chỉ bản tin vào {}.',
    ],
    en: [
      'The page’s security policy (CSP) blocks the issue.',
      'The webmaster must add the issue’s address to {}.',
    ],
  },
  'mixed-content': {
    vi: [
      'Trang https không được tải bản tin từ http.',
      'Đổi địa chỉ bản tin sang https, hoặc đặt bản tin trên cùng máy chủ.',
    ],
    en: [
      'A page on https may not load an issue from http.',
      'Serve the issue over https, or from the same host.',
    ],
  },
  'not-found': {
    vi: ['Không tìm thấy tệp {}', 'Kiểm tra địa chỉ và xem tệp đã được tải lên đủ chưa.'],
    en: ['File not found: {}', 'Check the address, and that every file was uploaded.'],
  },
  forbidden: {
    vi: ['Máy chủ không cho đọc {}', 'Quản trị cổng cho phép xem công khai thư mục này.'],
    en: ['The server refuses to give {}', 'The webmaster must make this folder public.'],
  },
  server: {
    vi: ['Máy chủ báo lỗi {}.', 'Đợi một lát rồi bấm Thử lại.'],
    en: ['The server answered {}.', 'Wait a moment, then press Try again.'],
    retry: true,
  },
  'wrong-type': {
    vi: [
      'Máy chủ gửi một trang web thay cho tệp {}',
      'Địa chỉ sai, hoặc cổng đòi đăng nhập: mở thử địa chỉ này trong thẻ mới.',
    ],
    en: [
      'The server sent a web page in place of {}',
      'Wrong address, or the portal asks for a login: open it in a new tab.',
    ],
  },
  'not-json': {
    vi: ['Tệp {} hỏng hoặc không phải JSON.', 'Tạo lại bản tin và tải lên lần nữa.'],
    en: ['{} is damaged or is not JSON.', 'Build the issue again and upload it again.'],
  },
  'not-manifest': {
    vi: ['Tệp này không phải manifest.json của bản tin.', 'Trỏ src vào thư mục bản tin.'],
    en: ['This is not the manifest of an issue.', 'Point src at the issue’s folder.'],
  },
  'no-pages': {
    vi: ['Bản tin không có trang nào xem được.', 'Chạy lệnh e-bulletin check để biết lý do.'],
    en: ['The issue has no page that can be shown.', 'Run e-bulletin check to see why.'],
  },
  'unsafe-file': {
    vi: ['Không mở tệp này vì lý do an toàn: {}', 'Báo cho người làm bản tin.'],
    en: ['This file is not opened, for safety: {}', 'Tell the publisher of the issue.'],
  },
} as const satisfies Record<string, ErrorEntry>;

export type IssueErrorCode = keyof typeof ERRORS;

/** Makes the error of a code. */
export function issueError(code: IssueErrorCode, detail?: string): IssueError {
  return new IssueError(code, ERRORS[code], detail);
}

/** Codes of the folder carrier and the parser, for documents and tests. */
export const ISSUE_ERROR_CODES: readonly string[] = /* @__PURE__ */ Object.keys(ERRORS);

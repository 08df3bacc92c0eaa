/** What kept a command from its work, in the words of who runs it, and what to do next. */

interface Fault extends Error {
  readonly code?: unknown;
  readonly path?: unknown;
  readonly syscall?: unknown;
  readonly port?: unknown;
}

const BROKEN = 'Tệp sao lưu hỏng hoặc bị cắt, chưa có gì được ghi: dùng bản khác.';
const NO_POSTGRES =
  'Không nối được tới PostgreSQL: xem lại DATABASE_URL, và máy chủ ấy có đang chạy không.';
const NO_RIGHT =
  'PostgreSQL không cho vào: xem lại tên, mật khẩu trong DATABASE_URL và quyền tạo bảng.';

/** By what the system, PostgreSQL (https://www.postgresql.org/docs/current/errcodes-appendix.html) or Node call it. */
const SAID: Readonly<Record<string, string>> = {
  EADDRNOTAVAIL: '--host không phải là địa chỉ của máy này.',
  ENOSPC: 'Đĩa đã đầy: dọn bớt rồi chạy lại.',
  ECONNREFUSED: NO_POSTGRES,
  ECONNRESET: NO_POSTGRES,
  ENOTFOUND: NO_POSTGRES,
  EAI_AGAIN: NO_POSTGRES,
  ETIMEDOUT: NO_POSTGRES,
  '3D000':
    'PostgreSQL chưa có cơ sở dữ liệu mang tên này: tạo nó (createdb), hoặc sửa DATABASE_URL.',
  '28000': NO_RIGHT,
  '28P01': NO_RIGHT,
  '42501': NO_RIGHT,
  Z_BUF_ERROR: BROKEN,
  Z_DATA_ERROR: BROKEN,
  ERR_PARSE_ARGS_UNKNOWN_OPTION: 'Không có tuỳ chọn này',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: 'Tuỳ chọn này thiếu giá trị, hoặc không nhận giá trị',
};

const HEARD: readonly (readonly [RegExp, string])[] = [
  [
    /database is locked/,
    'Tệp dữ liệu đang được một tiến trình khác mở: dừng dịch vụ trước. Sao lưu khi dịch vụ đang chạy thì thêm --from http://127.0.0.1:8787.',
  ],
  [
    /not a database|malformed/,
    'Tệp --data không phải là tệp dữ liệu của dịch vụ, hoặc đã hỏng: phục hồi từ bản sao.',
  ],
  [
    /readonly database|unable to open/,
    'Không ghi được tệp dữ liệu: chạy bằng tài khoản của dịch vụ, xem lại quyền của tệp và thư mục.',
  ],
  [/timeout exceeded when trying to connect/, NO_POSTGRES],
];

/** A sentence for an error of ours, of the system, of an engine or of a file. */
export function explainFault(error: unknown): string {
  const { code, message, path, port, syscall } = error as Fault;
  const where = typeof path === 'string' ? path : '';
  if (code === 'EADDRINUSE') {
    return `Cổng ${String(port)} đang có chương trình khác dùng, có thể là chính dịch vụ này: dừng nó, hoặc chọn cổng khác bằng --port.`;
  }
  if (code === 'EACCES' && syscall === 'listen') {
    return `Không được phép mở cổng ${String(port)}: chọn --port từ 1024 trở lên.`;
  }
  // PostgreSQL's socket is a file too.
  if (/PGSQL/.test(message) || (code === 'ENOENT' && syscall === 'connect')) return NO_POSTGRES;
  if (code === 'ENOENT') return `Không có ${where}: xem lại đường dẫn.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `Không được phép đọc hoặc ghi ${where}: chạy bằng tài khoản của dịch vụ.`;
  }
  if (code === 'EISDIR' || code === 'ENOTDIR')
    return `${where} không phải là tệp: xem lại đường dẫn.`;
  if (error instanceof SyntaxError) return BROKEN;
  const known = typeof code === 'string' ? SAID[code] : undefined;
  if (/^ERR_PARSE/.test(String(code)) && known)
    return `${known}: ${/--?[\w-]+/.exec(message)?.[0] ?? ''}`;
  return known ?? HEARD.find(([said]) => said.test(message))?.[1] ?? message;
}

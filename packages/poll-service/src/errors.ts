/** What a resident, an editor or an operator can cause: a status for HTTP, a code for programs, a sentence with the remedy. */

const ERRORS = {
  'no-poll': [404, 'Không có cuộc lấy ý kiến này. Kiểm tra lại địa chỉ.'],
  'not-open': [403, 'Cuộc lấy ý kiến chưa mở. Hãy quay lại sau.'],
  closed: [403, 'Cuộc lấy ý kiến đã đóng; câu trả lời này không được tính.'],
  'bad-answers': [422, 'Câu trả lời chưa đúng. Sửa những chỗ được chỉ ra rồi gửi lại.'],
  'bad-request': [400, 'Không đọc được yêu cầu. Tải lại trang rồi thử lần nữa.'],
  'bad-token': [422, 'Thiếu mã thiết bị. Tải lại trang rồi gửi lần nữa.'],
  'already-answered': [409, 'Thiết bị này đã trả lời. Câu trả lời trước vẫn được giữ.'],
  'other-answers': [
    409,
    'Lần gửi này đã được nhận với câu trả lời khác. Tải lại trang rồi gửi lại.',
  ],
  reworded: [409, 'Câu hỏi vừa được sửa. Tải lại trang rồi trả lời lần nữa.'],
  'no-change': [409, 'Cuộc lấy ý kiến này không cho đổi câu trả lời đã gửi.'],
  'bad-receipt': [422, 'Mã biên nhận không đúng. Mã có mười ký tự, ví dụ 4X7KM-2P9QA.'],
  'other-origin': [403, 'Trang khác không được gửi mẫu này. Mở địa chỉ của cuộc lấy ý kiến.'],
  busy: [503, 'Máy chủ đang bận. Câu trả lời CHƯA được nhận; hãy gửi lại sau ít giây.'],
  stopping: [503, 'Máy chủ đang khởi động lại. Câu trả lời CHƯA được nhận; hãy gửi lại.'],
  storage: [503, 'Chưa ghi được. Câu trả lời CHƯA được nhận; hãy gửi lại sau.'],
  unauthorised: [401, 'Thiếu hoặc sai mã quản trị. Gửi "Authorization: Bearer <mã>".'],
  'bad-definition': [422, 'Bản khai cuộc lấy ý kiến có lỗi. Sửa những chỗ được chỉ ra.'],
  'not-supported': [422, 'Dịch vụ này mới phục vụ mức "open" và "device". Đổi level.'],
  exists: [409, 'Đã có cuộc lấy ý kiến mang id này. Đổi id.'],
  frozen: [409, 'Đã có người trả lời nên không sửa được câu chữ. Đóng và mở cuộc mới.'],
  'wrong-state': [409, 'Không làm được việc này ở trạng thái hiện tại của cuộc lấy ý kiến.'],
  'not-final': [403, 'Chỉ xuất phiếu sau khi đã chốt số liệu.'],
  'no-reply': [404, 'Không có ý kiến này.'],
  'too-many-readers': [503, 'Đang có quá nhiều màn hình theo dõi. Tải lại trang sau.'],
} as const satisfies Record<string, readonly [status: number, message: string]>;

export type ServiceErrorCode = keyof typeof ERRORS;

export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly code: ServiceErrorCode;
  readonly status: number;
  /** What is wrong where, for a program or a form. */
  readonly details: readonly object[] | undefined;

  constructor(code: ServiceErrorCode, details?: readonly object[], cause?: unknown) {
    super(ERRORS[code][1], cause === undefined ? undefined : { cause });
    this.code = code;
    this.status = ERRORS[code][0];
    this.details = details;
  }

  /** Whether the same request may succeed later without anybody changing it. */
  get retryable(): boolean {
    return this.status === 503;
  }
}

/** What a resident, an editor or an operator can cause: a status for HTTP, a code for programs, a sentence with the remedy. */

import { languageOf, type Challenge } from '@e-bulletin/issue/poll.js';
import { ENGLISH } from './errors.en.js';

const ERRORS = {
  'no-poll': [404, 'Không có cuộc lấy ý kiến này. Kiểm tra lại địa chỉ.'],
  'not-open': [403, 'Cuộc lấy ý kiến chưa mở. Hãy quay lại sau.'],
  closed: [403, 'Cuộc lấy ý kiến đã đóng; câu trả lời này không được tính.'],
  'bad-answers': [422, 'Câu trả lời chưa đúng. Sửa những chỗ được chỉ ra rồi gửi lại.'],
  'bad-request': [400, 'Không đọc được yêu cầu. Tải lại trang rồi thử lần nữa.'],
  'bad-address': [400, 'Không đọc được địa chỉ. Mở lại từ mã QR hoặc đường dẫn của cơ quan.'],
  'long-address': [414, 'Địa chỉ quá dài. Mở lại từ mã QR hoặc đường dẫn của cơ quan.'],
  'bad-type': [
    415,
    'Chỉ nhận JSON (application/json) hoặc mẫu của trang này. Tải lại trang rồi gửi.',
  ],
  'too-large': [413, 'Nội dung gửi quá dài nên không được nhận. Viết ngắn lại rồi gửi lần nữa.'],
  'bad-token': [422, 'Thiếu mã thiết bị. Tải lại trang rồi gửi lần nữa.'],
  'bad-code': [422, 'Mã trên thẻ chưa đúng. Xem lại mười hai ký tự, ví dụ 4X7K-M2P9-QABC.'],
  'code-used': [409, 'Mã trên thẻ này đã được dùng. Câu trả lời trước vẫn được giữ.'],
  'bad-subject': [422, 'Chưa đăng nhập cổng, hoặc đã quá lâu. Đăng nhập lại rồi gửi lần nữa.'],
  'already-answered': [
    409,
    'Thiết bị hoặc tài khoản này đã trả lời. Câu trả lời trước vẫn được giữ.',
  ],
  work: [429, 'Mạng này đang gửi nhiều. Câu trả lời CHƯA được nhận; máy sẽ tự gửi lại.'],
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
  'not-supported': [422, 'Mức "subject" cần khoá của cổng. Chạy dịch vụ với --portal-key.'],
  'no-codes': [409, 'Chỉ cuộc lấy ý kiến ở mức "code", chưa chốt, mới phát mã được.'],
  'bad-key': [
    400,
    '"Idempotency-Key" là 22 đến 128 chữ cái, chữ số, "-" hay "_", chọn ngẫu nhiên.',
  ],
  'other-codes': [
    409,
    'Lần làm thẻ này đã được nhận với số thẻ hoặc tên đợt khác. Làm lại với số và tên ấy, hoặc dùng khoá khác.',
  ],
  'no-batch': [404, 'Không có đợt thẻ này, hoặc đã huỷ. Xem lại các đợt.'],
  'batch-used': [409, 'Đã có người dùng thẻ của đợt này nên không huỷ được.'],
  exists: [409, 'Đã có cuộc lấy ý kiến mang tên ngắn (id) này. Đổi tên ngắn rồi lưu lại.'],
  changed: [
    412,
    'Cuộc lấy ý kiến đã được sửa ở nơi khác từ lúc mở ra nên chưa ghi gì. Xem bản mới rồi làm lại.',
  ],
  frozen: [409, 'Đã có người trả lời nên không sửa được câu chữ. Đóng và mở cuộc mới.'],
  'past-close': [
    409,
    'Giờ đóng đã qua nên không ai trả lời được nữa; chưa làm gì. Sửa giờ đóng rồi làm lại.',
  ],
  'wrong-state': [409, 'Không làm được việc này ở trạng thái hiện tại của cuộc lấy ý kiến.'],
  symmetric: [403, 'Cuộc này không cho cơ quan xem trước công chúng. Chờ đến khi chốt số liệu.'],
  'bad-paper': [422, 'Số phiếu giấy chưa khớp. Sửa những chỗ được chỉ ra.'],
  'two-clerks': [
    409,
    'Hòm này đã có hai người nhập. Chỉ hai người ấy sửa được số của mình; hoặc bỏ hòm để nhập lại từ đầu.',
  ],
  'box-agreed': [409, 'Hòm này đã khớp và đã được tính. Muốn kiểm lại thì bỏ hòm rồi nhập từ đầu.'],
  'box-changed': [409, 'Hòm này vừa được nhập thêm ở nơi khác. Xem lại rồi hãy bỏ.'],
  signed: [409, 'Biên bản đã lập nên không sửa được nữa.'],
  'no-minutes': [404, 'Chưa lập biên bản.'],
  'bad-ticket': [403, 'Đường dẫn tải đã hết hạn. Quay lại trang quản trị và bấm tải lần nữa.'],
  'not-final': [403, 'Chỉ xuất phiếu sau khi đã chốt số liệu.'],
  'no-reply': [404, 'Không có ý kiến này.'],
  'no-room': [507, 'Đĩa của máy chủ sắp đầy nên chưa làm được bản sao. Dọn đĩa rồi tải lại.'],
  'too-many-readers': [503, 'Đang có quá nhiều màn hình theo dõi. Tải lại trang sau.'],
} as const satisfies Record<string, readonly [status: number, message: string]>;

export type ServiceErrorCode = keyof typeof ERRORS;

export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly code: ServiceErrorCode;
  readonly status: number;
  /** What is wrong where, for a program or a form. */
  readonly details: readonly object[] | undefined;
  /** The work that would let it through. */
  challenge?: Challenge;

  constructor(code: ServiceErrorCode, details?: readonly object[], cause?: unknown) {
    super(ERRORS[code][1], cause === undefined ? undefined : { cause });
    this.code = code;
    this.status = ERRORS[code][0];
    this.details = details;
  }

  /** The sentence for who speaks this language; Vietnamese, where there is no other. */
  say(language: string): string {
    return (languageOf(language) === 'en' && ENGLISH[this.code]) || this.message;
  }

  /** Whether the same request may succeed later without anybody changing it. */
  get retryable(): boolean {
    return this.status === 503 || this.code === 'work';
  }
}

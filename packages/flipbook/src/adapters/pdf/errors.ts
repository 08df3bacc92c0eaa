/** What can go wrong with a PDF, as the reader is told it. Errors of the network are those of every issue. */
import { IssueError } from '@e-bulletin/issue';
import { msg } from '@e-bulletin/core/i18n.js';

export type PdfErrorCode = 'pdf-locked' | 'pdf-broken' | 'pdf-not' | 'pdf-large' | 'pdf-changed';

export function pdfError(code: PdfErrorCode, detail = ''): IssueError {
  return new IssueError(code, textOf(code), detail);
}

/** Makes an error of pdf.js, of the bytes or of the network one that says what to do. */
export function readable(error: unknown): unknown {
  if (error instanceof IssueError) {
    if (error.code === 'zip-too-large') return pdfError('pdf-large', error.detail);
    return error.code === 'zip-changed' ? pdfError('pdf-changed') : error;
  }
  const name = (error as { name?: unknown } | undefined)?.name;
  if (name === 'AbortError') return error;
  return pdfError(name === 'PasswordException' ? 'pdf-locked' : 'pdf-broken');
}

function textOf(code: PdfErrorCode): [message: string, hint: string, retryable?: boolean] {
  switch (code) {
    case 'pdf-locked':
      return [
        msg('Tệp PDF này có mật khẩu.', { id: 'flipbook.pdfLocked' }),
        msg('Xin nơi phát hành một tệp không đặt mật khẩu.', { id: 'flipbook.pdfLockedHint' }),
      ];
    case 'pdf-not':
      return [
        msg('Tệp này không phải PDF.', { id: 'flipbook.pdfNot' }),
        msg('Kiểm tra địa chỉ trong thuộc tính src.', { id: 'flipbook.pdfNotHint' }),
      ];
    case 'pdf-large':
      return [
        msg('Tệp PDF quá lớn để tải cả tệp.', { id: 'flipbook.pdfLarge' }),
        msg(
          'Quản trị cổng bật Range (206) cho tệp .pdf, hoặc dựng bản tin bằng e-bulletin build.',
          {
            id: 'flipbook.pdfLargeHint',
          },
        ),
      ];
    case 'pdf-changed':
      return [
        msg('Tệp PDF vừa được thay bằng bản mới trong lúc đang đọc.', {
          id: 'flipbook.pdfChanged',
        }),
        msg('Bấm Thử lại để mở bản mới.', { id: 'flipbook.pdfChangedHint' }),
        true,
      ];
    case 'pdf-broken':
      return [
        msg('Tệp PDF bị hỏng hoặc tải lên chưa đủ.', { id: 'flipbook.pdfBroken' }),
        msg('Bấm Thử lại; nếu vẫn lỗi, nơi phát hành cần tải tệp lên lần nữa.', {
          id: 'flipbook.pdfBrokenHint',
        }),
        true,
      ];
  }
}

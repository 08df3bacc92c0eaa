/** In place of the PDF reader in `cdn/e-bulletin.single.js`, where pdf.js would be three times the rest. */
import { msg } from '@e-bulletin/core/i18n.js';
import { IssueError } from '@e-bulletin/issue';

export function openPdf(): Promise<never> {
  const message = msg('Bản e-bulletin một tệp trên trang này không đọc được PDF.', {
    id: 'bulletin.noPdf',
  });
  const hint = msg(
    'Mở tệp PDF bằng trình duyệt. Quản trị cổng: dùng e-bulletin.js, hoặc dựng bản tin từ tệp này.',
    { id: 'bulletin.noPdfHint' },
  );
  return Promise.reject(new IssueError('pdf-none', [message, hint]));
}

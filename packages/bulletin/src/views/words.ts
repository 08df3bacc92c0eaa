/** Words that several views share. */
import { msg } from '@e-bulletin/core/i18n.js';
import type { ViewName } from '../model/views.js';

export const listenWord = (): string => msg('Nghe', { id: 'bulletin.listen' });
export const answerWord = (): string => msg('Trả lời', { id: 'bulletin.answer' });
export const shareWord = (): string => msg('Chia sẻ', { id: 'bulletin.share' });

/** "Back" says where it leads. */
export function backWord(to: ViewName | undefined): string {
  if (to === 'pages') return msg('Trang báo', { id: 'bulletin.backToPages' });
  return msg('Bản tin', { id: 'bulletin.backHome' });
}

/** A part of the bulletin did not arrive. */
export const partMissing = (): string =>
  msg('Chưa tải được phần này. Kiểm tra mạng rồi bấm lại.', { id: 'bulletin.partMissing' });

/** Words that several views share. */
import { msg } from '@e-bulletin/core/i18n.js';
import type { ViewName } from '../model/views.js';
import { homeWord } from '../view/home-word.js';

export const listenWord = (): string => msg('Nghe', { id: 'bulletin.listen' });
export const answerWord = (): string => msg('Trả lời', { id: 'bulletin.answer' });
export const shareWord = (): string => msg('Chia sẻ', { id: 'bulletin.share' });

/** "Back" says where it leads. */
export const backWord = (to: ViewName | undefined): string =>
  to === 'pages'
    ? msg('Trang báo', { id: 'bulletin.backToPages' })
    : to === 'answer'
      ? answerWord()
      : homeWord();

/** A part of the bulletin did not arrive. */
export const partMissing = (): string =>
  msg('Chưa tải được phần này. Kiểm tra mạng rồi bấm lại.', { id: 'bulletin.partMissing' });

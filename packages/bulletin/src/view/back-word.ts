/** What stands on the way back. Apart from other words: it is there with the first page. */
import { msg } from '@e-bulletin/core/i18n.js';
import type { ViewName } from '../model/views.js';

/** "Back" says where it leads. */
export function backWord(to: ViewName | undefined): string {
  if (to === 'pages') return msg('Trang báo', { id: 'bulletin.backToPages' });
  return msg('Bản tin', { id: 'bulletin.backHome' });
}

/** What stands on the way back to the home, apart from other words: it is there with the first page. */
import { msg } from '@e-bulletin/core/i18n.js';

export const homeWord = (): string => msg('Bản tin', { id: 'bulletin.backHome' });

/** What the field of the search is called; one stands in for it while it is on its way. */
import { msg } from '@e-bulletin/core/i18n.js';

export const searchWord = (): string => msg('Chữ cần tìm', { id: 'flipbook.searchField' });

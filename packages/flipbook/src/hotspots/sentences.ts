/** What is said when a part of the reader cannot be had. */
import { msg } from '@e-bulletin/core/i18n.js';

export const unreachable = (): string =>
  msg('Chưa mở được. Xem lại mạng rồi bấm lần nữa.', { id: 'flipbook.hotspotUnreachable' });

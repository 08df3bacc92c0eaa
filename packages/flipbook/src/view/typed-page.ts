/** What is said where nobody can go. */
import { msg, str } from '@e-bulletin/core/i18n.js';

export const noSuchPage = (typed: string, pages: number): string =>
  msg(str`Không có trang “${typed}”. Bản tin có ${pages} trang.`, { id: 'flipbook.noSuchPage' });

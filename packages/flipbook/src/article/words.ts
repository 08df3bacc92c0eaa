/** The sentences of the article view. */
import { msg, str } from '@e-bulletin/core/i18n.js';

export const backName = (label: string): string =>
  msg(str`Quay lại trang ${label}`, { id: 'flipbook.backToPageName' });
export const settingsWord = (): string => msg('Cỡ chữ', { id: 'flipbook.textSize' });
export const shareWord = (): string => msg('Chia sẻ', { id: 'flipbook.share' });
export const unknownText = (): string =>
  msg('Bài này không có trong bản tin.', { id: 'flipbook.articleUnknown' });
export const readTime = (minutes: number): string =>
  msg(str`đọc ${minutes} phút`, { id: 'flipbook.readTime' });
export const listenTime = (minutes: number): string =>
  msg(str`${minutes} phút nghe`, { id: 'flipbook.listenTime' });
export const correctedText = (date: string, note: string): string =>
  msg(str`Đã sửa ngày ${date}: ${note}`, { id: 'flipbook.corrected' });
export const doubtfulText = (): string =>
  msg('Chữ do máy đọc từ trang in, có thể sai thứ tự. Xin đối chiếu với trang in.', {
    id: 'flipbook.doubtful',
  });
export const goneText = (): string =>
  msg('Ảnh này chưa tải được.', { id: 'flipbook.articlePictureGone' });
export const previousArticle = (): string => msg('Bài trước', { id: 'flipbook.previousArticle' });
export const nextArticle = (): string => msg('Bài sau', { id: 'flipbook.nextArticle' });
export const tableName = (): string => msg('Bảng', { id: 'flipbook.table' });

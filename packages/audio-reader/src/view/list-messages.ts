/** The sentences of a playlist. */
import { msg, str } from '@e-bulletin/core/i18n.js';

export const listMessages = {
  previousArticle: () => msg('Bài trước', { id: 'audio-reader.previousArticle' }),
  nextArticle: () => msg('Bài sau', { id: 'audio-reader.nextArticle' }),
  articleOf: (n: number, all: number) =>
    msg(str`Bài ${n} trong ${all}`, { id: 'audio-reader.articleOf' }),
  articles: () => msg('Chọn bài', { id: 'audio-reader.articles' }),
} as const;

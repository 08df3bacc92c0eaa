/** The sentences that few forms say. */
import { msg, str } from '@e-bulletin/core/i18n.js';

export const rareFormMessages = {
  collects: (what: string) =>
    msg(str`Ngoài câu trả lời, có hỏi: ${what}.`, { id: 'poll.collects' }),
  shownBy: (titles: readonly string[]) => {
    const what = [...new Set(titles)].map((title) => title.replace(/[?.:\s]+$/, '')).join('; ');
    return msg(str`Kết quả được công bố theo: ${what}.`, { id: 'poll.shownBy' });
  },
  previewing: () => msg('Xem trước: câu trả lời không gửi đi đâu.', { id: 'poll.previewing' }),
} as const;

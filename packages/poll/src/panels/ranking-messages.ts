/** The words of a ranking, in its chunk. */
import { msg, str } from '@e-bulletin/core/i18n.js';

export const rankingMessages = {
  help: () =>
    msg('Bấm Chọn theo thứ tự, trước nhất là số 1. Dùng Lên, Xuống để đổi chỗ.', {
      id: 'poll.rankHelp',
    }),
  many: (n: number) => msg(str`Xếp ${n} phương án.`, { id: 'poll.rankMany' }),
  ranked: () => msg('Thứ tự đã xếp', { id: 'poll.ranked' }),
  unranked: () => msg('Chưa xếp', { id: 'poll.unranked' }),
  pick: () => msg('Chọn', { id: 'poll.pick' }),
  up: () => msg('Lên', { id: 'poll.up' }),
  down: () => msg('Xuống', { id: 'poll.down' }),
  drop: () => msg('Bỏ', { id: 'poll.drop' }),
  of: (word: string, option: string) => msg(str`${word}: ${option}`, { id: 'poll.of' }),
  placed: (option: string, n: number, all: number) =>
    msg(str`${option}: thứ ${n} trong ${all}`, { id: 'poll.placed' }),
  dropped: (option: string) => msg(str`${option}: chưa xếp`, { id: 'poll.dropped' }),
} as const;

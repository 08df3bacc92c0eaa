/** Blocks of an article that holds all that is read aloud. */
import type { ArticleBlock } from '@e-bulletin/issue';

const rich = (text: string) => ({ text, marks: [], sentences: [] });
const cell = (text: string, header?: 'column') => ({
  ...rich(text),
  columns: 1,
  rows: 1,
  ...(header ? { header } : {}),
});
export const paragraph = (text: string, id = 'b2'): ArticleBlock => ({
  kind: 'paragraph',
  id,
  regions: [],
  ...rich(text),
});
export const BLOCKS: readonly ArticleBlock[] = [
  { kind: 'heading', level: 1, id: 'b1', regions: [], ...rich('Lịch tiêm chủng') },
  paragraph('Tiêm lúc 7h30. Mang thẻ BHYT! Ai quên thì về lấy.'),
  {
    kind: 'list',
    id: 'b3',
    regions: [],
    items: [
      { id: 'b3i1', level: 1, label: '1.', regions: [], ...rich('Lấy số.') },
      { id: 'b3i2', level: 1, regions: [], ...rich('Chờ gọi tên. Đừng chen.') },
    ],
  },
  {
    kind: 'table',
    id: 'b4',
    regions: [],
    caption: 'Giờ mở cửa',
    rows: [
      [cell('Ngày', 'column'), cell('Giờ', 'column'), cell('Nơi', 'column')],
      [cell('Thứ Hai'), cell('7h'), cell('')],
    ],
  },
  {
    kind: 'figure',
    id: 'b5',
    regions: [{ href: 'p/1.jpg' }],
    alt: 'Trạm y tế',
    caption: rich('Trạm ngày hội.'),
  },
  { kind: 'separator', regions: [] },
];

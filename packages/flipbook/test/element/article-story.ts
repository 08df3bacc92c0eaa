/** Books whose articles are opened, for the tests of the article view. */
import { storage } from '@e-bulletin/core/storage.js';
import type { ArticleBlock, BlockPlace, RichText } from '@e-bulletin/issue';
import type { FlipbookElement } from '../../src/index.js';
import { clean, mount, ready, until, type Frame } from './fixture.js';
import { storyOf, type Story, type StoryBook } from './story.js';

/** Where the reader's choice of letters is kept. */
export const SETTINGS = 'flipbook:article';

/** Nobody has chosen letters, and nothing is mounted. Call it before and after each test. */
export function forget(): void {
  clean();
  storage.remove(SETTINGS);
}

/** A book with articles, the article `id` of it open. */
export async function open(
  story: Story,
  id?: string,
  frame: Frame = {},
  pages = 4,
): Promise<{ element: FlipbookElement; book: StoryBook }> {
  const book = storyOf(pages, story);
  const element = mount(book, frame);
  await ready(element);
  if (id) {
    element.article = id;
    await shown(element);
  }
  return { element, book };
}

/** The article that is asked for is there, with its text. */
export const shown = (element: FlipbookElement): Promise<void> =>
  until(() => {
    const { articleElement: article, issue } = element;
    const title = issue?.articles.find(({ id }) => id === element.article)?.title ?? '';
    const heading = article?.querySelector('h2')?.textContent ?? '';
    return (
      article?.getAttribute('aria-busy') === 'false' &&
      heading.toLowerCase() === title.toLowerCase()
    );
  }, 'the article');

/** Words without marks, as a block has them. */
export const text = (one: string): RichText & Pick<BlockPlace, 'regions'> => ({
  text: one,
  marks: [],
  sentences: [],
  regions: [],
});

/** One block of each kind. */
export const RICH: ArticleBlock[] = [
  { kind: 'paragraph', id: 'b1', ...text('Hạ tầng') },
  { kind: 'heading', level: 1, id: 'b2', ...text('NGÕ 42') },
  { kind: 'lead', id: 'b3', ...text('Sau bốn tháng thi công.') },
  { kind: 'heading', level: 2, id: 'b4', ...text('Ba mươi năm') },
  {
    kind: 'paragraph',
    id: 'b5',
    ...text('Xem trang phường và bài kia.'),
    marks: [
      { start: 4, end: 16, kind: 'link', href: 'https://phuong.test/' },
      { start: 20, end: 27, kind: 'link', href: 'a/khac.html' },
      { start: 0, end: 8, kind: 'strong' },
    ],
  },
  {
    kind: 'list',
    id: 'b6',
    regions: [],
    items: [
      { id: 'b6i1', level: 1, label: 'a)', ...text('Một') },
      { id: 'b6i2', level: 2, ...text('Hai') },
    ],
  },
  {
    kind: 'table',
    id: 'b7',
    regions: [],
    caption: 'Bảng',
    rows: [
      [
        { ...text('Quý'), header: 'column', columns: 1, rows: 1 },
        { ...text('Số'), header: 'column', columns: 1, rows: 1 },
      ],
      [
        { ...text('I'), header: 'row', columns: 1, rows: 1 },
        { ...text('7'), columns: 1, rows: 1 },
      ],
    ],
  },
  {
    kind: 'figure',
    id: 'b8',
    regions: [],
    image: { href: 'm/a.jpg', width: 40, height: 30 },
    alt: 'Ống cống',
    caption: text('Chờ lắp'),
  },
  {
    kind: 'figure',
    id: 'b9',
    regions: [{ href: '1.jpg', box: [1000, 1000, 5000, 2000] }],
    alt: 'Cắt',
  },
  { kind: 'preformatted', id: 'b10', ...text('Dòng một\nDòng hai') },
  { kind: 'quote', id: 'b11', ...text('Nước rút rồi.') },
  { kind: 'separator', id: 'b12', regions: [] },
  { kind: 'recording', id: 'b13', href: 'm/loa.mp3', title: 'Loa', regions: [] },
];

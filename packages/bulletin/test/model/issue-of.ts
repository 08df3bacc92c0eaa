/** A small issue for tests of what is made of one. */
import type { Article, Issue } from '@e-bulletin/issue';

export const articleOf = (id: string, rest: Partial<Article> = {}): Article => ({
  id,
  title: `Bài ${id}`,
  pages: [],
  audio: [],
  doubtful: false,
  ...rest,
});

export const issueOf = (rest: Partial<Issue> = {}): Issue => ({
  title: 'Bản tin phường Sen Hồng',
  language: 'vi',
  progression: 'ltr',
  pages: [1, 2, 3, 4].map((number) => ({
    number,
    label: number < 3 ? `Bìa ${number}` : String(number - 2),
    width: 1080,
    height: 1528,
    images: [{ href: `p/${number}.jpg`, width: 1080, height: 1528 }],
  })),
  contents: [],
  articles: [],
  polls: [],
  source: {},
  ...rest,
});

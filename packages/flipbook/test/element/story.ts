/** A book whose pages have articles and hotspots; its JSON files are given by name. */
import type { Article, Hotspot } from '@e-bulletin/issue';
import { composeArticle, composeHotspots } from '@e-bulletin/issue/guided.js';
import type { FlipbookElement } from '../../src/index.js';
import { $, bookOf, type TestBook } from './fixture.js';

export interface Story {
  /** By page. */
  readonly hotspots?: Readonly<Record<number, unknown>>;
  /** By id; each lies on the pages given with it. */
  readonly articles?: readonly (Partial<Article> & {
    readonly id: string;
    readonly document?: unknown;
  })[];
  readonly texts?: Readonly<Record<number, unknown>>;
  readonly canonical?: string;
}

export type StoryBook = TestBook & { readonly files: Map<string, unknown> };

export function storyOf(
  pages: number,
  { hotspots = {}, articles = [], texts = {}, canonical }: Story,
): StoryBook {
  const book = bookOf(pages);
  const files = new Map<string, unknown>();
  const numbers = book.issue.pages.map((page) => {
    if (hotspots[page.number]) files.set(`g${page.number}.json`, hotspots[page.number]);
    if (texts[page.number]) files.set(`t${page.number}.json`, texts[page.number]);
    return {
      ...page,
      ...(hotspots[page.number] ? { guided: { href: `g${page.number}.json` } } : {}),
      ...(texts[page.number] ? { text: { href: `t${page.number}.json` } } : {}),
    };
  });
  const list = articles.map(({ document, ...article }): Article => {
    files.set(`a-${article.id}.json`, document ?? plain(article.id));
    return {
      title: article.id,
      pages: [1],
      audio: [],
      doubtful: false,
      guided: { href: `a-${article.id}.json` },
      ...article,
    };
  });
  return {
    ...book,
    files,
    issue: {
      ...book.issue,
      contents: list.length > 0 ? [] : book.issue.contents,
      pages: numbers,
      articles: list,
      ...(canonical ? { canonical } : {}),
    },
    carrier: {
      ...book.carrier,
      base: `${location.origin}/issue/`,
      json: (href) =>
        files.has(href) ? Promise.resolve(files.get(href)) : Promise.reject(new Error(href)),
      file: (href) => Promise.resolve({ url: `${location.origin}/issue/${href}`, name: href }),
    },
  };
}

/** The document of a page's hotspots, as a publisher writes it. */
export const spots = (...list: (Partial<Hotspot> & Pick<Hotspot, 'kind'>)[]): unknown =>
  JSON.parse(
    JSON.stringify(
      composeHotspots(
        list.map((one) => ({ box: [1000, 1000, 5000, 3000], title: 'Tên', pictures: [], ...one })),
        '1.jpg',
      ),
    ),
  );

/** An article of two paragraphs. */
export const plain = (word: string): unknown =>
  composeArticle([
    {
      kind: 'paragraph',
      id: 'b1',
      text: `Đoạn một của ${word}.`,
      marks: [],
      sentences: [],
      regions: [{ href: '1.jpg', box: [0, 0, 10_000, 5000] }],
    },
    { kind: 'paragraph', id: 'b2', text: 'Đoạn hai.', marks: [], sentences: [], regions: [] },
  ]);

/** What has the focus in the element. */
export const focused = (element: FlipbookElement): Element | null =>
  element.shadowRoot?.activeElement ?? null;

export const dialog = (element: FlipbookElement): HTMLDialogElement =>
  $<HTMLDialogElement>(element, 'dialog.hotspot');

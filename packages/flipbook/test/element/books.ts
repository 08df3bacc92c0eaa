/** Books made in the page: pictures from a canvas, and a carrier that counts what it lends. */
import type { Issue, Page } from '@e-bulletin/issue';
import type { Carrier } from '@e-bulletin/issue/carrier.js';

export interface TestBook {
  readonly issue: Issue;
  readonly carrier: Carrier;
  /** Addresses handed out and not given back. */
  readonly held: Map<string, number>;
  /** Every href asked for, in order. */
  readonly asked: string[];
  /** Hrefs whose picture is broken. */
  readonly broken: Set<string>;
  /** Set to hold back pictures until it is called. */
  gate: Promise<void> | undefined;
}

const pictures = new Map<number, string>();

/** A picture that is a tenth as wide as it says. */
async function pictureUrl(wide = 1080): Promise<string> {
  const known = pictures.get(wide);
  if (known) return known;
  const canvas = document.createElement('canvas');
  canvas.width = wide / 10;
  canvas.height = Math.round((wide / 1080) * 153);
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#0b4f6c';
  context.fillRect(10, 10, 60, 12);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  const picture = URL.createObjectURL(blob as Blob);
  pictures.set(wide, picture);
  return picture;
}

const tierOf = (href: string): number | undefined =>
  Number(/-(\d+)\./.exec(href)?.[1]) || undefined;

export interface BookOptions {
  readonly progression?: 'ltr' | 'rtl';
  readonly landscape?: readonly number[];
  /** Widths in which each page comes, as `<page>-<width>.webp`; one width of 108 where absent. */
  readonly tiers?: readonly number[];
  /** The printed label of a page. */
  readonly label?: (number: number) => string;
}

export function bookOf(count: number, options: BookOptions = {}): TestBook {
  const { progression = 'ltr', landscape = [], label = String, tiers } = options;
  const pages: Page[] = [];
  for (let number = 1; number <= count; number++) {
    const wide = landscape.includes(number);
    const [width, height] = wide ? [306, 153] : [108, 153];
    const image = { width, height, type: 'image/webp' };
    pages.push({
      number,
      label: label(number),
      width,
      height,
      images: tiers?.map((wide) => ({
        href: `${number}-${wide}.webp`,
        type: 'image/webp',
        width: wide,
        height: Math.round((wide * height) / width),
      })) ?? [
        { ...image, href: `${number}.jpg`, type: 'image/jpeg' },
        { ...image, href: `${number}.webp` },
      ],
    });
  }
  const held = new Map<string, number>();
  const asked: string[] = [];
  const broken = new Set<string>();
  const book: TestBook = {
    held,
    asked,
    broken,
    gate: undefined,
    issue: {
      title: 'Bản tin thử',
      language: 'vi',
      progression,
      pages,
      contents: [
        { title: 'Tin phường', children: [{ title: 'Ngõ 42 hết ngập', page: 2, children: [] }] },
        {
          title: 'Đời sống',
          children: [{ title: 'Thư viện mở cửa', page: Math.min(6, count), children: [] }],
        },
      ],
      articles: [],
      polls: [],
      source: {},
    },
    carrier: {
      kind: 'folder',
      base: 'https://example.test/',
      manifest: () => Promise.resolve({}),
      json: () => Promise.reject(new Error('no files')),
      url: async (href) => {
        asked.push(href);
        const url = broken.has(href)
          ? `data:text/html,${href}`
          : `${await pictureUrl(tierOf(href))}#${href}`;
        await book.gate;
        held.set(url, (held.get(url) ?? 0) + 1);
        return url;
      },
      release: (url) => {
        const count = (held.get(url) ?? 0) - 1;
        if (count > 0) held.set(url, count);
        else held.delete(url);
      },
      close: () => undefined,
    },
  };
  return book;
}

/** The same book with files: `json` by href. Every page says that it has a text layer; the issue has an index. */
export function withFiles(book: TestBook, json: (href: string) => unknown): TestBook {
  const pages = book.issue.pages.map((page) => ({
    ...page,
    text: { href: `${page.number}.json` },
  }));
  const carrier: Carrier = {
    ...book.carrier,
    json: async (href) => {
      const value = json(href);
      if (value === undefined) throw new TypeError(`no file ${href}`);
      return value;
    },
  };
  return { ...book, issue: { ...book.issue, pages, search: { href: 'search.json' } }, carrier };
}

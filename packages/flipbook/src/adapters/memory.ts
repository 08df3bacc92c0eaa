/** What the reader's device remembers of one issue: the page that was read last, and bookmarks. */
import { storage } from '@e-bulletin/core/storage.js';
import type { Book } from './source.js';

/** Bookmarks kept for one issue. */
const MOST = 200;

/** Names an issue for years: its identifier, else its public address, else where it lies. `undefined`: nothing is kept. */
export function nameOf({ issue, carrier }: Book): string | undefined {
  return issue.identifier ?? issue.canonical ?? (carrier.base || undefined);
}

export const readingPlace = {
  get(book: Book): number | undefined {
    const page = read(book, 'place');
    return isPage(page, book) ? page : undefined;
  },
  set: (book: Book, page: number): boolean => write(book, 'place', page),
};

export const bookmarks = {
  /** Ordinals, ascending. */
  get(book: Book): readonly number[] {
    const pages = read(book, 'marks');
    if (!Array.isArray(pages)) return [];
    const good = pages.filter((page): page is number => isPage(page, book)).slice(0, MOST);
    return [...new Set(good)].sort((a, b) => a - b);
  },
  /** False when they will be forgotten with the page. */
  set: (book: Book, pages: readonly number[]): boolean =>
    write(book, 'marks', pages.slice(0, MOST)),
};

function read(book: Book, key: string): unknown {
  const name = nameOf(book);
  return name === undefined ? undefined : storage.get(`${key}:${name}`);
}

function write(book: Book, key: string, value: unknown): boolean {
  const name = nameOf(book);
  return name !== undefined && storage.set(`${key}:${name}`, value);
}

const isPage = (page: unknown, { issue }: Book): page is number =>
  typeof page === 'number' && Number.isInteger(page) && issue.pages[page - 1] !== undefined;

/** The search index of a book: fetched and opened once, however many ask. */
import type { SearchIndex } from '@e-bulletin/issue/search.js';
import type { Book } from './source.js';

const opened = new WeakMap<Book, Promise<SearchIndex>>();

/** @throws IssueError `bad-index`, or whatever the carrier throws; the next call tries again. */
export function searchIndexOf(book: Book): Promise<SearchIndex> {
  let opening = opened.get(book);
  if (!opening) {
    opening = open(book);
    opened.set(book, opening);
    opening.catch(() => opened.delete(book));
  }
  return opening;
}

async function open({ issue, carrier }: Book): Promise<SearchIndex> {
  const [{ openIndex }, file] = await Promise.all([
    import('@e-bulletin/issue/search.js'),
    carrier.json(issue.search?.href ?? ''),
  ]);
  return openIndex(file);
}

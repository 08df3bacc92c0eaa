/**
 * Lets the browser's own find reach pages that are not shown: their text lies in containers that are hidden until
 * found, and finding one turns to its page. The text comes from the search index, which is one file for the whole
 * issue, and only when nothing else is to be done.
 */
import { idle } from '../adapters/idle.js';
import type { Book } from '../adapters/source.js';
import type { Reader } from '../controllers/reader.js';
import { searchIndexOf } from '../adapters/search-index.js';

/** Bytes of an index that are fetched unasked; 300 full pages have less. */
const LARGEST = 600_000;
/** UTF-16 units kept for one page (20,000 words) and for all of them. */
const MOST_OF_PAGE = 160_000;
const MOST = 4_000_000;

interface Found {
  readonly book: Book;
  readonly pages: Map<number, HTMLElement>;
  /** Pages that lie open; they carry their own text and are not found twice. */
  shown: readonly number[];
}

const started = new WeakMap<Reader, Found>();

export function findable(reader: Reader, book: Book, shown: readonly number[]): void {
  let found = started.get(reader);
  // The element was away: what it held went with it.
  const lost = found && [...found.pages.values()][0]?.isConnected === false;
  if (found?.book !== book || lost) {
    const made: Found = { book, pages: new Map(), shown };
    started.set(reader, made);
    found = made;
    if (canFind()) {
      idle(10_000)
        .then(() => fill(reader, made))
        .catch(() => started.delete(reader));
    }
  }
  found.shown = shown;
  hide(found);
}

const canFind = (): boolean => 'onbeforematch' in HTMLElement.prototype;

async function fill(reader: Reader, found: Found): Promise<void> {
  const { root } = reader;
  const { book } = found;
  const { search, language } = book.issue;
  if (!search || (search.size ?? 0) > LARGEST) return;
  const index = await searchIndexOf(book);
  if (started.get(reader) !== found) return;
  const box = document.createElement('div');
  box.className = 'findable';
  box.lang = language;
  // Read on the page, not here.
  box.setAttribute('aria-hidden', 'true');
  let left = MOST;
  for (const { number } of book.issue.pages) {
    const text = index.textOf(number).slice(0, MOST_OF_PAGE);
    left -= text.length;
    if (left < 0) break;
    if (!text) continue;
    const element = document.createElement('div');
    element.textContent = text;
    element.addEventListener('beforematch', () => {
      reader.go(number, 'search');
      // The browser uncovers what it found; the page itself shows it better.
      setTimeout(() => hide(found));
    });
    found.pages.set(number, element);
    box.append(element);
  }
  hide(found);
  root.querySelector('.area')?.append(box);
}

function hide({ pages, shown }: Found): void {
  for (const [number, element] of pages) {
    const hidden = shown.includes(number) ? '' : 'until-found';
    // Written again, an attribute costs the styles of every page, at every turn.
    if (element.getAttribute('hidden') !== hidden) element.setAttribute('hidden', hidden);
  }
}

/** The page that a reader means who typed a number. Comes when something is typed. */
import type { LabelledPage } from './labels.js';

const plain = (text: string): string => text.normalize('NFC').trim().toLocaleLowerCase('vi');

/**
 * The ordinal that a reader means who typed `text`: a printed label first, as that is what paper and contents
 * say; an ordinal where no page bears it. Of two pages with one label the one that really has it printed wins
 * over the one that is only counted. `undefined` when there is no such page.
 */
export function pageOfText(book: readonly LabelledPage[], text: string): number | undefined {
  // "10–11", "10-11" and "trang 10" are how people copy what they see.
  const wanted = plain(text)
    .replace(/^(trang|tr\.?|page|p\.?)\s+/, '')
    .replace(/\s*[–—].*$|^(\d+)\s*-\s*\d+$/, '$1');
  if (!wanted) return undefined;
  const labelled = book.filter(({ label }) => plain(label) === wanted);
  const printed = labelled.find(({ label, number }) => label !== String(number)) ?? labelled[0];
  if (printed) return printed.number;
  const ordinal = /^\d{1,6}$/.test(wanted) ? Number(wanted) : 0;
  return book.some(({ number }) => number === ordinal) ? ordinal : undefined;
}

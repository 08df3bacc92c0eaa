/**
 * The index in memory. A file comes from the network, so everything in it is checked here, once, in time linear in its
 * size; the rest of search may trust it.
 */
import { fold, foldLoose } from '../model/text/fold.js';
import { CUT, fromCode, GAP, LONGEST_TERM, WIDE, wordsPassed } from './codes.js';
import { badIndex } from './errors.js';

/** Bounds of a sane index: a thousand issues' worth of a quarterly bulletin fits in none of them. */
const MOST_PAGES = 10_000;
const MOST_UNITS = 8_000_000;
const MOST_TERMS = 500_000;

/** A page or a block as a range of tokens; tokens of all pages stand in one row. */
export interface StoredPage {
  readonly page: number;
  readonly blocks: readonly StoredBlock[];
}

export interface StoredBlock {
  readonly article: string | undefined;
  readonly heading: boolean;
  /** First token and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** First code and the one after the last. */
  readonly codeFrom: number;
  readonly codeTo: number;
}

export interface Store {
  readonly pages: readonly StoredPage[];
  readonly terms: readonly string[];
  /** All blocks' codes in one row: words and gaps. */
  readonly codes: Int32Array;
  /** Of every token (word): its entry in `terms`, its place in `codes`, its first ordinal on the page. */
  readonly term: Int32Array;
  readonly at: Int32Array;
  readonly ordinal: Int32Array;
  /** Keys of the entries: without accents, and with i for y. */
  readonly folded: readonly string[];
  readonly loose: readonly string[];
  /** Keys with accents (`foldExact`), filled when a query first meets the entry. */
  readonly exact: (string | undefined)[];
}

/** Reads an index file. Throws `IssueError` `bad-index`. */
export function decode(value: unknown): Store {
  const file = record(value);
  if (file['version'] !== 1) throw badIndex('version');
  const text = file['terms'];
  const articles = file['articles'];
  const pages = file['pages'];
  if (typeof text !== 'string' || text.length > MOST_UNITS) throw badIndex('terms');
  if (!Array.isArray(articles) || !articles.every((id) => typeof id === 'string')) {
    throw badIndex('articles');
  }
  if (!Array.isArray(pages) || pages.length > MOST_PAGES) throw badIndex('pages');
  const terms = text.split('\n');
  if (terms.length > MOST_TERMS || terms.some((term) => term.length > LONGEST_TERM + 1)) {
    throw badIndex('terms');
  }
  return fill(terms, articles as string[], pages);
}

function fill(
  terms: readonly string[],
  articles: readonly string[],
  pages: readonly unknown[],
): Store {
  const size = pages.reduce<number>((sum, page) => sum + unitsOf(page), 0);
  if (size > MOST_UNITS) throw badIndex('pages');
  const codes = new Int32Array(size);
  const term = new Int32Array(size);
  const at = new Int32Array(size);
  const ordinals = new Int32Array(size);
  // Words the text layer has before the next one: -1 marks a word, else what the gap passes.
  const passes = terms.map((entry) => (entry[0] === GAP ? wordsPassed(entry) : -1));
  let tokens = 0;
  let count = 0;
  const stored = pages.map((value, index): StoredPage => {
    const page = value as readonly unknown[];
    const number = page[0];
    if (!isCount(number) || number === 0 || page.length % 2 !== 1) throw badIndex(`pages/${index}`);
    const blocks: StoredBlock[] = [];
    let ordinal = 0;
    for (let part = 1; part < page.length; part += 2) {
      const flags = page[part];
      const row = page[part + 1];
      if (!isCount(flags) || flags >= (articles.length + 1) * 2 || typeof row !== 'string') {
        throw badIndex(`pages/${index}/${part}`);
      }
      const from = tokens;
      const codeFrom = count;
      let afterWord = false;
      for (let unit = 0; unit < row.length; unit++) {
        const id = fromCode(row, unit);
        if (id < 0 || id >= terms.length) throw badIndex(`pages/${index}/${part + 1}`);
        if (id >= WIDE) unit++;
        const passed = passes[id]!;
        if (passed < 0) {
          if (afterWord) ordinal++;
          term[tokens] = id;
          at[tokens] = count;
          ordinals[tokens++] = ordinal;
        } else ordinal += passed;
        afterWord = passed < 0;
        codes[count++] = id;
      }
      // The last word of a block has no gap behind it.
      if (count > codeFrom) ordinal++;
      blocks.push({
        article: articles[(flags >> 1) - 1],
        heading: flags % 2 === 1,
        from,
        to: tokens,
        codeFrom,
        codeTo: count,
      });
    }
    return { page: number, blocks };
  });
  // Folded in one call over all entries: line feeds part them before and after.
  const folded = fold(terms.join('\n')).split('\n');
  const loose = foldLoose(folded.join('\n')).split('\n');
  return { pages: stored, terms, folded, loose, exact: [], codes, term, at, ordinal: ordinals };
}

/** Last ordinal of a token: a word that the PDF cut has more than one. */
export function lastOrdinal(store: Store, token: number, block: StoredBlock): number {
  const next = store.at[token]! + 1;
  const gap = next < block.codeTo ? store.terms[store.codes[next]!]! : '';
  let cuts = 0;
  while (gap[cuts + 1] === CUT) cuts++;
  return store.ordinal[token]! + cuts;
}

function unitsOf(page: unknown): number {
  if (!Array.isArray(page)) throw badIndex('pages');
  return page.reduce<number>((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0);
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badIndex('JSON');
  return value as Readonly<Record<string, unknown>>;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1_000_000;
}

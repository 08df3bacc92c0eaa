/** Makes the index file of an issue. Runs in the publisher; pure, so a test or a page may run it too. */
import { words } from '../model/text/words.js';
import { isSearched, textOfBlock } from './blocks.js';
import { CUT, GAP, LONGEST_TERM, toCode } from './codes.js';
import { decode } from './store.js';
import type { IndexPage, PageRecord, SearchIndexFile, UnprintedText } from './types.js';

/** The index of an issue's pages. Throws the `IssueError` that `openIndex` would throw for an index too large. */
export function buildIndex(pages: readonly IndexPage[]): SearchIndexFile {
  const articles = new Map<string, number>();
  const counts = new Map<string, number>();
  const parsed = pages.map((page) => ({
    page: page.page,
    blocks: searchedOf(page).map(({ text, article, heading }) => {
      const terms = termsOf(text);
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
      return { terms, flags: articleCode(article ?? page.article, articles) * 2 + heading };
    }),
  }));
  const terms = [...counts.keys()].sort(
    (a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1),
  );
  const codes = new Map(terms.map((term, id) => [term, toCode(id)]));
  const records = parsed.map(({ page, blocks }): PageRecord => {
    const record: (number | string)[] = [page];
    for (const block of blocks) {
      record.push(block.flags, block.terms.map((term) => codes.get(term)!).join(''));
    }
    return record;
  });
  const file: SearchIndexFile = {
    version: 1,
    terms: terms.join('\n'),
    articles: [...articles.keys()],
    pages: records,
  };
  decode(file);
  return file;
}

interface Searched extends UnprintedText {
  readonly heading: 0 | 1;
}

/** The text layer's blocks in their order, for words are counted over them; after them what has no place on the page. */
function searchedOf({ blocks, unprinted = [] }: IndexPage): Searched[] {
  const printed = blocks.filter(isSearched);
  const placeless = [
    ...printed.flatMap(({ alt, article }) => (alt ? [{ text: alt, article }] : [])),
    ...unprinted,
  ];
  return [
    ...printed.map((block) => searched(textOfBlock(block), block.article, isHeading(block.role))),
    ...placeless.map(({ text, article }) => searched(text.normalize('NFC'), article, false)),
  ];
}

const searched = (text: string, article: string | undefined, heading: boolean): Searched => ({
  text,
  ...(article !== undefined && { article }),
  heading: heading ? 1 : 0,
});

/** Words and gaps of a block's text in turn; a single space between two words is left out. */
function termsOf(text: string): string[] {
  const terms: string[] = [];
  let end = 0;
  let cuts = '';
  const gap = (between: string): void => {
    for (let at = 0; at < between.length; at += LONGEST_TERM) {
      terms.push(GAP + between.slice(at, at + LONGEST_TERM));
    }
  };
  for (const word of words(text)) {
    const between = cuts + text.slice(end, word.start);
    if (between !== ' ' || terms.length === 0) gap(between);
    const whole = word.text.replaceAll(CUT, '');
    cuts = CUT.repeat(word.text.length - whole.length);
    terms.push(whole.slice(0, LONGEST_TERM));
    end = word.end;
  }
  gap(cuts + text.slice(end));
  return terms;
}

/** Articles count from 1; 0 is a block of none. */
function articleCode(id: string | undefined, codes: Map<string, number>): number {
  if (id === undefined) return 0;
  const known = codes.get(id);
  if (known !== undefined) return known;
  codes.set(id, codes.size + 1);
  return codes.size;
}

function isHeading(role: string): boolean {
  return role.startsWith('heading');
}

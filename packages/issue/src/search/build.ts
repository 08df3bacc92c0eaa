/** Makes the index file of an issue. Runs in the publisher; pure, so a test or a page may run it too. */
import { words } from '../model/text/words.js';
import { isSearched, textOfBlock } from './blocks.js';
import { CUT, GAP, LONGEST_TERM, toCode } from './codes.js';
import { decode } from './store.js';
import type { IndexPage, PageRecord, SearchIndexFile } from './types.js';

/** The index of an issue's pages. Throws the `IssueError` that `openIndex` would throw for an index too large. */
export function buildIndex(pages: readonly IndexPage[]): SearchIndexFile {
  const articles = new Map<string, number>();
  const counts = new Map<string, number>();
  const parsed = pages.map((page) => ({
    page: page.page,
    blocks: page.blocks.filter(isSearched).map((block) => {
      const terms = termsOf(textOfBlock(block));
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
      const article = block.article ?? page.article;
      return { terms, flags: articleCode(article, articles) * 2 + (isHeading(block.role) ? 1 : 0) };
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

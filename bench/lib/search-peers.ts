/** The searches that are compared: ours, and MiniSearch 7.2 as it comes and as its users set it up for accents. */
import MiniSearch, { type Options } from 'minisearch';
import { openIndex } from '@e-bulletin/issue/search.js';

export interface PageDocument {
  readonly id: number;
  readonly text: string;
}

export type PeerName = 'ours' | 'plain' | 'stored' | 'stripped';

/** One search: a query in, ordinals of pages out, best first. */
export type Search = (query: string) => number[];

/** Above every page's count of hits, so that pages are counted whole. */
const MOST_HITS = 1000;

export const MINISEARCH: Readonly<Record<Exclude<PeerName, 'ours'>, Options<PageDocument>>> = {
  plain: { fields: ['text'] },
  stored: { fields: ['text'], storeFields: ['text'] },
  stripped: {
    fields: ['text'],
    processTerm: (term) =>
      term
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase(),
  },
};

/** Opens an index as a page would, from the text of its file. */
export function openPeer(name: PeerName, file: string, limit?: number): Search {
  if (name === 'ours') {
    const index = openIndex(JSON.parse(file));
    const options = limit === undefined ? {} : { limit };
    return (query) => [...new Set(index.query(query, options).map((hit) => hit.page))];
  }
  const index = MiniSearch.loadJSON<PageDocument>(file, MINISEARCH[name]);
  return (query) =>
    index
      .search(query, { combineWith: 'AND', prefix: (_term, at, terms) => at === terms.length - 1 })
      .slice(0, limit ?? MOST_HITS)
      .map((result) => result.id as number);
}

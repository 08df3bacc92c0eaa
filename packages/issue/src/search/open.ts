/** Opens an index file and answers queries. No postings: one pass over the coded words is fast enough (ADR 0005). */
import { Best, findOnPage, type Candidate } from './find.js';
import { Matcher } from './grade.js';
import { meaningsIn } from './meanings.js';
import { parseQuery } from './parse.js';
import { fromRawKeys } from './raw-keys.js';
import { snippetOf, textOfBlock } from './snippet.js';
import { decode, lastOrdinal, type Store } from './store.js';
import type { Hit, SearchIndex, WordRange } from './types.js';

const DEFAULT_LIMIT = 50;
const MOST_HITS = 1000;

/** Opens what `buildIndex` made (parsed JSON). Throws `IssueError` `bad-index` when it is damaged or hostile. */
export function openIndex(file: unknown): SearchIndex {
  const store = decode(file);
  const meaningsOf = meaningsIn(file);
  return {
    query: (text, { limit = DEFAULT_LIMIT, page, rawKeys } = {}) => {
      const units = parseQuery(rawKeys ? fromRawKeys(text) : text);
      if (units.length === 0 || !(limit >= 1)) return [];
      const best = new Best(Math.min(Math.trunc(limit), MOST_HITS));
      for (const asked of [units, ...meaningsOf(units)]) {
        const matcher = new Matcher(asked, store);
        for (const stored of store.pages) {
          if (page === undefined || stored.page === page) findOnPage(store, stored, matcher, best);
        }
      }
      return best.list.map((candidate) => hitOf(store, candidate));
    },
    textOf: (page) => {
      const stored = store.pages.find((one) => one.page === page);
      return stored ? stored.blocks.map((block) => textOfBlock(store, block)).join('\n') : '';
    },
  };
}

function hitOf(store: Store, candidate: Candidate): Hit {
  const { block, page, units, exact, score } = candidate;
  const found = candidate.places
    .map((token, unit): [number, number] => [token, token + units[unit]!.length])
    .filter(([token]) => token >= 0)
    .sort((a, b) => a[0] - b[0]);
  const runs: [number, number][] = [];
  for (const [from, to] of found) {
    const run = runs[runs.length - 1];
    if (run && from <= run[1]) run[1] = Math.max(run[1], to);
    else runs.push([from, to]);
  }
  const matches = runs.map(([from, to]): WordRange => [
    store.ordinal[from]!,
    lastOrdinal(store, to - 1, block),
  ]);
  return {
    page,
    ...(block.article === undefined ? {} : { article: block.article }),
    words: [matches[0]![0], matches[matches.length - 1]![1]],
    matches,
    exact,
    score,
    snippet: snippetOf(store, block, runs),
  };
}

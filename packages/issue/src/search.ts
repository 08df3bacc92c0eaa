/** `@e-bulletin/issue/search.js`: static search in Vietnamese; the publisher builds the index, a page opens it. */
export { boxesOf } from './search/boxes.js';
export { buildIndex } from './search/build.js';
export { openIndex } from './search/open.js';
export type {
  Hit,
  IndexPage,
  PageRecord,
  QueryOptions,
  SearchIndex,
  SearchIndexFile,
  Snippet,
  UnprintedText,
  WordRange,
} from './search/types.js';

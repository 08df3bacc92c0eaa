/**
 * For lazy imports: what tells where the sentences of an article are printed, fetched when one is first heard. The whole
 * module of articles, asked for by `import()`, would bring their writing too.
 */
export { parseArticle } from '@e-bulletin/issue/guided.js';
export { sentencePages } from '../model/sentence-pages.js';
export { Tapped } from '../views/tapped.js';

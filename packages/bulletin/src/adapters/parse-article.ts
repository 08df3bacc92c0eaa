/** For lazy imports: the reading of articles alone. The whole module, asked for by `import()`, would bring the writing too. */
export { parseArticle } from '@e-bulletin/issue/guided.js';

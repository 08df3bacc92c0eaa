/**
 * Readium Guided Navigation documents: articles with narration, and hotspots of pages. Reading is pure and lenient like
 * the manifest's; writing is its inverse. Nothing here is ever markup.
 */
export { parseArticle, type ParsedArticle } from './guided/article.js';
export { parseHotspots, type ParsedHotspots } from './guided/hotspots.js';
export { composeArticle, composeHotspots, type ArticleAddress } from './guided/compose.js';

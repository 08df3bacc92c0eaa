/**
 * `@e-bulletin/issue/feed.js`: a shelf of issues as an OPDS 2 feed. `parseFeed` reads one written by anyone, `composeFeed`
 * writes ours. Pure.
 */
export { parseFeed, isFeed, type ParsedFeed } from './feed/parse.js';
export { composeFeed, type ComposableFeed, type ComposableFeedIssue } from './feed/compose.js';
export type { Feed, FeedIssue } from './feed/types.js';

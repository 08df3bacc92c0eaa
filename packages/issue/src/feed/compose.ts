/** Writes a feed that is valid by the OPDS 2.0 schema (schemas/opds). Addresses are written as they are given. */
import type { Fields } from '../model/cursor.js';
import { composeSeries } from '../compose/head.js';
import { MANIFEST_TYPE } from '../names.js';
import type { PageImage, Resource } from '../types.js';
import type { Feed, FeedIssue } from './types.js';

export interface ComposableFeedIssue extends Omit<FeedIssue, 'id' | 'covers'> {
  /** URI that names the issue wherever it lies. */
  readonly identifier?: string;
  /** At least one JPEG, WebP, PNG, AVIF or GIF. */
  readonly covers: readonly PageImage[];
  /** The printed issue. */
  readonly pdf?: Resource;
}

export interface ComposableFeed extends Omit<Feed, 'issues' | 'partial'> {
  /** Address of the feed. */
  readonly self: string;
  /** Other forms of it: the Atom feed, the page. */
  readonly alternates?: readonly Resource[];
  /** At least one. */
  readonly issues: readonly ComposableFeedIssue[];
}

export const FEED_TYPE = 'application/opds+json';
const OPEN = 'http://opds-spec.org/acquisition/open-access';

export function composeFeed(feed: ComposableFeed): Fields {
  const { title, language, publisher, modified, self, alternates = [], issues } = feed;
  return {
    metadata: {
      title,
      language,
      ...(publisher !== undefined && { publisher }),
      ...(modified !== undefined && { modified: momentOf(modified) }),
      numberOfItems: issues.length,
    },
    links: [
      { rel: 'self', href: self, type: FEED_TYPE },
      ...alternates.map((one) => ({ rel: 'alternate', ...one })),
    ],
    publications: issues.map(publicationOf),
  };
}

function publicationOf(issue: ComposableFeedIssue): Fields {
  const { title, subtitle, identifier, language, publisher, published, modified, pages } = issue;
  const metadata: Fields = { '@type': 'http://schema.org/PublicationIssue', title, language };
  const set = (key: string, value: unknown): void => {
    if (value !== undefined) metadata[key] = value;
  };
  set('subtitle', subtitle);
  set('identifier', identifier);
  set('publisher', publisher);
  set('published', published);
  set('modified', modified && momentOf(modified));
  set('numberOfPages', pages);
  composeSeries(issue, metadata);
  const { href, page, pdf } = issue;
  return {
    metadata,
    links: [
      { rel: OPEN, href, type: MANIFEST_TYPE },
      ...(page === undefined ? [] : [{ rel: 'alternate', href: page, type: 'text/html' }]),
      ...(pdf === undefined ? [] : [{ rel: OPEN, ...pdf }]),
    ],
    images: issue.covers.map((cover) => ({ ...cover })),
  };
}

/** The schema wants a moment; a day begins at midnight in Greenwich. */
function momentOf(date: string): string {
  return new Date(date).toISOString();
}

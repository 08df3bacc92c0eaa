/** What the parts of the shelf share: names of issues, and their covers. */
import { msg, str } from '@e-bulletin/core/i18n.js';
import type { PageImage } from '@e-bulletin/issue';
import type { Feed, FeedIssue } from '@e-bulletin/issue/feed.js';
import { namesOf } from '../model/shelf.js';

export const allIssues = (): string => msg('Tất cả các số', { id: 'bulletin.allIssues' });

export const numbered = (number: string): string =>
  msg(str`Số ${number}`, { id: 'bulletin.shelfNumber' });

/** What an issue is called in a sentence. */
export function nameOf(issue: FeedIssue, feed: Feed): string {
  const { name, title } = namesOf(issue, feed, numbered);
  return title ? `${title}, ${name}` : name;
}

/** Wide enough for the large cover on a phone's screen; a wider one is heavier for nothing. */
const COVER_WIDTH = 500;

export function coverOf({ covers }: FeedIssue): PageImage | undefined {
  return covers.find(({ width }) => width >= COVER_WIDTH) ?? covers[covers.length - 1];
}

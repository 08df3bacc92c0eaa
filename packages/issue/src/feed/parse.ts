/**
 * Reads an OPDS 2 feed. Strict about what may be opened and shown, lenient about the rest: a publication that cannot be
 * opened is dropped and named, the others stay.
 */
import { issueError } from '../errors.js';
import { given, isFields, openDocument, own, type Cursor } from '../model/cursor.js';
import { readMetadata } from '../model/metadata.js';
import type { Problem } from '../problems.js';
import type { PageImage, Resource } from '../types.js';
import type { Feed, FeedIssue } from './types.js';

export interface ParsedFeed {
  readonly feed: Feed;
  readonly problems: readonly Problem[];
}

/** Issues of a weekly bulletin over forty years; the rest is dropped with a problem. */
const MOST_ISSUES = 2000;
/** A picture of unknown size is taken for a page of paper this wide. */
const PAPER = { width: 540, height: 764 };
/** What can be opened, best first: by its type, else by the end of its name. */
const KINDS: readonly RegExp[] = [
  /^application\/(divina|webpub)\+json$|(^|\/)manifest\.json$/,
  /^application\/(zip|(divina|webpub)\+zip)$|\.(zip|divina|webpub)$/i,
  /^application\/pdf$|\.pdf$/i,
];
const PICTURE = /^image\/(jpeg|png|webp|avif|gif)$/;

/** Whether a JSON value is a feed, and not the manifest of an issue. */
export function isFeed(value: unknown): boolean {
  return (
    own(value, 'readingOrder') === undefined &&
    ['publications', 'navigation', 'groups'].some((key) => Array.isArray(own(value, key)))
  );
}

/**
 * @param value the feed as JSON gave it, by anyone
 * @param base absolute address of the feed
 * @throws IssueError `not-manifest` where the value is no feed
 */
export function parseFeed(value: unknown, base: string): ParsedFeed {
  if (!isFields(value) || !isFeed(value)) throw issueError('not-manifest');
  const root = openDocument(value, base);
  const metadata = readMetadata(root.get('metadata'));
  const { language } = metadata;
  const lists = [root, ...root.get('groups').items()].map((one) => one.get('publications'));
  const issues: FeedIssue[] = [];
  let partial = root
    .get('links')
    .items()
    .some((link) => link.hasRel('next'));
  for (const publication of lists.flatMap((list) => list.items())) {
    if (issues.length >= MOST_ISSUES) {
      root.get('publications').lost('too-many', MOST_ISSUES);
      partial = true;
      break;
    }
    // Each publication may choose among languages; the next one begins with the feed's again.
    root.document.language = language;
    const issue = readIssue(publication, language);
    if (issue) issues.push(issue);
  }
  return {
    feed: {
      title: metadata.title,
      language,
      ...given({ publisher: metadata.publisher, modified: metadata.modified }),
      partial,
      issues: named(issues.sort(newestFirst)),
    },
    problems: root.document.problems,
  };
}

function readIssue(publication: Cursor, language: string): FeedIssue | undefined {
  if (!isFields(publication.value)) return publication.lost('wrong-type', 'object');
  const place = publication.get('metadata');
  const links = publication.get('links').items();
  const found = links.flatMap((link) => link.resource('link') ?? []);
  const href = bestOf(found, publication);
  if (href === undefined) return publication.lost('no-issue');
  const metadata = readMetadata(place);
  const page = found.find(({ type }) => type === 'text/html')?.href;
  return {
    id: idOf(href),
    href,
    title: metadata.title,
    language: place.get('language').value ? metadata.language : language,
    covers: readCovers(publication.get('images'), href),
    ...given({
      number: metadata.number,
      subtitle: metadata.subtitle,
      series: metadata.series,
      publisher: metadata.publisher,
      published: metadata.published,
      modified: metadata.modified,
      pages: place.get('numberOfPages').number(),
      page: page === undefined ? undefined : absolute(page, publication),
    }),
  };
}

/** A page may load only from the web; `mailto:` and its like name no issue. */
function bestOf(links: readonly Resource[], place: Cursor): string | undefined {
  for (const kind of KINDS) {
    const link = links.find(
      ({ href, type }) =>
        kind.test(type ?? '') || (!type && kind.test(href.replace(/[?#].*$/, ''))),
    );
    const url = link && absolute(link.href, place);
    if (url && /^(https?|file):/.test(url)) return url;
  }
  return undefined;
}

/** Covers from the feed's own host or the issue's: no third is told who looks at a shelf. */
function readCovers(list: Cursor, issue: string): PageImage[] {
  const hosts = [originOf(list.document.base), originOf(issue)];
  return list
    .items()
    .flatMap((item): PageImage[] => {
      const resource = item.resource();
      if (!resource) return [];
      const href = absolute(resource.href, item);
      const plain = resource.type ?? `image/${/\.(\w+)$/.exec(href)?.[1]}`.replace('jpg', 'jpeg');
      if (!PICTURE.test(plain)) return item.lost('not-a-picture', resource.type ?? href) ?? [];
      if (!hosts.includes(originOf(href))) return item.lost('foreign-picture', href) ?? [];
      const width = item.get('width').number();
      const height = item.get('height').number();
      return [{ ...resource, href, ...(width && height ? { width, height } : PAPER) }];
    })
    .sort((one, other) => one.width - other.width);
}

const absolute = (href: string, { document }: Cursor): string => new URL(href, document.base).href;

const originOf = (address: string): string => new URL(address).origin;

/** The folder of the manifest, or the name of the file: `…/so-8/manifest.json` and `so-8.ebulletin.zip` are both `so-8`. */
function idOf(href: string): string {
  const [, name = ''] =
    /([^/]+?)(\/manifest\.json|(\.ebulletin)?\.\w+)?$/.exec(new URL(href).pathname) ?? [];
  return name.replace(/[^a-z\d-]+/gi, '-').slice(0, 60);
}

/** Of issues with one name, the oldest keeps it: a new one changes no address that was passed on. */
function named(issues: readonly FeedIssue[]): FeedIssue[] {
  const taken = new Set<string>();
  return [...issues]
    .reverse()
    .map((issue, at) => {
      let { id } = issue;
      // The position keeps the work bounded where all share one name.
      if (taken.has(id)) id += `-${at + 1}`;
      while (taken.has(id)) id += '-x';
      taken.add(id);
      return { ...issue, id };
    })
    .reverse();
}

/** By day, then by number; what has no day comes last, as the feed has it. */
function newestFirst(one: FeedIssue, other: FeedIssue): number {
  const [a, b] = [one.published ?? '', other.published ?? ''];
  if (a !== b) return a < b ? 1 : -1;
  return (parseFloat(other.number ?? '') || 0) - (parseFloat(one.number ?? '') || 0);
}

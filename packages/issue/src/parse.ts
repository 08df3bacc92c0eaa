/**
 * Reads a Readium Web Publication Manifest (Divina profile, or any whose reading order holds pictures) into the normal
 * form. Lenient: it throws only where nothing can be shown, keeps what it can, and names every other fault.
 */
import { issueError } from './errors.js';
import { readArticles, readPicture } from './model/articles.js';
import { readContents } from './model/contents.js';
import { given, isFields, openDocument, type Cursor } from './model/cursor.js';
import { readMetadata } from './model/metadata.js';
import { readPages } from './model/pages.js';
import { NS } from './names.js';
import type { Problem } from './problems.js';
import type { Issue, Page, PageImage, Resource } from './types.js';

export interface ParsedIssue {
  readonly issue: Issue;
  readonly problems: readonly Problem[];
}

/**
 * @param value the manifest as JSON gave it, by anyone
 * @param base absolute address that relative ones resolve against: that of the manifest, or of the ZIP
 * @throws IssueError `not-manifest` where the value is no manifest, `no-pages` where no page can be shown
 */
export function parseManifest(value: unknown, base: string): ParsedIssue {
  const manifest = openDocument(value, base);
  const readingOrder = manifest.get('readingOrder');
  if (!isFields(value) || readingOrder.value === undefined) throw issueError('not-manifest');
  const metadata = readMetadata(manifest.get('metadata'));
  const pages = readPages(readingOrder, manifest.get('pageList'));
  if (!pages.length) throw issueError('no-pages');
  const links = manifest.get('links');
  const articles = readArticles(manifest.get(NS + 'articles'), pages.length);
  const issue: Issue = {
    ...metadata,
    pages,
    articles,
    contents: readContents(manifest.get('toc'), pages, articles),
    polls: manifest
      .get(NS + 'polls')
      .items()
      .flatMap((poll) => poll.resource() ?? []),
    ...readLinks(links),
    ...given({ cover: readCover([readingOrder, manifest.get('resources'), links], pages) }),
    source: value,
  };
  return { issue, problems: manifest.document.problems };
}

/** The index, the PDF and the share page. A `search` link with a template is a catalogue's, not ours. */
function readLinks(links: Cursor): Pick<Issue, 'search' | 'pdf' | 'canonical'> {
  let search: Resource | undefined;
  let pdf: Resource | undefined;
  let canonical: string | undefined;
  for (const link of links.items()) {
    if (link.get('templated').value === true) continue;
    const resource = link.resource('link');
    if (!resource) continue;
    if (link.hasRel('search')) search ??= resource;
    if (link.hasRel('alternate') && resource.type === 'application/pdf') pdf ??= resource;
    if (link.hasRel('canonical')) canonical ??= new URL(resource.href, link.document.base).href;
  }
  return given({ search, pdf, canonical });
}

/** The picture with the relation `cover`; a page may be one. */
function readCover(lists: readonly Cursor[], pages: readonly Page[]): PageImage | undefined {
  const [link, ...others] = lists
    .flatMap((list) => list.items())
    .filter((item) => item.hasRel('cover'));
  for (const other of others) other.odd('many-covers');
  if (!link) return undefined;
  const href = link.get('href').value;
  return pages.find(({ images }) => images[0]?.href === href)?.images[0] ?? readPicture(link);
}

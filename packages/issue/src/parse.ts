/**
 * Reads a Readium Web Publication Manifest (Divina profile, or any whose reading order holds pictures) into the normal
 * form. Lenient: it throws only where nothing can be shown, keeps what it can, and names every other fault.
 */
import { issueError } from './errors.js';
import { readArticles, readPicture } from './model/articles.js';
import { readContents } from './model/contents.js';
import { given, readMetadata } from './model/metadata.js';
import { readPages } from './model/pages.js';
import { isFields, own, step, Values, type Fields } from './model/values.js';
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
 * @throws IssueError `not-manifest` where the value is no object, `no-pages` where no page can be shown
 */
export function parseManifest(value: unknown, base: string): ParsedIssue {
  if (!isFields(value)) throw issueError('not-manifest');
  const values = new Values(base);
  const metadata = readMetadata(values, own(value, 'metadata'));
  const pages = readPages(values, own(value, 'readingOrder'), own(value, 'pageList'));
  if (!pages.length) {
    throw issueError(own(value, 'readingOrder') === undefined ? 'not-manifest' : 'no-pages');
  }
  const articles = readArticles(values, own(value, NS + 'articles'), pages.length);
  const issue: Issue = {
    ...metadata,
    pages,
    articles,
    contents: readContents(values, own(value, 'toc'), pages, articles),
    polls: readPolls(values, own(value, NS + 'polls')),
    ...readLinks(values, own(value, 'links')),
    ...given({ cover: readCover(values, value, pages) }),
    source: value,
  };
  return { issue, problems: values.problems };
}

function readPolls(values: Values, collection: unknown): Resource[] {
  const polls: Resource[] = [];
  values.list(collection, step(NS + 'polls')).forEach((item, i) => {
    const poll = values.resource(item ?? null, `${step(NS + 'polls')}/${i}`);
    if (poll) polls.push(poll);
  });
  return polls;
}

/** The index, the PDF and the share page. A `search` link with a template is a catalogue's, not ours. */
function readLinks(values: Values, links: unknown): Pick<Issue, 'search' | 'pdf' | 'canonical'> {
  let search: Resource | undefined;
  let pdf: Resource | undefined;
  let canonical: string | undefined;
  values.list(links, '/links').forEach((item, i) => {
    if (isFields(item) && own(item, 'templated') === true) return;
    const link = values.resource(item ?? null, `/links/${i}`, 'link');
    if (!link) return;
    const rels = isFields(item) ? values.rels(item) : [];
    if (rels.includes('search')) search ??= link;
    if (rels.includes('alternate') && link.type === 'application/pdf') pdf ??= link;
    if (rels.includes('canonical')) canonical ??= values.absolute(link.href);
  });
  return given({ search, pdf, canonical });
}

/** The picture with the relation `cover`; a page may be one. */
function readCover(
  values: Values,
  manifest: Fields,
  pages: readonly Page[],
): PageImage | undefined {
  let cover: PageImage | undefined;
  for (const role of ['readingOrder', 'resources', 'links']) {
    const list = own(manifest, role);
    if (!Array.isArray(list)) continue;
    for (let i = 0; i < list.length; i++) {
      const item: unknown = list[i];
      if (!isFields(item) || !values.rels(item).includes('cover')) continue;
      const at = `/${role}/${i}`;
      if (cover) values.odd(at, 'many-covers');
      else {
        const href = own(item, 'href');
        const page = pages.find(({ images }) => images[0]?.href === href);
        cover = page?.images[0] ?? readPicture(values, item, at);
      }
    }
  }
  return cover;
}

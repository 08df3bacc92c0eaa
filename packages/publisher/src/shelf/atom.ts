/** The shelf as an Atom 1.0 feed (RFC 4287), newest first, with the cover and the printed issue in each entry. */
import { createHash } from 'node:crypto';
import type { ComposableFeed, ComposableFeedIssue } from '@e-bulletin/issue/feed.js';
import { html, type Markup } from '../write/html.js';

/** `self`: address of this feed; `page`: of the shelf's page. Relative where no public address is known. */
export function atomFeed(feed: ComposableFeed, self: string, page: string): string {
  const { title, publisher, language, issues } = feed;
  const updated = issues.map(updatedOf).sort().at(-1);
  return `<?xml version="1.0" encoding="utf-8"?>\n${
    html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${idOf(feed.self, title)}</id>
<title>${title}</title>
<updated>${updated}</updated>
<author><name>${publisher ?? title}</name></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${page}"/>
${issues.map((issue) => entry(issue, publisher ?? title))}</feed>`.markup
  }\n`;
}

function entry(issue: ComposableFeedIssue, office: string): Markup {
  const { title, subtitle, number, publisher, published, page, pdf, covers, identifier } = issue;
  const name = subtitle ?? (number === undefined ? undefined : `Số ${number}`);
  const [cover] = covers;
  return html`<entry>
<id>${identifier !== undefined && /^[a-z][a-z\d+.-]*:\S+$/i.test(identifier) ? identifier : idOf(issue.href, title)}</id>
<title>${name === undefined || title.includes(name) ? title : `${title}, ${name}`}</title>
<updated>${updatedOf(issue)}</updated>
${published === undefined ? undefined : html`<published>${momentOf(published)}</published>\n`}<author><name>${publisher ?? office}</name></author>
<link rel="alternate" type="text/html" href="${page ?? issue.href}"/>
<link rel="related" type="application/divina+json" href="${issue.href}"/>
${
  pdf === undefined
    ? undefined
    : html`<link rel="enclosure" type="application/pdf" href="${pdf.href}"${pdf.size === undefined ? undefined : html` length="${pdf.size}"`}/>\n`
}<content type="html">${contentOf(issue, name ?? title, cover?.href)}</content>
</entry>
`;
}

/** Escaped once here as HTML and once more by the feed as XML. */
function contentOf(issue: ComposableFeedIssue, name: string, cover: string | undefined): string {
  return html`${cover === undefined ? undefined : html`<p><img src="${cover}" alt="Bìa ${name}" width="270"></p>`}<p>${name}${
    issue.pages === undefined ? '' : `, ${issue.pages} trang`
  }</p>`.markup;
}

/** An entry needs a date; an issue that has none is as old as time counted by computers. */
const updatedOf = ({ modified, published }: ComposableFeedIssue): string =>
  momentOf(modified ?? published ?? '1970-01-01');

const momentOf = (date: string): string => new Date(date).toISOString().replace('.000Z', 'Z');

/** The same for the same address and title: readers of news show an entry once. */
function idOf(address: string, title: string): string {
  if (/^https?:/.test(address)) return address;
  const hex = createHash('sha256').update(`${address}\n${title}`).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

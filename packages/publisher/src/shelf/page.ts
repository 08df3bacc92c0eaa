/** The page of the shelf: true without a script, a shelf with one. */
import type { ComposableFeed, ComposableFeedIssue } from '@e-bulletin/issue/feed.js';
import { html, type Markup } from '../write/html.js';
import type { ReaderScript } from '../write/reader.js';
import { hintTags, render, scriptTag } from '../write/page-frame.js';
import { vietnameseDate } from '../write/share-words.js';

/** Tells our page from one that somebody else put there. */
export const MARK = '<meta name="generator" content="e-bulletin shelf">';

export function shelfPage(
  feed: ComposableFeed,
  script: ReaderScript | undefined,
  address: string | undefined,
): string {
  const { title, language, publisher, issues } = feed;
  const [newest] = issues;
  const card = newest?.covers.find(({ type }) => type === 'image/jpeg');
  return render({
    language,
    title,
    head: html`${{ markup: MARK }}
<meta name="description" content="${title}${publisher === undefined ? '' : `, ${publisher}`}: ${issues.length} số.">
${
  address === undefined
    ? undefined
    : html`<link rel="canonical" href="${address}">
<meta property="og:type" content="website">
<meta property="og:title" content="${title}">
<meta property="og:url" content="${address}">
${card && html`<meta property="og:image" content="${new URL(card.href, address).href}">\n`}`
}<link rel="alternate" type="application/opds+json" href="feed.json" title="${title}">
<link rel="alternate" type="application/atom+xml" href="feed.xml" title="${title}">
${hintTags(script, '', 'feed.json')}
${scriptTag(script, '')}`,
    body: html`<header><h1>${title}</h1></header>
<main>
<e-bulletin src="feed.json" hash><ul>
${issues.map(item)}</ul></e-bulletin>
</main>`,
  });
}

function item(issue: ComposableFeedIssue): Markup {
  const { title, subtitle, number, published, href, page } = issue;
  const name = subtitle ?? (number === undefined ? title : `${title}, số ${number}`);
  const date = published === undefined ? '' : ` (${vietnameseDate(published.slice(0, 10))})`;
  return html`<li><a href="${page ?? href}">${name}</a>${date}</li>
`;
}

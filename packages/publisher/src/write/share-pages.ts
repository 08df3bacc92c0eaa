/**
 * Static pages for crawlers, for Zalo and Facebook, and for readers without JavaScript: `index.html` for the issue and one page
 * for each article. The reader's script turns the issue page into the flipbook; everything on it stays true without it.
 */
import type { Article, Issue, PageImage } from '@e-bulletin/issue';
import { html, jsonForScript, type Markup } from './html.js';
import type { ReaderScript } from './reader.js';

export type ShareIssue = Omit<Issue, 'source'>;

export interface ShareContext {
  readonly issue: ShareIssue;
  /** Absolute address of the issue's folder, with a closing slash; absent where none is known. */
  readonly address: string | undefined;
  readonly script: ReaderScript | undefined;
  /** Card for sharing. */
  readonly card: PageImage | undefined;
  /** `offline.json` and `sw.js` lie beside the page. */
  readonly offline?: boolean;
}

export interface ArticlePage {
  readonly article: Article;
  readonly body: Markup;
  /** First words, for previews. */
  readonly summary: string;
  readonly card: PageImage | undefined;
  readonly corrections: readonly { readonly date: string; readonly note: string }[];
}

/** System type, one column, 20 px: readable on an old phone without anything loaded. */
const STYLE = html`<style>
:root{color-scheme:light dark;--ink:#1b1a17;--paper:#fffdf9;--accent:#0b4f6c;--line:#d9d2c5;--wash:#f3efe7}
@media (prefers-color-scheme:dark){:root{--ink:#f3efe7;--paper:#1b1a17;--accent:#9fd4ea;--line:#4d483f;--wash:#2a2824}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:20px/1.7 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main,header,footer{max-width:42em;margin:0 auto;padding:16px}
h1{font-size:29px;line-height:1.35}h2{font-size:24px;line-height:1.35}h3,h4,h5,h6{font-size:20px}
a{color:var(--accent)}img{max-width:100%;height:auto}figure{margin:20px 0}figcaption{font-size:16px}
table{border-collapse:collapse;width:100%}td,th{border:1px solid var(--line);padding:8px;text-align:left;vertical-align:top}
.wide{overflow-x:auto}.note{background:var(--wash);padding:12px 16px;border-radius:6px}
@media (max-width:700px){main:has(>e-bulletin){padding:0}header:has(+main>e-bulletin){padding:4px 20px}header:has(+main>e-bulletin) h1{margin:0;font-size:16px;font-weight:400}}
.small{font-size:16px}nav a{display:inline-block;padding:12px 0}li{margin:8px 0}
</style>`;

export function issuePage(context: ShareContext): string {
  const { issue, card } = context;
  const title = headline(issue);
  const description = describe(issue);
  const cover = issue.pages[0]?.images[0];
  return render({
    language: issue.language,
    title,
    head: html`${social(context, { title, description, path: '', card, type: 'website' })}
<script type="application/ld+json">${jsonForScript(publicationIssue(context))}</script>
${context.script && hintTags(context.script, '')}
<link rel="alternate" type="application/divina+json" href="manifest.json">
${scriptTag(context.script, '')}`,
    body: html`<header><h1>${title}</h1></header>
<main>
<e-bulletin src="manifest.json" hash${context.offline ? html` offline` : undefined}>${fallback(issue, '', cover)}</e-bulletin>
</main>`,
  });
}

export function embedPage(context: ShareContext): string {
  const { issue } = context;
  return `${
    html`<!doctype html>
<html lang="${issue.language}" data-e-bulletin="embed">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${headline(issue)}</title>
${
  context.address === undefined
    ? undefined
    : html`<link rel="canonical" href="${context.address}">
`
}${context.script && hintTags(context.script, '')}
${scriptTag(context.script, '')}
</head>
<body>
<e-bulletin src="manifest.json" hash>${fallback(issue, '', issue.pages[0]?.images[0])}</e-bulletin>
</body>
</html>`.markup
  }\n`;
}

export function articlePage(context: ShareContext, page: ArticlePage): string {
  const { issue } = context;
  const { article } = page;
  const path = `a/${article.id}.html`;
  const first = article.pages[0];
  const label = first === undefined ? undefined : issue.pages[first - 1]?.label;
  return render({
    language: issue.language,
    title: `${article.title} | ${headline(issue)}`,
    head: html`${social(context, { title: article.title, description: page.summary, path, card: page.card, type: 'article' })}
<script type="application/ld+json">${jsonForScript(articleData(context, page, path))}</script>`,
    body: html`<header><nav><a href="../index.html">${headline(issue)}</a></nav></header>
<main>
<article>
${
  article.section === undefined
    ? undefined
    : html`<p class="small">${article.section}</p>
`
}<h1>${article.title}</h1>
${page.corrections.map(
  (one) => html`<p class="note" role="note">Đã sửa ngày ${vietnameseDate(one.date)}: ${one.note}</p>
`,
)}${listen(article)}${page.body}
</article>
${first === undefined ? undefined : html`<p><a href="../index.html#page=${first}">Xem trang in${label === undefined ? '' : ` (trang ${label})`}</a></p>`}
${otherArticles(issue, article.id)}
</main>`,
  });
}

/** The browser's own player: works without our script, and shows who reads. */
function listen(article: Article): Markup | undefined {
  const [recording] = article.audio;
  return (
    recording &&
    html`<p><audio controls preload="none" src="../${recording.href}"></audio></p>
${
  recording.title === undefined
    ? undefined
    : html`<p class="small">Người đọc: ${recording.title}</p>
`
}`
  );
}

/** The page that stays where an article was withdrawn: its address was shared and printed. */
export function removedPage(
  context: ShareContext,
  title: string,
  removed: { readonly date: string; readonly note?: string | undefined },
): string {
  const { issue } = context;
  return render({
    language: issue.language,
    title: `Bài đã gỡ | ${headline(issue)}`,
    head: html`<meta name="robots" content="noindex">`,
    body: html`<header><nav><a href="../index.html">${headline(issue)}</a></nav></header>
<main>
<h1>Bài này đã được gỡ</h1>
<p class="note">“${title}” không còn trong bản tin từ ngày ${vietnameseDate(removed.date)}.${removed.note ? ` ${removed.note}` : ''}</p>
${otherArticles(issue, undefined)}
</main>`,
  });
}

export const headline = (issue: ShareIssue): string =>
  issue.subtitle !== undefined &&
  !issue.title.toLocaleLowerCase('vi').includes(issue.subtitle.toLocaleLowerCase('vi'))
    ? `${issue.title} (${issue.subtitle})`
    : issue.title;

/** "2026-10-19" as "19/10/2026". */
export const vietnameseDate = (iso: string): string => iso.split('-').reverse().join('/');

function describe(issue: ShareIssue): string {
  const titles = issue.articles.slice(0, 5).map((article) => article.title);
  const list = titles.length > 0 ? ` Trong số này: ${titles.join('; ')}.` : '';
  return shorten(`${issue.title}, ${issue.pages.length} trang.${list}`, 300);
}

/** Cuts at a word, with an ellipsis. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const last = cut.lastIndexOf(' ');
  const end = text[length - 1] !== ' ' && last > length / 2 ? last : length - 1;
  return `${cut.slice(0, end).replace(/[\s,;:.–-]+$/, '')}…`;
}

/** What stands inside `<e-bulletin>` until, or instead of, the reader: cover, articles, PDF. */
export function fallback(issue: ShareIssue, base: string, cover: PageImage | undefined): Markup {
  const target = issue.pdf ? `${base}${issue.pdf.href}` : `${base}index.html`;
  return html`${cover === undefined ? undefined : html`<a href="${target}">${coverImage(issue, base, cover)}</a>`}${
    issue.articles.length === 0
      ? undefined
      : html`<ul>${issue.articles.flatMap((article) =>
          article.page === undefined
            ? []
            : [html`<li><a href="${base}${article.page.href}">${article.title}</a></li>`],
        )}</ul>`
  }${issue.pdf === undefined ? undefined : html`<p><a href="${target}">${headline(issue)} (PDF)</a></p>`}`;
}

/**
 * The first page at the very addresses the reader keeps: it paints before any script, and the reader finds it in the cache.
 * `sizes` is what the flipbook gives a single page in a column.
 */
export function coverImage(issue: ShareIssue, base: string, cover: PageImage): Markup {
  const webp = (issue.pages[0]?.images ?? []).filter((image) => image.type === 'image/webp');
  const srcset = webp.map((image) => `${base}${image.href} ${image.width}w`).join(', ');
  return html`<img src="${base}${cover.href}"${
    srcset === '' ? undefined : html` srcset="${srcset}" sizes="(max-width: 760px) 100vw, 540px"`
  } width="${cover.width}" height="${cover.height}" alt="Bìa ${headline(issue)}" fetchpriority="high">`;
}

function otherArticles(issue: ShareIssue, except: string | undefined): Markup | undefined {
  const others = issue.articles.filter((one) => one.id !== except && one.page !== undefined);
  if (others.length === 0) return undefined;
  return html`<nav aria-labelledby="other"><h2 id="other">Bài khác trong số này</h2><ul>${others.map(
    (one) => html`<li><a href="${one.id}.html">${one.title}</a></li>`,
  )}</ul></nav>`;
}

interface Social {
  readonly title: string;
  readonly description: string;
  readonly path: string;
  readonly card: PageImage | undefined;
  readonly type: 'website' | 'article';
}

/** Crawlers follow absolute addresses only: without a public address there is nothing true to say to them. */
function social(context: ShareContext, what: Social): Markup {
  const { address, issue } = context;
  const description = html`<meta name="description" content="${what.description}">`;
  if (address === undefined) return description;
  const url = new URL(what.path, address).href;
  return html`${description}
<link rel="canonical" href="${url}">
<meta property="og:type" content="${what.type}">
<meta property="og:title" content="${what.title}">
<meta property="og:description" content="${what.description}">
<meta property="og:url" content="${url}">
<meta property="og:site_name" content="${issue.publisher ?? issue.title}">
<meta property="og:locale" content="${issue.language === 'vi' ? 'vi_VN' : issue.language}">
${
  what.card === undefined
    ? undefined
    : html`<meta property="og:image" content="${new URL(what.card.href, address).href}">
<meta property="og:image:type" content="image/jpeg">
<meta property="og:image:width" content="${what.card.width}">
<meta property="og:image:height" content="${what.card.height}">
<meta name="twitter:card" content="summary_large_image">`
}`;
}

/**
 * The sheet that puts the cover in its final place before any script (without it the cover moves when the script arrives).
 * Then it asks for what the script will ask for, while the script itself is on its way: two round trips less before the first
 * page can be turned (bench/first-page.ts). Only where the home comes first: elsewhere the script shows the cover with its
 * buttons at once, and the code would take the line from the picture. A reader published anew leaves the first hint without
 * an answer, as it leaves the cover's address; the script goes its own way then.
 */
export function hintTags(
  script: ReaderScript | undefined,
  base: string,
  first = 'manifest.json',
): Markup {
  const chunk = script?.first;
  const style = script?.style;
  return html`${
    style &&
    html`<link rel="stylesheet" href="${base}${style.src}" integrity="${style.integrity}" crossorigin="anonymous">`
  }${
    chunk &&
    html`<link rel="modulepreload" media="(max-width:699px)" href="${base}${chunk.src}" integrity="${chunk.integrity}" crossorigin="anonymous">`
  }<link rel="preload" media="(max-width:699px)" as="fetch" href="${base}${first}" crossorigin="anonymous">`;
}

export function scriptTag(script: ReaderScript | undefined, base: string): Markup | undefined {
  if (!script) return undefined;
  const src = /^(?:[a-z]+:|\/)/i.test(script.src) ? script.src : base + script.src;
  const integrity =
    script.integrity === undefined
      ? undefined
      : html` integrity="${script.integrity}" crossorigin="anonymous"`;
  return html`<script async charset="utf-8" src="${src}"${integrity}></script>`;
}

function publicationIssue({ issue, address }: ShareContext): Record<string, unknown> {
  const absolute = (href: string): string =>
    address === undefined ? href : new URL(href, address).href;
  return {
    '@context': 'https://schema.org',
    '@type': 'PublicationIssue',
    name: headline(issue),
    ...(address === undefined ? {} : { url: address }),
    inLanguage: issue.language,
    ...(issue.number === undefined ? {} : { issueNumber: issue.number }),
    ...(issue.published === undefined ? {} : { datePublished: issue.published }),
    ...(issue.series === undefined
      ? {}
      : {
          isPartOf: {
            '@type': 'Periodical',
            name: issue.series,
            ...(issue.publisher === undefined
              ? {}
              : { publisher: { '@type': 'GovernmentOrganization', name: issue.publisher } }),
          },
        }),
    hasPart: issue.articles.map((article) => ({
      '@type': 'Article',
      headline: article.title,
      ...(article.section === undefined ? {} : { articleSection: article.section }),
      ...(article.page === undefined ? {} : { url: absolute(article.page.href) }),
      ...pageRange(article, issue),
    })),
  };
}

function pageRange(article: Article, issue: ShareIssue): Record<string, string> {
  const label = (page: number | undefined): string | undefined =>
    page === undefined ? undefined : issue.pages[page - 1]?.label;
  const start = label(article.pages[0]);
  const end = label(article.pages[article.pages.length - 1]);
  return {
    ...(start === undefined ? {} : { pageStart: start }),
    ...(end === undefined ? {} : { pageEnd: end }),
  };
}

function articleData(
  context: ShareContext,
  page: ArticlePage,
  path: string,
): Record<string, unknown> {
  const { issue, address } = context;
  const { article } = page;
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: article.title,
    inLanguage: issue.language,
    ...(article.section === undefined ? {} : { articleSection: article.section }),
    ...(article.words === undefined ? {} : { wordCount: article.words }),
    ...(issue.published === undefined ? {} : { datePublished: issue.published }),
    ...(article.corrected === undefined ? {} : { dateModified: article.corrected.date }),
    ...(issue.publisher === undefined
      ? {}
      : { publisher: { '@type': 'GovernmentOrganization', name: issue.publisher } }),
    ...(address === undefined ? {} : { url: new URL(path, address).href }),
    ...(address === undefined || page.card === undefined
      ? {}
      : { image: new URL(page.card.href, address).href }),
    ...pageRange(article, issue),
    isPartOf: { '@type': 'PublicationIssue', name: headline(issue) },
  };
}

export function render(page: {
  language: string;
  title: string;
  head: Markup;
  body: Markup;
}): string {
  return `${
    html`<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
${page.head}
${STYLE}
</head>
<body>
${page.body}
</body>
</html>`.markup
  }\n`;
}

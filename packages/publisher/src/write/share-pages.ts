/**
 * Static pages for crawlers, for Zalo and Facebook, and for readers without JavaScript: `index.html` for the issue and one page
 * for each article. The reader's script turns the issue page into the flipbook; everything on it stays true without it.
 */
import type { Article, PageImage } from '@e-bulletin/issue';
import { html, jsonForScript, type Markup } from './html.js';
import { hintTags, render, scriptTag } from './page-frame.js';
import {
  articleData,
  publicationIssue,
  social,
  type ArticlePage,
  type ShareContext,
} from './share-data.js';
import { describe, headline, vietnameseDate, type ShareIssue } from './share-words.js';

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
  const [recording, clear] = article.audio;
  return (
    recording &&
    html`<p><audio controls preload="none" src="../${recording.href}"></audio></p>
${
  recording.title === undefined
    ? undefined
    : html`<p class="small">Người đọc: ${recording.title}</p>
`
}${
      clear &&
      html`<p class="small">Bản rõ tiếng, cho người khó nghe:</p>
<p><audio controls preload="none" src="../${clear.href}"></audio></p>
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

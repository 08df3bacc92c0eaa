/** What crawlers, Zalo and Facebook read in the head of a static page. */
import type { Article, PageImage } from '@e-bulletin/issue';
import { html, type Markup } from './html.js';
import type { ReaderScript } from './reader.js';
import { headline, type ShareIssue } from './share-words.js';

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

interface Social {
  readonly title: string;
  readonly description: string;
  readonly path: string;
  readonly card: PageImage | undefined;
  readonly type: 'website' | 'article';
}

/** Crawlers follow absolute addresses only: without a public address there is nothing true to say to them. */
export function social(context: ShareContext, what: Social): Markup {
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

export function publicationIssue({ issue, address }: ShareContext): Record<string, unknown> {
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

export function articleData(
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

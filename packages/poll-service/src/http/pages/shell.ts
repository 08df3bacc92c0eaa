/** The frame of the service's own pages. They work without a script, in any web view. */
import { html, type Html } from '../html.js';
import { VIETNAMESE, type Words } from './words.js';

/** What a chat or a social network shows of a link (https://ogp.me). */
export interface Card {
  /** Of Open Graph, such as `vi_VN`. */
  readonly locale: string;
  readonly title: string;
  readonly site: string;
  readonly description: string;
  /** Absolute address of the page. */
  readonly url?: string;
  readonly image?: {
    readonly href: string;
    readonly alt: string;
    readonly type?: string;
    readonly width?: number;
    readonly height?: number;
  };
}

export function page({ lang }: Words, title: string, body: Html, card?: Card): string {
  return html`<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${card && cardTags(card)}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
<main>
${body}
</main>
</html>
`.text;
}

export function errorPage(message: string, words: Words = VIETNAMESE): string {
  return page(
    words,
    words.failed,
    html`<h1>${words.failed}</h1><p class="note" role="alert">${message}</p>`,
  );
}

function cardTags({ locale, title, site, description, url, image }: Card): Html {
  return html`<meta name="description" content="${description}">
<meta property="og:type" content="website">
<meta property="og:locale" content="${locale}">
<meta property="og:title" content="${title}">
<meta property="og:site_name" content="${site}">
<meta property="og:description" content="${description}">
${
  url &&
  html`<link rel="canonical" href="${url}">
<meta property="og:url" content="${url}">`
}
${
  image &&
  html`<meta property="og:image" content="${image.href}">
<meta property="og:image:alt" content="${image.alt}">
${
  image.type &&
  html`<meta property="og:image:type" content="${image.type}">
<meta property="og:image:width" content="${String(image.width)}">
<meta property="og:image:height" content="${String(image.height)}">`
}
<meta name="twitter:card" content="summary_large_image">`
}`;
}

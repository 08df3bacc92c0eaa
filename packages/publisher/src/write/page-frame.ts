/** What every static page has: its style, and where there is a reader its script, asked for early. */
import { html, type Markup } from './html.js';
import type { ReaderScript } from './reader.js';

/**
 * The most that the stage of the pages may have of a window's height, so that what turns them lies in sight: without it a page on
 * a phone is as wide as the phone, and the buttons lie under the window where a messenger's own bars take a part of it. `high`
 * is the window's height in CSS.
 *
 * What lies around the stage: 280 px on a phone (the bulletin's header and the tools, then slider and buttons), 66 more with
 * "Đọc chữ to" and "Nghe bài", which are in sight as well where the page loses no more than 15 % by it; 260 px on a tablet, and on
 * a phone that lies, where a page as high as the window is left instead; 137 px with tools on a rail, 121 with buttons beside the
 * book. Larger letters (`--e-scale`) need more around a stage, and on it for the bars over a page.
 */
const stage = (high: string): Markup => html`
@media (max-width:699px){e-bulletin{--e-flipbook-stage-max-height:max(288px*var(--e-scale,1),${high} - 346px*var(--e-scale,1),min(${high} - 280px*var(--e-scale,1),120vw - 24px))}}
@media (min-width:700px){e-bulletin{--e-flipbook-stage-max-height:max(min(480px,${high}),${high} - 260px)}}
@media (min-width:900px){e-bulletin{--e-flipbook-stage-max-height:max(480px,${high} - 137px)}}
@media (min-width:1140px){e-bulletin{--e-flipbook-stage-max-height:max(480px,${high} - 121px)}}`;

/**
 * System type, one column, 20 px: readable on an old phone without anything loaded. A bulletin has all of the window: it says its
 * own name, so that the heading is for those who hear the page and for a page without script, which has a column like the others
 * and a cover that leaves the articles in sight. Where a browser's bars come and go the window is what is left beside them.
 */
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
main:has(>e-bulletin){max-width:none;padding:0}header:has(+main>e-bulletin){padding:4px 20px}header:has(+main>e-bulletin) h1{margin:0;font-size:16px;font-weight:400}
@media (scripting:enabled){header:has(+main>e-bulletin){position:absolute;width:1px;height:1px;padding:0;overflow:hidden;clip-path:inset(50%)}}${stage('100vh')}
@supports (height:1svh){${stage('100svh')}}
@media (scripting:none){main:has(>e-bulletin){max-width:42em;padding:16px}header:has(+main>e-bulletin){padding:16px 16px 0}header:has(+main>e-bulletin) h1{font-size:29px;font-weight:700}
main>e-bulletin:not(:defined){min-height:0}main>e-bulletin:not(:defined)::before{display:none}main>e-bulletin:not(:defined)>a:first-child>img{width:min(100%,320px);left:0;margin:0}
main>e-bulletin li{margin:0}main>e-bulletin li a,main>e-bulletin p a{display:inline-block;padding:7px 0}}
.lines{white-space:pre-line}.small{font-size:16px}nav a{display:inline-block;padding:12px 0}li{margin:8px 0}
</style>`;

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

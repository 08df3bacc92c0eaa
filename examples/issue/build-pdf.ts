/**
 * Makes ban-tin-so-8.pdf and issue-facts.json from the sources in this folder.
 *
 *   node build-pdf.ts [--chrome PATH] [--only ID] [--draft]      (or CHROME_PATH in the environment)
 *
 * --draft writes the PDF although the pages are not where the plan wants them.
 *
 * Chromium lays the pages out and writes a tagged PDF with an outline; pdf-lib then adds what
 * Chromium does not write: page labels, document facts, an outline nested by section.
 */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer, { type Page } from 'puppeteer-core';
import { readArticles, readCredits, readIssue } from './tools/read.ts';
import { bookHtml, type Book } from './tools/book.ts';
import { finishPdf } from './tools/finish-pdf.ts';

const here = dirname(fileURLToPath(import.meta.url));
const { values: flags } = parseArgs({
  options: {
    chrome: { type: 'string' },
    only: { type: 'string' },
    draft: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});

const onPath = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => ['chromium', 'google-chrome', 'chrome'].map((name) => join(folder, name)));
const browserPath = [flags.chrome, process.env['CHROME_PATH'], ...onPath].find(
  (path) => path !== undefined && existsSync(path),
);
if (browserPath === undefined)
  throw new Error('No browser: give --chrome PATH, set CHROME_PATH, or put chromium on the PATH');

const issue = readIssue(here);
const credits = readCredits(here);
const articles = readArticles(here, issue).filter(
  (a) => flags.only === undefined || a.id === flags.only,
);
const require = createRequire(import.meta.url);
const font = (pkg: string, path: string): string =>
  pathToFileURL(join(dirname(require.resolve(`@expo-google-fonts/${pkg}/package.json`)), path))
    .href;

checkPictures();
const book: Book = {
  issue,
  articles,
  credits,
  font,
  root: here,
  fit: new Map(),
  only: flags.only !== undefined,
};

const browser = await puppeteer.launch({
  executablePath: browserPath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
    '--allow-file-access-from-files',
  ],
});
// The HTML lies beside the sources only while the browser reads it, so that relative picture paths work.
const html = join(here, '.issue.html');
try {
  const page = await browser.newPage();
  await page.emulateMediaType('print');
  await load(page);
  book.fit = await page
    .evaluate(
      fitArticles,
      articles.map((a) => ({ id: a.id, pages: a.pages })),
    )
    .then((found) => {
      for (const f of found) {
        const mark = f.ok ? ' ' : '!';
        console.log(
          `${mark} ${f.id.padEnd(22)} ${f.pages} pages, empty ${Math.round(f.waste * 100)} %, pictures ${f.k.toFixed(2)} ${f.k2.toFixed(2)}, text ${f.size} pt`,
        );
      }
      return new Map(found.map((f) => [f.id, { k: f.k, k2: f.k2, size: f.size }]));
    });
  await load(page);
  const headings = await page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3')].map((h) => h.textContent ?? ''),
  );
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 300_000,
  });
  const out = resolve(flags.out ?? join(here, 'ban-tin-so-8.pdf'));
  const { pdf, facts } = await finishPdf(bytes, book, headings, flags.draft);
  writeFileSync(out, pdf);
  if (!book.only && !flags.draft)
    writeFileSync(join(here, 'issue-facts.json'), JSON.stringify(facts, null, 2) + '\n');
  console.log(`${out}: ${facts.pages} pages, ${(pdf.length / 1e6).toFixed(2)} MB`);
} finally {
  rmSync(html, { force: true });
  await browser.close();
}

async function load(page: Page): Promise<void> {
  writeFileSync(html, bookHtml(book));
  await page.goto(pathToFileURL(html).href, { waitUntil: 'load', timeout: 120_000 });
  const broken = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.images]
      .filter((i) => !i.complete || i.naturalWidth === 0)
      .map((i) => i.getAttribute('src'));
  });
  if (broken.length > 0) throw new Error(`Pictures that did not load: ${broken.join(', ')}`);
}

/** Every picture has a credit, every credit has a picture. */
function checkPictures(): void {
  const files = readdirSync(join(here, 'pictures'));
  const missing = files.filter((f) => !credits.has(f));
  const stale = [...credits.keys()].filter((f) => !files.includes(f));
  if (missing.length + stale.length > 0) {
    throw new Error(
      `CREDITS.md: no line for ${missing.join(', ') || 'none'}; no file for ${stale.join(', ') || 'none'}`,
    );
  }
  for (const article of articles) {
    const text = readFileSync(join(here, 'articles', article.file), 'utf8');
    if (text !== text.normalize('NFC'))
      throw new Error(`${article.file} is not in composed form (NFC)`);
  }
}

/**
 * Runs in the browser. Lays each article in a column as tall as a page and looks for the picture
 * heights (0..1) and the text size with which it fills its pages. One outer column = one page.
 */
function fitArticles(wanted: { id: string; pages: number }[]): {
  id: string;
  pages: number;
  fill: number;
  waste: number;
  k: number;
  k2: number;
  size: number;
  ok: boolean;
}[] {
  const mm = 96 / 25.4;
  const width = 178 * mm;
  const height = 249.4 * mm; // a page holds 251: a little slack, for print breaks pages slightly earlier
  const gap = 200;
  const stage = document.createElement('div');
  stage.style.cssText = `position:absolute;left:0;top:0;width:${width}px;height:${height}px;columns:1;column-width:${width}px;column-gap:${gap}px;column-fill:auto`;
  document.body.append(stage);
  type Measure = { pages: number; fill: number; waste: number };
  const measure = (copy: HTMLElement, wantedPages: number): Measure => {
    const bottoms: number[] = [];
    const halves: [number, number][] = [];
    const origin = stage.getBoundingClientRect();
    let broken = 0;
    for (const el of copy.querySelectorAll('*')) {
      const rects = el.getClientRects();
      for (const rect of rects) {
        if (rect.height === 0) continue;
        const n = Math.floor((rect.left - origin.left + 1) / (width + gap));
        const bottom = rect.bottom - origin.top;
        bottoms[n] = Math.max(bottoms[n] ?? 0, bottom);
        const middle = origin.left + n * (width + gap) + width / 2;
        const half = (halves[n] ??= [0, 0]);
        if (rect.left < middle - 1)
          half[0] = Math.max(
            half[0],
            el.matches('p, li, td, th, img, h1, h2, h3, figcaption, svg') ? bottom : 0,
          );
        if (rect.right > middle + 1)
          half[1] = Math.max(
            half[1],
            el.matches('p, li, td, th, img, h1, h2, h3, figcaption, svg') ? bottom : 0,
          );
      }
      if (rects.length > 1 && el.matches('.box, .pic, .chart, .table, blockquote')) broken++;
    }
    const pages = bottoms.length;
    const fill = (bottoms.at(-1) ?? 0) / height;
    // Empty space at the foot of any page, the last one counted less; of a column, half; a box that breaks or overflows is worst.
    const ragged = halves.reduce(
      (sum, [a, b], k) => sum + (Math.abs(a - b) / height) * (k === pages - 1 ? 0.15 : 0.4),
      0,
    );
    const over = bottoms.filter((b) => b > height * 1.003).length;
    const waste =
      ragged +
      over +
      bottoms.reduce(
        (sum, b, k) => sum + Math.max(0, 1 - b / height) * (k === pages - 1 ? 0.7 : 1),
        0,
      ) +
      broken * 0.5 +
      (pages === wantedPages ? 0 : 3);
    return { pages, fill, waste };
  };
  const found = wanted.map(({ id, pages }) => {
    const source = document.getElementById(id) as HTMLElement;
    const copy = source.cloneNode(true) as HTMLElement;
    copy.removeAttribute('id');
    copy.style.breakBefore = 'auto';
    stage.replaceChildren(copy);
    let best = { id, pages: 0, fill: 0, k: 0, k2: 0, size: 11.2, ok: false, waste: 99 };
    for (const size of [11.2, 11, 11.4, 10.8, 11.6, 10.6]) {
      for (let i = 0; i <= 8; i++) {
        for (let j = 0; j <= 6; j++) {
          copy.style.setProperty('--k', String(i / 8));
          copy.style.setProperty('--k2', String(j / 6));
          copy.style.setProperty('--text', `${size}pt`);
          const m = measure(copy, pages);
          if (m.fill > 1.002) continue;
          const waste = m.waste + Math.abs(size - 11.2) * 0.03 + Math.abs(i / 8 - j / 6) * 0.01;
          if (waste < best.waste)
            best = {
              id,
              pages: m.pages,
              fill: m.fill,
              k: i / 8,
              k2: j / 6,
              size,
              ok: m.pages === pages && m.waste < 0.25,
              waste,
            };
        }
      }
      if (best.waste < 0.05) break;
    }
    return best;
  });
  stage.remove();
  return found;
}

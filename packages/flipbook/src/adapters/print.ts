/**
 * Prints pages, or the text of an article, through a frame of our own: no window is opened, nothing of the portal is
 * printed, and it works from inside shadow roots. The frame has no address, so no policy forbids it.
 */
import type { ArticleBlock } from '@e-bulletin/issue';
import { titleBlock } from '../model/article.js';
import { rasterAt } from '../model/raster-at.js';
import type { Book } from './source.js';

/** Wide enough for paper; the largest where none is as wide. */
const SHARP = 1600;
/** Where the browser does not tell when it has printed (in-app web views), the frame goes after this time. */
const PRINTED_MS = 120_000;

const RULES = `@page{margin:8mm}*{box-sizing:border-box}body{margin:0;color:#000;font:12pt/1.6 serif}
figure{margin:0}.page{display:flex;justify-content:center;height:100vh;break-after:page}
.page:last-child{break-after:auto}.page img{display:block;max-width:100%;max-height:100%;object-fit:contain}
li.labelled{list-style:none}
h1,h2,h3{line-height:1.3;break-after:avoid;font-family:sans-serif}article figure{margin:12pt 0;break-inside:avoid}
article img{max-width:100%;max-height:60vh}table{border-collapse:collapse}td,th{padding:2pt 6pt;border:1px solid #000;text-align:start}`;

export interface PrintWork {
  readonly book: Book;
  /** Holds the frame while it prints. */
  readonly root: ShadowRoot;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/** Resolves when the browser's print dialog was opened. @throws what fetching throws; nothing is printed then */
export async function printPages(work: PrintWork, pages: readonly number[]): Promise<void> {
  const { book, onProgress } = work;
  await inFrame(work, async (page, picture) => {
    for (const number of pages) {
      const { images = [], label, alt } = book.issue.pages[number - 1] ?? {};
      const sharp = rasterAt(images, SHARP);
      const figure = page.createElement('div');
      figure.className = 'page';
      if (sharp) figure.append(await picture(sharp.href, alt ?? label ?? ''));
      page.body.append(figure);
      onProgress(page.body.childElementCount);
    }
  });
}

export async function printArticle(work: PrintWork, id: string): Promise<void> {
  const { book } = work;
  const { issue, carrier } = book;
  const article = issue.articles.find((one) => one.id === id);
  if (!article?.guided) return;
  const [{ parseArticle }, value] = await Promise.all([
    import('./parse-article.js'),
    carrier.json(article.guided.href, work.signal),
  ]);
  const { blocks } = parseArticle(value, carrier.base);
  await inFrame(work, async (page, picture) => {
    const body = page.createElement('article');
    const add = (tag: string, text: string, to: Element = body): Element => {
      const element = page.createElement(tag);
      element.textContent = text;
      to.append(element);
      return element;
    };
    page.body.append(body);
    if (!titleBlock(blocks, article.title)) add('h1', article.title);
    for (const block of blocks) await addBlock(block, add, picture);
    add('p', [issue.title, issue.subtitle].filter(Boolean).join(' · '));
  });
}

async function addBlock(
  block: ArticleBlock,
  add: (tag: string, text: string, to?: Element) => Element,
  picture: (href: string, alt: string) => Promise<HTMLImageElement>,
): Promise<void> {
  switch (block.kind) {
    case 'heading':
      add(`h${Math.min(3, block.level)}`, block.text);
      return;
    case 'list': {
      const list = add('ul', '');
      for (const { label, text } of block.items) {
        const item = add('li', label ? `${label} ${text}` : text, list);
        // The label is its mark.
        if (label) item.className = 'labelled';
      }
      return;
    }
    case 'table': {
      const table = add('table', '');
      if (block.caption) add('caption', block.caption, table);
      for (const cells of block.rows) {
        const row = add('tr', '', table);
        for (const { header, text } of cells) add(header ? 'th' : 'td', text, row);
      }
      return;
    }
    case 'figure': {
      if (!block.image) return;
      const figure = add('figure', '');
      figure.append(await picture(block.image.href, block.alt));
      if (block.caption) add('figcaption', block.caption.text, figure);
      return;
    }
    case 'separator':
      add('hr', '');
      return;
    case 'video':
    case 'recording':
      return;
    default:
      add('p', block.text);
  }
}

/** Fills a frame and prints it; all that `fill` asked for is given back afterwards. */
async function inFrame(
  { book, root, signal }: PrintWork,
  fill: (
    page: Document,
    picture: (href: string, alt: string) => Promise<HTMLImageElement>,
  ) => Promise<void>,
): Promise<void> {
  const urls: string[] = [];
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  const clear = (): void => {
    frame.remove();
    for (const url of urls.splice(0)) book.carrier.release(url);
  };
  try {
    root.querySelector('.print-frame')?.remove();
    root.append(frame);
    const { contentDocument: page, contentWindow: view } = frame;
    if (!page || !view) throw new Error('The browser refuses a frame to print from.');
    dress(page, view as Window & typeof globalThis);
    page.title = book.issue.title;
    page.documentElement.lang = book.issue.language;
    await fill(page, async (href, alt) => {
      const url = await book.carrier.url(href);
      urls.push(url);
      signal.throwIfAborted();
      const image = page.createElement('img');
      image.alt = alt;
      image.src = url;
      await image.decode();
      signal.throwIfAborted();
      return image;
    });
    view.addEventListener('afterprint', () => setTimeout(clear), { once: true });
    setTimeout(clear, PRINTED_MS);
    view.focus();
    view.print();
  } catch (error) {
    clear();
    throw error;
  }
}

function dress(page: Document, view: Window & typeof globalThis): void {
  try {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(RULES);
    page.adoptedStyleSheets = [sheet];
  } catch {
    // Older browsers; a strict policy refuses this one, and pages are printed at their own size.
    const style = page.createElement('style');
    style.textContent = RULES;
    page.head.append(style);
  }
}

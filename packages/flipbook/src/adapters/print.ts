/**
 * Prints pages, or the text of an article, through a frame of our own: no window is opened, nothing of the portal is
 * printed, and it works from inside shadow roots. The frame has no address, so no policy forbids it.
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import { safeHref, type Article } from '@e-bulletin/issue';
import { parseArticle } from '@e-bulletin/issue/guided.js';
import { titleBlock, titleOf } from '../model/article.js';
import { columnRaster, rasterAt } from '../model/raster-at.js';
import { pageName } from '../view/page-face.js';
import type { Book } from './source.js';

/** Wide enough for paper; the largest where none is as wide. */
const SHARP = 1600;
/** Where the browser does not tell when it has printed (in-app web views), the frame goes after this time. */
const PRINTED_MS = 120_000;

const RULES = `@page{margin:8mm}*{box-sizing:border-box}body{margin:0;font-family:serif;overflow-wrap:break-word}
.page{display:flex;justify-content:center;height:100vh;break-after:page}
.page:last-child{break-after:auto}.page img{display:block;max-width:100%;max-height:100%;object-fit:contain}`;

export interface PrintWork {
  readonly book: Book;
  /** Holds the frame while it prints. */
  readonly root: ShadowRoot;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/**
 * Resolves, when the browser's print dialog was opened, with the names of pictures that are missing on the paper.
 * @throws where there are none at all; nothing is printed then
 */
export function printPages(work: PrintWork, pages: readonly number[]): Promise<readonly string[]> {
  return inFrame(
    work,
    pages.map((number) => {
      const page = work.book.issue.pages[number - 1];
      const sharp = page && rasterAt(page.images, SHARP);
      return html`<div class="page">
        ${sharp ? html`<img data-href=${sharp.href} alt=${pageName(page)} />` : nothing}
      </div>`;
    }),
  );
}

/** As the article view has it, figures cut from a page among it; films and recordings stay out. */
export async function printArticle(work: PrintWork, article: Article): Promise<readonly string[]> {
  const { issue, carrier } = work.book;
  const [value, { renderBlocks, styles }] = await Promise.all([
    carrier.json(article.guided?.href ?? '', work.signal),
    import('../article/desk.js'),
  ]);
  const { blocks } = parseArticle(value, carrier.base);
  const title = titleBlock(blocks, article.title);
  const none = (): undefined => undefined;
  const text = renderBlocks(blocks, title, {
    picture: none,
    gone: none,
    page: (href) => columnRaster(issue.pages, href),
    link: (href) => ({ href: safeHref(href, carrier.base, 'link') ?? '', outside: true }),
    spots: () => [],
    press: none,
    player: none,
  });
  return inFrame(
    work,
    html`<article class="reading text" data-theme="paper">
      <h2>${titleOf(title, article)}</h2>
      ${text}
      <p>${[issue.title, issue.subtitle].filter(Boolean).join(' · ')}</p>
    </article>`,
    styles.map(({ cssText }) => cssText).join(''),
  );
}

/** Draws `content` in a frame, fetches its pictures and prints it; all that was asked for is given back afterwards. */
async function inFrame(
  { book, root, signal, onProgress }: PrintWork,
  content: TemplateResult | readonly TemplateResult[],
  rules = '',
): Promise<readonly string[]> {
  const urls: string[] = [];
  const missing: string[] = [];
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  const clear = (): void => {
    frame.remove();
    for (const url of urls.splice(0)) book.carrier.release(url);
  };
  try {
    root.querySelector('.print-frame')?.remove();
    root.append(frame);
    // Where the browser refuses it there is none, and that is told as any other failure.
    const page = frame.contentDocument as Document;
    const view = frame.contentWindow as Window & typeof globalThis;
    dress(page, view, RULES + rules);
    page.title = book.issue.title;
    page.documentElement.lang = book.issue.language;
    render(content, page.body);
    let done = 0;
    for (const image of page.images) {
      try {
        const url = await book.carrier.url(image.dataset['href'] ?? '');
        urls.push(url);
        signal.throwIfAborted();
        // Those of an article wait until they are near, which nothing in this frame ever is.
        image.loading = 'eager';
        image.src = url;
        await image.decode();
      } catch (error) {
        // Its name stands on the paper, and the rest is printed; without network there is no rest.
        if (missing.push(image.alt) === page.images.length) throw error;
      }
      signal.throwIfAborted();
      onProgress(++done);
    }
    view.addEventListener('afterprint', () => setTimeout(clear), { once: true });
    setTimeout(clear, PRINTED_MS);
    view.focus();
    view.print();
    return missing;
  } catch (error) {
    clear();
    throw error;
  }
}

function dress(page: Document, view: Window & typeof globalThis, rules: string): void {
  try {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(rules);
    page.adoptedStyleSheets = [sheet];
  } catch {
    // Older browsers; a strict policy refuses this one, and pages are printed at their own size.
    const style = page.createElement('style');
    style.textContent = rules;
    page.head.append(style);
  }
}

/** A reader who opens everything that an issue has, once. After each step `seen` may look at the page. */
import type { Page } from 'puppeteer-core';

interface Book extends HTMLElement {
  page: number;
  article: string | undefined;
  open(panel: string): Promise<void>;
  close(): void;
}

type Seen = (where: string) => Promise<void>;

const PANELS = ['contents', 'thumbnails', 'bookmarks', 'keys', 'more', 'print'];
const BULLETIN = 'e-bulletin >>> ';
const BOOK = `${BULLETIN}e-flipbook >>> `;

/** From the home to listening, answering, sharing, and back each time. */
export async function walkHome(page: Page, seen: Seen): Promise<void> {
  await page.waitForSelector(`${BULLETIN}.home .article`);
  await seen('home');
  const views: readonly [choice: number, selector: string][] = [
    [1, 'e-audio-reader >>> .title'],
    [2, 'e-poll >>> .question'],
    [3, 'e-qr-share >>> svg'],
  ];
  for (const [choice, selector] of views) {
    await press(page, `${BULLETIN}.choices .button`, choice);
    await page.waitForSelector(`${BULLETIN}${selector}`);
    await seen(selector);
    await press(page, `${BULLETIN}.panel-view .back`);
    await page.waitForSelector(`${BULLETIN}.home`, { visible: true });
  }
}

/** Pages, each panel, a search, every hotspot of `spots`, an article. */
export async function walkPages(
  page: Page,
  spots: number,
  article: string,
  seen: Seen,
): Promise<void> {
  await page.waitForSelector(`${BULLETIN}.home .filled`);
  await press(page, `${BULLETIN}.choices .button`, 0);
  await page.waitForSelector(`${BOOK}.sheet.shown .words`);
  await seen('page 1');
  for (const panel of PANELS) {
    await onBook(page, (book, name) => void book.open(String(name)), panel);
    await page.waitForSelector(`${BOOK}.panel`);
    await seen(panel);
    await onBook(page, (book) => book.close());
  }
  await onBook(page, (book) => void book.open('search'));
  const field = await page.waitForSelector(`${BOOK}.field`);
  await field?.type('canary');
  await page.waitForSelector(`${BOOK}.hit`);
  await seen('search');
  await press(page, `${BOOK}.hit`);
  await onBook(page, (book) => book.close());
  await onBook(page, (book, number) => void (book.page = Number(number)), spots);
  await page.waitForSelector(`${BOOK}.sheet.shown .spots`);
  await seen('hotspots');
  const buttons = await page.$$(`${BOOK}.sheet.shown button[data-spot]`);
  for (let index = 0; index < buttons.length; index++) {
    await press(page, `${BOOK}.sheet.shown button[data-spot]`, index);
    const state = await page.waitForFunction(() => {
      const book = document.querySelector('e-bulletin')?.shadowRoot?.querySelector('e-flipbook');
      const body = book?.shadowRoot?.querySelector('.hotspot-body');
      if (body?.childElementCount) return 'dialog';
      return book?.shadowRoot?.querySelector('.article-page') ? 'article' : undefined;
    });
    await seen(`hotspot ${index}`);
    if ((await state.jsonValue()) === 'dialog') await press(page, `${BOOK}.hotspot-close`);
    else await onBook(page, (book) => void (book.article = undefined));
    await page.waitForSelector(`${BOOK}.sheet.shown button[data-spot]`);
  }
  await onBook(page, (book, id) => void (book.article = String(id)), article);
  await page.waitForSelector(`${BOOK}.article-page .text blockquote`);
  await seen('article');
  // What plays in the text.
  const films = await page.$$(`${BOOK}.article-page .spot-in-text`);
  for (const film of films) await film.evaluate((one) => (one as HTMLElement).click());
  await page.waitForSelector(`${BOOK}.article-page .played`);
  await seen('article, playing');
}

async function press(page: Page, selector: string, index = 0): Promise<void> {
  await page.waitForSelector(selector);
  const found = (await page.$$(selector))[index];
  if (!found) throw new Error(`No ${selector} ${index}`);
  await found.evaluate((one) => (one as HTMLElement).click());
}

async function onBook(
  page: Page,
  run: (book: Book, argument: unknown) => void,
  argument?: unknown,
): Promise<void> {
  const book = await page.waitForSelector(`${BULLETIN}e-flipbook`);
  await book?.evaluate(run as never, argument as never);
}

/** Parts of the reader that nobody pressed for and that do not come: what a link asked for is told, the rest is left alone. */
import { after, afterEach, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { ElementHandle, HTTPRequest, Page } from 'puppeteer-core';
// @boundaries-ignore what the parser's own tests make
import { ARTICLE } from '../../../issue/test/support/hostile/documents.ts';
import { openHonest } from './support/hostile-issue.ts';
import { inPhase, type Lab } from './support/lab.ts';

interface Reader extends HTMLElement {
  article: string | undefined;
  page: number;
}

interface Visit {
  readonly page: Page;
  readonly reader: ElementHandle<Reader>;
  readonly errors: readonly string[];
  /** Resolves when the part was asked for and did not come. */
  readonly lost: Promise<unknown>;
  /** From now on it comes. */
  readonly come: () => void;
}

describe('a part of the reader that does not come', () => {
  let lab: Lab;
  before(async () => {
    lab = await openHonest();
  });
  after(() => lab.close());
  afterEach(() => lab.leave());

  async function visit(part: RegExp, address = ''): Promise<Visit> {
    let here = false;
    let lose = (request: HTTPRequest): void => void request;
    const lost = new Promise((resolve) => (lose = resolve));
    const body = `<!doctype html><html lang="vi"><meta name="viewport" content="width=device-width">
      <script async src="${lab.own}"></script><body style="margin:0"><e-bulletin src="/that/" start="pages" hash></e-bulletin>`;
    const path = lab.publish({ body }) + address;
    const { page, errors } = await lab.open(path, 'localhost', async (one) => {
      await one.setViewport({ width: 390, height: 844 });
      await one.setRequestInterception(true);
      one.on('request', (request) => {
        if (here || !part.test(request.url())) void request.continue();
        else void request.abort();
      });
      one.on('requestfailed', (request) => part.test(request.url()) && lose(request));
    });
    await inPhase(page, 'ready');
    const reader = (await page.waitForSelector(
      'e-bulletin >>> e-flipbook',
    )) as ElementHandle<Reader>;
    return { page, reader, errors, lost, come: () => void (here = true) };
  }

  it('is told where a link leads to an article, and the next link opens it', async () => {
    const { page, reader, errors, come } = await visit(/flipbook-reading\./, `#article=${ARTICLE}`);
    const notice = await page.waitForSelector('e-bulletin >>> e-flipbook >>> [part=notice]');
    const words = await notice?.evaluate((one) => one.textContent);
    expect(words).to.equal('Chưa mở được. Xem lại mạng rồi bấm lần nữa.');
    await page.waitForFunction(
      (one, said) => one.shadowRoot?.querySelector('[role=status]')?.textContent?.trim() === said,
      {},
      reader,
      words,
    );
    expect(await reader.evaluate((one) => [!!one.article, one.page])).to.deep.equal([false, 3]);
    come();
    await reader.evaluate((one, id) => (one.article = id), ARTICLE);
    await page.waitForSelector('e-bulletin >>> e-flipbook >>> article[aria-busy=false]');
    expect(errors).to.deep.equal([]);
  });

  it('is no complaint in the portal where only the browser would have looked for it', async () => {
    const { page, errors, lost } = await visit(/flipbook-find\./);
    await lost;
    // The words of the page are there all the same; a rejection that nobody handles is told a task after it.
    await page.waitForSelector('e-bulletin >>> e-flipbook >>> .layer.text');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(errors).to.deep.equal([]);
  });
});

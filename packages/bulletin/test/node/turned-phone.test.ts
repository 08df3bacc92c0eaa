/** A phone that is turned while somebody reads: Chromium keeps the line where nothing of ours hinders it. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { ElementHandle, Page } from 'puppeteer-core';
// @boundaries-ignore what the parser's own tests make
import { ARTICLE } from '../../../issue/test/support/hostile/documents.ts';
import { openHonest } from './support/hostile-issue.ts';
import { inPhase, type Lab } from './support/lab.ts';

interface Reader extends HTMLElement {
  article?: string;
  readonly articleElement?: HTMLElement;
}

const PHONE = { width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

describe('a phone that is turned', () => {
  let lab: Lab;
  let page: Page;
  let reader: ElementHandle<Reader>;

  before(async () => {
    lab = await openHonest();
    const body = `<!doctype html><html lang="vi"><head><meta name="viewport" content="width=device-width">
      <script src="${lab.own}"></script></head><body style="margin:0"><e-bulletin src="/that/" page="2"></e-bulletin></body></html>`;
    ({ page } = await lab.open(lab.publish({ body }), 'localhost', (opened) =>
      opened.setViewport(PHONE),
    ));
    await inPhase(page, 'ready');
    // What stands around the pages comes after them.
    await page.waitForSelector('e-bulletin >>> .header > .tools button');
    reader = (await page.waitForSelector('e-bulletin >>> e-flipbook')) as ElementHandle<Reader>;
  });
  after(() => lab.close());

  /** Number of the first paragraph whose end can be seen. */
  const read = (): Promise<number> =>
    reader.evaluate((one) =>
      [...(one.articleElement?.querySelectorAll('.long') ?? [])].findIndex(
        (paragraph) => paragraph.getBoundingClientRect().bottom > 0,
      ),
    );

  it('shows the same part of the article as before', async () => {
    await reader.evaluate((one, id) => void (one.article = id), ARTICLE);
    await page.waitForSelector('e-bulletin >>> e-flipbook >>> .article-page .text blockquote');
    await reader.evaluate((one) => {
      for (let number = 0; number < 80; number++) {
        const paragraph = document.createElement('p');
        paragraph.className = 'paragraph long';
        paragraph.textContent = 'Nước rút hết trong mười hai phút, ngõ khô ráo. '.repeat(6);
        one.articleElement?.append(paragraph);
      }
      one.articleElement?.querySelectorAll('.long')[40]?.scrollIntoView({ block: 'start' });
    });
    const before = await read();
    expect(before).to.be.within(39, 40);
    for (const { width, height } of [{ width: 844, height: 390 }, PHONE]) {
      await page.setViewport({ ...PHONE, width, height, isLandscape: width > height });
      await page.waitForFunction((wide) => innerWidth === wide, {}, width);
      // Layout, and what the browser does about it.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      expect(await read(), `${width} wide`).to.be.within(before - 1, before + 1);
    }
  });
});

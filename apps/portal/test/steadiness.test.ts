/** Nothing moves under a finger while a view comes: layout shifts of a slow phone, what the portal has below included. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { openSite, PHONE, type Site } from './support/portal-page.ts';
import { control } from './support/reader.ts';

/** What web.dev calls good; shifts right after a press count here too, because a thumb is slower than 500 ms. */
const GOOD = 0.1;

let site: Site;

before(async () => {
  site = await openSite();
});
after(() => site.close());

interface Shifts {
  shifts: number;
}

async function slowly(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const line = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
  await session.send('Network.emulateNetworkConditions', { offline: false, ...line });
  await page.evaluateOnNewDocument(() => {
    const counted = window as unknown as Shifts;
    counted.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        counted.shifts += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What was counted so far, once two frames have been drawn. */
const shifted = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    for (const _ of [1, 2]) await new Promise((drawn) => requestAnimationFrame(drawn));
    return (window as unknown as Shifts).shifts;
  });

describe('a slow phone', () => {
  for (const [word, last] of [
    ['Nghe', 'Câu sau'],
    ['Trả lời', 'Câu sau'],
    ['Chia sẻ', 'In áp phích'],
  ] as const)
    it(`shows "${word}" in its place`, async () => {
      const { page, close } = await site.open('/', { viewport: PHONE, before: slowly });
      const button = await page.waitForSelector(`e-bulletin >>> .choices ::-p-text(${word})`, {
        visible: true,
      });
      await page.waitForNetworkIdle();
      expect(await shifted(page), 'the home').to.be.below(GOOD);
      await button?.evaluate((one) => one.scrollIntoView({ block: 'center' }));
      const before = await shifted(page);
      await button?.click();
      await control(page, last);
      await page.waitForNetworkIdle();
      expect((await shifted(page)) - before).to.be.below(GOOD);
      await close();
    });

  for (const [what, path, last] of [
    ['the questions of a page', '/lay-y-kien.html', 'e-poll:nth-of-type(1) >>> form'],
    ['the player of an article', '/bai-viet.html', 'e-audio-reader >>> .step'],
  ] as const)
    it(`shows ${what} in its place`, async () => {
      const { page, close } = await site.open(path, { viewport: PHONE, before: slowly });
      await page.waitForSelector(last);
      await page.waitForNetworkIdle();
      expect(await shifted(page)).to.be.below(GOOD);
      await close();
    });
});

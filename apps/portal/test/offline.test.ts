/** An issue kept on the device: saved on its own page, read when the server is gone, with ranges, and removed again. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';
import { sampleIssue } from '../server/issues.ts';
import { startPortal, type Portal } from '../server/portal-server.ts';
import { PHONE } from './support/portal-page.ts';
import { opened, press, turnedFrom } from './support/reader.ts';

const KEEP = /^Lưu để đọc khi không có mạng \(\d+(,\d)? MB\)$/;

describe('reading without a network', () => {
  let browser: Browser;
  let issue: string;
  before(async () => {
    [browser, issue] = await Promise.all([launchBrowser(), sampleIssue()]);
  });
  const portals: Portal[] = [];
  after(async () => {
    await browser.close();
    await Promise.all(portals.map((portal) => portal.close()));
  });

  async function open(port = 0): Promise<Portal> {
    const portal = await startPortal({ issue, port, exactPort: port > 0 });
    portals.push(portal);
    return portal;
  }

  /** The name of a button that is there now, by its beginning. */
  async function named(page: Page, name: RegExp): Promise<string> {
    for (let tries = 0; tries < 600; tries++) {
      const names = await page.evaluate(() => {
        const root = document.querySelector('e-bulletin')?.shadowRoot;
        return [...(root?.querySelectorAll('.offline .button') ?? [])].map(
          (one) => one.textContent?.trim().replace(/\s+/g, ' ') ?? '',
        );
      });
      const found = names.find((one) => name.test(one));
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`No button ${String(name)}.`);
  }

  async function kept(): Promise<{ portal: Portal; page: Page; address: string }> {
    const portal = await open();
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport(PHONE);
    const address = new URL(portal.issuePath, portal.url).href;
    await page.goto(address);
    await press(page, await named(page, KEEP));
    await named(page, /^Xoá bản đã lưu$/);
    return { portal, page, address };
  }

  it('opens, turns and shows an article when the server is stopped; ranges are answered', async () => {
    const { portal, page, address } = await kept();
    await portal.close();
    await page.goto(address);
    await press(page, 'Đọc');
    const { page: first, pages } = await opened(page);
    expect(first).to.equal(1);
    expect(pages).to.be.greaterThan(7);
    await press(page, 'Trang sau');
    await turnedFrom(page, 1);

    const range = await page.evaluate(async () => {
      const { files } = (await (await fetch('offline.json')).json()) as {
        files: { path: string; bytes: number }[];
      };
      const file = files.find(({ path, bytes }) => path.endsWith('.webp') && bytes > 1000);
      const response = await fetch(file?.path ?? '', { headers: { Range: 'bytes=10-19' } });
      const bytes = (await response.arrayBuffer()).byteLength;
      return [response.status, response.headers.get('Content-Range'), bytes, file?.bytes];
    });
    expect(range).to.deep.equal([206, `bytes 10-19/${range[3]}`, 10, range[3]]);
    await page.browserContext().close();
  });

  it('is removed again, and nothing is left', async () => {
    const { page } = await kept();
    await press(page, 'Xoá bản đã lưu');
    await named(page, KEEP);
    const left = await page.evaluate(async () => [
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
    expect(left).to.deep.equal([0, 0]);
    await page.browserContext().close();
  });

  it('says what is missing when the network goes away in the middle, and goes on from there', async () => {
    let portal = await open();
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport(PHONE);
    await page.goto(new URL(portal.issuePath, portal.url).href);
    const name = await named(page, KEEP);
    const { port } = new URL(portal.url);
    let asked = 0;
    portal.server.on('request', ({ url = '' }) => {
      if (/\/a\/.*\.html$/.test(url) && ++asked === 3) void portal.close();
    });
    await press(page, name);
    await page.waitForFunction(() =>
      document
        .querySelector('e-bulletin')
        ?.shadowRoot?.querySelector('.offline [role=alert]')
        ?.textContent?.includes('mất mạng'),
    );
    portal = await open(Number(port));
    let again = 0;
    portal.server.on('request', () => again++);
    await press(page, await named(page, KEEP));
    await named(page, /^Xoá bản đã lưu$/);
    const { length } = (await page.evaluate(
      async () => (await (await fetch('offline.json')).json()).files,
    )) as unknown[];
    expect(again, 'what was kept is not fetched twice').to.be.below(length);
    await context.close();
  });

  it('leads from a portal page to the page of the issue', async () => {
    const portal = await open();
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport(PHONE);
    await page.goto(portal.url);
    const link = await page.waitForSelector(
      '::-p-aria([name="Mở trang riêng của số báo để lưu"][role="link"])',
    );
    expect(await link?.evaluate((one) => (one as HTMLAnchorElement).pathname)).to.equal(
      `${portal.issuePath}index.html`,
    );
    await context.close();
  });
});

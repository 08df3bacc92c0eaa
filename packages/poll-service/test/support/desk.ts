/** The administration page of a file's tests in a real browser, with a poll that fourteen people have answered by cards. */
import { after, before, expect } from '@e-bulletin/tools/testing';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';
import { createApp } from '../../src/index.js';
import { looksFine } from './look.js';
import { ballot, definition, run, type Running } from './service.js';

export const PHONE = {
  width: 390,
  height: 844,
  deviceScaleFactor: 1,
  isMobile: true,
  hasTouch: true,
};
export const DESKTOP = { width: 1366, height: 768, deviceScaleFactor: 1 };

export let running: Running;
export let app: ReturnType<typeof createApp>;
export let browser: Browser;
export let at: string;
let faults: string[] = [];

export function desk(): void {
  before(async () => {
    running = await run(':memory:', {}, { ...definition, level: 'code' });
    app = createApp(running.service, { publicUrl: 'https://y-kien.example.vn' });
    at = await app.listen({ port: 0, host: '127.0.0.1' });
    const codes = await running.service.office.issueCodes('thu-gom', 14, 'Khu phố 1');
    for (const [i, token] of codes.entries()) {
      const answers = { gio: i % 3 ? 'sang' : 'toi', 'ly-do': `vì ${i}` };
      await running.service.submit('thu-gom', ballot(answers, { token }));
    }
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await app.close();
    await running.close().catch(() => undefined);
  });
}

export async function openDesk(viewport: typeof DESKTOP, where = at): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(viewport);
  faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`${where}/admin`);
  await heading(page, 'Quản trị lấy ý kiến');
  return page;
}

export const heading = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => document.querySelector('h1')?.textContent.includes(wanted),
    {},
    text,
  );

/** Waits until the page, or this part of it, says so. */
export const says = (page: Page, text: string, selector = 'body'): Promise<unknown> =>
  page.waitForFunction(
    (text, selector) => document.querySelector(selector)?.textContent.includes(text),
    {},
    text,
    selector,
  );

/** As `looksFine`, and no script failed. */
export async function fine(page: Page, where: string): Promise<void> {
  await looksFine(page, where);
  expect(faults, where).to.deep.equal([]);
}

/** What a wall waits before it opens a line anew passes in no time. */
export const hurry = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const real = window.setTimeout;
    window.setTimeout = ((job: () => void, wait: number) =>
      real(job, wait === 3000 ? 5 : wait)) as typeof setTimeout;
  });

export async function press(page: Page, name: string): Promise<void> {
  const handle = await page.waitForSelector(`::-p-xpath(//button[contains(., "${name}")])`);
  await handle!.evaluate((element) => (element as HTMLElement).click());
}

export async function openPoll(page: Page): Promise<void> {
  await page.type('input[type=password]', running.adminToken);
  await page.keyboard.press('Enter');
  await page.waitForSelector('::-p-aria(Mở: Lấy ý kiến về thu gom rác)');
  await page.click('::-p-aria(Mở: Lấy ý kiến về thu gom rác)');
  await heading(page, 'thu gom rác');
}

/** Tabs until the control with this name has the focus. */
export async function reach(page: Page, name: string): Promise<void> {
  const seen: string[] = [];
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return (
        element?.labels?.[0]?.textContent ??
        element?.getAttribute('aria-label') ??
        element?.textContent ??
        ''
      );
    });
    if (now === name) return;
    seen.push(now);
  }
  throw new Error(`no “${name}” among ${seen.join(', ')}`);
}

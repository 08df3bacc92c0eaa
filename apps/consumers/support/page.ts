/** A built page of a fresh project in a real browser, with everything that its console complains of. */
import type { Browser, Page } from 'puppeteer-core';
import { createStaticServer } from '@e-bulletin/publisher';

export interface Shown {
  readonly page: Page;
  /** Errors and warnings, but for files that a test asks for in vain. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export async function show(browser: Browser, folder: string, file = ''): Promise<Shown> {
  const site = await createStaticServer({ root: folder });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (!['error', 'warn'].includes(message.type())) return;
    const text = `${message.text()} ${message.location()?.url ?? ''}`.trim();
    if (!/\/(khong-co|favicon\.ico)/.test(text)) complaints.push(text);
  });
  await page.goto(site.url + file);
  return {
    page,
    complaints,
    close: async () => {
      await page.close();
      await site.close();
    },
  };
}

/** Waits until the shadow root of `selector` has an element `inner`. */
export async function waitInside(page: Page, selector: string, inner: string): Promise<void> {
  await page.waitForFunction(
    (host, within) => Boolean(document.querySelector(host)?.shadowRoot?.querySelector(within)),
    {},
    selector,
    inner,
  );
}

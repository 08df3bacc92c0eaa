/** A built page of a fresh project in a real browser, with everything that its console complains of. */
import type { Browser, Page } from 'puppeteer-core';
import { createStaticServer } from '@e-bulletin/publisher';

export interface Shown {
  readonly page: Page;
  /** Errors and warnings, but for files that a test asks for in vain. */
  readonly complaints: readonly string[];
}

/** Opens the page in `folder`, lets `look` at it, and leaves nothing open. */
export async function show(
  browser: Browser,
  folder: string,
  look: (shown: Shown) => Promise<void>,
): Promise<void> {
  const site = await createStaticServer({ root: folder });
  const page = await browser.newPage();
  // A page that never comes ends the test; one that comes late on a busy machine does not.
  page.setDefaultTimeout(120_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (!['error', 'warn'].includes(message.type())) return;
    const text = `${message.text()} ${message.location()?.url ?? ''}`.trim();
    if (!/\/(khong-co|favicon\.ico)/.test(text)) complaints.push(text);
  });
  try {
    await page.goto(site.url);
    await look({ page, complaints });
  } catch (error) {
    // What the page said is why it is not as it should be.
    throw complaints.length > 0 ? new Error(complaints.join('\n'), { cause: error }) : error;
  } finally {
    await page.close();
    await site.close();
  }
}

/** Waits until the shadow root of `selector` has an element `inner`. */
export async function waitInside(page: Page, selector: string, inner: string): Promise<void> {
  await page.waitForFunction(
    (host, within) => Boolean(document.querySelector(host)?.shadowRoot?.querySelector(within)),
    // By the clock: a page that is not drawn has no frames.
    { polling: 100 },
    selector,
    inner,
  );
}

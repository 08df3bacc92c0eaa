/** The face of a player on a page: waiting for what stands in its shadow, and pressing it. */
import type { Page } from 'puppeteer-core';

export async function wait(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(`e-audio-reader >>> ${selector}`);
}

export async function press(page: Page, selector: string): Promise<void> {
  await wait(page, selector);
  await page.$eval(`e-audio-reader >>> ${selector}`, (one) => (one as HTMLElement).click());
}

/** The text of the map is drawn. */
export const article = (page: Page): Promise<void> => wait(page, '.article p');

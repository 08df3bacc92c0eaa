/** The shelf of all issues in the portal, through the script tag: opening by keyboard and by touch, Back, search, deep links. */
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { eventually } from './support/eventually.ts';
import { DESK, openSite, PHONE, type Site } from './support/portal-page.ts';
import { control, press } from './support/reader.ts';

const PAGE = '/kho-ban-tin.html';
const NEWEST = 'Đọc Số 8 · Quý IV năm 2026';

let site: Site;
let axe: string;

before(async () => {
  site = await openSite();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
after(() => site.close());

/** Runs in the page: what is shown of the shelf. */
const look = (
  page: Page,
): Promise<{ titles: string[]; status: string; inner: string; hits: number }> =>
  page.evaluate(() => {
    const root = document.querySelector('e-bulletin')?.shadowRoot;
    const texts = (selector: string): string[] =>
      [...(root?.querySelectorAll(selector) ?? [])].map((one) => one.textContent?.trim() ?? '');
    const inner = root?.querySelector('e-bulletin') as
      (HTMLElement & { issue?: { subtitle?: string } }) | null;
    return {
      titles: texts('.section-title'),
      status: texts('.shelf-status')[0] ?? '',
      inner: inner?.issue?.subtitle ?? '',
      hits: texts('.hit').length,
    };
  });

const shows = (page: Page, subtitle: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => {
      const inner = document.querySelector('e-bulletin')?.shadowRoot?.querySelector('e-bulletin');
      const { issue } = (inner ?? {}) as { issue?: { subtitle?: string } };
      return wanted === '' ? !inner : issue?.subtitle === wanted;
    },
    {},
    subtitle,
  );

async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { run } = (
      window as unknown as {
        axe: { run(where: string): Promise<{ violations: { id: string }[] }> };
      }
    ).axe;
    const { violations } = await run('e-bulletin');
    return violations.map(({ id }) => id);
  });
}

describe('the shelf in the portal', () => {
  for (const [name, viewport] of [
    ['phone', PHONE],
    ['desk', DESK],
  ] as const) {
    it(`on a ${name}: eight issues by years; one opens in place and Back leads to the shelf`, async () => {
      const guest = await site.open(PAGE, { viewport });
      const { page } = guest;
      await control(page, NEWEST);
      expect((await look(page)).titles).to.deep.equal(['Số mới nhất', 'Năm 2026', 'Năm 2025']);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      ).to.equal(true);
      await press(page, NEWEST);
      await shows(page, 'Số 8 · Quý IV năm 2026');
      await page.waitForFunction(() => location.hash.startsWith('#issue=so-8'));
      await page.goBack();
      await shows(page, '');
      await control(page, NEWEST);
      await guest.expectGoodGuest();
      // Last, because axe is no good guest.
      expect(await axeFaults(page)).to.deep.equal([]);
      await guest.close();
    });
  }

  it('by keyboard alone: search without accents, open what was found, come back to it', async () => {
    const guest = await site.open(PAGE);
    const { page } = guest;
    await (await control(page, 'Tìm trong tất cả các số', 'searchbox')).focus();
    await page.keyboard.type('ngap nuoc');
    await page.keyboard.press('Enter');
    await eventually(async () =>
      expect((await look(page)).status).to.equal('Thấy “ngap nuoc” ở 8 trong 8 số'),
    );
    expect((await look(page)).hits).to.be.at.least(8);
    // Past "Tìm" and the way back to the first place.
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await shows(page, 'Số 8 · Quý IV năm 2026');
    // The focus is on the way back.
    await page.keyboard.press('Enter');
    await shows(page, '');
    await page.waitForFunction(
      () => document.querySelector('e-bulletin')?.shadowRoot?.activeElement?.className === 'hit',
    );
    await guest.expectGoodGuest();
    await guest.close();
  });

  it('is led to by an address that names an issue and a page', async () => {
    const guest = await site.open(`${PAGE}#issue=so-6&so-6:page=10`);
    const { page } = guest;
    await shows(page, 'Số 6 · Quý II năm 2026');
    await page.waitForFunction(() => {
      const inner = document.querySelector('e-bulletin')?.shadowRoot?.querySelector('e-bulletin');
      return (inner as { page?: number } | null)?.page === 10;
    });
    await press(page, 'Tất cả các số');
    await control(page, NEWEST);
    await page.waitForFunction(() => location.hash === '');
    await guest.close();
  });

  it('has what to press in the first screen of a small phone, letters twice as large', async () => {
    const viewport = { ...PHONE, width: 320, height: 568 };
    const guest = await site.open('/kho/index.html', { viewport });
    await guest.page.addStyleTag({ content: ':root { --e-scale: 2; }' });
    const read = await control(guest.page, NEWEST);
    await eventually(async () =>
      expect(
        await read.evaluate((one) => one.getBoundingClientRect().bottom / innerHeight),
      ).to.be.at.most(1),
    );
    await guest.close();
  });

  it('stands on its own page too, as `e-bulletin shelf` wrote it', async () => {
    const guest = await site.open('/kho/index.html', { viewport: PHONE });
    await control(guest.page, NEWEST);
    await guest.expectGoodGuest();
    await guest.close();
  });
});

/** The portal's pages with the bulletin in them: axe, the keyboard alone, and no sideways scrolling at any width. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { DESK, openSite, PHONE, type Site } from './support/portal-page.ts';
import { shown } from './support/poll-lab.ts';
import { control, press, lyingAt, opened } from './support/reader.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PAGES = [
  '/',
  '/bai-viet.html',
  '/tin-van.html',
  '/gioi-thieu.html',
  '/tien-ich.html',
  '/lay-y-kien.html',
  '/man-chieu.html',
  '/mot-cua.html',
  '/nhung/',
  '/nhung/div.html',
  '/nhung/khung.html',
  '/nhung/chinh-sach.html',
  '/nhung/kieu-tin-cay.html',
  '/nhung/khong-co',
];

let site: Site;

before(async () => {
  site = await openSite();
});
after(() => site.close());

/** What axe finds on the whole page, shadow roots and frames included: rule and places. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return await page.evaluate(async (rules) => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    const { violations } = await runner.run(document, { runOnly: rules });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`,
    );
  }, RULES);
}

describe('accessibility of the portal', () => {
  for (const viewport of [PHONE, DESK]) {
    for (const path of PAGES) {
      it(`axe finds nothing and nothing scrolls sideways on ${path} at ${viewport.width}x${viewport.height}`, async () => {
        const { page, close } = await site.open(path, { viewport });
        if (await page.$('e-bulletin, div.e-bulletin')) await opened(page);
        if (await page.$('e-poll')) await shown(page, 'form, table');
        expect(await violations(page)).to.deep.equal([]);
        await expectNothingSideways(page);
        await close();
      });
    }
  }

  it('axe finds nothing with the contents open, nor on the last page', async () => {
    const { page, close } = await site.open('/');
    const { pages } = await opened(page);
    await press(page, 'Mục lục');
    await control(page, 'Đóng');
    expect(await violations(page)).to.deep.equal([]);
    await page.keyboard.press('Escape');
    await (await control(page, 'Trang sau')).focus();
    await page.keyboard.press('End');
    await lyingAt(page, pages);
    expect(await violations(page)).to.deep.equal([]);
    await close();
  });

  it('can be read with the keyboard alone: in, turn, contents, back, out', async () => {
    const { page, close } = await site.open('/');
    await opened(page);
    await tabTo(page, /^Mục lục$/);
    await page.keyboard.press('Enter');
    await control(page, 'Đóng');
    expect(await focused(page), 'focus moves into the panel').to.match(/Đóng|trang/i);
    await page.keyboard.press('Escape');
    expect(await focused(page), 'and back to its button').to.match(/Mục lục/);
    await tabTo(page, /^Trang sau$/);
    await page.keyboard.press('Enter');
    await lyingAt(page, 2);
    expect(await focused(page), 'focus stays on the button').to.match(/Trang sau/);
    await page.keyboard.press('ArrowLeft');
    await lyingAt(page, 1);
    await tabTo(page, /Thư viện phường sáng đèn/);
    await close();
  });

  it('lets a reader skip the banner and the menu', async () => {
    const { page, close } = await site.open('/');
    await page.keyboard.press('Tab');
    expect(await focused(page)).to.equal('Bỏ qua, tới nội dung chính');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).to.equal('noi-dung');
    await close();
  });

  for (const [width, height] of [
    [320, 640],
    [768, 1024],
  ] as const) {
    it(`nothing scrolls sideways at ${width} px`, async () => {
      for (const path of ['/', '/tien-ich.html', '/bai-viet.html', '/nhung/khung.html']) {
        const { page, close } = await site.open(path, { viewport: { width, height } });
        if (await page.$('e-bulletin')) await opened(page);
        await expectNothingSideways(page);
        await close();
      }
    });
  }

  it('the menu opens and closes on a phone', async () => {
    const { page, close } = await site.open('/', { viewport: PHONE });
    const button = await control(page, 'Danh mục');
    await button.click();
    await control(page, 'Tiện ích', 'link');
    expect(await button.evaluate((element) => element.getAttribute('aria-expanded'))).to.equal(
      'true',
    );
    await close();
  });
});

async function expectNothingSideways(page: Page): Promise<void> {
  const [needed, given] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ]);
  expect(needed, page.url()).to.equal(given);
}

/** Accessible name of what has the focus, through shadow roots. */
async function focused(page: Page): Promise<string> {
  return await page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const name = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    return name.replace(/\s+/g, ' ').trim();
  });
}

/** Presses Tab until the focus is on a control of that name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`Sixty Tabs did not lead to ${name}; the focus is on "${await focused(page)}".`);
}

/** The portal's pages with the bulletin in them: axe, the keyboard alone, and no sideways scrolling at any width. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { eventually } from './support/eventually.ts';
import { DESK, openSite, PHONE, type Site } from './support/portal-page.ts';
import { shown } from './support/poll-lab.ts';
import { control, press, lyingAt, opened } from './support/reader.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The button of the newest issue of a shelf. */
const NEWEST = 'Đọc Số 8 · Quý IV năm 2026';
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
    await comes(page, /Đóng|trang/i, 'focus moves into the panel');
    await page.keyboard.press('Escape');
    await comes(page, /^Mục lục$/, 'and back to its button');
    await tabTo(page, /^Trang sau$/);
    await page.keyboard.press('Enter');
    await lyingAt(page, 2);
    await comes(page, /^Trang sau$/, 'focus stays on the button');
    await page.keyboard.press('ArrowLeft');
    await lyingAt(page, 1);
    await tabTo(page, /Thư viện phường sáng đèn/);
    await close();
  });

  it('lets a reader skip the banner and the menu', async () => {
    const { page, close } = await site.open('/');
    await page.keyboard.press('Tab');
    await comes(page, /^Bỏ qua, tới nội dung chính$/, 'the first Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'noi-dung');
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

  it('no two controls lie over each other, and nothing over any, at 320 px with letters twice as large', async () => {
    for (const path of ['/', '/tien-ich.html', '/kho-ban-tin.html', '/lay-y-kien.html']) {
      const { page, close } = await site.open(path, { viewport: { width: 320, height: 568 } });
      await page.addStyleTag({ content: ':root { --e-scale: 2; }' });
      if (await page.$('e-poll')) await shown(page, 'form');
      else if (path === '/kho-ban-tin.html') await control(page, NEWEST);
      else {
        await opened(page);
        await page.waitForSelector('e-bulletin >>> .header > .tools button');
      }
      await eventually(async () => expect(await page.evaluate(overlaps), path).to.deep.equal([]));
      await close();
    }
  });

  it('the menu opens and closes on a phone', async () => {
    const { page, close } = await site.open('/', { viewport: PHONE });
    const button = await control(page, 'Danh mục');
    await button.click();
    await control(page, 'Tiện ích', 'link');
    await eventually(async () =>
      expect(await button.evaluate((one) => one.getAttribute('aria-expanded'))).to.equal('true'),
    );
    await close();
  });
});

/** Runs in the page: controls of our elements that share more than a hair of the screen, or that a finger would not meet. */
function overlaps(): string[] {
  const seen: Element[] = [];
  const look = (root: ParentNode): void => {
    for (const one of root.querySelectorAll('*')) {
      const control = root !== document && one.matches('button, a[href], label');
      // What has no words here is a place on a page, of which several lie ready.
      if (
        control &&
        one.textContent?.trim() &&
        one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      )
        seen.push(one);
      if (one.shadowRoot) look(one.shadowRoot);
    }
  };
  look(document);
  const found: string[] = [];
  for (const [at, one] of seen.entries()) {
    const { left, top, width, height } = one.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const met = (one.getRootNode() as ShadowRoot).elementFromPoint(x, y);
    if (met && !one.contains(met)) found.push(`${one.textContent?.trim()} / .${met.className}`);
    for (const other of seen.slice(at + 1)) {
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (width > 2 && height > 2 && !one.contains(other) && !other.contains(one))
        found.push(`${one.textContent?.trim()} / ${other.textContent?.trim()}`);
    }
  }
  return found;
}

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

/** The focus comes to what has this name. */
const comes = (page: Page, name: RegExp, why: string): Promise<void> =>
  eventually(async () => expect(await focused(page), why).to.match(name));

/** Presses Tab until the focus is on a control of that name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`Sixty Tabs did not lead to ${name}; the focus is on "${await focused(page)}".`);
}

/** Pages that a link leads to, and pages on a desk: what is in sight with them. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { eventually } from './support/eventually.ts';
import { DESK, openSite, PHONE, type Site } from './support/portal-page.ts';
import { control, opened, press } from './support/reader.ts';

let site: Site;

before(async () => {
  site = await openSite();
});
after(() => site.close());

/** Where a control ends, from the upper edge of the window. */
async function endOf(page: Page, name: string): Promise<number> {
  const { y = Infinity, height = 0 } = (await (await control(page, name)).boundingBox()) ?? {};
  return y + height;
}

describe('a page that a link led to', () => {
  for (const viewport of [PHONE, { width: 768, height: 1024 }, DESK]) {
    it(`is in sight with its buttons, and is not moved by the tools that come later, at ${viewport.width} px`, async () => {
      const guest = await site.open(`${site.portal.issuePath}#page=47`, { viewport });
      await opened(guest.page);
      const place = (): Promise<number[] | undefined> =>
        guest.page.evaluate(() => {
          const reader = document.querySelector('e-bulletin')?.shadowRoot?.querySelector('.reader');
          const stage = reader?.shadowRoot?.querySelector('.stage');
          const { x, y, width, height } = stage?.getBoundingClientRect() ?? new DOMRect();
          return stage ? [x, y + scrollY, width, height] : undefined;
        });
      const first = await place();
      expect(await endOf(guest.page, 'Trang sau')).to.be.at.most(viewport.height);
      const [, top = 0, , height = Infinity] = first ?? [];
      expect(top + height).to.be.at.most(viewport.height);
      await guest.page.waitForSelector('e-bulletin >>> [data-view=share]');
      expect(await place()).to.deep.equal(first);
      await guest.close();
    });
  }

  it('is one page on a tablet held upright, larger than one of two, with its buttons in sight; two when the tablet lies', async () => {
    const tablet = { ...PHONE, width: 768, height: 1024 };
    const guest = await site.open(`${site.portal.issuePath}#page=12`, { viewport: tablet });
    await opened(guest.page);
    const pages = (): Promise<number[]> =>
      guest.page.evaluate(() => {
        const reader = document.querySelector('e-bulletin')?.shadowRoot?.querySelector('.reader');
        const faces = reader?.shadowRoot?.querySelectorAll('.sheet.shown .face') ?? [];
        return [...faces].map((face) => face.getBoundingClientRect().width);
      });
    for (const [width, height, least] of [
      [768, 1024, 500],
      [820, 1180, 600],
      [800, 1280, 680],
    ] as const) {
      await guest.page.setViewport({ ...tablet, width, height });
      await eventually(async () => {
        const [one = 0, ...others] = await pages();
        expect(others).to.have.length(0);
        expect(one, `${width} x ${height}`).to.be.at.least(least);
        expect(await endOf(guest.page, 'Trang sau')).to.be.at.most(height);
      });
    }
    await guest.page.setViewport({ ...tablet, width: 1024, height: 768 });
    await eventually(async () => expect(await pages()).to.have.length(2));
    await guest.close();
  });

  it('keeps its buttons in sight in what a messenger leaves of a phone, and on a tablet that lies on a desk', async () => {
    const guest = await site.open(`${site.portal.issuePath}#page=12`, { viewport: PHONE });
    await opened(guest.page);
    for (const word of ['Đọc chữ to', 'Nghe bài'])
      expect(await endOf(guest.page, word), word).to.be.at.most(PHONE.height);
    for (const [width, height] of [
      [360, 568],
      [360, 640],
      [390, 664],
      [1024, 768],
    ] as const) {
      await guest.page.setViewport({ ...PHONE, width, height });
      await eventually(async () =>
        expect(await endOf(guest.page, 'Trang sau'), `${width} x ${height}`).to.be.at.most(height),
      );
    }
    await guest.close();
  });
});

describe('the pages on a desk', () => {
  it('leave the word that was found to be read in forced colours, where nothing is blended', async () => {
    const guest = await site.open(`${site.portal.issuePath}#page=47`, { viewport: DESK });
    const { page } = guest;
    await opened(page);
    await press(page, 'Tìm');
    await page.waitForSelector('e-bulletin >>> .reader >>> [type=search]');
    await page.keyboard.type('bảo hiểm y tế');
    await page.waitForSelector('e-bulletin >>> .reader >>> .hit');
    await page.keyboard.press('Enter');
    const mark = await page.waitForSelector('e-bulletin >>> .reader >>> .hit-mark.current');
    const client = await page.createCDPSession();
    const features = [{ name: 'forced-colors', value: 'active' }];
    await client.send('Emulation.setEmulatedMedia', { features });
    expect(await mark?.evaluate((one) => getComputedStyle(one).backgroundColor)).to.equal(
      'rgba(0, 0, 0, 0)',
    );
    await guest.close();
  });

  it('have the bulletin’s own tools in their rail', async () => {
    const guest = await site.open(site.portal.issuePath, { viewport: DESK });
    await opened(guest.page);
    await press(guest.page, 'Chia sẻ');
    await guest.page.waitForSelector('e-bulletin >>> e-qr-share >>> svg');
    await press(guest.page, 'Trang báo');
    await opened(guest.page);
    await guest.expectGoodGuest();
    await guest.close();
  });
});

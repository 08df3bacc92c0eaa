/** The four shapes that an embed may have, each on its own page of the portal, from the first day. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { eventually } from './support/eventually.ts';
import { openSite, PHONE, type GuestPage, type Site } from './support/portal-page.ts';
import { press, lyingAt, opened, type Place } from './support/reader.ts';

let site: Site;

before(async () => {
  site = await openSite();
});
after(() => site.close());

/** What Chromium remarks on the frame's attributes, which older browsers need. */
const REMARKS = /'web-share'|'allowfullscreen'/;

const SHAPES: readonly (readonly [name: string, path: string])[] = [
  ['<e-bulletin src>', '/'],
  ['<div class="e-bulletin" data-src>', '/nhung/div.html'],
  ['a link to the ZIP', '/nhung/lien-ket.html'],
  ['<iframe> of embed.html', '/nhung/khung.html'],
];

describe('embed shapes', () => {
  for (const [name, path] of SHAPES) {
    it(`${name} shows the issue and turns`, async () => {
      const guest = await site.open(path, { provoked: REMARKS });
      const place = await placeOf(guest);
      const { pages } = await opened(place);
      expect(pages).to.be.greaterThan(7);
      await press(place, 'Trang sau');
      await lyingAt(place, 2);
      await guest.expectGoodGuest();
      await guest.close();
    });
  }

  it('two bulletins on a page turn each for itself', async () => {
    const guest = await site.open('/tien-ich.html', { viewport: PHONE });
    await opened(guest.page);
    const NEXT = '::-p-aria([name="Trang sau"][role="button"])';
    await eventually(async () => expect(await guest.page.$$(NEXT)).to.have.length(2));
    const [, second] = await guest.page.$$(NEXT);
    await second?.click();
    await guest.page.waitForFunction(() => {
      const [first, second] = document.querySelectorAll<HTMLElement & { page: number }>(
        'e-bulletin',
      );
      return second?.page === 2 && first?.page !== 2;
    });
    await guest.expectGoodGuest();
    await guest.close();
  });

  it('every shape is a link that works when no script runs', async () => {
    for (const [, path] of SHAPES.slice(0, 3)) {
      const { page, context, close } = await site.open('/gioi-thieu.html');
      const plain = await context.newPage();
      await plain.setJavaScriptEnabled(false);
      await plain.goto(new URL(path, site.portal.url).href);
      const links = await plain.$$eval('main a[href*="/ban-tin/"]', (all) =>
        all.map((link) => (link as HTMLAnchorElement).href),
      );
      expect(links.length, path).to.be.greaterThan(0);
      for (const link of links) {
        const status = await page.evaluate(
          async (url) => (await fetch(url, { method: 'HEAD' })).status,
          link,
        );
        expect(status, link).to.equal(200);
      }
      await close();
    }
  });
});

/** The document that holds the bulletin: the page, or its frame. */
async function placeOf({ page }: GuestPage): Promise<Place> {
  const frame = await page.$('iframe');
  if (!frame) return page;
  // The empty document that a frame begins with takes a wait begun in it along when it goes.
  const inner = await page.waitForFrame(
    (one) => one.parentFrame() !== null && one.url().startsWith('http'),
  );
  await frame.scrollIntoView();
  return inner;
}

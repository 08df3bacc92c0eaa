/** The sample issue read in the portal: every page turned, the places one can jump to, and a network that goes away. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { eventually } from './support/eventually.ts';
import { DESK, openSite, PHONE, type Site } from './support/portal-page.ts';
import {
  control,
  press,
  look,
  lyingAt,
  opened,
  send,
  turnedFrom,
  type Place,
  type Sight,
} from './support/reader.ts';

let site: Site;

before(async () => {
  site = await openSite();
});
after(() => site.close());

/** Turns with `turn` until `last`, or until there is no page after this one; the ordinals that were drawn on the way. */
async function readOn(
  place: Place,
  turn: () => Promise<void>,
  last = Infinity,
): Promise<Set<number>> {
  let sight: Sight = await opened(place);
  const drawn = new Set(sight.seen);
  while (sight.more && sight.page < last) {
    await turn();
    sight = await turnedFrom(place, sight.page);
    sight.seen.forEach((number) => drawn.add(number));
  }
  return drawn;
}

const ordinals = (count: number): number[] => [...Array(count).keys()].map((index) => index + 1);
const sorted = (numbers: ReadonlySet<number>): number[] => [...numbers].sort((a, b) => a - b);

describe('reading the sample issue in the portal', () => {
  it('turns every page with "Sau" on a phone', async () => {
    const guest = await site.open('/', { viewport: PHONE });
    const { pages } = await opened(guest.page);
    expect(pages).to.be.greaterThan(7);
    const turn = (): Promise<void> => press(guest.page, 'Trang sau');
    // All of them in `npm run test:full`; the desk turns every page each time.
    const skipped = process.env['FULL'] === '1' ? 0 : pages - 32;
    const first = Math.floor((pages - skipped) / 2);
    const drawn = await readOn(guest.page, turn, first);
    await send(guest.page, first + skipped + 1);
    await lyingAt(guest.page, first + skipped + 1);
    for (const ordinal of await readOn(guest.page, turn)) drawn.add(ordinal);
    const passed = (ordinal: number): boolean => ordinal > first && ordinal <= first + skipped;
    expect(sorted(drawn)).to.deep.equal(ordinals(pages).filter((ordinal) => !passed(ordinal)));
    await guest.expectGoodGuest();
    await guest.close();
  });

  it('turns every page with the arrow key on a desk, two at a time on the ready page', async () => {
    const guest = await site.open(site.portal.issuePath, { viewport: DESK });
    const { pages } = await opened(guest.page);
    await (await control(guest.page, 'Trang sau')).focus();
    let turns = 0;
    const drawn = await readOn(guest.page, async () => {
      turns += 1;
      await guest.page.keyboard.press('ArrowRight');
    });
    expect(sorted(drawn)).to.deep.equal(ordinals(pages));
    expect(turns).to.equal(Math.floor(pages / 2));
    await guest.expectGoodGuest();
    await guest.close();
  });

  it('goes to the first and last page by Home and End, and to the page typed', async () => {
    const { page, close } = await site.open('/');
    const { pages } = await opened(page);
    await (await control(page, 'Trang sau')).focus();
    await page.keyboard.press('End');
    await lyingAt(page, pages);
    await page.keyboard.press('Home');
    await lyingAt(page, 1);
    const place = await control(page, 'Đi tới trang', 'textbox');
    const value = (): Promise<string> => place.evaluate((one) => (one as HTMLInputElement).value);
    const cover = await value();
    await send(page, 6);
    await lyingAt(page, 6);
    await eventually(async () => expect(await value()).not.to.equal(cover));
    const printed = await value();
    await send(page, 2);
    await lyingAt(page, 2);
    await place.click();
    await page.keyboard.type(printed);
    await page.keyboard.press('Enter');
    await lyingAt(page, 6);
    await close();
  });

  it('leads from the contents to an article', async () => {
    const guest = await site.open('/');
    await opened(guest.page);
    await press(guest.page, 'Mục lục');
    await control(guest.page, 'Đóng');
    const ENTRIES = 'e-bulletin >>> .panel nav li button';
    await eventually(async () =>
      expect((await guest.page.$$(ENTRIES)).length).to.be.greaterThan(2),
    );
    const [, , entry] = await guest.page.$$(ENTRIES);
    expect(await entry?.evaluate((button) => button.textContent)).to.match(/trang \S+/);
    await entry?.click();
    await turnedFrom(guest.page, 1);
    await guest.expectGoodGuest();
    await guest.close();
  });

  it('prints an article without a control over its words', async () => {
    const guest = await site.open('/', { viewport: PHONE });
    await (await guest.page.waitForSelector('e-bulletin >>> .articles button'))?.click();
    await guest.page.waitForSelector('>>> .article-page .text p');
    await control(guest.page, 'Nghe');
    await guest.page.emulateMediaType('print');
    const controls = await guest.page.$$eval('>>> .button', (all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.textContent.trim()),
    );
    expect(controls).to.deep.equal([]);
    await guest.close();
  });

  it('opens at the page that a link names, and writes the page into the address of the ready page', async () => {
    const guest = await site.open(`${site.portal.issuePath}#page=5`, { viewport: PHONE });
    await lyingAt(guest.page, 5);
    await press(guest.page, 'Trang sau');
    await lyingAt(guest.page, 6);
    await guest.page.waitForFunction(() => location.hash === '#page=6');
    await guest.expectGoodGuest();
    await guest.close();
  });

  it("leaves the portal's own address alone", async () => {
    const guest = await site.open('/#tin-moi', { viewport: PHONE });
    await opened(guest.page);
    const length = await guest.page.evaluate(() => history.length);
    await press(guest.page, 'Trang sau');
    await lyingAt(guest.page, 2);
    expect(await guest.page.evaluate(() => location.hash)).to.equal('#tin-moi');
    expect(await guest.page.evaluate(() => history.length)).to.equal(length);
    await guest.close();
  });

  it('says what happened when the network goes in the middle, and goes on when it is back', async () => {
    const guest = await site.open('/', { viewport: PHONE, provoked: /ERR_INTERNET_DISCONNECTED/ });
    const { pages } = await opened(guest.page);
    const far = Math.floor(pages / 2);
    await guest.page.setOfflineMode(true);
    // The browser's network hears of it later than we do: a page that was asked for at once still came (1 of 125).
    await guest.page.waitForFunction(
      () =>
        fetch(location.href, { cache: 'no-store' }).then(
          () => false,
          () => true,
        ),
      { polling: 50 },
    );
    await send(guest.page, far);
    await control(guest.page, 'Thử lại');
    expect((await look(guest.page)).seen).not.to.contain(far);
    await guest.page.setOfflineMode(false);
    // The book tries by itself when the browser says "online", which may be before the network answers.
    const again = press(guest.page, 'Thử lại').catch(() => undefined);
    await lyingAt(guest.page, far);
    await guest.expectGoodGuest();
    await guest.close();
    await again;
  });

  it('fetches a page again with "Thử lại"', async () => {
    const guest = await site.open('/', { viewport: PHONE, provoked: /ERR_FAILED/ });
    const { pages } = await opened(guest.page);
    let refused = true;
    await guest.page.setRequestInterception(true);
    guest.page.on('request', (request) => {
      // By address: a page is asked for by <img> before the chunk of canvases has come, by fetch afterwards.
      if (refused && /\/p\/\d+[-.]/.test(request.url())) void request.abort();
      else void request.continue();
    });
    await send(guest.page, pages);
    await control(guest.page, 'Thử lại');
    refused = false;
    await press(guest.page, 'Thử lại');
    await lyingAt(guest.page, pages);
    await guest.expectGoodGuest();
    await guest.close();
  });

  it('keeps the cover and says what to do when the issue cannot be fetched at all', async () => {
    const guest = await site.open('/gioi-thieu.html', { provoked: /ERR_|404|Không/ });
    await guest.page.setRequestInterception(true);
    let refused = true;
    guest.page.on('request', (request) => {
      if (refused && request.url().endsWith('manifest.json')) void request.abort();
      else void request.continue();
    });
    await guest.page.goto(site.portal.url);
    await control(guest.page, 'Thử lại');
    expect(
      await guest.page.$eval('e-bulletin img', (image) => image.checkVisibility()),
      'the cover is still seen',
    ).to.equal(true);
    refused = false;
    await press(guest.page, 'Thử lại');
    await opened(guest.page);
    await lyingAt(guest.page, 1);
    await guest.close();
  });
});

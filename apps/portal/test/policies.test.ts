/** Pages of the portal that send a strict policy and Trusted Types: the whole bulletin, and not one report. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { openSite, PHONE, type Site } from './support/portal-page.ts';
import { lyingAt, opened, press } from './support/reader.ts';

let site: Site;

before(async () => {
  site = await openSite();
});
after(() => site.close());

/** The portal's own jQuery looks at what the browser can by an inline handler, which the policy refuses. */
const JQUERY = /inline event handler/;

const PAGES = [
  ['a strict policy', '/nhung/chinh-sach.html', /script-src 'self'/],
  ['Trusted Types', '/nhung/kieu-tin-cay.html', /trusted-types e-bulletin$/],
] as const;

describe('pages of strict portals', () => {
  for (const [name, path, policy] of PAGES) {
    it(`${name}: home, listening, sharing, pages, contents, search`, async () => {
      const header = (await fetch(new URL(path, site.portal.url))).headers.get(
        'content-security-policy',
      );
      expect(header).to.match(policy);
      expect(header).not.to.contain('unsafe');
      const guest = await site.open(path, { viewport: PHONE, provoked: JQUERY });
      const { page } = guest;
      for (const [word, selector] of [
        ['Nghe', 'e-audio-reader'],
        ['Chia sẻ', 'e-qr-share >>> svg'],
      ] as const) {
        await press(page, word);
        await page.waitForSelector(`.e-bulletin >>> e-bulletin >>> ${selector}`);
        await press(page, 'Bản tin');
      }
      await opened(page);
      await press(page, 'Trang sau');
      await lyingAt(page, 2);
      await press(page, 'Mục lục');
      await press(page, 'Đóng');
      await press(page, 'Tìm');
      const field = await page.waitForSelector(
        '.e-bulletin >>> e-bulletin >>> e-flipbook >>> .field',
      );
      await field?.type('dat dai');
      await page.waitForSelector('.e-bulletin >>> e-bulletin >>> e-flipbook >>> .hit');
      await guest.expectGoodGuest();
      await guest.close();
    });
  }
});

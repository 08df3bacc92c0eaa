/** Cards on the administration page, where the line is cut between the service and the clerk. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { createApp } from '../../src/index.js';
import { DESKTOP, desk, fine, openDesk, openPoll, press, running, says } from '../support/desk.js';

desk();

/** The next answer about cards is lost: the service has done what was asked (POST: "Làm thẻ"), and the page hears nothing. */
const loseNext = (page: Page, lost: 'POST' | 'GET'): Promise<void> =>
  page.evaluate((method) => {
    const real = window.fetch;
    window.fetch = async (...given) => {
      const reply = await real(...given);
      if (given[1]?.method !== method || !String(given[0]).endsWith('/codes')) return reply;
      window.fetch = real;
      throw new TypeError('cut');
    };
  }, lost);

const sheets = (page: Page): Promise<string> =>
  page.$eval('iframe', (frame) => (frame as HTMLIFrameElement).srcdoc);

describe('cards whose answer was lost', () => {
  it('are the same ones at the next press, not others beside them', async () => {
    const { office } = running.service;
    const before = (await office.batches('thu-gom')).length;
    const page = await openDesk(DESKTOP);
    await openPoll(page);
    await loseNext(page, 'POST');
    await press(page, 'Làm thẻ');
    await says(page, 'nếu dịch vụ đã làm thì hiện đúng các thẻ ấy, không làm thêm');
    await fine(page, 'cards unheard of');
    expect(await office.batches('thu-gom')).to.have.length(before + 1);
    await press(page, 'Làm thẻ');
    await says(page, 'Đã làm thẻ. Mã chỉ hiện lần này');
    expect((await sheets(page)).match(/class="card"/g)).to.have.length(40);
    expect(await office.batches('thu-gom')).to.have.length(before + 1);
    await page.browserContext().close();
  });

  it('are there to be printed although the list of batches does not come after them', async () => {
    const page = await openDesk(DESKTOP);
    await openPoll(page);
    await loseNext(page, 'GET');
    await press(page, 'Làm thẻ');
    await says(page, 'Đã làm thẻ. Mã chỉ hiện lần này');
    expect((await sheets(page)).match(/class="card"/g)).to.have.length(40);
    await page.browserContext().close();
  });

  it('can be taken back, and with them the sheets that show them', async () => {
    const { office } = running.service;
    const page = await openDesk(DESKTOP);
    await openPoll(page);
    const names = (): Promise<string[]> =>
      page.$$eval('button[aria-label^="Huỷ đợt"]', (all) =>
        all.map((one) => one.getAttribute('aria-label') ?? ''),
      );
    // Of the batch that people have used there is nothing to take back.
    expect(await names()).to.not.include('Huỷ đợt Khu phố 1');
    await page.type('::-p-aria(Tên đợt)', 'Khu phố 9');
    await press(page, 'Làm thẻ');
    await page.waitForSelector('iframe');
    const selector = '[aria-label="Huỷ đợt Khu phố 9"]';
    await page.waitForSelector(selector);
    await page.$eval(selector, (one) => (one as HTMLElement).click());
    await page.waitForFunction(() => !document.querySelector('iframe'));
    await page.waitForFunction((one) => !document.querySelector(one), {}, selector);
    const left = (await office.batches('thu-gom')).map(({ label }) => label);
    expect(left).to.not.include('Khu phố 9');
    await fine(page, 'cards taken back');
    await page.browserContext().close();
  });
});

describe('cards whose address no phone can open', () => {
  it('are told of before they are printed, and so is the code of the poll', async () => {
    const told = (page: Page): Promise<number> =>
      page.$$eval(
        '.note',
        (all) => all.filter((one) => /--public-url/.test(one.textContent)).length,
      );
    const page = await openDesk(DESKTOP);
    await openPoll(page);
    expect(await told(page)).to.equal(0);
    await page.browserContext().close();

    const app = createApp(running.service);
    const local = await app.listen({ port: 0, host: '127.0.0.1' });
    const other = await openDesk(DESKTOP, local);
    await openPoll(other);
    expect(await told(other)).to.equal(2);
    await fine(other, 'an address of this computer');
    await other.browserContext().close();
    await app.close();
  });
});

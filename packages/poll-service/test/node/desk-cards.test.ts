/** Cards on the administration page, where the line is cut between the service and the clerk. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { parsePoll } from '@e-bulletin/issue/poll.js';
import { cardOf, cardSheets } from '../../src/http/pages/cards.js';
import { CARDS_STYLE } from '../../src/http/style.js';
import { createApp } from '../../src/index.js';
import { DESKTOP, browser, desk, fine, openDesk } from '../support/desk.js';
import { openPoll, press, running, says } from '../support/desk.js';
import { definition } from '../support/service.js';

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
    // Dots part thousands here: no card at all instead of five.
    await page.locator('::-p-aria(Số thẻ)').fill('5.000');
    await press(page, 'Làm thẻ');
    await says(page, 'Số thẻ mỗi lần từ 1 đến 2.000');
    await page.locator('::-p-aria(Số thẻ)').fill('4');
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

describe('a card on paper', () => {
  const long =
    'Lấy ý kiến về việc mở rộng hẻm 42 đường Nguyễn Hữu Cảnh và sắp xếp lại giờ thu gom rác';
  const polls: readonly (readonly [name: string, more: object])[] = [
    ['as most are', {}],
    ['whose short name was made from its title', { id: 'lay-y-kien-ve-viec-mo-rong-hem-42-duong' }],
    ['with a long title', { title: `${long} sinh hoạt trên địa bàn phường` }],
    [
      'with as much as there can be',
      {
        id: `y-kien-${'mong-muon-'.repeat(6)}`.slice(0, 63),
        title: long.repeat(5),
        publisher: long,
      },
    ],
  ];
  it('has all of its words within the lines that it is cut along, and its address whole', async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 794, height: 1123 });
    await page.emulateMediaType('print');
    for (const [name, more] of polls) {
      const given = { ...definition, publisher: 'Uỷ ban nhân dân phường Bến Nghé', ...more };
      const { poll } = parsePoll({ ...given, level: 'code' });
      const base = 'https://y-kien.phuong-ben-nghe.example.vn';
      const cards = Array.from({ length: 9 }, () => cardOf(base, poll!.id, '4X7KM2P9QABC'));
      await page.setContent(`${cardSheets(poll!, base, cards)}<style>${CARDS_STYLE}</style>`);
      const outside = await page.$$eval('.card', (all) =>
        all.flatMap((card) => {
          const { left, right, top, bottom } = card.getBoundingClientRect();
          // Scissors are not exact: two millimetres.
          return [...card.querySelectorAll('svg, p, h2, .part')].flatMap((one) => {
            const box = one.getBoundingClientRect();
            const isIn = box.left > left + 7 && box.right < right - 7;
            return isIn && box.top > top + 7 && box.bottom < bottom - 7 ? [] : [one.outerHTML];
          });
        }),
      );
      expect([...new Set(outside)], name).to.deep.equal([]);
      const cut = await page.$$eval('.card p:not(:first-child), .part', (all) =>
        all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent),
      );
      expect(cut, name).to.deep.equal([]);
      // Of an address that is typed in: "y-" at the end of a line is taken for a word that goes on.
      const lines = await page.$eval('.card p:nth-last-child(2)', (one) => {
        const found: Record<number, string> = {};
        const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          [...node.textContent!].forEach((letter, i) => {
            const range = document.createRange();
            range.setStart(node, i);
            range.setEnd(node, i + 1);
            const { top, width } = range.getBoundingClientRect();
            if (width) found[Math.round(top)] = (found[Math.round(top)] ?? '') + letter;
          });
        }
        return Object.values(found);
      });
      expect(lines.join('').replace(/\s/g, ''), name).to.contain(`/p/${poll!.id}`);
      for (const line of lines) expect(line, name).to.not.match(/-$/);
      const tall = await page.$$eval('.card', (all) => all.map(({ clientHeight }) => clientHeight));
      expect(Math.max(...tall), name).to.be.below(281);
    }
    await page.close();
  });
});

/** Passing on from inside a bulletin: the poll as what is shared, and the office's own button at Zalo, whose script waits for a tap. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { eventually } from './support/eventually.ts';
import { openSite, PHONE, type Site } from './support/portal-page.ts';
import { press } from './support/reader.ts';
import { Walk } from './support/walk.ts';

const SCRIPT = 'https://sp.zalo.me/plugins/sdk.js';

let site: Site;

before(async () => {
  site = await openSite();
});
after(() => site.close());

const shared = (page: Page): Promise<{ url: string; label: string; words: string }> =>
  page.$eval('e-bulletin >>> e-qr-share', (element) => {
    const { url, label, shadowRoot } = element as HTMLElement & { url: string; label: string };
    return { url, label, words: shadowRoot?.querySelector('.words')?.textContent?.trim() ?? '' };
  });

describe('buttons that do not arrive', () => {
  it('leave the code, its address and "Thử lại", which brings them', async () => {
    const guest = await site.open(site.portal.issuePath, {
      viewport: PHONE,
      provoked: /ERR_FAILED|Failed to fetch|importing/,
    });
    const { page } = guest;
    let refused = true;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (refused && request.url().includes('/qr-share-share.')) void request.abort();
      else void request.continue();
    });
    const walk = new Walk(page, 'share');
    await walk.tap('Chia sẻ');
    await walk.reads('Chưa mở được phần này vì mạng yếu');
    await page.waitForSelector('e-bulletin >>> e-qr-share >>> svg');
    await eventually(async () =>
      expect((await shared(page)).words).to.contain(new URL(site.portal.url).host),
    );
    refused = false;
    await walk.tap('Thử lại');
    await walk.find('Sao chép');
    await guest.expectGoodGuest();
    await guest.close();
  });
});

describe('what is passed on from a poll', () => {
  it('is the poll itself, and from there the whole issue when that is wanted', async () => {
    const { page, expectGoodGuest, close } = await site.open(site.portal.issuePath, {
      viewport: PHONE,
    });
    const walk = new Walk(page, 'share');
    await walk.tap('Trả lời');
    await walk.find('Thêm sáng thứ Bảy');
    await walk.tap('Chia sẻ');
    await page.waitForSelector('e-bulletin >>> e-qr-share >>> svg');
    const poll = new URL('/polls/gio-lam-thu-tuc', site.portal.url);
    await eventually(async () =>
      expect(await shared(page)).to.deep.equal({
        url: poll.href,
        label: 'Giờ nào tiện nhất cho bà con?',
        words: poll.host + poll.pathname,
      }),
    );
    const chosen = await page.waitForSelector('e-bulletin >>> .targets [aria-pressed=true]');
    expect(await chosen?.evaluate((one) => one.textContent?.trim())).to.equal('Phiếu hỏi ý kiến');
    // Heard as one address: where it may break is no pause.
    await page.waitForSelector(`::-p-aria([name="${poll.host}${poll.pathname}"][role="button"])`);
    await walk.tap('Sao chép');
    await walk.reads('dán vào Zalo');
    await walk.tap('Cả số báo');
    await page.waitForFunction(
      (path) => {
        const share = document
          .querySelector('e-bulletin')
          ?.shadowRoot?.querySelector('e-qr-share') as HTMLElement & { url: string };
        return new URL(share.url).pathname === path;
      },
      {},
      site.portal.issuePath,
    );
    await walk.tap('In áp phích');
    await page.waitForSelector('::-p-aria([name="Tới 1,2 m giấy A4"][role="radio"])');
    // "Back" says where it leads.
    await press(page, 'Trả lời');
    await walk.find('Thêm sáng thứ Bảy');
    await expectGoodGuest();
    await close();
  });
});

describe('the office’s account at Zalo', () => {
  let zalo: Server;
  let asked: string[] = [];
  let answers = true;

  before(async () => {
    // Draws what the real one draws: something into each place of its class.
    zalo = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      if (!answers) return void response.writeHead(503).end();
      response.setHeader('content-type', 'text/javascript');
      response.end(`for (const place of document.querySelectorAll('.zalo-share-button')) {
        const frame = document.createElement('b');
        frame.textContent = 'Zalo của ' + place.dataset.oaid + ': ' + place.dataset.href;
        place.append(frame);
      }`);
    });
    await new Promise<void>((resolve) => zalo.listen(0, '127.0.0.1', resolve));
  });
  after(() => {
    zalo.close();
  });

  /** A bulletin whose `share` slot holds the office's own element; Zalo's host is the stand-in. */
  async function visited(): Promise<{ page: Page; strangers: string[]; close(): Promise<void> }> {
    asked = [];
    const strangers: string[] = [];
    const { page, close } = await site.open('/gioi-thieu.html', {
      viewport: PHONE,
      before: async (opening) => {
        await opening.setRequestInterception(true);
        opening.on('request', (request) => {
          const { hostname, pathname, protocol } = new URL(request.url());
          if (!protocol.startsWith('http') || hostname === 'localhost')
            return void request.continue();
          strangers.push(request.url());
          const { port } = zalo.address() as AddressInfo;
          void fetch(`http://127.0.0.1:${port}${pathname}`).then(async (answer) =>
            request.respond({
              status: answer.status,
              contentType: 'text/javascript',
              body: await answer.text(),
            }),
          );
        });
      },
    });
    await page.evaluate((src) => {
      const bulletin = document.createElement('e-bulletin');
      bulletin.setAttribute('src', src);
      const share = document.createElement('e-qr-share');
      share.slot = 'share';
      share.setAttribute('zalo-oa', '4318657068771012646');
      bulletin.append(share);
      document.body.prepend(bulletin);
      const script = document.createElement('script');
      script.src = '/e-bulletin/e-bulletin.js';
      document.head.append(script);
    }, site.portal.issuePath);
    await press(page, 'Chia sẻ');
    await page.waitForSelector('e-qr-share >>> .zalo');
    await page.waitForNetworkIdle({ idleTime: 300 });
    return { page, strangers, close };
  }

  it('is asked nothing before a tap, and one file after it', async () => {
    answers = true;
    const { page, strangers, close } = await visited();
    expect([strangers, asked]).to.deep.equal([[], []]);
    await press(page, 'Gửi qua Zalo');
    const button = await page.waitForSelector('e-qr-share > .zalo-share-button > b');
    const words = await button?.evaluate((one) => [one.textContent, one.checkVisibility()]);
    expect(words).to.deep.equal([`Zalo của 4318657068771012646: ${page.url()}`, true]);
    await page.waitForNetworkIdle({ idleTime: 300 });
    expect([strangers, asked]).to.deep.equal([[SCRIPT], ['GET /plugins/sdk.js']]);
    await close();
  });

  it('that does not answer leaves the link to be copied', async () => {
    answers = false;
    const { page, strangers, close } = await visited();
    await press(page, 'Gửi qua Zalo');
    // What is said last: that it did not answer, not that it is being asked.
    await page.waitForFunction(() => {
      const said = document.querySelector('e-qr-share')?.shadowRoot?.querySelector('.note');
      return /Zalo/.test(said?.textContent ?? '') && !/Đang hỏi/.test(said?.textContent ?? '');
    });
    expect(await page.$('e-qr-share > .zalo-share-button')).to.equal(null);
    expect(strangers).to.deep.equal([SCRIPT]);
    await close();
  });
});

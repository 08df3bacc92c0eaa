/**
 * A question of the office inside the article that tells of it: read and answered by touch on a slow phone, whose line is cut
 * while the answer leaves, and comes back.
 */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { CDPSession, Page } from 'puppeteer-core';
import { openSite, PHONE, type Site } from './support/portal-page.ts';
import { Walk } from './support/walk.ts';

const POLL = 'e-bulletin >>> e-poll';
/** A phone of 2019 on a bad line. */
const SLOW = { offline: false, latency: 300, downloadThroughput: 90_000, uploadThroughput: 40_000 };

let site: Site;

before(async () => {
  site = await openSite();
});
after(() => site.close());

describe('a poll in an article', () => {
  it('is answered by a finger, waits out a cut line, and leads back to the place in the text', async () => {
    let line: CDPSession;
    const { page, close } = await site.open(
      `${site.portal.issuePath}#article=gio-nao-tien-nhat-cho-ba-con`,
      {
        viewport: PHONE,
        provoked: /ERR_INTERNET_DISCONNECTED/,
        before: async (fresh: Page) => {
          line = await fresh.createCDPSession();
          await line.send('Emulation.setCPUThrottlingRate', { rate: 4 });
          await line.send('Network.emulateNetworkConditions', SLOW);
        },
      },
    );
    const walk = new Walk(page, 'poll-in-article');
    await walk.find('Trả lời: Giờ nào tiện');
    await walk.picture('1-article');
    await walk.tap('Trả lời: Giờ nào tiện');
    await walk.find('Thêm sáng thứ Bảy');
    await walk.picture('2-question');
    await walk.tap('Thêm sáng thứ Bảy');
    await walk.tap('Câu sau');
    await walk.tap('Chứng thực giấy tờ');
    await walk.picture('3-second');
    await line!.send('Network.emulateNetworkConditions', { ...SLOW, offline: true });
    await walk.tap('Gửi câu trả lời');
    await walk.reads('Chưa gửi');
    await walk.picture('4-cut');
    // Closed and opened again, as somebody does who is not sure.
    await walk.tap('Đóng');
    await walk.tap('Trả lời: Giờ nào tiện');
    await walk.reads('Chưa gửi');
    await line!.send('Network.emulateNetworkConditions', SLOW);
    await walk.reads('Đã gửi');
    await walk.picture('5-sent');
    const receipt = await page.$eval(`${POLL} >>> .receipt`, (one) => one.textContent!.trim());
    const known = await fetch(new URL('/polls/gio-lam-thu-tuc/receipt', site.portal.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ receipt }),
    });
    expect(await known.json()).to.deep.equal({ present: true });
    await walk.tap('Xem kết quả');
    await walk.reads('Đang nhận câu trả lời');
    await walk.picture('6-result');
    await walk.tap('Đóng');
    await walk.find('Trả lời: Giờ nào tiện');
    await walk.picture('7-back');
    await close();
  });
});

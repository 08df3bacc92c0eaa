/** What an office is writing is lost by nothing: not by another token, nor by a slip, nor by a web server that is in between. */
import { after, afterEach, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Dialog, Page } from 'puppeteer-core';
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';
import { createApp } from '../../src/index.js';
import { digestOf } from '../../src/secrets.js';
import { writeSetting } from '../../src/store/records.js';
import { DESKTOP, PHONE, heading, hurry, press, says } from '../support/desk.js';
import { looksFine } from '../support/look.js';
import { startCluster, type Cluster } from '../support/postgres.js';
import { ballot, run, type Running } from '../support/service.js';

let cluster: Cluster;
let running: Running;
let app: ReturnType<typeof createApp>;
let at: string;
let browser: Awaited<ReturnType<typeof launchBrowser>>;
let token: string;
/** What the page asked, and what is answered. */
let asked: string[] = [];
let answer = true;

before(async () => {
  cluster = await startCluster();
  running = await run(await cluster.database('desk'));
  token = running.adminToken;
  app = createApp(running.service);
  at = await app.listen({ port: 0, host: '127.0.0.1' });
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  await app.close();
  await running.close();
  await cluster.stop();
});
afterEach(async () => {
  for (const context of browser.browserContexts().slice(1)) await context.close();
});

async function enter(viewport = DESKTOP): Promise<Page> {
  asked = [];
  answer = true;
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport(viewport);
  page.on('dialog', (dialog: Dialog) => {
    asked.push(`${dialog.type()} ${dialog.message()}`);
    void (answer ? dialog.accept() : dialog.dismiss());
  });
  await page.goto(`${at}/admin`);
  await heading(page, 'Quản trị lấy ý kiến');
  await page.type('input[type=password]', token);
  await page.keyboard.press('Enter');
  await heading(page, 'Các cuộc lấy ý kiến');
  return page;
}

/** As `new-token` does it in another process. */
async function renew(): Promise<void> {
  token = `moi-${Math.random().toString(36).slice(2)}`;
  await running.database.transaction((tx) => writeSetting(tx, 'admin', digestOf(token)));
  await running.service.settle();
}

const TITLE = 'Lấy ý kiến về giờ mở nhà văn hoá';
const titleOf = (page: Page): Promise<string> =>
  page.$eval('::-p-aria(Tiêu đề)', (input) => (input as HTMLInputElement).value);

async function write(page: Page): Promise<void> {
  await press(page, 'Soạn cuộc mới');
  await heading(page, 'Soạn cuộc lấy ý kiến');
  await page.type('::-p-aria(Tiêu đề)', TITLE);
}

describe('a token that is changed while somebody writes', () => {
  for (const viewport of [DESKTOP, PHONE]) {
    it(`is asked for over the page, which then does what was pressed: ${viewport.width}`, async () => {
      const page = await enter(viewport as typeof DESKTOP);
      await write(page);
      await renew();
      await press(page, 'Xem trước');
      await page.waitForSelector('dialog[open]');
      await looksFine(page, 'the question');
      // A slip in it, and then the right one.
      await page.keyboard.type('sai');
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        () => document.querySelector<HTMLInputElement>('dialog[open] input')?.value === '',
      );
      await page.keyboard.type(token);
      await page.keyboard.press('Enter');
      await page.waitForSelector('::-p-text(Sửa những chỗ được chỉ ra)');
      expect(await page.$('dialog')).to.equal(null);
      expect(await titleOf(page)).to.equal(TITLE);
    });
  }

  it('may be looked up in peace: what was written stays, and the next press asks again', async () => {
    const page = await enter();
    await write(page);
    await renew();
    await press(page, 'Xem trước');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('::-p-text(Bấm lần nữa để nhập mã mới)');
    expect(await titleOf(page)).to.equal(TITLE);
    await press(page, 'Xem trước');
    await page.waitForSelector('dialog[open]');
  });
});

describe('a wall whose token has changed', () => {
  it('says so without a question over what the hall sees, and goes on with the new one', async () => {
    for (let i = 0; i < 15; i++) {
      await running.service.submit('thu-gom', ballot({ gio: i % 2 ? 'sang' : 'toi' }));
    }
    const page = await enter(PHONE as typeof DESKTOP);
    await page.click('::-p-aria(Mở: Lấy ý kiến về thu gom rác)');
    await heading(page, 'thu gom rác');
    await press(page, 'Chiếu lên màn hình');
    const wallSays = (selector: string, text: string): Promise<unknown> =>
      says(page, text, `.wall ${selector}`);
    await wallSays('caption', 'Giờ nào tiện?');
    await hurry(page);
    await renew();
    await wallSays('.note', 'Mã quản trị đã đổi nên số liệu dưới đây dừng ở lúc trước.');
    await looksFine(page, 'a wall that stands still');
    expect(await page.$('dialog:not(.wall)')).to.equal(null);
    await wallSays('caption', 'Giờ nào tiện?');
    const ask = async (): Promise<void> => {
      await press(page, 'Nhập mã mới để chiếu tiếp');
      await page.waitForSelector('dialog:not(.wall)[open]');
    };
    await ask();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog:not(.wall)'));
    await ask();
    await page.keyboard.type(token);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector<HTMLElement>('.wall .note')!.hidden);
    // The clicker goes on, too.
    await page.keyboard.press('PageDown');
    await wallSays('caption', 'HYPERLINK');
  });
});

describe('what is being written', () => {
  it('is left only by who says so: by the list, by a reload', async () => {
    const page = await enter();
    await write(page);
    answer = false;
    await press(page, 'Quay lại danh sách');
    expect(asked).to.deep.equal([
      'confirm Những gì vừa viết chưa được lưu và sẽ mất. Vẫn rời trang này?',
    ]);
    expect(await titleOf(page)).to.equal(TITLE);
    await page.evaluate(() => location.reload());
    expect(asked.at(-1)).to.match(/^beforeunload/);
    expect(await titleOf(page)).to.equal(TITLE);
    answer = true;
    await press(page, 'Quay lại danh sách');
    await heading(page, 'Các cuộc lấy ý kiến');
    asked = [];
    await press(page, 'Soạn cuộc mới');
    await press(page, 'Quay lại danh sách');
    expect(asked).to.deep.equal([]);
  });

  it('of a box of paper ballots, too', async () => {
    const page = await enter();
    await page.click('::-p-aria(Mở: Lấy ý kiến về thu gom rác)');
    await heading(page, 'thu gom rác');
    await page.click('summary');
    await page.type('::-p-aria(Hòm)', 'Hòm số 1');
    answer = false;
    await press(page, 'Quay lại danh sách');
    expect(asked).to.have.length(1);
    const box = await page.$eval('::-p-aria(Hòm)', (input) => (input as HTMLInputElement).value);
    expect(box).to.equal('Hòm số 1');
  });

  it('outlives a web server that answers for a service that is away', async () => {
    const page = await enter();
    await write(page);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      void request.respond({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' });
    });
    await press(page, 'Xem trước');
    await page.waitForSelector('::-p-text(Dịch vụ chưa trả lời được)');
    expect(await titleOf(page)).to.equal(TITLE);
  });
});

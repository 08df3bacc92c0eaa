/** A clerk without a mouse, and one who presses twice: everything that is done with a poll, from its cards to its minutes. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import type { HTTPRequest, Page } from 'puppeteer-core';
import {
  desk,
  DESKTOP,
  heading,
  openDesk,
  openPoll,
  press,
  reach,
  running,
} from '../support/desk.js';
import { CLOSES, HOUR } from '../support/service.js';

desk();

/** Tabs to it and presses it, on a page that is there. */
async function enter(page: Page, name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await page.waitForSelector('#desk > :first-child:not([inert])');
  await page.focus('h1');
  await reach(page, name);
  await page.keyboard.press(key);
}

async function write(page: Page, name: string, text: string): Promise<void> {
  await reach(page, name);
  // What stands in the field is replaced, as Tab selects it.
  await page.keyboard.type(text);
}

const reads = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction((text) => document.body.textContent.includes(text), {}, text);

describe('a press too many', () => {
  it('gives out one batch of cards: the codes of another would be shown to nobody', async () => {
    const { office } = running.service;
    const before = await office.batches('thu-gom');
    const page = await openDesk(DESKTOP);
    await openPoll(page);
    await page.waitForSelector('::-p-xpath(//button[. = "Làm thẻ"])');
    await page.$eval('::-p-xpath(//button[. = "Làm thẻ"])', (button) => {
      for (let i = 0; i < 3; i++) (button as HTMLElement).click();
    });
    await page.waitForSelector('iframe');
    const codes = await page.$$eval('iframe', ([frame]) =>
      (frame as HTMLIFrameElement).srcdoc.match(/class="card"/g),
    );
    const after = await office.batches('thu-gom');
    expect(after.length).to.equal(before.length + 1);
    expect(codes).to.have.length(40);
    // Pressed again when that is done, it makes more.
    await press(page, 'Làm thẻ');
    await page.waitForFunction(
      (rows) => document.querySelectorAll('[aria-label^="Huỷ đợt"]').length > rows,
      {},
      after.length - 1,
    );
    await page.browserContext().close();
  });

  it('writes one poll, and goes to it', async () => {
    const page = await openDesk(DESKTOP);
    await page.type('input[type=password]', running.adminToken);
    await page.keyboard.press('Enter');
    await heading(page, 'Các cuộc lấy ý kiến');
    await press(page, 'Soạn cuộc mới');
    await heading(page, 'Soạn cuộc');
    for (const [name, text] of [
      ['Tiêu đề', 'Hai lần'],
      ['Câu hỏi', 'Một?'],
      ['Các phương án', 'A\nB'],
    ] as const) {
      await write(page, name, text);
    }
    await page.evaluate(() => {
      const asked = ((window as { asked?: number[] }).asked = [] as number[]);
      const real = window.fetch;
      window.fetch = async (...given) => {
        const reply = await real(...given);
        asked.push(reply.status);
        return reply;
      };
    });
    await page.$eval('::-p-xpath(//button[. = "Lưu bản nháp"])', (button) => {
      for (let i = 0; i < 3; i++) (button as HTMLElement).click();
    });
    await heading(page, 'Hai lần');
    const asked = await page.evaluate(() => (window as { asked?: number[] }).asked!);
    expect(asked.filter((status) => status >= 400)).to.deep.equal([]);
    await page.browserContext().close();
  });
});

/** Requests of the page wait until they are let go, or are lost. */
async function slow(page: Page): Promise<{ go(): void; lose(): void }> {
  const waiting: HTTPRequest[] = [];
  let next = (request: HTTPRequest): unknown => waiting.push(request);
  await page.setRequestInterception(true);
  page.on('request', (request) => void next(request));
  const end = (how: typeof next) => () => {
    next = how;
    waiting.forEach(how);
  };
  return { go: end((one) => one.continue()), lose: end((one) => one.abort()) };
}

const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.textContent);

describe('a press whose outcome is long on its way', () => {
  it('lets nothing be begun on the page that it will draw anew', async () => {
    const page = await openDesk(DESKTOP);
    await openPoll(page);
    const line = await slow(page);
    await enter(page, 'Bật chế độ hội nghị 2 giờ');
    await page.keyboard.press('Tab');
    await page.keyboard.type('77');
    await page.click('::-p-xpath(//button[. = "Đọc và duyệt"])');
    await reads(page, 'Đang làm');
    line.go();
    await reads(page, ': bật chế độ hội nghị');
    // By the service's clock, and in the zone of the poll: the clerk's own may stand wrong.
    await reads(page, 'Tắt chế độ hội nghị (đến 03:00)');
    await page.waitForSelector('#desk > :first-child:not([inert])');
    expect(await page.$eval('body', (body) => body.textContent)).to.not.match(/vì 13|Đang làm/);
    expect(await focused(page)).to.match(/thu gom rác/);
    await enter(page, 'Đọc và duyệt');
    await reads(page, 'vì 13');
    await running.service.office.meeting('thu-gom', 0);
    await page.browserContext().close();
  });

  it('gives the page back as it was where the press came to nothing', async () => {
    const page = await openDesk(DESKTOP);
    await openPoll(page);
    await page.focus('h1');
    await write(page, 'Tên đợt', 'Khu phố 5');
    const line = await slow(page);
    await enter(page, 'Đóng ngay');
    line.lose();
    await reads(page, 'Không nối được');
    expect(await focused(page)).to.equal('Đóng ngay');
    await reach(page, 'Tên đợt');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).to.equal(
      'Khu phố 5',
    );
    await page.browserContext().close();
  });
});

describe('a clerk without a mouse', () => {
  it('gives out cards, helps a meeting, moderates, counts paper with a colleague, looks, closes, and draws up the minutes', async () => {
    const { service, clock } = running;
    const page = await openDesk(DESKTOP);
    await openPoll(page);
    await page.focus('h1');
    await write(page, 'Số thẻ', '8');
    await write(page, 'Tên đợt', 'Khu phố 2');
    await reach(page, 'Làm thẻ');
    await page.keyboard.press('Enter');
    await reads(page, 'Mã chỉ hiện lần này');
    const [batch] = (await service.office.batches('thu-gom')).filter(
      ({ label }) => label === 'Khu phố 2',
    );
    expect(batch).to.include({ issued: 8, used: 0 });

    await enter(page, 'Bật chế độ hội nghị 2 giờ', 'Space');
    await reads(page, 'Tắt chế độ hội nghị (đến 03:00)');
    await enter(page, 'Đọc và duyệt');
    await reads(page, 'vì 13');
    await enter(page, 'Cho hiện', 'Space');
    await reads(page, 'Đang hiện. Ẩn đi');
    await enter(page, 'Xem số liệu');
    await reads(page, '14 phiếu trên mạng');

    for (const clerk of ['Chị Lan', 'Anh Bình']) {
      await page.focus('h1');
      await reach(page, 'Nhập một hòm');
      if (clerk === 'Chị Lan') {
        await page.keyboard.press('Enter');
        await write(page, 'Hòm', 'Hòm số 1');
      }
      await write(page, 'Người kiểm và nhập', clerk);
      await write(page, 'Số phiếu trong hòm', '3');
      await write(page, 'Sáng', '2');
      await write(page, 'Tối', '1');
      await write(page, 'Khu phố 1', '3');
      await reach(page, 'Nhập số của tôi');
      await page.keyboard.press('Enter');
      await reads(page, clerk === 'Chị Lan' ? 'chờ người thứ hai' : 'khớp, 3 phiếu');
    }

    await enter(page, 'Đóng ngay');
    await reads(page, 'Đã đóng, chưa chốt');
    clock.now = CLOSES + 48 * HOUR;
    await enter(page, '‹ Quay lại danh sách');
    await heading(page, 'Các cuộc lấy ý kiến');
    await enter(page, 'Mở: Lấy ý kiến về thu gom rác');
    await reads(page, 'Đã chốt số liệu');
    // Their codes are gone; that none was given out would be untrue.
    await reads(page, 'Số thẻ đã phát ghi trong biên bản');
    await enter(page, 'Lập biên bản');
    await reads(page, 'Xem và in biên bản có chữ ký');
    expect((await service.minutes.read('thu-gom')).publicKey).to.be.a('string');
    await page.browserContext().close();
  });
});

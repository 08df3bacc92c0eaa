/** The administration page in a real browser: the keyboard alone, axe, and no sideways scrolling, on a phone and at a desk. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';
import { createApp } from '../../src/index.js';
import { CLOSES, HOUR, ballot, definition, run, type Running } from '../support/service.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const VIEWPORTS = [
  { width: 390, height: 844, deviceScaleFactor: 1, isMobile: true, hasTouch: true },
  { width: 1366, height: 768, deviceScaleFactor: 1 },
];

let running: Running;
let app: ReturnType<typeof createApp>;
let browser: Browser;
let at: string;
let faults: string[];

before(async () => {
  running = await run(':memory:', {}, { ...definition, level: 'code' });
  app = createApp(running.service, { publicUrl: 'https://y-kien.example.vn' });
  at = await app.listen({ port: 0, host: '127.0.0.1' });
  const codes = await running.service.office.issueCodes('thu-gom', 14, 'Khu phố 1');
  for (const [i, token] of codes.entries()) {
    const answers = { gio: i % 3 ? 'sang' : 'toi', 'ly-do': `vì ${i}` };
    await running.service.submit('thu-gom', ballot(answers, { token }));
  }
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  await app.close();
  await running.close().catch(() => undefined);
});

async function openDesk(viewport: (typeof VIEWPORTS)[number]): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(viewport);
  faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`${at}/admin`);
  await heading(page, 'Quản trị lấy ý kiến');
  return page;
}

const heading = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => document.querySelector('h1')?.textContent.includes(wanted),
    {},
    text,
  );

async function fine(page: Page, where: string): Promise<void> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async (rules) => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    const { violations } = await runner.run(document, { runOnly: rules });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`,
    );
  }, RULES);
  expect(found, where).to.deep.equal([]);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide, `${where} scrolls sideways`).to.be.at.most(0);
  expect(faults, where).to.deep.equal([]);
}

/** Tabs until the control with this name has the focus. */
async function reach(page: Page, name: string): Promise<void> {
  const seen: string[] = [];
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return (
        element?.labels?.[0]?.textContent ??
        element?.getAttribute('aria-label') ??
        element?.textContent ??
        ''
      );
    });
    if (now === name) return;
    seen.push(now);
  }
  throw new Error(`no “${name}” among ${seen.join(', ')}`);
}

async function press(page: Page, name: string): Promise<void> {
  const handle = await page.waitForSelector(`::-p-xpath(//button[contains(., "${name}")])`);
  await handle!.evaluate((element) => (element as HTMLElement).click());
}

async function openPoll(page: Page): Promise<void> {
  await page.type('input[type=password]', running.adminToken);
  await page.keyboard.press('Enter');
  await page.waitForSelector('::-p-aria(Mở: Lấy ý kiến về thu gom rác)');
  await page.click('::-p-aria(Mở: Lấy ý kiến về thu gom rác)');
  await heading(page, 'thu gom rác');
}

for (const viewport of VIEWPORTS) {
  describe(`the administration page at ${viewport.width}x${viewport.height}`, () => {
    it('writes, previews and publishes a poll by the keyboard alone', async () => {
      const page = await openDesk(viewport);
      await fine(page, 'login');
      await reach(page, 'Mã quản trị');
      await page.keyboard.type('sai');
      await page.keyboard.press('Enter');
      const alert = (): Promise<string> =>
        page.$eval('[role=alert]', ({ textContent }) => textContent);
      await page.waitForSelector('[role=alert]');
      expect(await alert()).to.equal(
        'Mã quản trị chưa đúng, hoặc đã đổi. Xem lại rồi nhập lần nữa.',
      );
      await reach(page, 'Mã quản trị');
      await page.keyboard.type(running.adminToken);
      await page.keyboard.press('Enter');
      await heading(page, 'Các cuộc lấy ý kiến');
      await fine(page, 'list');
      await reach(page, 'Soạn cuộc mới');
      await page.keyboard.press('Enter');
      await heading(page, 'Soạn cuộc');
      await press(page, 'Lưu bản nháp');
      await page.waitForSelector('[role=alert]');
      expect(await alert())
        .to.include('Tiêu đề: Chưa điền.')
        .and.include('Câu 1, câu hỏi: Chưa điền.')
        .and.not.match(/title|\/questions/);
      await page.focus('h1');
      const title = `Biểu quyết đường hoa ${viewport.width}`;
      await reach(page, 'Tiêu đề');
      await page.keyboard.type(title);
      await reach(page, 'Câu hỏi');
      await page.keyboard.type('Trồng hoa gì?');
      await reach(page, 'Các phương án');
      await page.keyboard.type('Hoa giấy\nHoa mười giờ');
      await reach(page, 'Xem trước');
      await page.keyboard.press('Enter');
      await page.waitForSelector('iframe');
      expect(await page.$eval('.problems', (node) => node.textContent)).to.include('lấy ý kiến');
      await fine(page, 'preview');
      await page.focus('h1');
      await reach(page, 'Lưu bản nháp');
      await page.keyboard.press('Enter');
      await heading(page, title);
      await reach(page, 'Công bố');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.body.textContent.includes('Đang nhận câu trả lời'));
      await fine(page, 'published');
      const id = `bieu-quyet-duong-hoa-${viewport.width}`;
      expect((await running.service.current(id)).poll.questions[0]).to.deep.include({
        id: 'trong-hoa-gi',
        required: true,
      });
      await page.browserContext().close();
    });

    it('gives out cards, moderates, counts paper and shows results', async () => {
      const page = await openDesk(viewport);
      await openPoll(page);
      await press(page, 'Làm thẻ');
      await page.waitForSelector('iframe');
      await press(page, 'Đọc và duyệt');
      await page.waitForFunction(() => document.body.textContent.includes('vì 13'));
      await press(page, 'Cho hiện');
      await page.waitForFunction(() => document.body.textContent.includes('Đang hiện. Ẩn đi'));
      await press(page, 'Xem số liệu');
      await page.waitForFunction(() => document.body.textContent.includes('14 phiếu trên mạng'));
      await page.click('summary');
      await fine(page, 'poll');
      await page.browserContext().close();
      expect((await running.service.office.replies('thu-gom')).some(({ shown }) => shown)).to.equal(
        true,
      );
    });
  });
}

describe('the wall', () => {
  it('has one table at a time over the screen, the way to answer, and comes back when its line is cut', async () => {
    const codes = await running.service.office.issueCodes('thu-gom', 6, 'Khu phố 2');
    for (const [i, token] of codes.entries()) {
      await running.service.submit('thu-gom', ballot({ gio: i % 2 ? 'sang' : 'toi' }, { token }));
    }
    const page = await openDesk(VIEWPORTS[1]!);
    await openPoll(page);
    await press(page, 'Chiếu lên màn hình');
    const says = (selector: string, text: string): Promise<unknown> =>
      page.waitForFunction(
        (wanted, text) => document.querySelector(wanted)?.textContent.includes(text),
        {},
        `.wall ${selector}`,
        text,
      );
    await says('caption', 'Giờ nào tiện?');
    await says('.total', '15 phiếu');
    await says('.address', 'y-kien.example.vn/p/thu-gom');
    await page.waitForFunction(
      () => document.querySelector<HTMLImageElement>('.wall img')!.naturalWidth > 0,
    );
    await fine(page, 'wall');
    await page.keyboard.press('PageDown');
    await says('caption', 'HYPERLINK');
    await page.keyboard.press('ArrowLeft');
    await says('caption', 'Giờ nào tiện?');

    // The line is cut, and twice not even a ticket comes; the waits between pass in no time.
    let refused = 0;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url().endsWith('/tickets') && refused < 2) {
        refused++;
        void request.abort();
      } else void request.continue();
    });
    await page.evaluate(() => {
      const real = window.setTimeout;
      window.setTimeout = ((job: () => void, wait: number) =>
        real(job, wait === 3000 ? 5 : wait)) as typeof setTimeout;
      const note = document.querySelector<HTMLElement>('.wall .note')!;
      const shown: boolean[] = [];
      new MutationObserver(() => shown.push(!note.hidden)).observe(note, { attributes: true });
      Object.assign(window, { shown });
    });
    app.server.closeAllConnections();
    await page.waitForFunction(
      () => (window as unknown as { shown: boolean[] }).shown.join() === 'true,false',
    );
    expect(refused).to.equal(2);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('.wall'));
    await page.browserContext().close();
  });
});

describe('paper ballots on the administration page', () => {
  it('are asked for, refused and compared in the words of the questions', async () => {
    const page = await openDesk(VIEWPORTS[1]!);
    await openPoll(page);
    await page.click('summary');
    const enter = async (clerk: string, morning: string, evening: string): Promise<void> => {
      await page.evaluate(
        (values) => {
          for (const [label, value] of Object.entries(values)) {
            const field = [...document.querySelectorAll<HTMLLabelElement>('details label')].find(
              ({ textContent }) => textContent === label,
            )!;
            (field.control as HTMLInputElement).value = value;
          }
          for (const blank of document.querySelectorAll<HTMLInputElement>(
            'details fieldset:not(:first-of-type) .field:last-child input',
          )) {
            blank.value = '12';
          }
        },
        {
          Hòm: 'Hòm số 1',
          'Người kiểm và nhập': clerk,
          'Số phiếu trong hòm': '12',
          Sáng: morning,
          Tối: evening,
        },
      );
      await press(page, 'Nhập số của tôi');
    };
    await enter('Lan', '7', '4');
    await page.waitForSelector('section [role=alert] li');
    expect(await page.$eval('section [role=alert] li', (node) => node.textContent)).to.equal(
      'Giờ nào tiện? – Cộng các ô được 11, cần 12 (số phiếu trừ phiếu để trống).',
    );
    await page.waitForFunction(() => {
      const { top, bottom } = document
        .querySelector('section [role=alert]')!
        .getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    await enter('Lan', '7', '5');
    await page.waitForSelector('::-p-text(chờ người thứ hai)');
    await enter('Minh', '6', '6');
    await page.waitForSelector('::-p-text(hai người lệch nhau)');
    expect(
      await page.$$eval('section .list ul li', (items) => items.map((one) => one.textContent)),
    ).to.deep.equal(['Giờ nào tiện? – Sáng', 'Giờ nào tiện? – Tối']);
    await fine(page, 'paper that differs');
    await page.browserContext().close();
  });
});

describe('the administration page of a poll that has answers', () => {
  it('offers no change of its words, which are frozen', async () => {
    const page = await openDesk(VIEWPORTS[1]!);
    await openPoll(page);
    await page.waitForSelector('::-p-text(Đóng ngay)');
    expect(await page.evaluate(() => document.body.textContent)).to.not.include('Sửa câu chữ');
    await page.browserContext().close();
  });
});

describe('the administration page of a poll whose minutes are signed', () => {
  it('offers nothing that would be refused', async () => {
    running.clock.now = CLOSES + 25 * HOUR;
    await running.service.minutes.draw('thu-gom');
    const page = await openDesk(VIEWPORTS[1]!);
    await openPoll(page);
    await page.waitForSelector('::-p-text(Xem và in biên bản có chữ ký)');
    const words = await page.evaluate(() => document.body.textContent);
    expect(words)
      .to.include('Thẻ mã')
      .and.not.match(/Làm thẻ|Nhập một hòm|Lập biên bản/);
    await page.browserContext().close();
  });
});

/** One poll on the administration page: its wall, boxes of paper, public lines, and what it offers in which state. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import {
  DESKTOP,
  PHONE,
  app,
  desk,
  fine,
  heading,
  hurry,
  openDesk,
  openPoll,
  press,
  running,
  says,
} from '../support/desk.js';
import { doubleText, fits } from '../support/look.js';
import { CELL, MARGIN } from '../support/margin.js';
import { CLOSES, HOUR, ballot } from '../support/service.js';

desk();

describe('public lines on the administration page', () => {
  it('are those of now, whoever did what they tell', async () => {
    const page = await openDesk(DESKTOP);
    // The wait between two looks passes in no time.
    await page.evaluate(() => {
      const real = window.setInterval;
      window.setInterval = ((job: () => void) => real(job, 50)) as typeof setInterval;
    });
    await openPoll(page);
    const shown = (): Promise<string> =>
      page.$$eval('section:last-of-type li', (items) => items.map((one) => one.textContent).join());
    const linesSay = (words: string): Promise<unknown> => says(page, words, 'section:last-of-type');
    expect(await shown()).to.not.include('xem số liệu trước');
    await linesSay('không theo lúc làm');
    await press(page, 'Xem số liệu');
    await linesSay('cơ quan xem số liệu trước khi chốt');
    // Their percentages are of these, the bars of all ballots.
    await says(page, '0 phiếu trả lời câu này; hết vạch = 14 phiếu', 'table:last-of-type');
    // By another clerk, at another desk.
    await running.service.office.meeting('thu-gom', 60);
    await linesSay('bật chế độ hội nghị');
    await page.browserContext().close();
  });
});

describe('the wall', () => {
  it('has one table at a time over the screen, the way to answer, and comes back when its line is cut', async () => {
    const page = await openDesk(DESKTOP);
    await openPoll(page);
    // By a finger, as it is in life: only then a browser lets the page fill the screen, which is drawn over what lay there.
    await page.locator('::-p-xpath(//button[. = "Chiếu lên màn hình"])').click();
    await page.waitForFunction(() => document.querySelector('.wall') && document.fullscreenElement);
    const wallSays = (selector: string, text: string): Promise<unknown> =>
      says(page, text, `.wall ${selector}`);
    // Fourteen have answered, which is nobody's business yet.
    await wallSays('.counts', 'Số đếm hiện khi có ít nhất 15 phiếu');
    expect(await page.$eval('.wall .total', (total) => total.textContent)).to.equal('');
    await fine(page, 'wall before the first count');
    const codes = await running.service.office.issueCodes('thu-gom', 106, 'Khu phố 2');
    for (const [i, token] of codes.entries()) {
      await running.service.submit('thu-gom', ballot({ gio: i % 2 ? 'sang' : 'toi' }, { token }));
    }
    await wallSays('.total', '115 phiếu');
    // By lot a question stays behind one time in four: not twenty times one after another.
    await wallSays('caption', 'Giờ nào tiện?');
    await wallSays('.address', 'y-kien.example.vn/p/thu-gom');
    await page.waitForFunction(
      () => document.querySelector<HTMLImageElement>('.wall img')!.naturalWidth > 0,
    );
    // What lies there before is drawn under it: without it there is the same picture.
    const picture = (): Promise<string> => page.screenshot({ encoding: 'base64' });
    const seen = await picture();
    await page.$eval('main', (main) => void (main.style.opacity = '0'));
    expect((await picture()) === seen, 'nothing but the wall').to.equal(true);
    await page.$eval('main', (main) => void (main.style.opacity = ''));
    await fine(page, 'wall');
    expect(await page.$eval('.wall', (wall) => wall.textContent)).to.not.match(MARGIN);
    const cells = await page.$$eval('.wall tbody td', (all) => all.map((one) => one.textContent));
    expect(cells).to.have.length(3);
    for (const cell of cells) expect(cell).to.match(CELL);
    await page.setViewport({ ...DESKTOP, width: 390, height: 844 });
    await fine(page, 'wall on a phone');
    await page.setViewport(DESKTOP);
    await page.keyboard.press('PageDown');
    await wallSays('caption', 'HYPERLINK');
    await page.keyboard.press('ArrowLeft');
    await wallSays('caption', 'Giờ nào tiện?');

    // The line is cut, and twice not even a ticket comes; the waits between pass in no time.
    let refused = 0;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url().endsWith('/tickets') && refused < 2) {
        refused++;
        void request.abort();
      } else void request.continue();
    });
    await hurry(page);
    await page.evaluate(() => {
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
    const page = await openDesk(DESKTOP);
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
            blank.value = '1 012';
          }
        },
        {
          Hòm: 'Hòm số 1',
          'Người kiểm và nhập': clerk,
          'Số phiếu trong hòm': '1.012',
          Sáng: morning,
          Tối: evening,
        },
      );
      await press(page, 'Nhập số của tôi');
    };
    // The list that is asked for after a refusal keeps nobody from the next press: it is held until that was made.
    let sent = 0;
    let release = (): void => undefined;
    const pressed = new Promise<void>((resolve) => (release = resolve));
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isPaper = request.url().endsWith('/paper');
      if (isPaper && request.method() === 'POST' && ++sent === 2) release();
      if (isPaper && request.method() === 'GET' && sent === 1) {
        void pressed.then(() => request.continue());
      } else void request.continue();
    });
    // Nothing goes to the service, which would only say that it cannot read it.
    await press(page, 'Nhập số của tôi');
    await page.waitForSelector('section [role=alert] li');
    expect(
      await page.$$eval('section [role=alert] li', (all) => all.map((one) => one.textContent)),
    ).to.deep.equal(
      ['Hòm', 'Người kiểm và nhập', 'Số phiếu trong hòm'].map((one) => `${one}: chưa ghi`),
    );
    expect(sent).to.equal(0);
    await enter('Lan', '1.007', '4');
    await page.waitForSelector('::-p-text(Cộng các ô)');
    expect(await page.$eval('section [role=alert] li', (node) => node.textContent)).to.equal(
      'Giờ nào tiện? – Cộng các ô được 1.011, cần 1.012 (số phiếu trừ phiếu để trống).',
    );
    await page.waitForFunction(() => {
      const { top, bottom } = document
        .querySelector('section [role=alert]')!
        .getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    await enter('Lan', '1.007', 'năm');
    await page.waitForSelector('::-p-text(Giờ nào tiện? – Tối: “năm”)');
    expect(sent).to.equal(1);
    await enter('Lan', '1.007', '5');
    await page.waitForSelector('::-p-text(chờ người thứ hai)');
    await page.waitForSelector('::-p-text(Đã nhập số của Lan, “Hòm số 1”: chờ người thứ hai.)');
    await enter('Minh', '1.006', '6');
    await page.waitForSelector('::-p-text(hai người lệch nhau)');
    // And what to do about it.
    await says(page, 'nhập lại cả hòm, ghi đúng tên mình');
    expect(
      await page.$$eval('section .list ul li', (items) => items.map((one) => one.textContent)),
    ).to.deep.equal(['Giờ nào tiện? – Sáng', 'Giờ nào tiện? – Tối']);
    await fine(page, 'paper that differs');
    await page.browserContext().close();
  });
});

describe('the administration page in letters of twice the size', () => {
  it('is not cut at 320 px: the list, the form with its preview, and a poll with all its parts', async () => {
    const page = await openDesk({ ...PHONE, width: 320, height: 568 });
    const check = async (where: string): Promise<void> => {
      await doubleText(page, where);
      await fits(page, where);
      await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    };
    await check('login');
    await openPoll(page);
    await press(page, 'Xem số liệu');
    await page.waitForSelector('::-p-text(phiếu trên mạng)');
    await press(page, 'Đọc và duyệt');
    await page.waitForSelector('::-p-text(vì 13)');
    await page.click('summary');
    await check('poll');
    await press(page, 'Quay lại danh sách');
    await heading(page, 'Các cuộc lấy ý kiến');
    await check('list');
    await press(page, 'Soạn cuộc mới');
    await heading(page, 'Soạn cuộc');
    await press(page, 'Lưu bản nháp');
    await page.waitForSelector('[role=alert]');
    await check('form');
    await page.browserContext().close();
  });
});

describe('the administration page of a poll that has answers', () => {
  it('offers no change of its words, which are frozen', async () => {
    const page = await openDesk(DESKTOP);
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
    const page = await openDesk(DESKTOP);
    await openPoll(page);
    await page.waitForSelector('::-p-text(Xem và in biên bản có chữ ký)');
    const words = await page.evaluate(() => document.body.textContent);
    expect(words)
      .to.include('Thẻ mã')
      .and.not.match(/Làm thẻ|Nhập một hòm|Lập biên bản/);
    await page.browserContext().close();
  });
});

/** The administration page in a real browser: the keyboard alone, axe, and no sideways scrolling, on a phone and at a desk. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import type { ElementHandle } from 'puppeteer-core';
import sharp from 'sharp';
import {
  DESKTOP,
  PHONE,
  desk,
  fine,
  heading,
  openDesk,
  openPoll,
  press,
  reach,
  running,
  says,
} from '../support/desk.js';
import { until } from '../support/waiting.js';

desk();

for (const viewport of [PHONE, DESKTOP]) {
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
      // What is said leads to its field.
      await reach(page, 'Câu 1, câu hỏi: Chưa điền.');
      await page.keyboard.press('Enter');
      expect(
        await page.evaluate(
          () => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent,
        ),
      ).to.equal('Câu hỏi');
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
      // Who did not ask for a preview sees here what residents will see, and what should be looked at again.
      expect(await page.$eval('.problems', (node) => node.textContent)).to.include(
        'Tiêu đề: Đây là lấy ý kiến tham khảo',
      );
      await page.waitForFunction(() =>
        document.querySelector('iframe')?.contentDocument?.body.textContent.includes('Hoa giấy'),
      );
      await fine(page, 'draft');
      await page.focus('h1');
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

describe('pictures of options in the form', () => {
  it('are chosen as files, are described, stay with their line, and come back into the form', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'e-bulletin-desk-'));
    const plan = join(folder, 'ban-ve.png');
    const letter = join(folder, 'thu.png');
    await sharp({ create: { width: 2400, height: 1600, channels: 3, background: '#0b4f6c' } })
      .png()
      .toFile(plan);
    writeFileSync(letter, 'không phải hình');
    const page = await openDesk(PHONE);
    await page.type('input[type=password]', running.adminToken);
    await page.keyboard.press('Enter');
    await heading(page, 'Các cuộc lấy ý kiến');
    await press(page, 'Soạn cuộc mới');
    await page.type('::-p-aria(Tiêu đề)', 'Lấy ý kiến về công viên');
    await page.type('.question input[type=text]', 'Theo bản vẽ nào?');
    const options = '::-p-aria(Các phương án)';
    await page.type(options, 'Có hồ\nCó sân');
    await page.click('summary');
    const choose = async (label: string, file: string): Promise<void> => {
      // By its name a browser says also that no file is chosen.
      const field = await page.waitForSelector(
        `::-p-xpath(//label[.="Hình cho “${label}”"]/following-sibling::input)`,
      );
      await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
    };
    const describing = '::-p-aria(Hình vẽ gì)';
    await choose('Có sân', letter);
    await says(page, 'Không mở được hình này. Chọn một tệp JPEG, PNG hoặc WebP.');
    // The last of two files counts, though the one before it opens.
    await page.$$eval(
      'input[type=file]',
      (fields, picture) => {
        const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
        for (const part of [bytes, 'không phải hình']) {
          const chosen = new DataTransfer();
          chosen.items.add(new File([part], 'hinh.png', { type: 'image/png' }));
          fields[1]!.files = chosen.files;
          fields[1]!.dispatchEvent(new Event('change'));
        }
      },
      readFileSync(plan, 'base64'),
    );
    await says(page, 'Không mở được hình này. Chọn một tệp JPEG, PNG hoặc WebP.');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await page.$(`${describing}:focus`)).to.equal(null);
    await choose('Có sân', plan);
    await page.waitForSelector(`${describing}:focus`);
    await fine(page, 'a picture');
    // Nobody who does not see it would know what it shows.
    await press(page, 'Lưu bản nháp');
    await page.locator('::-p-aria(Câu 1, hình vẽ gì ở phương án 2: Chưa điền.)').click();
    await page.waitForSelector(`${describing}:focus`);
    await page.keyboard.type('Công viên có sân chơi');
    // Another line above it, and other words.
    await page.$eval(options, (area) => {
      (area as HTMLTextAreaElement).value = 'Giữ như nay\nCó hồ\nCó sân';
      area.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.type(options, ' chơi');
    await press(page, 'Xem trước');
    await page.waitForSelector('iframe');
    const drawn = async (): Promise<{ words: string; width: number }[]> => {
      const frame = await (await page.waitForSelector('iframe'))!.contentFrame();
      // No clock runs in a page without scripts: asked from outside, and again where it has just been replaced.
      await until('the picture', () =>
        frame.evaluate(() => document.querySelector('img')?.complete).catch(() => false),
      );
      return frame.$$eval('label:has(img)', (labels) =>
        labels.map((one) => ({
          words: one.textContent,
          width: one.querySelector('img')!.naturalWidth,
        })),
      );
    };
    const wanted = [{ words: 'Có sân chơi', width: 1200 }];
    expect(await drawn()).to.deep.equal(wanted);
    await press(page, 'Lưu bản nháp');
    await heading(page, 'Lấy ý kiến về công viên');
    expect(await drawn()).to.deep.equal(wanted);
    await press(page, 'Sửa câu chữ');
    await heading(page, 'Sửa câu hỏi');
    expect(await page.$eval(describing, (input) => (input as HTMLInputElement).value)).to.equal(
      'Công viên có sân chơi',
    );
    await page.click('::-p-aria(Bỏ hình)');
    await press(page, 'Lưu bản nháp');
    await heading(page, 'Lấy ý kiến về công viên');
    const { record } = await running.service.office.current('lay-y-kien-ve-cong-vien');
    expect(record.definition).to.not.include('image');
    rmSync(folder, { recursive: true });
    // It was a mistake.
    await press(page, 'Xoá bản nháp');
    await heading(page, 'Các cuộc lấy ý kiến');
    await page.waitForSelector('::-p-aria(Mở: Lấy ý kiến về thu gom rác)');
    expect(await page.$('::-p-aria(Mở: Lấy ý kiến về công viên)')).to.equal(null);
    await page.browserContext().close();
  });
});

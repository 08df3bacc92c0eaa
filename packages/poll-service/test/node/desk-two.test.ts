/** Two tabs, or two clerks, at the administration page: nobody undoes what the other did without knowing it. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import {
  DESKTOP,
  PHONE,
  desk,
  fine,
  heading,
  openDesk,
  press,
  running,
  says,
} from '../support/desk.js';
import { definition } from '../support/service.js';

desk();

const words = (id: string, title: string, closes = '2026-11-30'): object => ({
  id,
  title,
  closes,
  level: 'device',
  results: 'after-close',
  questions: [
    {
      id: 'mo-cua-toi-may-gio',
      type: 'single',
      title: 'Mở cửa tới mấy giờ?',
      options: [
        { id: '21-gio', label: '21 giờ' },
        { id: '22-gio', label: '22 giờ' },
      ],
    },
  ],
});

async function enter(viewport = DESKTOP): Promise<Page> {
  const page = await openDesk(viewport);
  await page.type('input[type=password]', running.adminToken);
  await page.keyboard.press('Enter');
  await heading(page, 'Các cuộc lấy ý kiến');
  return page;
}

async function open(page: Page, title: string): Promise<void> {
  await page.click(`::-p-aria(Mở: ${title})`);
  await heading(page, title);
}

async function rename(page: Page, title: string): Promise<void> {
  const field = await page.waitForSelector('::-p-aria(Tiêu đề)');
  await field!.click({ count: 3 });
  await page.keyboard.type(title);
}

const titleOf = async (id: string): Promise<string> =>
  (await running.service.office.current(id)).poll.title;
const valueOf = (page: Page): Promise<string> =>
  page.$eval('::-p-aria(Tiêu đề)', (input) => (input as HTMLInputElement).value);

describe('two tabs that change one draft', () => {
  for (const viewport of [DESKTOP, PHONE] as const) {
    it(`the second is told, keeps what it wrote, and chooses: ${viewport.width}`, async () => {
      const id = `nhap-${viewport.width}`;
      await running.service.office.define(words(id, `Nhà văn hoá ${viewport.width}`));
      const [one, two] = [await enter(), await enter(viewport as typeof DESKTOP)];
      for (const page of [one, two]) {
        await open(page, `Nhà văn hoá ${viewport.width}`);
        await press(page, 'Sửa câu chữ');
        await heading(page, 'Sửa câu hỏi');
      }
      await rename(one, 'Giờ mở nhà văn hoá');
      await press(one, 'Lưu bản nháp');
      await heading(one, 'Giờ mở nhà văn hoá');

      await rename(two, 'Tên của thẻ thứ hai');
      await press(two, 'Lưu bản nháp');
      await says(two, 'Chưa lưu: từ lúc ông bà mở ra');
      expect(
        await two.$$eval('[role=alert] li', (items) => items.map((one) => one.textContent)),
      ).to.deep.equal(['Tiêu đề']);
      await fine(two, 'the choice');
      expect(await valueOf(two)).to.equal('Tên của thẻ thứ hai');
      expect(await titleOf(id)).to.equal('Giờ mở nhà văn hoá');
      await press(two, 'Xem bản kia');
      await two.waitForSelector('iframe[title="Bản kia, như người dân thấy"]');
      const other = await two.waitForFrame(
        async (frame) => frame !== two.mainFrame() && (await frame.$('h1')) !== null,
      );
      expect(await other.$eval('h1', (node) => node.textContent)).to.equal('Giờ mở nhà văn hoá');

      // A third save in between is not overwritten by who has seen the second alone.
      await running.service.office.define(words(id, 'Lần ba'), id);
      await press(two, 'Lưu bản của tôi, bỏ bản kia');
      await says(two, 'Chưa lưu: từ lúc ông bà mở ra');
      expect(await titleOf(id)).to.equal('Lần ba');
      await press(two, 'Lưu bản của tôi, bỏ bản kia');
      await heading(two, 'Tên của thẻ thứ hai');
      expect(await titleOf(id)).to.equal('Tên của thẻ thứ hai');
      for (const page of [one, two]) await page.browserContext().close();
    });
  }

  it('the second may take over what the first wrote, and is told that residents see it', async () => {
    await running.service.office.define(words('cong-bo', 'Đường hoa'));
    const page = await enter();
    await open(page, 'Đường hoa');
    await press(page, 'Sửa câu chữ');
    await heading(page, 'Sửa câu hỏi');
    await rename(page, 'Đường hoa Xuân');
    await running.service.office.publish('cong-bo');
    await press(page, 'Lưu bản nháp');
    await says(page, 'Bản kia đã được công bố: lưu là người dân thấy ngay.');
    expect(await titleOf('cong-bo')).to.equal('Đường hoa');
    await press(page, 'Bỏ bản của tôi, mở bản kia');
    await says(page, 'Cuộc này đã công bố: lưu là người dân thấy ngay.');
    expect(await valueOf(page)).to.equal('Đường hoa');
    await page.browserContext().close();
  });

  it('no draft is published in other words than those of the page', async () => {
    await running.service.office.define(words('doi-loi', 'Lời cũ'));
    const page = await enter();
    await open(page, 'Lời cũ');
    await running.service.office.define(words('doi-loi', 'Lời mới'), 'doi-loi');
    await press(page, 'Công bố');
    await says(page, 'đã được sửa ở nơi khác');
    expect((await running.service.office.current('doi-loi')).state).to.equal('draft');
    await press(page, 'Tải lại');
    await heading(page, 'Lời mới');
    await press(page, 'Công bố');
    await says(page, 'Đang nhận câu trả lời');
    // Closed elsewhere: this page still offers it, and says what to do.
    await running.service.office.close('doi-loi');
    await press(page, 'Đóng ngay');
    await says(page, 'Không làm được việc này ở trạng thái hiện tại');
    await press(page, 'Tải lại');
    await says(page, 'Đã đóng, chưa chốt');
    await page.browserContext().close();
  });
});

describe('two clerks at one box', () => {
  it('the one who takes it out has seen how it stands; a box that agrees says so', async () => {
    await running.service.office.define({ ...definition, id: 'hom', title: 'Hòm phiếu' });
    await running.service.office.publish('hom');
    const box = { box: 'Hòm số 1', clerk: 'Lan', ballots: 0, counts: {} };
    await running.service.paper.enter('hom', box);
    const page = await enter();
    await open(page, 'Hòm phiếu');
    await running.service.paper.enter('hom', { ...box, clerk: 'Minh' });
    await press(page, 'Bỏ hòm này');
    await says(page, 'Hòm này vừa được nhập thêm ở nơi khác.');
    await says(page, 'khớp, 0 phiếu');
    await page.click('summary');
    await page.type('::-p-aria(Hòm)', 'hòm số 1');
    await page.type('::-p-aria(Người kiểm và nhập)', 'Ba');
    await page.type('::-p-aria(Số phiếu trong hòm)', '0');
    await press(page, 'Nhập số của tôi');
    await says(page, 'Hòm này đã khớp và đã được tính.');
    await press(page, 'Bỏ hòm này');
    await says(page, 'Chưa có hòm nào.');
    await page.browserContext().close();
  });
});

describe('the form of a poll', () => {
  it('keeps a day that was written without a time, and what goes to JSON and back', async () => {
    await running.service.office.define(words('ngay', 'Chỉ ghi ngày'));
    const page = await enter();
    await open(page, 'Chỉ ghi ngày');
    await press(page, 'Sửa câu chữ');
    await heading(page, 'Sửa câu hỏi');
    const closes = (): Promise<string> =>
      page.$eval('::-p-aria(Đóng lúc)', (input) => (input as HTMLInputElement).value);
    expect(await closes()).to.equal('2026-11-30T23:59');
    const byHand = (): Promise<void> => page.click('::-p-aria(Viết bằng bản khai JSON)');
    const json = '::-p-aria(Bản khai \\(JSON\\))';
    await byHand();
    await page.$eval(json, (area) => {
      const text = area as HTMLTextAreaElement;
      text.value = text.value.replace('Chỉ ghi ngày', 'Từ bản khai');
    });
    await byHand();
    expect(await valueOf(page)).to.equal('Từ bản khai');
    await byHand();
    for (const text of ['null', '{', '{"id": "x", "questions": [], "breakdowns": []}']) {
      await page.$eval(json, (area, text) => ((area as HTMLTextAreaElement).value = text), text);
      await byHand();
      await page.waitForSelector('[role=alert]');
      expect(await page.$eval(json, (area) => (area as HTMLTextAreaElement).value), text).to.equal(
        text,
      );
      expect(await page.$eval('[role=alert]', (node) => node.textContent), text).to.match(
        text === '{' ? /dấu phẩy/ : /mẫu không nói được/,
      );
    }
    await page.$eval(
      json,
      (area, text) => ((area as HTMLTextAreaElement).value = text),
      JSON.stringify(words('ngay', 'Chỉ ghi ngày')),
    );
    await byHand();
    await rename(page, 'Vẫn chỉ ghi ngày');
    await press(page, 'Lưu bản nháp');
    await heading(page, 'Vẫn chỉ ghi ngày');
    const { record } = await running.service.office.current('ngay');
    expect(JSON.parse(record.definition)).to.include({ closes: '2026-11-30' });
    await page.browserContext().close();
  });
});

describe('the form of a question', () => {
  it('asks for what this kind of question has, and for nothing else', async () => {
    const page = await enter();
    await press(page, 'Soạn cuộc mới');
    await heading(page, 'Soạn cuộc');
    const asked = (): Promise<string> =>
      page.$$eval('.question label', (all) =>
        all.flatMap((one) => (one.checkVisibility() ? [one.textContent] : [])).join('; '),
      );
    const must = (): Promise<boolean> =>
      page.$$eval('.question label.check', (all) =>
        all.some(
          ({ textContent, control }) =>
            textContent === 'Phải trả lời' && (control as HTMLInputElement).checked,
        ),
      );
    const common = (more: string): string => `Câu hỏi; Cách trả lời; ${more}Phải trả lời`;
    const wayOut = '; Thêm “Không có ý kiến”';
    for (const [type, words] of [
      ['single', common('Các phương án; ') + wayOut],
      ['multiple', common('Các phương án; Chọn nhiều nhất; ') + wayOut],
      ['yesno', common('') + wayOut],
      ['rating', common('') + wayOut],
      ['likert', common('Các dòng; ') + wayOut],
      ['ranking', common('Các phương án; ')],
      ['text', common('')],
    ] as const) {
      await page.select('.question select', type);
      expect(await asked(), type).to.equal(words);
      // Who has nothing to write, or no order, could not send anything.
      expect(await must(), type).to.equal(words.includes(wayOut));
    }
    await page.browserContext().close();
  });
});

describe('a question that is asked of some, and a result by groups', () => {
  it('are chosen among what the questions above say, and go with them', async () => {
    const page = await enter();
    await press(page, 'Soạn cuộc mới');
    await heading(page, 'Soạn cuộc');
    const inQuestion = (n: number, label: string): string =>
      `::-p-xpath((//fieldset)[${n}]//*[@id = (//fieldset)[${n}]//label[. = "${label}"]/@for])`;
    const shown = (label: string): Promise<number> =>
      page.$$eval(
        'label',
        (all, label) =>
          all.filter((one) => one.textContent === label && one.checkVisibility()).length,
        label,
      );
    await page.type('::-p-aria(Tiêu đề)', 'Lấy ý kiến về chợ');
    await page.type(inQuestion(1, 'Câu hỏi'), 'Khu phố?');
    // Nothing stands above the first, and there is nothing to be grouped.
    expect(await shown('Hỏi ai')).to.equal(0);
    expect(await shown('Kết quả theo nhóm')).to.equal(0);
    await press(page, 'Thêm câu hỏi');
    await page.type(inQuestion(2, 'Câu hỏi'), 'Đi chợ lúc nào?');
    await page.type(inQuestion(2, 'Các phương án'), 'Sáng\nTối');
    expect(await shown('Hỏi ai')).to.equal(0);
    await page.type(inQuestion(1, 'Các phương án'), 'Khu phố 1\nKhu phố 2');
    await press(page, 'Thêm câu hỏi');
    await page.type(inQuestion(3, 'Câu hỏi'), 'Sửa gì?');
    await page.type(inQuestion(3, 'Các phương án'), 'Mái\nSàn');
    expect(await shown('Hỏi ai')).to.equal(2);
    const choose = async (selector: string, words: string): Promise<void> => {
      const value = await page.$eval(
        selector,
        (list, words) =>
          [...(list as HTMLSelectElement).options].find(({ text }) => text === words)!.value,
        words,
      );
      await page.select(selector, value);
    };
    const words = (selector: string): Promise<string> =>
      page.$eval(selector, (list) => (list as HTMLSelectElement).selectedOptions[0]!.text);
    const [second, third] = [inQuestion(2, 'Hỏi ai'), inQuestion(3, 'Hỏi ai')];
    await choose(second, 'Câu 1: ai chọn “Khu phố 2”');
    await choose(third, 'Câu 2: ai chọn “Tối”');
    await choose('::-p-aria(Kết quả theo nhóm)', 'Theo câu 1: Khu phố?');
    // Another word is the same answer.
    await page.type(inQuestion(2, 'Các phương án'), ' muộn');
    expect(await words(third)).to.equal('Câu 2: ai chọn “Tối muộn”');
    await fine(page, 'conditions');
    await press(page, 'Lưu bản nháp');
    await heading(page, 'Lấy ý kiến về chợ');
    const read = async (): Promise<{ when?: unknown }[]> => {
      const { record } = await running.service.office.current('lay-y-kien-ve-cho');
      return (JSON.parse(record.definition) as { questions: { when?: unknown }[] }).questions;
    };
    expect((await read()).map(({ when }) => when)).to.deep.equal([
      undefined,
      [{ question: 'khu-pho', anyOf: ['khu-pho-2'] }],
      [{ question: 'di-cho-luc-nao', anyOf: ['toi-muon'] }],
    ]);
    const { poll } = await running.service.office.current('lay-y-kien-ve-cho');
    expect(poll.breakdowns).to.deep.equal([
      { by: 'khu-pho', of: 'di-cho-luc-nao' },
      { by: 'khu-pho', of: 'sua-gi' },
    ]);
    // It comes back into the form, and goes with the question that it hung on.
    await press(page, 'Sửa câu chữ');
    await heading(page, 'Sửa câu hỏi');
    expect(await words(second)).to.equal('Câu 1: ai chọn “Khu phố 2”');
    expect(await words('::-p-aria(Kết quả theo nhóm)')).to.equal('Theo câu 1: Khu phố?');
    await press(page, 'Bỏ câu này');
    expect(await words(second)).to.equal('Câu 1: ai chọn “Tối muộn”');
    expect(await words('::-p-aria(Kết quả theo nhóm)')).to.equal('Không chia');
    await page.browserContext().close();
  });
});

describe('a poll that is closed and waits for late answers', () => {
  it('says until when, and makes no more cards', async () => {
    const poll = {
      ...definition,
      id: 'cho',
      title: 'Chờ phiếu muộn',
      level: 'code',
      graceHours: 2,
    };
    await running.service.office.define(poll);
    await running.service.office.publish('cho');
    const page = await enter();
    await open(page, 'Chờ phiếu muộn');
    // In the zone of the poll, whatever that of this machine is.
    await says(page, 'Đang nhận câu trả lời đến 17:00, 30/11/2026.');
    await says(page, 'Làm thẻ');
    await running.service.office.close('cho');
    await press(page, 'Quay lại danh sách');
    await heading(page, 'Các cuộc lấy ý kiến');
    await open(page, 'Chờ phiếu muộn');
    await says(page, 'Đã đóng, chưa chốt: chờ phiếu gửi muộn đến 03:00, 01/11/2026.');
    expect(await page.evaluate(() => document.body.textContent)).to.not.include('Làm thẻ');
    await page.browserContext().close();
  });
});

describe('cards that are not printed yet', () => {
  it('are not left by a slip: their codes are told once', async () => {
    const page = await enter();
    await open(page, 'Lấy ý kiến về thu gom rác');
    const asked: string[] = [];
    let answer = false;
    page.removeAllListeners('dialog');
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void (answer ? dialog.accept() : dialog.dismiss());
    });
    const taken = '[aria-label^="Huỷ đợt"]';
    const had = (await page.$$(taken)).length;
    await press(page, 'Làm thẻ');
    await page.waitForSelector('iframe');
    // Until the list has them the button hears no other press, and asks nothing.
    await page.waitForFunction(
      (one, n) => document.querySelectorAll(one).length > n,
      {},
      taken,
      had,
    );
    const issued = async (): Promise<number> =>
      (await running.service.office.batches('thu-gom')).length;
    const before = await issued();
    await press(page, 'Quay lại danh sách');
    await press(page, 'Làm thẻ');
    expect(asked).to.deep.equal(
      Array(2).fill('Các thẻ vừa làm chưa in, và mã không hiện lại được. Vẫn bỏ các thẻ ấy?'),
    );
    expect(await issued()).to.equal(before);
    await page.$eval('iframe', (frame) => {
      (frame as HTMLIFrameElement).contentWindow!.print = () => undefined;
    });
    await press(page, 'In các tờ thẻ');
    answer = true;
    await press(page, 'Quay lại danh sách');
    await heading(page, 'Các cuộc lấy ý kiến');
    expect(asked).to.have.length(2);
    await page.browserContext().close();
  });
});

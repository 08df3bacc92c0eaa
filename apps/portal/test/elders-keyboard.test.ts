/**
 * The eight tasks of elders.test.ts by keyboard alone, with what a screen reader says of each thing that is come to, from
 * Chromium's accessibility tree. Every key is counted, and the focus is never out of sight. docs/elders.md has the
 * transcripts, word for word.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { listenTo } from './support/accessibility-tree.ts';
import { KeyWalk } from './support/key-walk.ts';
import { openSite, PHONE, type Site } from './support/portal-page.ts';
import { SHOTS } from './support/walk.ts';

const DOCUMENT = new URL('../../../docs/elders.md', import.meta.url);
const SMALL = { ...PHONE, width: 320, height: 568 };

let site: Site;
let document: string;

before(async () => {
  site = await openSite();
  document = await readFile(DOCUMENT, 'utf8');
});
after(() => site.close());

for (const { name, viewport, scale } of [
  { name: '390', viewport: PHONE, scale: 1 },
  { name: '320-200', viewport: SMALL, scale: 2 },
]) {
  describe(`eight tasks by keys at ${viewport.width}x${viewport.height}, letters of ${scale * 100} %`, () => {
    const opened = async (): Promise<{ page: Page; walk: KeyWalk; close(): Promise<void> }> => {
      const { page, close } = await site.open(site.portal.issuePath, { viewport });
      await page.addStyleTag({ content: `:root { --e-scale: ${scale}; }` });
      await page.waitForSelector('e-bulletin >>> .home .find');
      return { page, walk: await KeyWalk.on(page), close };
    };

    /** The walk took so many keys, and the document says what was heard. */
    const was = async (walk: KeyWalk, task: string, keys: number): Promise<void> => {
      if (SHOTS) {
        const path = join(SHOTS, name, `keys-${task}`);
        await mkdir(join(SHOTS, name), { recursive: true });
        await writeFile(`${path}.txt`, `${walk.transcript.join('\n')}\n`);
        await walk.page.screenshot({ path: `${path}.png` });
      }
      expect(walk.keys, walk.transcript.join('\n')).to.equal(keys);
      if (scale === 1) expect(document).to.contain(walk.transcript.join('\n'));
    };

    it('opens: the name, what it has, and the first of the four words', async () => {
      const { page, walk, close } = await opened();
      const tree = await listenTo(page);
      const heard = await tree.until('RootWebArea', /Bản tin/, /^button "Đọc"$/);
      const at = heard.findIndex((line) => line === 'heading 2 "Bản tin phường Sen Hồng"');
      expect(heard.slice(at, at + 5)).to.deep.equal([
        'heading 2 "Bản tin phường Sen Hồng"',
        'StaticText "Số 8 · Quý IV năm 2026"',
        'StaticText "64 trang · 30 bài"',
        'StaticText "Nghe cả số: 20 phút"',
        'button "Đọc"',
      ]);
      expect(walk.keys).to.equal(0);
      await close();
    });

    it('reads an article, and has it in larger letters', async () => {
      const { walk, close } = await opened();
      await walk.tabTo('Ngõ 42 hết ngập');
      await walk.press('Enter', 'tiêu đề cấp 2 “Ngõ 42 hết ngập');
      await walk.tabTo('Cỡ chữ', { backwards: true });
      await walk.press('Enter', 'đang mở');
      await walk.tabTo('Cỡ 2');
      await walk.press('ArrowRight', 'Cỡ 3');
      await walk.press('ArrowRight', 'Cỡ 4');
      await was(walk, '2-article', 21);
      await close();
    });

    it('enlarges a page', async () => {
      const { page, walk, close } = await opened();
      await walk.tabTo('Đọc');
      await walk.press('Enter', 'nhóm “Bản tin phường Sen Hồng”');
      // Before the reader stands there, Tab would go past it.
      await page.waitForSelector('e-bulletin >>> e-flipbook >>> .tools');
      await walk.tabTo('Phóng to');
      await walk.press('Enter', 'Phóng to');
      await was(walk, '3-page', 6);
      await close();
    });

    it('listens, and hears a sentence again', async () => {
      const { page, walk, close } = await opened();
      await walk.tabTo('Nghe');
      await walk.press('Enter', 'tiêu đề cấp 2 “Nghe”');
      // All of the player is there once it is known where sentences begin.
      await page.waitForSelector('::-p-aria([name="Câu sau"])');
      await walk.tabTo('Nghe');
      await walk.press('Enter', 'Dừng');
      // The button says "câu" once it is known where sentences begin.
      const again = 'Nghe lại câu vừa rồi';
      if (scale === 1) {
        await page.waitForSelector(`::-p-aria([name="${again}"])`);
      } else {
        // Where letters are very large the foot of the window has room for "Dừng" and "Thêm".
        await page.waitForSelector('e-bulletin >>> .place.docked');
        await walk.tabTo('Thêm');
        await walk.press('Enter', 'đang mở');
        await page.waitForSelector(`::-p-aria([name="${again}"])`);
      }
      // Tab goes as the eyes do: down from "Thêm", past "Dừng" and the sentences before and after.
      await walk.tabTo(again);
      await walk.press('Enter', again);
      await was(walk, '4-listen', scale === 1 ? 9 : 12);
      await close();
    });

    it('searches without accents', async () => {
      const { walk, close } = await opened();
      await walk.tabTo('Tìm trong bản tin');
      await walk.press('Enter', 'Chữ cần tìm');
      await walk.type('ong cong duong kinh');
      // On a slow machine what is found of half the words is told before.
      await walk.isTold('Thấy 4 chỗ');
      await walk.press('ArrowDown', 'Ống cống đường kính');
      await walk.press('Enter', 'Trang 10');
      await was(walk, '6-search', 27);
      await close();
    });

    it('answers a question of the office', async () => {
      const { page, walk, close } = await opened();
      await walk.tabTo('Trả lời');
      await walk.press('Enter', 'tiêu đề cấp 2 “Trả lời”');
      await page.waitForSelector('e-bulletin >>> e-poll >>> [type=radio]');
      await walk.tabTo('Thêm sáng thứ Bảy');
      await walk.press('Space', 'đã chọn');
      await walk.tabTo('Câu sau');
      await walk.press('Enter', 'thủ tục');
      await walk.tabTo('Khai sinh');
      await walk.press('Space', 'đã chọn');
      await walk.tabTo('Gửi câu trả lời');
      await walk.press('Enter', 'Đã gửi');
      await was(walk, '7-poll', 16);
      await close();
    });

    it('sends it to a group', async () => {
      const { page, walk, close } = await opened();
      await walk.tabTo('Chia sẻ');
      await walk.press('Enter', 'tiêu đề cấp 2 “Chia sẻ”');
      // Before the buttons stand there, Tab would go past them.
      await page.waitForSelector('e-bulletin >>> e-qr-share >>> ::-p-text(Sao chép)');
      await walk.tabTo('Sao chép');
      await walk.press('Enter', 'Sao chép');
      await walk.isTold('dán vào Zalo');
      await was(walk, '8-share', 10);
      await close();
    });
  });
}

/**
 * What a grandmother does with a link from her group: eight tasks on the sample issue, at 390x844 and at 320x568 with
 * letters twice as large. Every tap is counted; docs/elders.md has the table, and says what was seen on the pictures.
 */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { openSite, PHONE, type Site } from './support/portal-page.ts';
import { Walk } from './support/walk.ts';

const SMALL = { ...PHONE, width: 320, height: 568 };
const ARTICLE = 'Ngõ 42 hết ngập';

let site: Site;

before(async () => {
  site = await openSite();
});
after(() => site.close());

for (const { name, viewport, scale } of [
  { name: '390', viewport: PHONE, scale: 1 },
  { name: '320-200', viewport: SMALL, scale: 2 },
]) {
  describe(`eight tasks at ${viewport.width}x${viewport.height}, letters of ${scale * 100} %`, () => {
    /** The issue as its link opens it. */
    const opened = async (): Promise<{ walk: Walk; close: () => Promise<void> }> => {
      const { page, close } = await site.open(site.portal.issuePath, { viewport });
      await page.addStyleTag({ content: `:root { --e-scale: ${scale}; }` });
      const walk = new Walk(page, name);
      // Only the home has it; the page without our script has other links.
      await walk.find('Tìm trong bản tin');
      return { walk, close };
    };

    it('opens: no tap, and the first screen says what to do', async () => {
      const { walk, close } = await opened();
      await walk.reads('Bản tin phường Sen Hồng');
      await walk.picture('1-open');
      // With letters twice as large the first of the four words may lie half a screen below.
      expect(await walk.depth('Đọc')).to.be.at.most(scale === 1 ? 1 : 1.6);
      expect(walk.taken()).to.deep.equal([]);
      const wide = await walk.page.evaluate(
        () => document.documentElement.scrollWidth > innerWidth,
      );
      expect(wide).to.equal(false);
      await close();
    });

    it('reads an article: one tap; larger letters: two more', async () => {
      const { walk, close } = await opened();
      await walk.tap(ARTICLE);
      await walk.reads('Sau bốn tháng thi công');
      await walk.picture('2-article');
      expect(walk.taken()).to.have.length(1);
      await walk.tap('Cỡ chữ');
      await walk.find('Cỡ 4 trong 5');
      await walk.picture('3-sizes');
      const spilt = await walk.page.$$eval('e-bulletin >>> .settings label', (all) =>
        all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
      );
      expect(spilt, 'words within their buttons').to.deep.equal([]);
      await walk.tap('Cỡ 4 trong 5');
      await walk.picture('3-larger');
      expect(walk.taken()).to.have.length(2);
      await close();
    });

    it('enlarges a page: two taps from the home', async () => {
      const { walk, close } = await opened();
      await walk.tap('Đọc');
      await walk.find('Phóng to');
      await walk.picture('3-page');
      await walk.tap('Phóng to');
      await walk.find('Thu nhỏ');
      await walk.picture('3-page-enlarged');
      expect(walk.taken()).to.have.length(2);
      await close();
    });

    const again = scale === 1 ? 'one' : 'two';
    it(`listens, and hears a sentence again: two taps, and ${again}`, async () => {
      const { walk, close } = await opened();
      await walk.tap('Nghe');
      await walk.find('Câu sau');
      await walk.picture('4-listen');
      expect(await walk.depth('Nghe'), 'the large button is in the first screen').to.be.at.most(1);
      await walk.tap('Nghe');
      await walk.find('Dừng');
      await walk.picture('4-listening');
      expect(walk.taken()).to.have.length(2);
      // Where letters are very large the foot of the window has room for "Dừng" and "Thêm".
      if (scale > 1) await walk.tap('Thêm');
      await walk.tap('Nghe lại câu vừa rồi');
      await walk.picture('5-again');
      expect(walk.taken()).to.have.length(scale === 1 ? 1 : 2);
      await close();
    });

    it('searches without accents: two taps', async () => {
      const { walk, close } = await opened();
      await walk.tap('Tìm trong bản tin');
      await walk.write('Chữ cần tìm', 'ong cong duong kinh');
      await walk.reads('Thấy');
      await walk.picture('6-search');
      await walk.tap('Đời sống phường ta · Ngõ 42');
      await walk.find('Chỗ sau');
      await walk.picture('6-found');
      expect(walk.taken()).to.have.length(2);
      await close();
    });

    it('answers a question of the office: four taps', async () => {
      const { page, close } = await site.open('/lay-y-kien.html', { viewport });
      await page.addStyleTag({ content: `:root { --e-scale: ${scale}; }` });
      const walk = new Walk(page, name, 'e-poll');
      await walk.find('Thêm sáng thứ Bảy');
      await walk.picture('7-poll');
      await walk.tap('Thêm sáng thứ Bảy');
      await walk.picture('7-chosen');
      await walk.tap('Câu sau');
      await walk.tap('Chứng thực giấy tờ');
      await walk.picture('7-second');
      await walk.tap('Gửi câu trả lời');
      await walk.reads('Đã gửi');
      await walk.picture('7-sent');
      const [box, room] = await page.$eval('e-poll >>> .receipt', (one) =>
        [one, one.parentElement as HTMLElement].map((each) => each.getBoundingClientRect().right),
      );
      expect(box, 'the receipt within its paper').to.be.at.most(room!);
      expect(walk.taken()).to.have.length(4);
      await close();
    });

    it('sends it to a group: two taps', async () => {
      const { walk, close } = await opened();
      await walk.tap('Chia sẻ');
      await walk.find('Sao chép');
      await walk.picture('8-share');
      await walk.tap('Sao chép');
      await walk.reads('dán vào Zalo');
      await walk.picture('8-copied');
      expect(walk.taken()).to.have.length(2);
      await close();
    });
  });
}

/** The bulletin at a meeting: beside the page with a poll stand its live counts and the code to answer by. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { eventually } from './support/eventually.ts';
import { openSite, type Site } from './support/portal-page.ts';
import { Walk } from './support/walk.ts';

const WALL = { width: 1366, height: 768 };
const BOOK = 'e-bulletin >>> e-flipbook';

let site: Site;

before(async () => {
  site = await openSite();
});
after(() => site.close());

describe('a poll of the bulletin in a presentation', () => {
  it('is shown with its counts and its code, which nobody has brought before', async () => {
    const { page, close } = await site.open(site.portal.issuePath, { viewport: WALL });
    const walk = new Walk(page, 'wall');
    const book = (await page.waitForSelector(BOOK))!;
    await walk.find('Phóng to');
    // The page of "Giờ nào tiện nhất cho bà con?", and presentation as "Thêm" begins it.
    await book.evaluate(async (one) => {
      const reader = one as unknown as {
        issue: { articles: { id: string; pages: number[] }[] };
        goToPage(page: number): void;
        present(): Promise<void>;
      };
      const poll = reader.issue.articles.find(({ id }) => id === 'gio-nao-tien-nhat-cho-ba-con')!;
      reader.goToPage(poll.pages.at(-1)!);
      await reader.present();
    });
    const counts = `${BOOK} >>> .wall e-poll >>> .result`;
    await page.waitForSelector(counts, { visible: true });
    // The questions come after the place for them.
    await eventually(async () =>
      expect(await page.$eval(counts, (one) => one.textContent)).to.match(/thủ tục[\s\S]*người/),
    );
    const code = await page.waitForSelector(
      `${BOOK} >>> .wall e-poll > e-qr-share >>> [role=img], ${BOOK} >>> .wall e-poll > e-qr-share >>> svg`,
      { visible: true },
    );
    const box = await code?.boundingBox();
    expect(box?.width, 'to be scanned from a chair').to.be.above(150);
    await walk.picture('poll');
    expect(box!.y + box!.height, 'seen whole').to.be.below(WALL.height - 32);
    await close();
  });
});

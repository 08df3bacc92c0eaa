/** The home of the sample issue on a phone: what each large word leads to, and the way back. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { eventually } from './support/eventually.ts';
import { DESK, openSite, PHONE, type Site } from './support/portal-page.ts';
import { press as pressInPoll } from './support/poll-lab.ts';
import { control, lyingAt, opened, press, send } from './support/reader.ts';

let site: Site;

before(async () => {
  site = await openSite();
});
after(() => site.close());

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let at: Element | null = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
  });

/** The focus comes to what reads so. */
const comes = (page: Page, words: string): Promise<void> =>
  eventually(async () => expect(await focused(page)).to.equal(words));

/** Where a control ends, from the upper edge of the window. */
async function endOf(page: Page, name: string): Promise<number> {
  const { y = Infinity, height = 0 } = (await (await control(page, name)).boundingBox()) ?? {};
  return y + height;
}

const POLL = 'e-bulletin >>> e-poll';

/** Fills the sample's poll in and waits for the receipt of an answer that is on disk. */
async function answerHours(page: Page): Promise<void> {
  await pressInPoll(page, 'Thêm buổi tối thứ Ba', POLL);
  await pressInPoll(page, 'Câu sau', POLL);
  await pressInPoll(page, 'Gửi câu trả lời', POLL);
  const receipt = await page.waitForSelector(`${POLL} >>> .receipt`);
  const words = (await receipt?.evaluate((one) => (one as HTMLElement).innerText)) ?? '';
  expect(await site.polls.service.hasReceipt('gio-lam-thu-tuc', words)).to.equal(true);
}

describe('the home on a phone', () => {
  it('says what the issue is and offers four large words, one of them filled', async () => {
    const guest = await site.open('/', { viewport: PHONE });
    await control(guest.page, 'Đọc');
    const seen = await guest.page.evaluate(() => {
      const root = document.querySelector('e-bulletin')?.shadowRoot;
      const choices = [...(root?.querySelectorAll<HTMLElement>('.choices .button') ?? [])];
      return {
        name: root?.querySelector('.name')?.textContent?.trim(),
        words: choices.map((one) => one.innerText.trim().split('\n')[0]),
        filled: choices.filter((one) => one.classList.contains('filled')).length,
        least: Math.min(...choices.map((one) => one.offsetHeight)),
        sections: root?.querySelectorAll('.section-title').length ?? 0,
        articles: root?.querySelectorAll('.article').length ?? 0,
        wide: document.documentElement.scrollWidth > innerWidth,
        air: [...(root?.querySelectorAll('.section-title') ?? [])].map(
          (one) => getComputedStyle(one).paddingTop,
        ),
      };
    });
    expect(new Set(seen.air), 'room above each section').to.deep.equal(new Set(['16px']));
    expect(seen.name).to.equal('Bản tin phường Sen Hồng');
    expect(seen.words).to.deep.equal(['Đọc', 'Nghe', 'Trả lời', 'Chia sẻ']);
    expect(seen.filled).to.equal(1);
    expect(seen.least).to.be.at.least(84);
    expect(seen.sections).to.be.greaterThan(2);
    expect(seen.articles).to.be.greaterThan(20);
    expect(seen.wide).to.equal(false);
    await guest.expectGoodGuest();
    await guest.close();
  });

  it('leads to pages whose buttons are in sight, under the header of a portal too', async () => {
    const guest = await site.open('/', { viewport: PHONE });
    await press(guest.page, 'Đọc');
    await opened(guest.page);
    const { y = 0, height = 0 } =
      (await (await control(guest.page, 'Trang sau')).boundingBox()) ?? {};
    expect(y).to.be.above(PHONE.height / 2);
    expect(y + height).to.be.at.most(PHONE.height);
    await guest.close();
  });

  it('leads to the pages and back to where it was left', async () => {
    const guest = await site.open('/', { viewport: PHONE });
    await press(guest.page, 'Đọc');
    await opened(guest.page);
    await press(guest.page, 'Bản tin');
    await control(guest.page, 'Đọc');
    await comes(guest.page, 'Đọc');
    await guest.close();
  });

  it('has its name, cover and first articles in sight where no script runs', async () => {
    for (const viewport of [PHONE, DESK]) {
      const { context, close } = await site.open('/gioi-thieu.html', { viewport });
      const page = await context.newPage();
      await page.setViewport(viewport);
      await page.setJavaScriptEnabled(false);
      await page.goto(new URL(site.portal.issuePath, site.portal.url).href);
      const seen = await page.evaluate(() => {
        const [name, article] = ['h1', 'e-bulletin li a'].map((one) => document.querySelector(one));
        const links = [...document.querySelectorAll('e-bulletin a')];
        return {
          letters: name && getComputedStyle(name).fontSize,
          first: article?.getBoundingClientRect().bottom,
          right: Math.max(...links.map((one) => one.getBoundingClientRect().right)),
        };
      });
      expect(seen.letters).to.equal('29px');
      expect(seen.first).to.be.below(viewport.height);
      expect(seen.right).to.be.at.most(viewport.width - 16);
      await close();
    }
  });

  it('opens what was tapped, and nothing that lies under a finger which taps a second time', async () => {
    const guest = await site.open('/', { viewport: PHONE });
    const { page } = guest;
    const hand = await page.createCDPSession();
    /** Two taps, a tenth of a second from one to the other by their own clock: a busy machine sends the second one late. */
    const twice = async (selector: string): Promise<void> => {
      const target = await page.waitForSelector(`e-bulletin >>> ${selector}`);
      await target?.evaluate((one) => one.scrollIntoView({ block: 'center' }));
      const { x = 0, y = 0, width = 0, height = 0 } = (await target?.boundingBox()) ?? {};
      const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
      const now = Date.now() / 1000;
      for (const timestamp of [now, now + 0.1]) {
        await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints, timestamp });
        await hand.send('Input.dispatchTouchEvent', {
          type: 'touchEnd',
          touchPoints: [],
          timestamp,
        });
      }
    };
    await page.evaluate(() =>
      document.addEventListener('e-article-tap', () => document.body.classList.add('tapped')),
    );
    await opened(page);
    await send(page, 21);
    await lyingAt(page, 21);
    await press(page, 'Bản tin');
    await twice('.choices .filled');
    await lyingAt(page, 21);
    // A single tap waits 300 ms for the second half of a double tap, and is then an article.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await press(page, 'Bản tin');
    await twice('li:nth-child(2) > .article');
    await page.waitForFunction(() => {
      const bulletin = document.querySelector('e-bulletin');
      const reader = bulletin?.shadowRoot?.querySelector('.reader') as
        (HTMLElement & { articleElement?: HTMLElement }) | null | undefined;
      return reader?.articleElement?.textContent;
    });
    expect(await page.evaluate(() => document.body.className)).not.to.contain('tapped');
    await guest.close();
  });

  it('is come back to where it was left, with the focus on what was opened', async () => {
    const guest = await site.open('/', { viewport: PHONE });
    const { page } = guest;
    const title = 'Vườn rau trên khu đất trống';
    const place = (): Promise<number | undefined> =>
      page.evaluate((words) => {
        const root = document.querySelector('e-bulletin')?.shadowRoot;
        const all = [...(root?.querySelectorAll<HTMLElement>('.article') ?? [])];
        const one = all.find(({ innerText }) => innerText.startsWith(words));
        return one && Math.round(one.getBoundingClientRect().top);
      }, title);
    await control(page, 'Đọc');
    await page.evaluate((words) => {
      const root = document.querySelector('e-bulletin')?.shadowRoot;
      const all = [...(root?.querySelectorAll<HTMLElement>('.article') ?? [])];
      const one = all.find(({ innerText }) => innerText.startsWith(words));
      one?.scrollIntoView({ block: 'center' });
      one?.focus({ preventScroll: true });
    }, title);
    const left = await place();
    await page.keyboard.press('Enter');
    await control(page, 'Bản tin');
    await comes(page, title);
    await press(page, 'Bản tin');
    await eventually(async () => expect(await focused(page)).to.contain(`${title} Trang`));
    expect(await place()).to.equal(left);
    await guest.close();
  });

  it('asks the poll that the bulletin tells of, and counts the answer', async () => {
    const guest = await site.open('/', { viewport: PHONE });
    await pressInPoll(guest.page, 'Trả lời', 'e-bulletin >>> .choices');
    await answerHours(guest.page);
    await guest.expectGoodGuest();
    await guest.close();
  });

  it('opens the poll from its place on the page', async () => {
    const guest = await site.open(`${site.portal.issuePath}#page=47`, { viewport: PHONE });
    await opened(guest.page);
    await press(guest.page, 'Trả lời: Giờ nào tiện nhất cho bà con?');
    await answerHours(guest.page);
    await guest.expectGoodGuest();
    await guest.close();
  });

  it('lies behind a page that a link led to', async () => {
    const guest = await site.open(`${site.portal.issuePath}#page=47`, { viewport: PHONE });
    await opened(guest.page);
    await press(guest.page, 'Bản tin');
    await control(guest.page, 'Đọc');
    await comes(guest.page, 'Bản tin phường Sen Hồng');
    await press(guest.page, 'Đọc');
    await lyingAt(guest.page, 47);
    await guest.close();
  });

  it('is come back to by Back of the browser as by the button, where the address is the bulletin’s', async () => {
    const guest = await site.open(site.portal.issuePath, { viewport: PHONE });
    const { page } = guest;
    await press(page, 'Nghe');
    await control(page, 'Bản tin');
    await page.goBack();
    await press(page, 'Đọc');
    await opened(page);
    await press(page, 'Chia sẻ');
    await page.waitForSelector('e-bulletin >>> e-qr-share >>> svg');
    await page.goBack();
    await lyingAt(page, 1);
    await press(page, 'Bản tin');
    await press(page, 'Tìm trong bản tin');
    await page.waitForSelector('e-bulletin >>> .reader >>> [type=search]');
    await page.goBack();
    await control(page, 'Đọc');
    // The button took its entry of the history with it.
    await page.goBack();
    expect(page.url()).not.to.contain(site.portal.issuePath);
    await guest.close();
  });

  it('leaves the history of a page alone whose address is not the bulletin’s', async () => {
    const guest = await site.open('/', { viewport: PHONE });
    const before = await guest.page.evaluate(() => history.length);
    await press(guest.page, 'Nghe');
    await control(guest.page, 'Bản tin');
    expect(await guest.page.evaluate(() => [history.length, history.state])).to.deep.equal([
      before,
      null,
    ]);
    await guest.close();
  });

  it('stays where the reader went who pressed before the rest was here', async () => {
    const guest = await site.open(`${site.portal.issuePath}#page=47`, { viewport: PHONE });
    await opened(guest.page);
    await press(guest.page, 'Trả lời: Giờ nào tiện nhất cho bà con?');
    await guest.page.waitForSelector(`${POLL} >>> [type=radio]`);
    await press(guest.page, 'Đóng');
    await press(guest.page, 'Chia sẻ');
    await guest.page.waitForSelector('e-bulletin >>> e-qr-share >>> svg');
    // Two and a half seconds after the first page the rest comes by itself: it must not come twice.
    const now = await guest.page.evaluate(() => performance.now());
    await guest.page.waitForFunction((then) => performance.now() > then + 3000, {}, now);
    expect(await guest.page.$('e-bulletin >>> e-qr-share >>> svg')).not.to.equal(null);
    await guest.close();
  });

  it('shows the code of the whole issue under "Chia sẻ", and of a page from the page', async () => {
    const guest = await site.open(site.portal.issuePath, { viewport: PHONE });
    await press(guest.page, 'Chia sẻ');
    await guest.page.waitForSelector('e-bulletin >>> e-qr-share >>> svg');
    await comes(guest.page, 'Chia sẻ');
    await press(guest.page, 'Bản tin');
    await press(guest.page, 'Đọc');
    await opened(guest.page);
    await press(guest.page, 'Trang sau');
    await guest.page.waitForFunction(
      () => (document.querySelector('e-bulletin') as HTMLElement & { page: number }).page === 2,
    );
    await press(guest.page, 'Chia sẻ');
    await press(guest.page, 'Trang Bìa 2');
    await guest.page.waitForFunction(() => {
      const share = document
        .querySelector('e-bulletin')
        ?.shadowRoot?.querySelector('e-qr-share') as HTMLElement & { url: string };
      return share.url.endsWith('#page=2');
    });
    await press(guest.page, 'Trang báo');
    await opened(guest.page);
    await guest.expectGoodGuest();
    await guest.close();
  });

  it('reads the article of a page aloud, and turns the pages with it', async () => {
    const guest = await site.open(`${site.portal.issuePath}#page=21`, { viewport: PHONE });
    await opened(guest.page);
    await press(guest.page, 'Nghe bài');
    await guest.page.waitForFunction(() => {
      const root = document.querySelector('e-bulletin')?.shadowRoot;
      const player = root?.querySelector('.dock e-audio-reader') as
        (HTMLElement & { paused: boolean; currentTime: number }) | null | undefined;
      const title = player?.shadowRoot?.querySelector('.title')?.textContent;
      return (
        title === 'Thư viện nhỏ dưới gốc đa' && player?.paused === false && player.currentTime > 0
      );
    });
    await guest.page.evaluate(() => {
      const player = document
        .querySelector('e-bulletin')
        ?.shadowRoot?.querySelector('e-audio-reader') as HTMLElement & { currentTime: number };
      player.currentTime = 200;
    });
    await guest.page.waitForFunction(
      () => (document.querySelector('e-bulletin') as HTMLElement & { page: number }).page > 21,
    );
    // What is come to by Tab does not lie under the player.
    await (await control(guest.page, 'Trang trước')).focus();
    for (const _ of ['the number', 'the next button']) await guest.page.keyboard.press('Tab');
    await eventually(async () => {
      const dock = await guest.page.$eval(
        'e-bulletin >>> .dock',
        (one) => one.getBoundingClientRect().top,
      );
      expect(await endOf(guest.page, 'Trang sau')).to.be.at.most(dock);
    });
    await press(guest.page, 'Đóng');
    await guest.close();
  });

  it('begins with the page where the address names one', async () => {
    const guest = await site.open(`${site.portal.issuePath}#page=5`, { viewport: PHONE });
    await guest.page.waitForFunction(
      () => (document.querySelector('e-bulletin') as HTMLElement & { page: number }).page === 5,
    );
    const home = await guest.page.$('e-bulletin >>> .home');
    expect(home).to.equal(null);
    await guest.close();
  });

  it('keeps the portal’s own element in a slot and gives it what ours would get', async () => {
    const guest = await site.open('/gioi-thieu.html', { viewport: PHONE });
    const { issuePath } = site.portal;
    await guest.page.evaluate((src) => {
      customElements.define('own-share', class extends HTMLElement {});
      const bulletin = document.createElement('e-bulletin');
      bulletin.setAttribute('src', `${src}manifest.json`);
      const share = document.createElement('own-share');
      share.slot = 'share';
      share.textContent = 'Nút của cổng';
      bulletin.append(share);
      document.body.prepend(bulletin);
      const script = document.createElement('script');
      script.src = '/e-bulletin/e-bulletin.js';
      document.head.append(script);
    }, issuePath);
    await press(guest.page, 'Chia sẻ');
    await guest.page.waitForFunction(() => {
      const share = document.querySelector('own-share') as HTMLElement & { url?: string };
      return share.checkVisibility() && share.url !== undefined;
    });
    await guest.close();
  });
});

/**
 * Who hears an article and has its text open over the pages reads along there: the sentence that is heard is marked in that
 * text, stays in view, and both go on to the next article together.
 */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { openSite, PHONE, type Site } from './support/portal-page.ts';
import { Walk } from './support/walk.ts';

const PLAYER = 'e-bulletin >>> e-audio-reader';
const BOOK = 'e-bulletin >>> e-flipbook';

interface Mark {
  readonly text: string;
  /** The element in whose tree it stands. */
  readonly in: string | undefined;
  readonly top: number;
  readonly bottom: number;
}

/** What is marked, once it is the sentence that the player is at. */
async function marked(page: Page, text = '', place = 'e-flipbook'): Promise<Mark> {
  const found = await page.waitForFunction(
    (text, place) => {
      const marks = [...CSS.highlights].flatMap(([name, ranges]) =>
        name.endsWith('-aim') ? [] : ([...ranges] as Range[]),
      );
      const [range] = marks;
      if (!range || marks.length > 1 || !String(range).startsWith(text)) return false;
      const tree = range.startContainer.getRootNode() as ShadowRoot;
      if (tree.host?.localName !== place) return false;
      const { top, bottom } = range.getBoundingClientRect();
      return { text: String(range), in: tree.host.localName, top, bottom };
    },
    { polling: 50 },
    text,
    place,
  );
  return (await found.jsonValue()) as Mark;
}

/** Codes of what the player told. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { faults: string[] }).faults);

const DESK = { width: 1366, height: 768 };
let site: Site;

before(async () => {
  site = await openSite();
});
after(() => site.close());

async function opened(): Promise<{ page: Page; walk: Walk; close: () => Promise<void> }> {
  const { page, close } = await site.open(site.portal.issuePath, {
    viewport: PHONE,
    before: (page) =>
      page.evaluateOnNewDocument(() => {
        const faults: string[] = [];
        Object.assign(window, { faults });
        document.addEventListener('e-audio-error', (event) =>
          faults.push((event as CustomEvent<{ code: string }>).detail.code),
        );
      }),
  });
  const walk = new Walk(page, 'along');
  await walk.find('Tìm trong bản tin');
  return { page, walk, close };
}

describe('reading along', () => {
  it('marks what is heard in the article that is open, above the player, and keeps it in view', async () => {
    const { page, walk, close } = await opened();
    await walk.tap('Thư ngỏ');
    await walk.reads('Thưa bà con,');
    await walk.tap('Nghe');
    await marked(page);
    for (const index of [3, 9, 15]) {
      const text = await page.$eval(
        PLAYER,
        (one, to) => {
          const player = one as unknown as { seekToSentence(n: number): void };
          const said = new Promise((heard) =>
            one.addEventListener('e-sentence-change', (event) =>
              heard((event as CustomEvent<{ text: string }>).detail.text),
            ),
          );
          player.seekToSentence(to);
          return said;
        },
        index,
      );
      const { top, bottom } = await marked(page, String(text).slice(0, 20));
      const dock = await page.$eval(PLAYER, (one) => one.getBoundingClientRect().top);
      expect(top, 'below the bar of the article').to.be.above(0);
      expect(bottom, 'above the player').to.be.at.most(dock);
    }
    // Its rule is still there after the settings brought their styles.
    await walk.tap('Cỡ chữ');
    await walk.find('Cỡ 4 trong 5');
    await walk.tap('Cỡ chữ');
    const painted = await page.$eval(BOOK, (one) =>
      one.shadowRoot!.adoptedStyleSheets.some(({ cssRules }) =>
        [...cssRules].some(({ cssText }) => cssText.startsWith('::highlight(e-listen-')),
      ),
    );
    expect(painted).to.equal(true);
    await walk.picture('marked');
    expect(await faults(page)).to.deep.equal([]);
    await close();
  });

  it('is begun from an article that lies over two pages, too: "Nghe" stands above it, and goes with it', async () => {
    const { page, close } = await site.open(site.portal.issuePath, { viewport: DESK });
    const walk = new Walk(page, 'along');
    await walk.find('Phóng to');
    const header = (): Promise<number> =>
      page.$eval('e-bulletin >>> .header', (one) => one.getBoundingClientRect().height);
    const before = await header();
    const open = (id?: string): Promise<unknown> =>
      page.$eval(
        BOOK,
        (one, id) => ((one as unknown as { article?: string | undefined }).article = id),
        id,
      );
    await open('thu-ngo');
    await walk.reads('Thưa bà con,');
    await page.waitForSelector('e-bulletin >>> .header > .tools', { visible: true });
    await walk.picture('desk-article');
    expect(await header(), 'nothing is pushed down').to.equal(before);
    await walk.tap('Nghe');
    const { text } = await marked(page);
    expect(text).to.equal('Thư ngỏ');
    await walk.picture('desk-heard');
    await open();
    // Back in the bar of the pages, with the others.
    await page.waitForSelector(`${BOOK} >>> slot[name=tools]`);
    await page.waitForSelector('e-bulletin >>> e-flipbook > .tools > :nth-child(3)', {
      visible: true,
    });
    await close();
  });

  it('goes on to the next article with the voice, and leaves the focus where it is', async () => {
    const { page, walk, close } = await opened();
    await walk.tap('Thư ngỏ');
    await walk.reads('Thưa bà con,');
    await walk.tap('Nghe');
    await marked(page);
    await page.$eval(`${PLAYER} >>> .play`, (one) => (one as HTMLElement).focus());
    await page.$eval(PLAYER, (one) => (one as unknown as { next(): void }).next());
    await page.waitForFunction(
      (book) => book?.getAttribute('article') !== 'thu-ngo',
      {},
      await page.$(BOOK),
    );
    const { text } = await marked(page);
    const title = await page.$eval(`${BOOK} >>> #article-title`, (one) => one.textContent);
    expect(text.startsWith('Thư ngỏ')).to.equal(false);
    expect(title).not.to.equal('Thư ngỏ');
    await page.waitForFunction(
      (one) => one?.shadowRoot?.activeElement?.matches('.play'),
      {},
      await page.$(PLAYER),
    );
    await close();
  });

  it('goes on from where a page is tapped, once the listener says so', async () => {
    const { page, walk, close } = await opened();
    await walk.tap('Thư viện nhỏ');
    await walk.find('Cỡ chữ');
    await walk.tap('Nghe');
    await marked(page);
    await walk.tap('Quay lại trang 19');
    await page.waitForFunction((book) => !book?.hasAttribute('article'), {}, await page.$(BOOK));
    // The last paragraph of its left column. The leaf begins to turn some frames after the article has gone, and a finger that
    // comes while it moves meets nothing: the page lies there once a fifth of a second long nothing has moved.
    const place = await page.waitForFunction(
      (book) =>
        new Promise<readonly [number, number] | undefined>((resolve) => {
          const tree = book!.shadowRoot!;
          let left = 12;
          const look = (): void => {
            const face = tree.querySelector('.shown .face')?.getBoundingClientRect();
            if (!face || !tree.querySelector('.spot') || tree.querySelector('.moving'))
              return resolve(undefined);
            if (left-- > 0) return void requestAnimationFrame(look);
            resolve([face.left + face.width * 0.3, face.top + face.height * 0.84]);
          };
          look();
        }),
      {},
      await page.$(BOOK),
    );
    await page.touchscreen.tap(...((await place.jsonValue()) as [number, number]));
    const button = await walk.find('Nghe từ chỗ vừa bấm');
    // It opens, as for everybody; what is heard goes on until the listener says so.
    expect(await page.$eval(BOOK, (one) => one.getAttribute('article'))).to.equal(
      'thu-vien-nho-duoi-goc-da',
    );
    expect((await marked(page)).text).not.to.include('Năm 2024');
    await walk.picture('tapped');
    await button.tap();
    await marked(page, 'Năm 2024');
    expect(
      await page.$eval(PLAYER, (one) => (one as unknown as { paused: boolean }).paused),
    ).to.equal(false);
    expect(await page.$eval('e-bulletin >>> .dock', (one) => one.querySelector('.here'))).to.equal(
      null,
    );
    await page.waitForFunction(
      (one) => one?.shadowRoot?.activeElement?.matches('.play'),
      {},
      await page.$(PLAYER),
    );
    await close();
  });

  it('leaves another article alone, and comes back with its own', async () => {
    const { page, walk, close } = await opened();
    await walk.tap('Thư ngỏ');
    await walk.reads('Thưa bà con,');
    await walk.tap('Nghe');
    await marked(page);
    const book = (await page.$(BOOK))!;
    const read = (id: string): Promise<void> =>
      book.evaluate((one, id) => {
        (one as unknown as { article: string }).article = id;
      }, id);
    await read('thu-ban-doc');
    await walk.reads('Thư bạn đọc');
    await marked(page, '', 'e-audio-reader');
    await read('thu-ngo');
    await marked(page);
    expect(await page.$eval(PLAYER, (one) => (one as unknown as HTMLMediaElement).paused)).to.equal(
      false,
    );
    expect(await faults(page)).to.deep.equal([]);
    await close();
  });

  it('finds every sentence of every recording in the text', async () => {
    const { page, walk, close } = await opened();
    await walk.tap('Đọc');
    await walk.find('Phóng to');
    const book = (await page.$(BOOK))!;
    const recorded = await book.evaluate((one) =>
      (
        one as unknown as {
          issue: { articles: { id: string; audio: unknown[]; guided: unknown }[] };
        }
      ).issue.articles
        .filter(({ audio, guided }) => audio.length > 0 && guided)
        .map(({ id }) => id),
    );
    expect(recorded.length).to.be.at.least(8);
    for (const id of recorded) {
      await book.evaluate((one, id) => {
        (one as unknown as { article: string }).article = id;
      }, id);
      await page.waitForFunction(
        (one) => (one as unknown as { articleElement?: Element }).articleElement !== undefined,
        {},
        book,
      );
      await walk.tap('Nghe');
      await marked(page);
    }
    expect(await faults(page)).to.deep.equal([]);
    await close();
  });
});

/** Presses while a part of the reader is on its way, or does not come: the last wish counts, and what fails is told. */
import { after, afterEach, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { ElementHandle, Page } from 'puppeteer-core';
import { bulletin, inPhase, Lab } from './support/lab.ts';

interface Reader extends HTMLElement {
  page: number;
  zoom: number;
  open(panel: string): Promise<void>;
  close(): void;
}

describe('parts of the reader that come late', () => {
  let lab: Lab;
  before(async () => {
    lab = await Lab.open();
  });
  after(() => lab.close());
  afterEach(() => lab.leave());

  interface Late {
    readonly page: Page;
    readonly reader: ElementHandle<Reader>;
    readonly errors: readonly string[];
    /** What was held comes now. */
    readonly come: () => void;
    /** It has been asked for. */
    readonly asked: Promise<void>;
  }

  /** A page on which `part` waits until `come`; or fails until then; or waits for a line that breaks then, and comes when asked again. */
  async function visit(part: RegExp, way: 'waits' | 'fails' | 'breaks' = 'waits'): Promise<Late> {
    let come = (): void => undefined;
    const wait = new Promise<void>((resolve) => (come = resolve));
    let ask = (): void => undefined;
    const asked = new Promise<void>((resolve) => (ask = resolve));
    let here = false;
    void wait.then(() => (here = true));
    const body = `<!doctype html><html lang="vi"><meta name="viewport" content="width=device-width">
      <script async src="${lab.own}"></script><body style="margin:0"><e-bulletin src="/so-8/" start="pages"></e-bulletin><p style="height:2000px"></p>`;
    const { page, errors } = await lab.open(lab.publish({ body }), 'localhost', async (one) => {
      await one.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true });
      await one.setRequestInterception(true);
      one.on('request', (request) => {
        if (part.test(request.url())) ask();
        if (!part.test(request.url()) || here) void request.continue();
        else if (way === 'fails') void request.abort();
        else if (way === 'breaks') void wait.then(() => request.abort());
        else void wait.then(() => request.continue());
      });
    });
    await inPhase(page, 'ready');
    const element = await bulletin(page);
    const reader = (await page.waitForFunction(
      (one) => one.shadowRoot?.querySelector('e-flipbook'),
      {},
      element,
    )) as ElementHandle<Reader>;
    await page.waitForFunction(
      (one) => one.shadowRoot?.querySelector('[data-panel=more]') !== null,
      {},
      reader,
    );
    return { page, reader, errors, come, asked };
  }

  const tap = async ({ page, reader }: Late, selector: string): Promise<void> => {
    const control = await page.waitForFunction(
      (one, wanted) => one.shadowRoot?.querySelector<HTMLElement>(wanted),
      {},
      reader,
      selector,
    );
    await (control as ElementHandle<HTMLElement>).tap();
  };

  /** Whether `test` holds in the reader, sooner or later. */
  const comes = ({ page, reader }: Late, test: string): Promise<unknown> =>
    page.waitForFunction(
      (one, source) =>
        new Function('one', 'root', `return ${source}`)(one, one.shadowRoot) as unknown,
      {},
      reader,
      test,
    );

  const boxOf = ({ reader }: Late): Promise<Record<'x' | 'y' | 'width' | 'height', number>> =>
    reader.evaluate((one) => {
      const { x, y, width, height } = one.shadowRoot
        ?.querySelector('.stage')
        ?.getBoundingClientRect() as DOMRect;
      return { x, y, width, height };
    });

  const panel = (late: Late): Promise<string | null | undefined> =>
    late.reader.evaluate((one) =>
      one.shadowRoot?.querySelector('.panel')?.getAttribute('aria-label'),
    );

  it('a panel that comes after another was opened stays away', async () => {
    const late = await visit(/flipbook-contents-panel\./);
    await tap(late, '[data-panel=contents]');
    await tap(late, '[data-panel=more]');
    await comes(late, 'root.querySelector(".panel")');
    const arrived = late.page.waitForResponse((response) =>
      response.url().includes('flipbook-contents-panel.'),
    );
    late.come();
    await arrived;
    await late.page.waitForNetworkIdle({ idleTime: 200 });
    expect(await panel(late)).to.equal('Thêm');
  });

  it('"Phóng to" pressed again while it is on its way enlarges once', async () => {
    const late = await visit(/flipbook-hands\./);
    await tap(late, '[data-panel=zoom]');
    await tap(late, '[data-panel=zoom]');
    late.come();
    await comes(late, 'one.zoom === 2');
    await tap(late, '[data-panel=zoom]');
    await comes(late, 'one.zoom === 1');
  });

  it('"Phóng to" pressed while what was asked for ahead fails enlarges', async () => {
    const late = await visit(/flipbook-hands\./, 'breaks');
    await late.asked;
    await tap(late, '[data-panel=zoom]');
    late.come();
    await comes(late, 'one.zoom === 2');
    await comes(late, '!root.querySelector(".told")');
  });

  it('who presses another thing is not told that what was asked for ahead failed', async () => {
    const late = await visit(/flipbook-hands\./, 'breaks');
    await late.asked;
    await tap(late, '[data-panel=contents]');
    const failed = new Promise((resolve) => late.page.once('requestfailed', resolve));
    late.come();
    await failed;
    await comes(late, 'root.querySelector(".panel")');
    await late.page.waitForNetworkIdle({ idleTime: 200 });
    expect(await late.reader.evaluate((one) => one.shadowRoot?.querySelector('.told'))).to.equal(
      null,
    );
  });

  it('a tap on the edge before taps are known turns the page', async () => {
    const late = await visit(/flipbook-hands\./);
    const { x, y, width, height } = await boxOf(late);
    await late.page.touchscreen.tap(x + width - 8, y + height / 2);
    late.come();
    await comes(late, 'one.page === 2');
  });

  for (const [what, stroke, page] of [
    ['a swipe turns the page', [0.8, 0.5, 0.3, 0.52], 2],
    ['two swipes turn two pages', [0.8, 0.5, 0.3, 0.52, 0.8, 0.5, 0.3, 0.52], 3],
    ['a swipe under which it is asked for again turns the page', [0.8, 0.5, 0.3, 0.52], 2],
    ['a stroke that scrolls, and then a swipe,', [0.5, 0.6, 0.5, 0.4, 0.8, 0.5, 0.3, 0.52], 2],
  ] as const) {
    it(`${what} when what follows fingers comes after them`, async () => {
      const late = await visit(/flipbook-swiper-turner\./);
      const cdp = await late.page.createCDPSession();
      for (let begin = 0; begin < stroke.length; begin += 4) {
        const [ax = 0, ay = 0, bx = 0, by = 0] = stroke.slice(begin);
        const { x, y, width, height } = await boxOf(late);
        const send = (
          type: 'touchStart' | 'touchMove' | 'touchEnd',
          part: number,
        ): Promise<unknown> =>
          cdp.send('Input.dispatchTouchEvent', {
            type,
            touchPoints:
              type === 'touchEnd'
                ? []
                : [
                    {
                      x: x + (ax + (bx - ax) * part) * width,
                      y: y + (ay + (by - ay) * part) * height,
                    },
                  ],
          });
        await send('touchStart', 0);
        if (what.includes('asked for again')) {
          await late.reader.evaluate((one) => {
            const key = new KeyboardEvent('keydown', { key: 'Shift', bubbles: true });
            one.shadowRoot?.querySelector('.stage')?.dispatchEvent(key);
          });
        }
        for (let step = 1; step <= 12; step++) await send('touchMove', step / 12);
        await send('touchEnd', 1);
      }
      late.come();
      await comes(late, 'root.querySelector(".turner-initialized")');
      await comes(late, `one.page === ${page} && !root.querySelector(".half.moving")`);
      expect(late.errors).to.deep.equal([]);
    });
  }

  for (const [what, part, button] of [
    ['a panel', /flipbook-contents-panel\./, '[data-panel=contents]'],
    ['the lens', /flipbook-hands\./, '[data-panel=zoom]'],
  ] as const) {
    it(`${what} that does not come is told where it can be seen, and comes when asked again`, async () => {
      const late = await visit(part, 'fails');
      await tap(late, button);
      await comes(late, 'root.querySelector(".told")?.checkVisibility()');
      const told = await late.reader.evaluate((one) => {
        const box = one.shadowRoot?.querySelector('.told');
        const { bottom } = box?.getBoundingClientRect() ?? { bottom: Infinity };
        return [box?.textContent, bottom <= innerHeight];
      });
      expect(told).to.deep.equal(['Chưa mở được. Xem lại mạng rồi bấm lần nữa.', true]);
      late.come();
      // The idle browser asks for it too: who presses meanwhile would share what that request comes to.
      await late.page.waitForNetworkIdle({ idleTime: 200 });
      await tap(late, button);
      await comes(late, 'one.zoom === 2 || root.querySelector(".panel")');
      expect(late.errors).to.deep.equal([]);
    });
  }

  it('all of which that fail leave nothing behind them that nobody catches', async () => {
    const late = await visit(/flipbook-reading\./, 'fails');
    await late.reader.evaluate(async (one) => {
      const opened = one.open('contents').catch(() => undefined);
      one.close();
      await opened;
    });
    await late.page.waitForNetworkIdle({ idleTime: 200 });
    expect(late.errors).to.deep.equal([]);
  });
});

/**
 * Fingers on a phone, as the browser itself feels them: real touch input through the DevTools protocol, so that its own
 * scrolling and pinch zoom take part and not only our handlers.
 */
import {
  after,
  afterEach,
  before,
  beforeEach,
  describe,
  expect,
  it,
} from '@e-bulletin/tools/testing';
import type { CDPSession, ElementHandle, Page } from 'puppeteer-core';
import { inPhase, Lab } from './support/lab.ts';

type Point = readonly [x: number, y: number];

interface Reader extends HTMLElement {
  page: number;
  zoom: number;
}

describe('fingers on a phone', () => {
  let lab: Lab;
  let page: Page;
  let reader: ElementHandle<Reader>;
  let cdp: CDPSession;
  let stage: { x: number; y: number; width: number; height: number };

  before(async () => {
    lab = await Lab.open();
  });
  after(() => lab.close());

  beforeEach(async () => {
    const body = `<!doctype html><html lang="vi"><head><meta name="viewport" content="width=device-width">
      <script src="${lab.own}"></script></head><body style="margin:0"><p style="height:150px">Cổng</p>
      <e-bulletin src="/so-8/" page="3"></e-bulletin><p style="height:3000px">Tin khác</p></body></html>`;
    ({ page } = await lab.open(lab.publish({ body }), 'localhost', (opened) =>
      opened.setViewport({
        width: 390,
        height: 844,
        deviceScaleFactor: 2,
        isMobile: true,
        hasTouch: true,
      }),
    ));
    await inPhase(page, 'ready');
    reader = (await page.waitForFunction(() => {
      const one = document.querySelector('e-bulletin')?.shadowRoot?.querySelector('e-flipbook');
      // Swiper and what comes with it are there.
      return one?.shadowRoot?.querySelector('.turner-initialized') && one;
    })) as ElementHandle<Reader>;
    await page.waitForNetworkIdle({ idleTime: 200 });
    cdp = await page.createCDPSession();
    await measure();
  });
  afterEach(() => page.browserContext().close());

  async function measure(): Promise<void> {
    stage = await reader.evaluate((one) => {
      const { x, y, width, height } = one.shadowRoot
        ?.querySelector('.stage')
        ?.getBoundingClientRect() as DOMRect;
      return { x, y, width, height };
    });
  }

  /** A point of the stage, in parts of it. */
  const at = ([x, y]: Point): { x: number; y: number } => ({
    x: stage.x + x * stage.width,
    y: stage.y + y * stage.height,
  });

  async function fingers(...paths: (readonly [from: Point, to: Point])[]): Promise<void> {
    const points = (part: number): { x: number; y: number; id: number }[] =>
      paths.map(([[ax, ay], [bx, by]], id) => ({
        ...at([ax + (bx - ax) * part, ay + (by - ay) * part]),
        id,
      }));
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number): Promise<unknown> =>
      cdp.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : points(part),
      });
    await send('touchStart', 0);
    for (let step = 1; step <= 12; step++) await send('touchMove', step / 12);
    await send('touchEnd', 1);
  }

  async function tap(point: Point): Promise<void> {
    await page.touchscreen.tap(at(point).x, at(point).y);
  }

  const state = (): Promise<{ page: number; zoom: number; scroll: number; native: number }> =>
    reader.evaluate(({ page: open, zoom }) => ({
      page: open,
      zoom,
      scroll: Math.round(scrollY),
      native: Math.round((visualViewport?.scale ?? 1) * 10) / 10,
    }));

  /** Nothing moves any more. */
  async function rest(): Promise<void> {
    await page.waitForFunction(
      (one) => {
        const root = one.shadowRoot as ShadowRoot;
        const area = root.querySelector('.area') as HTMLElement;
        return !root.querySelector('.half.moving') && !area.style.transform;
      },
      {},
      reader,
    );
    let before = -1;
    for (;;) {
      const now = await page.evaluate(() => scrollY);
      if (now === before) return;
      before = now;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  it('a vertical stroke over the book scrolls the portal and turns nothing', async () => {
    await fingers([
      [0.5, 0.8],
      [0.52, 0.2],
    ]);
    await rest();
    const after = await state();
    expect(after.scroll).to.be.above(150);
    expect(after.page).to.equal(3);
  });

  it('so does a steep one, however far it goes sideways', async () => {
    await fingers([
      [0.7, 0.9],
      [0.4, 0.3],
    ]);
    await rest();
    const after = await state();
    expect(after.scroll).to.be.above(100);
    expect(after.page).to.equal(3);
  });

  it('a horizontal stroke turns one page and does not scroll', async () => {
    await fingers([
      [0.85, 0.5],
      [0.2, 0.55],
    ]);
    await rest();
    expect(await state()).to.deep.equal({ page: 4, zoom: 1, scroll: 0, native: 1 });
    await fingers([
      [0.2, 0.5],
      [0.85, 0.5],
    ]);
    await rest();
    expect(await state()).to.deep.equal({ page: 3, zoom: 1, scroll: 0, native: 1 });
  });

  it('two fingers are the browser’s, and what it enlarged is moved and not turned', async () => {
    await fingers(
      [
        [0.45, 0.5],
        [0.15, 0.5],
      ],
      [
        [0.55, 0.5],
        [0.85, 0.5],
      ],
    );
    await rest();
    const pinched = await state();
    expect(pinched.native, 'the browser enlarged').to.be.above(1.5);
    expect([pinched.page, pinched.zoom]).to.deep.equal([3, 1]);
    await fingers([
      [0.6, 0.4],
      [0.4, 0.4],
    ]);
    await rest();
    expect((await state()).page).to.equal(3);
  });

  it('once enlarged by us, two fingers are ours and one moves the paper; the portal stays', async () => {
    await tap([0.5, 0.5]);
    await tap([0.5, 0.5]);
    await page.waitForFunction((one) => one.zoom === 2.5, {}, reader);
    await rest();
    const left = (): Promise<number> =>
      reader.evaluate(
        (one) => one.shadowRoot?.querySelector('.shown .face')?.getBoundingClientRect().x as number,
      );
    const before = await left();
    await fingers([
      [0.7, 0.6],
      [0.3, 0.3],
    ]);
    await rest();
    expect(await left()).to.be.below(before - 50);
    await fingers(
      [
        [0.4, 0.5],
        [0.3, 0.5],
      ],
      [
        [0.6, 0.5],
        [0.7, 0.5],
      ],
    );
    await rest();
    const pinched = await state();
    expect(pinched.zoom).to.be.above(3);
    expect([pinched.page, pinched.scroll, pinched.native]).to.deep.equal([3, 0, 1]);
    await fingers(
      [
        [0.1, 0.5],
        [0.48, 0.5],
      ],
      [
        [0.9, 0.5],
        [0.52, 0.5],
      ],
    );
    await rest();
    expect(await state()).to.deep.equal({ page: 3, zoom: 1, scroll: 0, native: 1 });
  });

  it('a tap at the edge turns, one in the middle does not, and a stroke on a control is nothing', async () => {
    await tap([0.5, 0.3]);
    await tap([0.96, 0.5]);
    await rest();
    expect((await state()).page).to.equal(4);
    await reader.evaluate((one) => {
      const link = document.createElement('a');
      link.href = '#lien-ket';
      link.style.cssText = 'position:absolute;inset:30%;pointer-events:auto';
      one.shadowRoot?.querySelector('.shown .face')?.append(link);
    });
    await fingers([
      [0.6, 0.5],
      [0.2, 0.5],
    ]);
    await rest();
    expect((await state()).page).to.equal(4);
  });
});

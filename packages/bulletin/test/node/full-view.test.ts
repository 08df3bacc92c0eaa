/** Full view with real keys and presses: what the browser itself makes of the dialog, and what stays behind. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { ElementHandle, Page } from 'puppeteer-core';
import { inPhase, Lab } from './support/lab.ts';

interface Reader extends HTMLElement {
  page: number;
  expand(): Promise<void>;
  collapse(): void;
}

describe('full view in a portal', () => {
  let lab: Lab;
  before(async () => {
    lab = await Lab.open();
  });
  after(() => lab.close());

  async function open(
    attributes = '',
    { width = 1100, height = 700, column = '' } = {},
  ): Promise<{ page: Page; reader: ElementHandle<Reader> }> {
    const body = `<!doctype html><html lang="vi"><head><script src="${lab.own}"></script></head><body>
      <p style="height:900px"><a href="#x" id="before">Cổng</a></p>
      <e-bulletin src="/so-8/" ${attributes} style="display:block;height:600px;${column}"></e-bulletin>
      <p style="height:2000px">Tin khác</p></body></html>`;
    const { page } = await lab.open(lab.publish({ body }), 'localhost', (opened) =>
      opened.setViewport({ width, height }),
    );
    await inPhase(page, 'ready');
    if (column) {
      const read = await page.waitForSelector('e-bulletin >>> .home .filled');
      await read?.click();
    }
    const reader = (await page.waitForFunction(() => {
      const one = document.querySelector('e-bulletin')?.shadowRoot?.querySelector('e-flipbook');
      return one?.shadowRoot?.querySelector('.turner-initialized') && one;
    })) as ElementHandle<Reader>;
    await page.waitForNetworkIdle({ idleTime: 200 });
    await page.evaluate(() => scrollTo(0, 850));
    return { page, reader };
  }

  /** Presses a control of the reader with a real mouse. */
  async function press(reader: ElementHandle<Reader>, selector: string): Promise<void> {
    const control = await reader.evaluateHandle(
      (one, name) => one.shadowRoot?.querySelector(name) as Element,
      selector,
    );
    await control.click();
  }

  const isOpen = (reader: ElementHandle<Reader>): Promise<boolean> =>
    reader.evaluate(
      (one) =>
        one.shadowRoot?.querySelector('.root')?.shadowRoot?.querySelector('dialog')?.open === true,
    );

  async function whenOpen(
    page: Page,
    reader: ElementHandle<Reader>,
    wanted: boolean,
  ): Promise<void> {
    await page.waitForFunction(
      (one, open) =>
        (one.shadowRoot?.querySelector('.root')?.shadowRoot?.querySelector('dialog')?.open ===
          true) ===
        open,
      {},
      reader,
      wanted,
    );
  }

  it('opens from "Thêm" with the browser’s full screen; leaving that leaves all', async () => {
    const { page, reader } = await open();
    await press(reader, '[data-panel=more]');
    await page.waitForFunction((one) => one.shadowRoot?.querySelector('.panel'), {}, reader);
    await press(reader, '[data-entry=full]');
    await whenOpen(page, reader, true);
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await page.evaluate(() => document.exitFullscreen());
    await whenOpen(page, reader, false);
    expect(await page.evaluate(() => Math.round(scrollY))).to.equal(850);
    const focused = await reader.evaluate(
      (one) => (one.shadowRoot?.activeElement as HTMLElement | null)?.dataset['panel'],
    );
    expect(focused).to.equal('more');
  });

  it('is modal: Tab stays inside, the page below is out of reach, Escape closes', async () => {
    const { page, reader } = await open();
    await reader.evaluate((one) => one.expand());
    expect(await isOpen(reader)).to.equal(true);
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab');
      const outside = await page.evaluate(
        () => document.activeElement !== document.body && document.activeElement?.id === 'before',
      );
      expect(outside).to.equal(false);
    }
    const tree = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
    expect(tree).to.contain('Trang web');
    expect(tree).to.contain('"Trang sau"');
    expect(tree, 'nothing of the portal is heard').not.to.contain('Tin khác');
    await page.keyboard.press('Escape');
    await whenOpen(page, reader, false);
    // Where the browser's own full screen came too, the dialog takes it with it.
    await page.waitForFunction(() => document.fullscreenElement === null);
    expect(await page.evaluate(() => Math.round(scrollY))).to.equal(850);
  });

  it('with hash the Back button closes it on the page that was read', async () => {
    const { page, reader } = await open('hash page="2"');
    await reader.evaluate((one) => one.expand());
    await reader.evaluate((one) => {
      one.page = 4;
    });
    await page.goBack();
    await whenOpen(page, reader, false);
    await page.waitForFunction(() => location.hash === '#page=4');
    expect(await reader.evaluate((one) => one.page)).to.equal(4);
  });

  /** Waits until a tool lies so: a browser that goes full screen lays out more than once. */
  const lies = async (
    { page, reader }: { page: Page; reader: ElementHandle<Reader> },
    wanted: 'in the rail' | 'beside the way back',
  ): Promise<void> => {
    await page.waitForFunction(
      (one, rail) => {
        const tool = one.querySelector<HTMLElement>('[data-view=share]');
        const dialog = one.shadowRoot?.querySelector('.root')?.shadowRoot?.querySelector('dialog');
        const back = dialog?.querySelector('.leave')?.getBoundingClientRect();
        const { left, top, width } = tool?.getBoundingClientRect() ?? { left: 0, top: 0, width: 0 };
        if (!back || width <= 40) return false;
        return rail ? left < 60 && top > back.bottom : left >= back.right && top < back.bottom;
      },
      {},
      reader,
      wanted === 'in the rail',
    );
  };

  it('of a narrow column has the bulletin’s own tools: in the rail of a desk, beside the way back on a phone', async () => {
    const desk = await open('', { column: 'width:600px' });
    await desk.reader.evaluate((one) => one.expand());
    await lies(desk, 'in the rail');
    await desk.reader.evaluate((one) => one.collapse());
    await whenOpen(desk.page, desk.reader, false);
    expect(await desk.reader.evaluate((one) => one.querySelector('[data-view]'))).to.equal(null);
    const phone = await open('', { width: 360, height: 640, column: 'width:auto' });
    await phone.reader.evaluate((one) => one.expand());
    await lies(phone, 'beside the way back');
    const rows = await phone.reader.evaluate((one) =>
      [...one.querySelectorAll('[data-view]')].map((tool) => tool.getBoundingClientRect().top),
    );
    expect(new Set(rows).size, 'in one row').to.equal(1);
  });

  for (const attributes of ['', 'hash'])
    it(`a tool that leads elsewhere leads out of it first: ${attributes || 'no'} hash`, async () => {
      const { page, reader } = await open(attributes, { column: 'width:600px' });
      await reader.evaluate((one) => one.expand());
      const tool = await page.waitForSelector('e-bulletin >>> e-flipbook [data-view=share]');
      await tool?.click();
      await whenOpen(page, reader, false);
      await page.waitForSelector('e-bulletin >>> .panel-title', { visible: true });
      await page.waitForFunction(() => document.fullscreenElement === null);
      if (attributes) await page.goBack();
      else await page.click('e-bulletin >>> .back');
      await page.waitForSelector('e-bulletin >>> e-flipbook', { visible: true });
    });

  it('fifty reconnects, some in full view and some enlarged, leave no listener and no node behind', async () => {
    const { page } = await open();
    const cdp = await page.createCDPSession();
    await cdp.send('Performance.enable');
    /** Counted when nothing changes any more: a reader that has just come back still listens to this and that. */
    const count = async (): Promise<Record<string, number>> => {
      for (let last = -1; ;) {
        await cdp.send('HeapProfiler.collectGarbage');
        await cdp.send('HeapProfiler.collectGarbage');
        const { metrics } = await cdp.send('Performance.getMetrics');
        const now = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
        const { JSEventListeners = 0 } = now;
        if (JSEventListeners === last) return now;
        last = JSEventListeners;
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
      }
    };
    const round = (times: number): Promise<void> =>
      page.evaluate(async (rounds) => {
        const bulletin = document.querySelector('e-bulletin') as HTMLElement;
        const after = bulletin.nextElementSibling;
        const parts = (): (HTMLElement & { expand(): Promise<void>; zoom: number }) | undefined =>
          bulletin.shadowRoot?.querySelector('e-flipbook') ?? undefined;
        for (let i = 0; i < rounds; i++) {
          if (i % 5 === 0) await parts()?.expand();
          if (i % 5 === 1) (parts() as { zoom: number }).zoom = 2;
          if (i % 5 === 2) (parts() as { zoom: number }).zoom = 1;
          bulletin.remove();
          await new Promise((resolve) => setTimeout(resolve, 0));
          after?.before(bulletin);
          const start = performance.now();
          while (!parts()?.shadowRoot?.querySelector('.shown img, .shown canvas')) {
            if (performance.now() - start > 5000) throw new Error(`round ${i}: no page`);
            await new Promise((resolve) => setTimeout(resolve, 5));
          }
        }
      }, times);
    await round(10);
    const before = await count();
    await round(50);
    const after = await count();
    const growth = (name: string): number => (after[name] ?? 0) - (before[name] ?? 0);
    expect(growth('JSEventListeners'), 'listeners').to.be.at.most(5);
    expect(growth('Nodes'), 'nodes').to.be.at.most(150);
    expect(growth('JSHeapUsedSize'), 'bytes of memory').to.be.at.most(600_000);
  });
});

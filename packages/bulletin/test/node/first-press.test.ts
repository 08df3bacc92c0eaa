/** Presses before what they ask for is here: nothing of it comes, or what is typed at once runs ahead of its field. */
import { after, afterEach, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { ElementHandle, Page } from 'puppeteer-core';
import { openHonest } from './support/hostile-issue.ts';
import { inPhase, type Lab } from './support/lab.ts';

interface Reader extends HTMLElement {
  readonly updateComplete: Promise<unknown>;
  zoom: number;
}

describe('a press before what it asks for is here', () => {
  let lab: Lab;
  before(async () => {
    lab = await openHonest();
  });
  after(() => lab.close());
  afterEach(() => lab.leave());

  /** A portal in which `part` of the reader is `held`: what is asked for meanwhile fails, or waits until it comes. */
  async function visit(part: RegExp, way: 'fails' | 'waits') {
    const held = { come: (): void => undefined, here: false };
    const wait = new Promise<void>((resolve) => (held.come = resolve));
    void wait.then(() => (held.here = true));
    const body = `<!doctype html><html lang="vi"><meta name="viewport" content="width=device-width">
      <script async src="${lab.own}"></script><body style="margin:0"><e-bulletin src="/that/" start="pages"></e-bulletin>`;
    const { page, errors } = await lab.open(lab.publish({ body }), 'localhost', async (one) => {
      await one.setViewport({ width: 390, height: 844 });
      await one.setRequestInterception(true);
      one.on('request', (request) => {
        if (!part.test(request.url()) || held.here) void request.continue();
        else if (way === 'fails') void request.abort();
        else void wait.then(() => request.continue());
      });
    });
    await inPhase(page, 'ready');
    const reader = (await page.waitForSelector(
      'e-bulletin >>> e-flipbook',
    )) as ElementHandle<Reader>;
    return { page, reader, errors, come: held.come };
  }

  async function press(page: Page, selector: string): Promise<void> {
    await (await page.waitForSelector(`e-bulletin >>> e-flipbook >>> ${selector}`))?.click();
  }

  const notice = (reader: ElementHandle<Reader>): Promise<unknown> =>
    reader.evaluate(async (one) => {
      await one.updateComplete;
      const told = one.shadowRoot?.querySelector('[part=notice]');
      const { top, bottom } = told?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
      return told && [told.textContent, told.checkVisibility() && top > 0 && bottom <= innerHeight];
    });

  for (const [what, selector, comes] of [
    ['"Mục lục"', '[data-panel=contents]', '.panel'],
    ['"Phóng to"', '[data-panel=zoom]', '.zoom-bar'],
  ] as const) {
    it(`${what}: that it cannot be opened is told where it can be seen, and the next press opens it`, async () => {
      const { page, reader, errors, come } = await visit(/flipbook-reading\./, 'fails');
      await page.waitForNetworkIdle({ idleTime: 200 });
      expect(await notice(reader), 'nobody has asked').to.equal(null);
      await press(page, selector);
      await page.waitForSelector('e-bulletin >>> e-flipbook >>> [part=notice]');
      const sentence = 'Chưa mở được. Xem lại mạng rồi bấm lần nữa.';
      expect(await notice(reader)).to.deep.equal([sentence, true]);
      await page.waitForFunction(
        (one, words) => one.shadowRoot?.querySelector('[role=status]')?.textContent === words,
        {},
        reader,
        sentence,
      );
      come();
      await page.waitForNetworkIdle({ idleTime: 200 });
      await press(page, selector);
      await page.waitForSelector(`e-bulletin >>> e-flipbook >>> ${comes}`);
      expect(await notice(reader), 'nothing of it stays').to.equal(null);
      expect(errors).to.deep.equal([]);
    });
  }

  it('a page number that was typed is not lost in silence', async () => {
    const { page, reader } = await visit(/flipbook-reading\./, 'fails');
    await press(page, '.number');
    await page.keyboard.type('3\n');
    await page.waitForSelector('e-bulletin >>> e-flipbook >>> [part=notice]');
    const value = reader.evaluate(
      (one) => one.shadowRoot?.querySelector<HTMLInputElement>('.number')?.value,
    );
    expect(await value, 'the number of the page that is shown').to.not.equal('3');
  });

  it('"Tìm": letters typed at once are searched for', async () => {
    const { page, reader, errors, come } = await visit(/flipbook-search-panel\./, 'waits');
    await page.waitForSelector('e-bulletin >>> e-flipbook >>> .stage[aria-keyshortcuts]');
    await press(page, '[data-panel=search]');
    await page.keyboard.type('dat dai\n');
    come();
    await page.waitForSelector('e-bulletin >>> e-flipbook >>> .panel .field');
    await page.waitForFunction(
      (one) => one.shadowRoot?.activeElement?.matches('.panel .field'),
      {},
      reader,
    );
    await page.keyboard.type(' o');
    const typed = await reader.evaluate(
      (one) => one.shadowRoot?.querySelector<HTMLInputElement>('.field')?.value,
    );
    expect(typed).to.equal('dat dai o');
    expect(errors).to.deep.equal([]);
  });
});

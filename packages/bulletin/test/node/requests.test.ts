/** Which files a reader's wish costs, and how many: old servers answer a few at a time, and each costs a round trip. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
// @boundaries-ignore what the parser's own tests make
import { ARTICLE } from '../../../issue/test/support/hostile/documents.ts';
import { filesOf, honest } from './support/hostile-issue.ts';
import { bulletin, inPhase, Lab } from './support/lab.ts';
import { files } from './support/server.ts';

describe('files that are asked for', () => {
  let lab: Lab;
  let end: () => void;
  before(async () => {
    lab = await Lab.open();
    end = lab.portal.use(files('/that/', await filesOf(honest(), lab.issue)));
  });
  after(async () => {
    end();
    await lab.close();
  });

  /** Opens a bulletin; tells the chunks that were asked for since. */
  async function visit(
    address = '',
    start = 'pages',
  ): Promise<{ page: Page; chunks: () => string[] }> {
    const from = lab.portal.asked.length;
    const body = `<!doctype html><html lang="vi"><head><title>Cổng</title></head><body>
      <script src="${lab.own}"></script><e-bulletin src="/that/" start="${start}" hash></e-bulletin></body></html>`;
    const { page } = await lab.open(lab.publish({ body }) + address);
    await inPhase(page, 'ready');
    const chunks = (): string[] =>
      lab.portal.asked.slice(from).filter((path) => path.includes('/chunks/'));
    return { page, chunks };
  }

  /** Waits for `selector` in the reader. */
  async function shown(page: Page, selector: string): Promise<void> {
    await page.waitForFunction(
      (one, wanted) =>
        one.shadowRoot?.querySelector('e-flipbook')?.shadowRoot?.querySelector(wanted),
      {},
      await bulletin(page),
      selector,
    );
  }

  it('are few for an article by its link, with all that the pages behind it ask for', async () => {
    const { page, chunks } = await visit(`#article=${ARTICLE}`);
    await shown(page, 'article[aria-busy=false]');
    // How many have come by this moment is a matter of the machine; how many come in all is not. What keeps the issue comes last.
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('offline')),
    );
    await page.waitForNetworkIdle({ idleTime: 1000 });
    expect(chunks().length, chunks().join('\n')).to.be.at.most(21);
  });

  it('are two more for a panel, once the pages stand', async () => {
    const { page, chunks } = await visit();
    await shown(page, '.turner-initialized');
    await shown(page, '.stage[aria-keyshortcuts]');
    await page.waitForNetworkIdle({ idleTime: 500 });
    const before = chunks().length;
    await (
      await bulletin(page)
    ).evaluate((one) =>
      one.shadowRoot
        ?.querySelector('e-flipbook')
        ?.shadowRoot?.querySelector<HTMLElement>('[data-panel=contents]')
        ?.click(),
    );
    await shown(page, '.panel .lines');
    expect(chunks().slice(before).length, chunks().join('\n')).to.be.at.most(2);
  });

  it('are those of a code when it is shown and not before; without its buttons it stands, and says so', async () => {
    const well = lab.portal.use((path) =>
      path.includes('/qr-share-share.') ? { status: 503 } : undefined,
    );
    const { page, chunks } = await visit('', 'home');
    const press = async (selector: string): Promise<void> =>
      (await page.waitForSelector(selector))?.evaluate((one) => (one as HTMLElement).click());
    const ofCodes = (): string[] => chunks().filter((path) => path.includes('qr-share'));
    await page.waitForSelector('e-bulletin >>> .choices .button:last-child');
    await page.waitForNetworkIdle({ idleTime: 500 });
    expect(ofCodes()).to.deep.equal([]);
    await press('e-bulletin >>> .choices .button:last-child');
    const share = 'e-bulletin >>> e-qr-share >>> ';
    await page.waitForSelector(`${share}.plate svg`);
    const fault = await page.waitForSelector(`${share}.fault`);
    expect(await fault?.evaluate((one) => one.textContent)).to.contain('Chưa mở được phần này');
    expect(ofCodes()[0]).to.match(/qr-share\.\w+\.js$/);
    well();
    await press(`${share}.fault + .button`);
    await page.waitForSelector(`${share}.choices .copy`);
    expect(await page.$(`${share}.fault`)).to.equal(null);
  });

  for (const [rule, where, again] of [
    ['max-age=600', 'portal', []],
    ['no-store', 'portal', ['bytes=0-15']],
    ['max-age=600', 'cdn', []],
  ] as const) {
    it(`are no second picture to see whether the first is whole (${rule}, ${where}), and the console stays empty`, async () => {
      const serve = files('/giu/', lab.issue, {
        'cache-control': rule,
        'access-control-allow-origin': '*',
      });
      const asked: (string | undefined)[] = [];
      const well = lab[where].use((path, request) => {
        if (/\/1-\d+\.webp$/.test(path)) asked.push(request.headers.range);
        return serve(path, request);
      });
      const { page, lines } = await lab.visit(
        `<script src="${lab.own}"></script><e-bulletin src="${lab[where].origin()}/giu/" start="pages"></e-bulletin>`,
      );
      await shown(page, '.stage[aria-keyshortcuts]');
      await page.waitForNetworkIdle({ idleTime: 1000 });
      well();
      expect(asked).to.deep.equal([undefined, ...again]);
      expect(lines).to.deep.equal([]);
    });
  }
});

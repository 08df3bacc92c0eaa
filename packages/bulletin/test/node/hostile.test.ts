/**
 * Cases of research/embed-formats.md 1.5 that no other file holds; docs/embedding/trang-kho.md is the table of all of them.
 * Each page is as a portal makes it, and what is measured is what a reader would see.
 */
import { launchWholeBrowser } from '@e-bulletin/tools/browser.mjs';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { ElementHandle, Page } from 'puppeteer-core';
import { bulletin, inPhase, Lab, pressInReader, shownPage } from './support/lab.ts';

const FALLBACK = '<a id="pdf" href="/so-8.pdf">Bản tin số 8 (PDF)</a>';
const tag = (src = '/so-8/', rest = 'start="pages"'): string =>
  `<e-bulletin src="${src}" ${rest}>${FALLBACK}</e-bulletin>`;

describe('strange pages', () => {
  let lab: Lab;
  before(async () => {
    // The shell gives no page back as it was.
    lab = await Lab.open({}, launchWholeBrowser);
  });
  after(() => lab.close());

  const visit = (html: string, before = ''): ReturnType<Lab['visit']> =>
    lab.visit(`<script async src="${lab.own}"></script>${html}`, { before });

  /** Opens the full view by its public method and answers the box of what is seen. */
  async function fullView(page: Page): Promise<{ box: number[]; room: number[]; top: boolean }> {
    const element = await bulletin(page);
    const dialog = await element.evaluateHandle(async (one) => {
      const reader = one.shadowRoot?.querySelector('e-flipbook') as HTMLElement & {
        expand(): Promise<void>;
      };
      await reader.expand();
      return reader.shadowRoot
        ?.querySelector('.root')
        ?.shadowRoot?.querySelector('dialog') as HTMLDialogElement;
    });
    await page.waitForFunction((one) => one.open, {}, dialog);
    // The browser's own full screen is asked for as well; how large a view is then is its affair, and may still change.
    await page.waitForFunction(
      (one) => {
        const { width, height } = one.getBoundingClientRect();
        return Math.abs(width - innerWidth) < 1 && Math.abs(height - innerHeight) < 1;
      },
      {},
      dialog,
    );
    return dialog.evaluate((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
      return {
        box: [x, y, width, height].map(Math.round),
        room: [0, 0, innerWidth, innerHeight],
        top: middle?.closest('e-bulletin, .e-bulletin') !== null,
      };
    });
  }

  describe('27-29: full view', () => {
    const AROUND: readonly (readonly [string, string])[] = [
      ['transform', 'transform:scale(.9)'],
      ['transform and overflow', 'transform:scale(.9);overflow:hidden;height:500px'],
      ['filter', 'filter:grayscale(.1)'],
      ['contain', 'contain:paint;height:500px'],
      ['zoom', 'zoom:.8'],
    ];
    for (const [name, style] of AROUND) {
      it(`covers the viewport exactly inside ${name}, above a header of z-index 2147483647`, async () => {
        const { page, errors } = await visit(
          `<header style="position:fixed;inset:0 0 auto 0;height:400px;z-index:2147483647;background:#fff">Cổng</header>
           <div style="${style}">${tag()}</div>`,
        );
        await inPhase(page, 'ready');
        const { box, room, top } = await fullView(page);
        expect(box).to.deep.equal(room);
        expect(top, 'it lies above the header').to.equal(true);
        expect(errors).to.deep.equal([]);
      });
    }
  });

  it('28: under zoom:.8 a press on the middle of a button is a press on that button', async () => {
    const { page } = await visit(
      `<div style="height:40px"></div>${tag()}`,
      '<style>body{zoom:.8}</style>',
    );
    await inPhase(page, 'ready');
    const element = await bulletin(page);
    const button = await page.waitForFunction(
      (one) =>
        one.shadowRoot?.querySelector('e-flipbook')?.shadowRoot?.querySelector('.button.next'),
      {},
      element,
    );
    await (button as ElementHandle<Element>).click();
    await shownPage(page, 2);
  });

  it('31: never writes to the address bar of a portal that routes by its hash', async () => {
    const { page } = await visit(
      `${tag()}<script>location.hash = '/tin-tuc'; window.turns = 0; addEventListener('hashchange', () => window.turns++)</script>`,
    );
    await inPhase(page, 'ready');
    await pressInReader(page, '.button.next');
    await shownPage(page, 2);
    expect(await page.evaluate(() => location.hash)).to.equal('#/tin-tuc');
  });

  const EATER = `<script>window.eaten = 0;
    document.addEventListener('keydown', (event) => { if (/Arrow| /.test(event.key)) { window.eaten++; event.preventDefault(); } })</script>`;

  const focusNext = async (page: Page): Promise<void> => {
    await page.waitForFunction(
      (one) => {
        const root = one.shadowRoot?.querySelector('e-flipbook')?.shadowRoot;
        root?.querySelector<HTMLElement>('.button.next')?.focus();
        return root?.activeElement !== null;
      },
      {},
      await bulletin(page),
    );
  };

  it('37: keys of a portal that eats arrows still turn pages, and outside they are the portal’s', async () => {
    const { page } = await visit(`<input id="tim">${tag()}${EATER}`);
    await inPhase(page, 'ready');
    await page.focus('#tim');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate('window.eaten')).to.equal(1);
    const element = await bulletin(page);
    expect(await element.evaluate((one) => (one as HTMLElement & { page: number }).page)).to.equal(
      1,
    );
    await focusNext(page);
    await page.keyboard.press('ArrowRight');
    await shownPage(page, 2);
  });

  it('37: a key that comes before what keys mean turns the page afterwards, though the portal has eaten it', async () => {
    const path = lab.publish({
      body: `<!doctype html><script async src="${lab.own}"></script>${tag()}${EATER}`,
    });
    let come = (): void => undefined;
    const pressed = new Promise<void>((resolve) => (come = resolve));
    const { page } = await lab.open(path, 'localhost', async (one) => {
      await one.setRequestInterception(true);
      one.on('request', (request) => {
        const late = request.url().includes('flipbook-hands.') ? pressed : Promise.resolve();
        void late.then(() => request.continue());
      });
    });
    await inPhase(page, 'ready');
    await focusNext(page);
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate('window.eaten')).to.equal(1);
    come();
    await shownPage(page, 2);
  });

  it('41: reads inside SharePoint’s own scroller', async () => {
    const { page } = await visit(
      `<div id="s4-workspace" style="overflow:auto;height:100vh"><div style="height:1500px">Trên</div>${tag()}<p style="height:800px">Dưới</p></div>`,
      '<style>html,body{overflow:hidden;height:100%;margin:0}</style>',
    );
    await page.$eval('#s4-workspace', (box) => (box.scrollTop = 1450));
    await inPhase(page, 'ready');
    await pressInReader(page, '.button.next');
    await shownPage(page, 2);
    expect(await page.$eval('#s4-workspace', (box) => box.scrollTop)).to.equal(1450);
  });

  it('42: in a frame of another origin with no allow, full view is the dialog inside the frame', async () => {
    const src = `${lab.portal.origin('127.0.0.1')}${lab.publish({ body: `<!doctype html><script src="${lab.own}"></script>${tag()}` })}`;
    const { page, errors } = await visit(
      `<iframe id="f" src="${src}" width="900" height="700"></iframe>`,
    );
    const frame = await page.waitForFrame((one) => one.url() === src);
    const inner = frame as unknown as Page;
    await inPhase(inner, 'ready');
    const { box, room } = await fullView(inner);
    expect(box).to.deep.equal(room);
    expect(await frame.evaluate(() => document.fullscreenElement)).to.equal(null);
    expect(errors).to.deep.equal([]);
  });

  describe('44: a page on https', () => {
    it('an issue written with http of the same name is opened with https', async () => {
      const { page } = await lab.secure(
        `<script src="/cdn/e-bulletin.js"></script>${tag('http://cong.example/so-8/')}`,
      );
      expect(await inPhase(page, 'ready')).to.contain('Bản tin phường Sen Hồng');
    });

    it('an issue of another name on http is refused in words, and the fallback stays', async () => {
      const { page } = await lab.secure(
        `<script src="/cdn/e-bulletin.js"></script>${tag('http://ban-tin.invalid/so-8/')}`,
      );
      expect(await inPhase(page, 'failed')).to.match(/https/i);
      expect(await page.$eval('#pdf', (link) => link.checkVisibility())).to.equal(true);
    });
  });

  it('46: without Range a ZIP is fetched whole', async () => {
    const end = lab.portal.use((path) =>
      path === '/so-8.ebulletin.zip'
        ? { headers: { 'content-type': 'application/zip' }, body: lab.zip }
        : undefined,
    );
    const { page, errors } = await visit(tag('/so-8.ebulletin.zip'));
    expect(await inPhase(page, 'ready')).to.contain('Sen Hồng');
    end();
    expect(errors).to.deep.equal([]);
  });

  it('47: with .webp sent as application/octet-stream and nosniff the page is painted all the same', async () => {
    const end = lab.portal.use((path) => {
      const body = path.endsWith('.webp') ? lab.issue.get(path.slice('/so-8/'.length)) : undefined;
      return (
        body && {
          headers: {
            'content-type': 'application/octet-stream',
            'x-content-type-options': 'nosniff',
          },
          body,
        }
      );
    });
    const { page } = await visit(tag());
    await inPhase(page, 'ready');
    const element = await bulletin(page);
    // Whether the browser takes the WebP all the same (it may, for pictures) or not: the paper is painted.
    const painted = await page.waitForFunction(
      (one) => {
        const image = one.shadowRoot
          ?.querySelector('e-flipbook')
          ?.shadowRoot?.querySelector<HTMLImageElement>('.face img');
        return image?.complete && image.naturalWidth > 0 && image.currentSrc;
      },
      {},
      element,
    );
    end();
    expect(await painted.jsonValue()).to.match(/\.(jpg|webp)$/);
  });

  it('47: a server that has no .webp at all gives the JPEG', async () => {
    const end = lab.portal.use((path) => (path.endsWith('.webp') ? { status: 404 } : undefined));
    const { page } = await visit(tag());
    await inPhase(page, 'ready');
    const element = await bulletin(page);
    await page.waitForFunction(
      (one) => {
        const image = one.shadowRoot
          ?.querySelector('e-flipbook')
          ?.shadowRoot?.querySelector<HTMLImageElement>('.face img');
        return image?.complete && image.naturalWidth > 0 && image.currentSrc.endsWith('.jpg');
      },
      {},
      element,
    );
    end();
  });

  it('49: the printed page has the cover or the page, not a blank box', async () => {
    const { page } = await visit(`<p>Chữ của cổng</p>${tag()}`);
    await inPhase(page, 'ready');
    await page.emulateMediaType('print');
    const element = await bulletin(page);
    const seen = await element.evaluate((one) => {
      const image = one.shadowRoot
        ?.querySelector('e-flipbook')
        ?.shadowRoot?.querySelector<HTMLImageElement>('.face img');
      return {
        title: one.shadowRoot?.querySelector('.title')?.checkVisibility() ?? false,
        picture:
          image?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false,
      };
    });
    expect(seen).to.deep.equal({ title: true, picture: true });
    const pdf = await page.pdf({ printBackground: true });
    expect(Buffer.from(pdf).includes('/Subtype /Image')).to.equal(true);
  });

  it('52: the Back button gives the page back as it was, from the bfcache', async () => {
    const other = lab.publish({ body: '<!doctype html><title>Trang khác</title><p>Khác</p>' });
    const { page, errors } = await visit(
      `${tag()}<script>addEventListener('pageshow', (event) => { if (event.persisted) document.title = 'từ bfcache'; })</script>`,
    );
    await inPhase(page, 'ready');
    await pressInReader(page, '.button.next');
    await shownPage(page, 2);
    await page.waitForNetworkIdle({ idleTime: 200 });
    await page.goto(lab.portal.origin() + other);
    await page.goBack();
    await page.waitForFunction(() => document.title === 'từ bfcache');
    await shownPage(page, 2);
    await pressInReader(page, '.button.next');
    await page.waitForFunction(
      () =>
        ((document.querySelector('e-bulletin') as HTMLElement & { page?: number }).page ?? 0) > 2,
    );
    expect(errors).to.deep.equal([]);
  });
});

/**
 * Before the reader's code is here the loader shows the first page: the cover, and "Sau" where the reader will have it.
 * Taps on it are kept and answered, and the code leaves the line to the cover.
 */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { bulletin, inPhase, Lab, type Visit } from './support/lab.ts';

const COVER = `<a href="/so-8.pdf"><img src="/so-8/p/1-540.jpg" srcset="/so-8/p/1-540.webp 540w, /so-8/p/1-1080.webp 1080w"
  sizes="(max-width: 700px) 100vw, 520px" width="1080" height="1528" alt="Bìa Bản tin số 8"></a>`;
const ELEMENTS = /\/chunks\/elements\./;

type Box = readonly [left: number, top: number, width: number, height: number];

describe('the first page before the reader', () => {
  let lab: Lab;
  before(async () => {
    lab = await Lab.open();
  });
  after(() => lab.close());

  interface Held extends Visit {
    readonly release: () => void;
    /** Paths that were asked for since. */
    readonly asked: () => string[];
  }

  /** Opens a page on which what `hold` names waits until it is released. */
  async function visit(
    hold: RegExp,
    { width = 390, attributes = ' start="pages"', tag = '', host = 'localhost' } = {},
  ): Promise<Held> {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const end = lab.portal.use(async (path) => {
      if (hold.test(path)) await held;
      return undefined;
    });
    const from = lab.portal.asked.length;
    const body = `<!doctype html><html lang="vi"><head><meta name="viewport" content="width=device-width"></head>
      <body style="margin:0"><script src="${lab.own}"></script>${tag || `<e-bulletin src="/so-8/"${attributes}>${COVER}</e-bulletin>`}</body></html>`;
    const path = lab.publish({ body });
    const visit = await lab.open(path, host, async (page) => {
      await page.setViewport({ width, height: 800 });
      // `load` waits for the cover.
      const goto = page.goto.bind(page);
      page.goto = (url) => goto(url, { waitUntil: 'domcontentloaded' });
      await page.evaluateOnNewDocument(() => {
        const causes: string[] = [];
        Object.defineProperty(window, Symbol.for('causes'), { value: causes });
        addEventListener('e-page-change', (event) => {
          const { page, by } = (event as CustomEvent<{ page: number; by: string }>).detail;
          causes.push(`${page} ${by}`);
        });
      });
    });
    const letGo = (): void => {
      end();
      release();
    };
    return { ...visit, release: letGo, asked: () => lab.portal.asked.slice(from) };
  }

  const causes = (page: Page): Promise<string[]> =>
    page.evaluate(
      () => (window as unknown as Record<symbol, string[]>)[Symbol.for('causes')] ?? [],
    );

  /** A button of the early view; `undefined` where there is none. */
  const early = async (page: Page, word: string): Promise<Box | undefined> =>
    (await bulletin(page)).evaluate((one, name): Box | undefined => {
      const layers = [...(one.shadowRoot?.children ?? [])].flatMap(
        (child) => child.shadowRoot ?? [],
      );
      const button = layers
        .flatMap((layer) => [...layer.querySelectorAll('button')])
        .find((each) => each.textContent === name);
      if (!button) return undefined;
      const { x, y, width, height } = button.getBoundingClientRect();
      return [x, y, width, height];
    }, word);

  const press = async (page: Page, times: number): Promise<void> => {
    const [x, y, width, height] = (await early(page, 'Sau')) as Box;
    for (let time = 0; time < times; time += 1)
      await page.mouse.click(x + width / 2, y + height / 2);
  };

  const readerBox = async (page: Page, part: string): Promise<Box> =>
    (await bulletin(page)).evaluate((one, name): Box => {
      const reader = one.shadowRoot?.querySelector('e-flipbook')?.shadowRoot;
      const { x, y, width, height } = (
        reader?.querySelector(`[part~="${name}"]`) as Element
      ).getBoundingClientRect();
      return [x, y, width, height];
    }, part);

  for (const width of [360, 390, 720, 920, 1170, 1366]) {
    it(`has its button where the reader will have it, ${width} px wide`, async () => {
      const { page, release } = await visit(ELEMENTS, { width });
      const box = await early(page, 'Sau');
      release();
      await inPhase(page, 'ready');
      expect(await early(page, 'Sau')).to.equal(undefined);
      const reader = await readerBox(page, 'next');
      reader.forEach((side, at) =>
        expect(box?.[at], `${box} and ${reader}`).to.be.closeTo(side, 4),
      );
    });
  }

  it('asks for the code when the cover is here', async () => {
    const { page, asked, release } = await visit(/\/p\/1-/);
    await page.waitForFunction(() => document.readyState === 'interactive');
    expect(await early(page, 'Sau')).not.to.equal(undefined);
    expect(
      asked().filter((path) => ELEMENTS.test(path) || path.endsWith('manifest.json')),
    ).to.deep.equal([]);
    release();
    await inPhase(page, 'ready');
    expect(await causes(page)).to.deep.equal([]);
  });

  it('asks for the code when the picture is here that the manifest names, where there is no cover', async () => {
    const { page, asked, release } = await visit(/\/p\/1-/, {
      tag: '<e-bulletin src="/so-8/" start="pages"></e-bulletin>',
    });
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.endsWith('manifest.json')),
    );
    while (!asked().some((path) => /\/p\/1-/.test(path)))
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(asked().filter((path) => ELEMENTS.test(path))).to.deep.equal([]);
    release();
    await inPhase(page, 'ready');
  });

  it('answers taps made before the code was here, and keeps the focus on the button', async () => {
    const { page, release } = await visit(ELEMENTS);
    await press(page, 2);
    release();
    await inPhase(page, 'ready');
    await page.waitForFunction(
      () => (window as unknown as Record<symbol, string[]>)[Symbol.for('causes')]?.length === 2,
    );
    expect((await causes(page)).at(-1)).to.equal('3 user');
    await page.waitForFunction(() => {
      let at: Element | null | undefined = document.activeElement;
      while (at?.shadowRoot) at = at.shadowRoot.activeElement;
      return at?.getAttribute('part')?.includes('next');
    });
  });

  it('asks for the code at once when it is tapped', async () => {
    const { page, release } = await visit(/\/p\/1-/);
    const wanted = page.waitForRequest((request) => ELEMENTS.test(request.url()));
    await press(page, 1);
    await wanted;
    release();
    await inPhase(page, 'ready');
    await page.waitForFunction(() =>
      (window as unknown as Record<symbol, string[]>)[Symbol.for('causes')]?.includes('2 user'),
    );
  });

  it('shows the first page of `src` alone, and of a div', async () => {
    for (const tag of [
      '<e-bulletin src="/so-8/" start="pages"></e-bulletin>',
      `<div class="e-bulletin" data-src="/so-8/" data-start="pages">${COVER}</div>`,
    ]) {
      const { page, release } = await visit(ELEMENTS, { tag });
      expect(await early(page, 'Sau'), tag).not.to.equal(undefined);
      if (!tag.includes('<img'))
        await page.waitForFunction(() =>
          [...(document.querySelector('e-bulletin')?.shadowRoot?.children ?? [])].some((child) =>
            child.shadowRoot?.querySelector('img'),
          ),
        );
      release();
      await inPhase(page, 'ready');
      expect(await early(page, 'Sau'), tag).to.equal(undefined);
    }
  });

  it('goes where the code does not arrive', async () => {
    const end = lab.portal.use((path) => (ELEMENTS.test(path) ? { status: 404 } : undefined));
    const { page } = await visit(/\/never/);
    await page.waitForFunction(
      () => document.querySelector('e-bulletin')?.shadowRoot?.children.length === 1,
    );
    expect(
      await page.$eval('e-bulletin img', (image) => image.getBoundingClientRect().width),
    ).to.be.above(100);
    end();
  });

  it('is not there where another view, page, size or colour is asked for', async () => {
    for (const attributes of [
      '',
      ' start="home"',
      ' start="pages" page="3"',
      ' start="pages" theme="dark"',
      ' start="pages" style="--e-scale:1.5"',
    ]) {
      const { page, release } = await visit(ELEMENTS, { attributes });
      expect(await early(page, 'Sau'), attributes).to.equal(undefined);
      release();
      await inPhase(page, 'ready');
    }
  });
});

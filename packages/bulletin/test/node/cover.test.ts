/**
 * The cover in the portal's HTML paints before any script, and the reader's first page takes its place: same box, same
 * file, nothing moves (CLS under 0.02).
 */
import { after, afterEach, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { bulletin, inPhase, Lab } from './support/lab.ts';

const COVER = `<a href="/so-8.pdf"><img src="/so-8/p/1-540.jpg" srcset="/so-8/p/1-540.webp 540w, /so-8/p/1-1080.webp 1080w"
  sizes="(max-width: 700px) 100vw, 520px" width="1080" height="1528" alt="Bìa Bản tin số 8"></a>`;

type Box = readonly [left: number, top: number, width: number, height: number];

describe('the cover', () => {
  let lab: Lab;
  before(async () => {
    lab = await Lab.open();
  });
  after(() => lab.close());
  afterEach(() => lab.leave());

  /** Opens a page whose manifest waits until it is released. */
  async function visit(
    width: number,
    tag: string,
    attributes = '',
    height = 800,
    fallback = COVER,
  ): Promise<{ page: Page; asked: () => string[]; release: () => void }> {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const end = lab.portal.use(async (path) => {
      if (path.endsWith('/manifest.json')) await held;
      return undefined;
    });
    const from = lab.portal.asked.length;
    const body = `<!doctype html><html lang="vi"><head><meta name="viewport" content="width=device-width"></head>
      <body>${tag}<e-bulletin src="/so-8/"${attributes}>${fallback}</e-bulletin><p id="after">Tin khác</p></body></html>`;
    const { page } = await lab.open(lab.publish({ body }), 'localhost', async (opened) => {
      await opened.setViewport({ width, height });
      await opened.evaluateOnNewDocument(() => {
        const total = { shift: 0 };
        Object.defineProperty(window, Symbol.for('layout'), { value: total });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            total.shift += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
    });
    await page.waitForFunction(() => document.querySelector('img')?.complete);
    const letGo = (): void => {
      end();
      release();
    };
    return { page, asked: () => lab.portal.asked.slice(from), release: letGo };
  }

  const shift = (page: Page): Promise<number> =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const total = (window as unknown as Record<symbol, { shift: number }>)[
            Symbol.for('layout')
          ];
          requestAnimationFrame(() =>
            requestAnimationFrame(() => setTimeout(() => resolve(total?.shift ?? -1), 100)),
          );
        }),
    );

  const coverBox = (page: Page): Promise<Box> =>
    page.$eval('e-bulletin img', (image): Box => {
      const { x, y, width, height } = image.getBoundingClientRect();
      return [x, y, width, height];
    });

  /** Of the first page, or of the cover on the home. */
  const firstBox = async (page: Page): Promise<Box> =>
    (await bulletin(page)).evaluate((one): Box => {
      const reader = one.shadowRoot?.querySelector('e-flipbook');
      const image = (one.shadowRoot?.querySelector('div:not([hidden]) > .home .cover img') ??
        reader?.shadowRoot?.querySelector('.face img')) as Element;
      const { x, y, width, height } = image.getBoundingClientRect();
      return [x, y, width, height];
    });

  const cases: [width: number, attributes: string, height?: number][] = [
    ...[320, 390, 690].map((width): [number, string] => [width, '']),
    ...[360, 390, 600, 690, 720, 780, 920, 1100, 1170, 1366].map((width): [number, string] => [
      width,
      ' start="pages"',
    ]),
    [1366, ''],
    // Upright, where one page is shown: tablets, a kiosk, a screen that was turned.
    [768, '', 1024],
    [820, '', 1180],
    [920, '', 1200],
    [1080, '', 1920],
    [1280, '', 2000],
    [1024, ' style="--e-flipbook-stage-max-height:1180px"', 1366],
    // As the ready page of an issue has it, so that the whole spread lies in the window.
    ...[920, 1170, 1366].map((width): [number, string] => [
      width,
      ' style="--e-flipbook-stage-max-height:560px"',
    ]),
  ];
  for (const [width, attributes, height] of cases) {
    const where = attributes || width > 700 ? 'first page' : 'cover of the home';
    it(`lies where the ${where} will lie, ${width} px wide${attributes}, and nothing moves`, async () => {
      const { page, release } = await visit(
        width,
        `<script src="${lab.own}"></script>`,
        attributes,
        height,
      );
      const cover = await coverBox(page);
      release();
      await inPhase(page, 'ready');
      const first = await firstBox(page);
      // Pages lie on whole pixels, pictures need not; a pixel of an A4 page's width is 1.41 of its height.
      cover.forEach((side, index) =>
        expect(side, `${cover} and ${first}`).to.be.closeTo(
          first[index] as number,
          index === 3 ? Math.SQRT2 : 1,
        ),
      );
      expect(await shift(page)).to.be.below(0.02);
    });
  }

  it('stays where it is when the buttons come that no first page waits for, in a place of fixed height too', async () => {
    const { page, release } = await visit(
      390,
      `<script src="${lab.own}"></script>`,
      ' start="pages" style="height:820px"',
    );
    release();
    await inPhase(page, 'ready');
    const first = await firstBox(page);
    await page.waitForFunction(
      (one) => one.shadowRoot?.querySelector('[data-view=share]'),
      {},
      await bulletin(page),
    );
    expect(await firstBox(page)).to.deep.equal(first);
    expect(await shift(page)).to.be.below(0.02);
  });

  it('stays where it is over a long list of articles, and the first page is laid out once', async () => {
    const list = `${COVER}<ul>${'<li><a href="/so-8/">Tin trong số này</a></li>'.repeat(60)}</ul>`;
    for (const [width, attributes] of [
      [390, ' start="pages"'],
      [768, ''],
      [1366, ''],
    ] as const) {
      const { page, release } = await visit(
        width,
        `<script src="${lab.own}"></script>`,
        attributes,
        800,
        list,
      );
      release();
      await inPhase(page, 'ready');
      expect(await shift(page), `${width}${attributes}`).to.be.below(0.02);
    }
  });

  it('is fetched once', async () => {
    const { page, asked, release } = await visit(390, `<script src="${lab.own}"></script>`);
    release();
    await inPhase(page, 'ready');
    await page.waitForNetworkIdle({ idleTime: 300 });
    expect(asked().filter((path) => path.startsWith('/so-8/p/1-'))).to.have.length(1);
  });

  it('does not move when the script comes late but the style sheet stood in the head', async () => {
    const { page, release } = await visit(
      1100,
      `<link rel="stylesheet" href="/cdn/e-bulletin.css">
       <script>addEventListener('load', () => setTimeout(() => {
         const script = document.createElement('script');
         script.src = '${lab.own}';
         document.head.append(script);
       }, 100));</script>`,
    );
    release();
    await inPhase(page, 'ready');
    expect(await shift(page)).to.be.below(0.02);
  });
});

describe('without a cover', () => {
  let lab: Lab;
  before(async () => {
    lab = await Lab.open();
  });
  after(() => lab.close());
  afterEach(() => lab.leave());

  /** Opens a page whose reader waits until the first picture was asked for, and tells what was asked. */
  async function visit(
    attributes = '',
    patience = 20_000,
  ): Promise<{ asked: string[]; early: boolean }> {
    let early = false;
    let pictureAsked = (): void => undefined;
    const picture = new Promise<boolean>((resolve) => (pictureAsked = () => resolve(true)));
    const never = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patience));
    const end = lab.portal.use(async (path) => {
      if (path.startsWith('/so-8/p/')) pictureAsked();
      if (/elements\.[0-9a-f]+\.js$/.test(path)) early = await Promise.race([picture, never]);
      return undefined;
    });
    const from = lab.portal.asked.length;
    const body = `<!doctype html><html lang="vi"><head><meta name="viewport" content="width=device-width"></head>
      <body><script src="${lab.own}"></script><e-bulletin src="/so-8/"${attributes}></e-bulletin></body></html>`;
    const { page } = await lab.open(lab.publish({ body }), 'localhost');
    await inPhase(page, 'ready');
    await page.waitForNetworkIdle({ idleTime: 300 });
    end();
    return { asked: lab.portal.asked.slice(from), early };
  }

  it('the first picture is asked for before the reader is here, and once', async () => {
    const { asked, early } = await visit();
    expect(early).to.equal(true);
    const pictures = asked.filter((path) => path.startsWith('/so-8/p/1-'));
    expect(pictures).to.have.length(1);
  });

  it('the picture of page 1 is left alone where another page is shown first', async () => {
    const { asked, early } = await visit(' page="5"', 1500);
    expect(early).to.equal(false);
    const first = asked.find((path) => path.startsWith('/so-8/p/'));
    expect(first).to.not.match(/\/p\/1[-.]/);
  });
});

/** Where an issue by an enemy leads, whom it asks, and what it costs: behind the built script tag in a real browser. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
// @boundaries-ignore what the parser's own tests poison
import { ARTICLE, SPOTS_PAGE } from '../../../issue/test/support/hostile/documents.ts';
// @boundaries-ignore what the parser's own tests poison
import { EVIL, LINKS } from '../../../issue/test/support/hostile/payloads.ts';
import { guard, type Guard } from './support/guard.ts';
import { encode, filesOf, honest, type Documents } from './support/hostile-issue.ts';
import { inPhase, Lab, type Visit } from './support/lab.ts';
import { zipIssue, type Files } from './support/issue.ts';
import { files } from './support/server.ts';

const NS = 'https://e-bulletin.dev/ns#';
const BOOK = 'e-bulletin >>> e-flipbook >>> ';

let lab: Lab;

before(async () => {
  lab = await Lab.open({
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
  });
});
after(() => lab.close());

interface Opened {
  readonly visit: Visit;
  readonly watched: Guard;
}

async function open(content: Files, start = 'pages', as = '/xau/'): Promise<Opened> {
  const zipped = as.endsWith('.zip');
  const end = lab.portal.use(
    zipped ? files('/', new Map([[as.slice(1), zipIssue(content)]])) : files(as, content),
  );
  const html = `<!doctype html><html lang="vi"><head><title>Cổng</title></head><body>
    <script src="${lab.own}"></script>
    <e-bulletin src="${as}" start="${start}"><a href="/so-8.pdf" id="pdf">Bản PDF</a></e-bulletin></body></html>`;
  let watched: Guard | undefined;
  const visit = await lab.open(lab.publish({ body: html }), 'localhost', async (page) => {
    await page.setViewport({ width: 1366, height: 768 });
    watched = await guard(page, [lab.portal.origin()]);
  });
  visit.page.once('close', end);
  return { visit, watched: watched as Guard };
}

const close = ({ visit }: Opened): Promise<void> => visit.page.browserContext().close();

/** A copy of the honest documents with `change` made to one of them. */
function changed(path: string, change: (document: never) => unknown): Documents {
  const documents = new Map(honest());
  const value = structuredClone(documents.get(path));
  documents.set(path, change(value as never) ?? value);
  return documents;
}

interface Manifest {
  readingOrder: Record<string, unknown>[];
  toc: unknown[];
  links: Record<string, unknown>[];
  [key: string]: unknown;
}

describe('addresses that would run', () => {
  it('lead nowhere from hotspots of any kind', async () => {
    const kinds = ['link', 'video', 'audio', 'file', 'map', 'poll', 'gallery'] as const;
    const key = { video: 'videoref', audio: 'audioref' } as Record<string, string>;
    const guided = LINKS.map((href, index) => {
      const kind = kinds[index % kinds.length] as string;
      return {
        [`${NS}kind`]: kind,
        [key[kind] ?? 'textref']: href,
        [`${NS}poster`]: href,
        [`${NS}alternates`]: [href],
        text: `Vùng ${index}`,
        ...(kind === 'gallery' && { children: [{ imgref: href, text: 'x' }] }),
        imgref: `p/2-540.jpg#xywh=percent:${(index % 8) * 12},${Math.floor(index / 8) * 20},10,15`,
      };
    });
    const all = LINKS.map((href, index) => ({
      [`${NS}kind`]: 'link',
      textref: href,
      text: `Liên kết ${index}`,
      imgref: `p/2-540.jpg#xywh=percent:${(index % 8) * 12},${Math.floor(index / 8) * 20 + 16},10,3`,
    }));
    const documents = changed(`g/${SPOTS_PAGE}.json`, () => ({ guided: [...guided, ...all] }));
    const opened = await open(await filesOf(documents, lab.issue));
    const { page } = opened.visit;
    await inPhase(page, 'ready');
    await page.$eval(
      'e-bulletin',
      (one, number) => Object.assign(one, { page: number }),
      SPOTS_PAGE,
    );
    await page.waitForSelector(`${BOOK}.sheet.shown .spots`);
    expect(await opened.watched.look()).to.deep.equal([]);
    const buttons = await page.$$(`${BOOK}.sheet.shown button[data-spot]`);
    for (const button of buttons) {
      await button.evaluate((one) => (one as HTMLElement).click());
      await page.waitForFunction(() => {
        const book = document.querySelector('e-bulletin')?.shadowRoot?.querySelector('e-flipbook');
        const root = book?.shadowRoot;
        return (
          root?.querySelector('.hotspot-body')?.childElementCount || !root?.querySelector('dialog')
        );
      });
      expect(await opened.watched.look()).to.deep.equal([]);
      await page.evaluate(() => {
        const book = document.querySelector('e-bulletin')?.shadowRoot?.querySelector('e-flipbook');
        (book?.shadowRoot?.querySelector('.hotspot-close') as HTMLElement | null)?.click();
      });
    }
    expect(opened.visit.errors).to.deep.equal([]);
    await close(opened);
  });

  it('lead nowhere from the text, the contents, the links and the polls', async () => {
    const documents = new Map(
      changed(`a/${ARTICLE}.json`, () => ({
        guided: [
          {
            role: ['article'],
            children: LINKS.flatMap((href) => [
              {
                role: ['paragraph'],
                text: 'Xem ở đây.',
                [`${NS}marks`]: [{ start: 0, end: 3, kind: 'link', href }],
              },
              { role: ['video'], videoref: href, text: 'Phim' },
              { role: ['figure'], children: [{ role: ['image'], imgref: href }] },
            ]),
          },
        ],
      })),
    );
    const manifest = structuredClone(documents.get('manifest.json')) as Manifest;
    manifest.toc = LINKS.map((href) => ({ href, title: 'Mục' }));
    manifest.links.push(...LINKS.map((href) => ({ rel: ['canonical', 'alternate'], href })));
    manifest[`${NS}polls`] = LINKS.map((href) => ({ href, title: 'Phiếu' }));
    documents.set('manifest.json', manifest);
    const opened = await open(await filesOf(documents, lab.issue), 'home');
    const { page } = opened.visit;
    await inPhase(page, 'ready');
    await page.waitForSelector('e-bulletin >>> .home .article');
    await page.evaluate(() => {
      const root = document.querySelector('e-bulletin')?.shadowRoot;
      (root?.querySelector('.home .article') as HTMLElement | null)?.click();
    });
    await page.waitForSelector(`${BOOK}.article-page .spot-in-text`);
    expect(await opened.watched.look()).to.deep.equal([]);
    for (const film of await page.$$(`${BOOK}.spot-in-text`))
      await film.evaluate((one) => (one as HTMLElement).click());
    await page.evaluate(() => {
      const book = document.querySelector('e-bulletin')?.shadowRoot?.querySelector('e-flipbook');
      Object.assign(book as object, { article: undefined });
      void (book as HTMLElement & { open(panel: string): Promise<void> }).open('contents');
    });
    await page.waitForSelector(`${BOOK}.panel`);
    expect(await opened.watched.look()).to.deep.equal([]);
    expect(opened.visit.errors).to.deep.equal([]);
    await close(opened);
  });

  it('are not run as pictures either: a page that is a program is no page', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="540" height="764" onload="parent.canary(\'svg\')"><script>canary("svg script")</script><foreignObject><iframe srcdoc="x"/></foreignObject><image href="https://evil.example/in-svg.png"/></svg>';
    const documents = changed('manifest.json', (manifest: Manifest) => {
      const sizes = { width: 540, height: 764 };
      manifest.readingOrder.push(
        { href: 'p/x.svg', type: 'image/svg+xml', ...sizes },
        { href: 'p/y.png', type: 'image/png', ...sizes },
        { href: 'p/z.svg', type: 'image/png', ...sizes },
        { href: 'p/x.html', type: 'text/html', ...sizes },
      );
    });
    for (const as of ['/xau/', '/xau.ebulletin.zip']) {
      const content = await filesOf(documents, lab.issue);
      for (const name of ['p/x.svg', 'p/y.png', 'p/z.svg']) content.set(name, encode(svg));
      content.set('p/x.html', encode('<script>parent.canary("html")</script>'));
      const opened = await open(content, 'pages', as);
      const { page } = opened.visit;
      await inPhase(page, 'ready');
      const pages = await page.$eval(
        'e-bulletin',
        (one) => (one as unknown as { issue: { pages: unknown[] } }).issue.pages.length,
      );
      expect(pages).to.equal(7);
      await page.$eval('e-bulletin', (one) => Object.assign(one, { page: 7 }));
      await page.waitForSelector(`${BOOK}.sheet.shown`);
      await page.waitForFunction(() => {
        const book = document.querySelector('e-bulletin')?.shadowRoot?.querySelector('e-flipbook');
        return (book as HTMLElement & { page: number }).page >= 6;
      });
      await page.waitForNetworkIdle({ idleTime: 200 });
      expect(await opened.watched.look(), as).to.deep.equal([]);
      await close(opened);
    }
  });
});

describe('an issue that names strangers', () => {
  const away = (href: unknown): string => `https://${EVIL}/${String(href)}`;

  it('asks none of them before a press', async () => {
    const documents = changed('manifest.json', (manifest: Manifest) => {
      for (const page of manifest.readingOrder) {
        const properties = page['properties'] as Record<string, unknown>;
        properties[`${NS}text`] = away(properties[`${NS}text`]);
        page['alternate'] = [
          { href: away('a.webp'), type: 'image/webp', width: 1080, height: 1528 },
          { href: away('g.json'), type: 'application/guided-navigation+json' },
        ];
      }
      for (const link of manifest.links) link['href'] = away(link['href']);
      manifest['resources'] = [{ rel: 'cover', href: away('cover.jpg'), type: 'image/jpeg' }];
      for (const { properties } of manifest[`${NS}articles`] as {
        properties: Record<string, unknown>;
      }[]) {
        properties[`${NS}image`] = { href: away('image.jpg'), type: 'image/jpeg' };
      }
    });
    for (const as of ['/xau/', '/xau.ebulletin.zip']) {
      const opened = await open(await filesOf(documents, lab.issue), 'home', as);
      const { page } = opened.visit;
      await inPhase(page, 'ready');
      await page.waitForSelector('e-bulletin >>> .home .filled');
      await page.evaluate(() => {
        const root = document.querySelector('e-bulletin')?.shadowRoot;
        (root?.querySelector('.home .filled') as HTMLElement | null)?.click();
      });
      await page.waitForSelector(`${BOOK}.sheet.shown`);
      await page.evaluate(() => {
        const book = document.querySelector('e-bulletin')?.shadowRoot?.querySelector('e-flipbook');
        void (book as HTMLElement & { open(panel: string): Promise<void> }).open('search');
      });
      await page.waitForSelector(`${BOOK}.found .button`);
      expect(await opened.watched.look(), as).to.deep.equal([]);
      await close(opened);
    }
  });

  it('is no issue where all its pages are theirs, and says so', async () => {
    const documents = changed('manifest.json', (manifest: Manifest) => {
      for (const page of manifest.readingOrder) page['href'] = away(page['href']);
    });
    const opened = await open(await filesOf(documents, lab.issue));
    const { page } = opened.visit;
    expect(await inPhase(page, 'failed')).to.contain('Chưa mở được bản tin');
    expect(await page.$eval('#pdf', (link) => link.checkVisibility())).to.equal(true);
    expect(await opened.watched.look()).to.deep.equal([]);
    await close(opened);
  });
});

/** Issues out of all proportion behind the built script tag: the page goes on answering, and says what is wrong. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { encode, filesOf, honest } from './support/hostile-issue.ts';
import { inPhase, Lab, type Visit } from './support/lab.ts';
import type { Files } from './support/issue.ts';
import { files } from './support/server.ts';

const NS = 'https://e-bulletin.dev/ns#';
const MANY = 100_000;

let lab: Lab;

before(async () => {
  lab = await Lab.open();
});
after(() => lab.close());

async function visit(content: Files | string, start = 'home'): Promise<Visit> {
  const src = typeof content === 'string' ? content : '/to/';
  const end =
    typeof content === 'string' ? () => undefined : lab.portal.use(files('/to/', content));
  const html = `<!doctype html><html lang="vi"><head><title>Cổng</title></head><body>
    <script>
      window.events = [];
      addEventListener('e-issue-error', (event) => events.push(event.detail.code));
    </script>
    <script src="${lab.own}"></script>
    <e-bulletin src="${src}" start="${start}"><a href="/so-8.pdf" id="pdf">Bản PDF</a></e-bulletin></body></html>`;
  const opened = await lab.open(lab.publish({ body: html }));
  opened.page.once('close', end);
  return opened;
}

const events = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { events: string[] }).events);

async function withManifest(value: unknown): Promise<Files> {
  const content = await filesOf(honest(), lab.issue);
  content.set('manifest.json', encode(value));
  return content;
}

interface Manifest {
  metadata: Record<string, unknown>;
  readingOrder: Record<string, unknown>[];
  toc: unknown[];
  [key: string]: unknown;
}

const manifest = (): Manifest => structuredClone(honest().get('manifest.json')) as Manifest;

describe('an issue out of all proportion', () => {
  it('with 100,000 articles is opened, and its pages turn', async () => {
    const whole = manifest();
    whole[`${NS}articles`] = Array.from({ length: MANY }, (_, index) => ({
      href: `a/${index}.json`,
      type: 'application/guided-navigation+json',
      title: `Bài ${index}`,
      properties: { [`${NS}id`]: `bai-${index}`, [`${NS}pages`]: [2] },
    }));
    whole.toc = Array.from({ length: MANY }, (_, index) => ({
      href: 'p/2-540.jpg',
      title: `Mục ${index}`,
    }));
    const opened = await visit(await withManifest(whole));
    const { page } = opened;
    await inPhase(page, 'ready');
    const rest = await page.waitForSelector('e-bulletin >>> .home .unlisted');
    expect(await rest?.evaluate((one) => one.textContent)).to.contain('Còn 98000 bài');
    const read = await page.waitForSelector('e-bulletin >>> .home .filled');
    await read?.evaluate((one) => (one as HTMLElement).click());
    await page.waitForSelector('e-bulletin >>> e-flipbook >>> .sheet.shown');
    for (const panel of ['contents', 'search']) {
      await page.evaluate((name) => {
        const book = document.querySelector('e-bulletin')?.shadowRoot?.querySelector('e-flipbook');
        void (book as HTMLElement & { open(panel: string): Promise<void> }).open(name);
      }, panel);
      await page.waitForSelector('e-bulletin >>> e-flipbook >>> .panel');
    }
    expect(opened.errors).to.deep.equal([]);
    await page.browserContext().close();
  });

  it('with numbers beyond measure is opened', async () => {
    const whole = manifest();
    for (const [index, page] of whole.readingOrder.entries()) {
      page['width'] = [1e308, 5e-324, 1e21, -1, 540][index];
      page['height'] = [1e-300, 1e308, 3, 0, 764][index];
      page['duration'] = 1e308;
      (page['properties'] as Record<string, unknown>)[`${NS}label`] = 1e308;
    }
    for (const article of whole[`${NS}articles`] as Record<string, unknown>[]) {
      article['duration'] = 1e308;
      (article['properties'] as Record<string, unknown>)[`${NS}words`] = 1e308;
    }
    const opened = await visit(await withManifest(whole));
    await inPhase(opened.page, 'ready');
    await opened.page.waitForSelector('e-bulletin >>> .home .article');
    await opened.page.$eval('e-bulletin >>> .home .filled', (one) => (one as HTMLElement).click());
    await opened.page.waitForSelector('e-bulletin >>> e-flipbook >>> .sheet.shown');
    expect(opened.errors).to.deep.equal([]);
    await opened.page.browserContext().close();
  });

  const broken: readonly [name: string, text: string, code: string][] = [
    ['nested a million deep', '['.repeat(1_000_000), 'not-json'],
    [
      'objects nested a hundred thousand deep',
      '{"a":'.repeat(MANY) + '1' + '}'.repeat(MANY),
      'not-json',
    ],
    ['of one long word', `"${'a'.repeat(8_000_000)}"`, 'not-manifest'],
    ['of prototypes', '{"__proto__":{"readingOrder":[{"href":"p/1-540.jpg"}]}}', 'not-manifest'],
  ];
  for (const [name, text, code] of broken) {
    it(`as a manifest ${name} is refused with a sentence`, async () => {
      const opened = await visit(await withManifest(text), 'pages');
      expect(await inPhase(opened.page, 'failed')).to.contain('Chưa mở được bản tin');
      expect(await events(opened.page)).to.deep.equal([code]);
      expect(await opened.page.$eval('#pdf', (link) => link.checkVisibility())).to.equal(true);
      expect(opened.errors).to.deep.equal([]);
      await opened.page.browserContext().close();
    });
  }

  it('as a manifest of a gigabyte is not fetched', async () => {
    const sent = { bytes: 0 };
    const server = await gigabyte(sent);
    const { port } = server.address() as AddressInfo;
    const opened = await visit(`http://localhost:${port}/manifest.json`, 'pages');
    expect(await inPhase(opened.page, 'failed')).to.contain('manifest.json');
    expect(await events(opened.page)).to.deep.equal(['not-json']);
    await opened.page.waitForNetworkIdle({ idleTime: 200 });
    expect(sent.bytes).to.be.below(50_000_000);
    await opened.page.browserContext().close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});

/** Says that it has a gigabyte, and sends it for as long as anybody listens. */
async function gigabyte(sent: { bytes: number }): Promise<Server> {
  const size = 1_000_000_000;
  const spaces = Buffer.alloc(65_536, 32);
  const server = createServer((_, response) => {
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': size,
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'content-length',
    });
    const more = (): void => {
      while (!response.destroyed && sent.bytes < size - spaces.length) {
        sent.bytes += spaces.length;
        if (!response.write(spaces)) return;
      }
    };
    response.on('drain', more);
    more();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return server;
}

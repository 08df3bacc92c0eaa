/**
 * Whether a shelf of eight issues opens as fast as a shelf of one, and an issue of the shelf as fast as alone.
 *
 * The eight issues are made of the sample (apps/portal/server/archive.ts): 187 articles, 43 films, 537 pictures. Both pairs
 * are measured in the same run, taking turns, with a cold cache and cold connections each (a new browser context), on a phone
 * (390x844 at 2, CPU slowed 4 times) behind lib/slow-link.ts (slow 4G).
 *
 * *Shelf*: from navigation to the frame in which "Đọc" of the newest issue stands and its cover is drawn.
 * *Issue*: from the press (from the shelf), or from the setting of `src` on a page whose script is here (alone), to
 * `e-issue-ready`, when the home of the issue stands. What was loaded before is the same in both: our script.
 *
 * `npm run bench -- archive [--runs 9]`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { EIGHT, makeArchive } from '@e-bulletin/portal/server/archive.ts';
import { sampleIssue } from '@e-bulletin/portal/server/issues.ts';
import { portalHandler } from '@e-bulletin/portal/server/portal-server.ts';
import { writeShelf } from '@e-bulletin/publisher';
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';
import { machine, median, spread, table } from './lib/report.ts';
import { openSlowLink, SLOW_4G } from './lib/slow-link.ts';

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '9' } } });
const runs = Math.max(1, Number(options.runs));
const PATIENCE = 60_000;
const SCRIPT = '/e-bulletin/e-bulletin.js';

const sample = await sampleIssue();
// Beside the sample, so that files are links and not copies.
const folder = await mkdtemp(join(dirname(sample), 'do-kho-'));
const shelves = { one: join(folder, 'mot'), eight: join(folder, 'tam') };
await makeArchive(sample, shelves.one, EIGHT.slice(7));
await makeArchive(sample, shelves.eight, EIGHT);
for (const shelf of Object.values(shelves)) await writeShelf({ folder: shelf, script: SCRIPT });

const handle = portalHandler({ issue: sample, shelf: folder });
const bodies: Readonly<Record<string, string>> = {
  '/mot': '<e-bulletin src="/kho/mot/feed.json"></e-bulletin>',
  '/tam': '<e-bulletin src="/kho/tam/feed.json"></e-bulletin>',
  '/rieng': '<e-bulletin></e-bulletin>',
};
const server = createServer((request, response) => {
  const body = bodies[request.url ?? ''];
  if (body === undefined) return void handle(request, response);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(
    `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>x</title><link rel="icon" href="data:,"><script async src="${SCRIPT}"></script>${body}`,
  );
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const link = await openSlowLink((server.address() as AddressInfo).port, SLOW_4G);
const browser = await launchBrowser();
try {
  console.log(`\n## Archive\n\n${machine()} · ${await browser.version()}\n`);
  const times = { one: [], eight: [], shelved: [], alone: [] } as Record<string, number[]>;
  const subjects = [
    ['one', () => shelf(browser, '/mot')],
    ['eight', () => shelf(browser, '/tam')],
    ['shelved', () => fromShelf(browser)],
    ['alone', () => alone(browser)],
  ] as const;
  for (let round = 0; round < runs; round += 1) {
    for (let turn = 0; turn < subjects.length; turn += 1) {
      const [name, measure] = subjects[(round + turn) % subjects.length]!;
      times[name]?.push(await measure());
    }
  }
  const row = (what: string, name: string, beside: string): string[] => [
    what,
    spread(times[name] ?? []),
    (median(times[name] ?? []) / median(times[beside] ?? [])).toFixed(2),
  ];
  console.log(
    table(
      ['what', 'ms', 'ratio'],
      [
        row('shelf of one issue', 'one', 'one'),
        row('shelf of eight', 'eight', 'one'),
        row('an issue alone', 'alone', 'alone'),
        row('the same from the shelf', 'shelved', 'alone'),
      ],
    ) + '\n',
  );
} finally {
  await browser.close();
  await link.close();
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
}

async function onPage<T>(
  browser: Browser,
  path: string,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({
      width: 390,
      height: 844,
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
    });
    const session = await page.createCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(`http://localhost:${link.port}${path}`, {
      waitUntil: 'domcontentloaded',
      timeout: PATIENCE,
    });
    return await use(page);
  } finally {
    await context.close();
  }
}

/** Waits in the page, frame by frame; resolves with the time since navigation began. */
function standing(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const look = (): void => {
          const root = document.querySelector('e-bulletin')?.shadowRoot;
          const cover = root?.querySelector<HTMLImageElement>('.newest img');
          const stands =
            root?.querySelector('#newest-read') && cover?.complete && cover.naturalWidth > 0;
          if (stands) requestAnimationFrame((time) => done(time));
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

function shelf(browser: Browser, path: string): Promise<number> {
  return onPage(browser, path, standing);
}

function fromShelf(browser: Browser): Promise<number> {
  return onPage(browser, '/tam', async (page) => {
    await standing(page);
    await page.waitForNetworkIdle({ timeout: PATIENCE });
    return await page.evaluate(
      () =>
        new Promise<number>((done) => {
          const bulletin = document.querySelector('e-bulletin') as HTMLElement;
          const from = performance.now();
          bulletin.addEventListener('e-issue-ready', () => done(performance.now() - from), {
            once: true,
          });
          bulletin.shadowRoot?.querySelector<HTMLElement>('#newest-read')?.click();
        }),
    );
  });
}

function alone(browser: Browser): Promise<number> {
  return onPage(browser, '/rieng', async (page) => {
    await page.waitForFunction(() => customElements.get('e-bulletin') !== undefined, {
      timeout: PATIENCE,
    });
    await page.waitForNetworkIdle({ timeout: PATIENCE });
    return await page.evaluate(
      () =>
        new Promise<number>((done) => {
          const bulletin = document.querySelector('e-bulletin') as HTMLElement;
          const from = performance.now();
          bulletin.addEventListener('e-issue-ready', () => done(performance.now() - from), {
            once: true,
          });
          bulletin.setAttribute('src', '/kho/tam/so-8/manifest.json');
        }),
    );
  });
}

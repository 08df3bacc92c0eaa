/**
 * How long until a resident can read the first page: the publisher's snippet
 * (with its cover) and the bare tag (`src` alone) beside a page that holds
 * nothing but the same picture in an `<img>`.
 *
 * What is measured. *First page complete* is the first frame in which
 * 1. the page picture at the tier the reader keeps is complete, decoded and
 *    visible in its final place inside `<e-bulletin>` (within 1 px). Tier and
 *    place are not assumed: a run before the measured ones lets each page settle
 *    and looks; the bare page then gets the same file at the same size; and
 * 2. a click on the button "Sau", made in that very frame, is answered by the
 *    issue turning. A click that is lost fails the benchmark.
 * The time is that of the next frame, when what was found is on the screen,
 * in milliseconds since navigation start. Element timing is not used: it does
 * not reach into shadow roots.
 *
 * How. Real Chromium; cold cache and cold connections for every run (a new
 * browser context); phone: 390x844 at 2 device pixels, CPU slowed 4 times, slow
 * 4G; desktop: 1366x768 at 1, full speed, cable. The network is lib/slow-link.ts
 * (why not DevTools' throttling: its header). The three pages take turns, the
 * order rotates, medians are compared. Text is sent gzipped, nothing else is
 * special about the server.
 *
 * `npm run bench -- first-page [--runs 9] [--issue folder] [--devtools]`
 * (`--devtools` throttles the network through DevTools instead, to compare).
 */
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { portalHandler } from '../apps/portal/server/portal-server.ts';
import { snippetOf } from '../apps/portal/server/snippet.ts';
import { sampleIssue } from '../apps/portal/server/sample-issue.ts';
import { launchBrowser } from '../tools/browser.mjs';
import { installProbe, type Picture, type Probe, type ProbeTarget } from './lib/page-probe.ts';
import { machine, median, spread, table } from './lib/report.ts';
import { CABLE, openSlowLink, SLOW_4G, type LinkProfile } from './lib/slow-link.ts';

interface Device {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly dpr: number;
  readonly cpu: number;
  readonly link: LinkProfile;
}

type Variant = 'bare' | 'snippet' | 'src';

interface Run {
  readonly picture: number;
  readonly complete: number;
  /** Bytes of script on the wire that had arrived by then, headers not counted. */
  readonly scriptBytes: number;
  readonly layoutShift: number;
}

const DEVICES: readonly Device[] = [
  { name: 'phone', width: 390, height: 844, dpr: 2, cpu: 4, link: SLOW_4G },
  { name: 'desktop', width: 1366, height: 768, dpr: 1, cpu: 1, link: CABLE },
];
const VARIANTS: readonly Variant[] = ['bare', 'snippet', 'src'];
const NAMES: Readonly<Record<Variant, string>> = {
  bare: 'bare `<img>`',
  snippet: 'snippet with cover',
  src: '`src` alone',
};
const PATIENCE = 60_000;
const SHOTS = join(import.meta.dirname, '.cache');

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '9' },
    issue: { type: 'string' },
    devtools: { type: 'boolean', default: false },
  },
});
const runs = Math.max(1, Number(options.runs));
const issue = options.issue === undefined ? await sampleIssue() : resolve(options.issue);
const snippet = await snippetOf(issue, 'so-8');

/** The bare page's picture: what the page with the element was seen to keep. */
let kept: Picture | undefined;
const server = createServer((request, response) => {
  const variant = VARIANTS.find((name) => request.url === `/${name}`);
  if (variant === undefined) {
    void handle(request, response);
    return;
  }
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(htmlOf(variant));
});
const handle = portalHandler({ issue, issueName: 'so-8' });
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
await mkdir(SHOTS, { recursive: true });

const browser = await launchBrowser();
try {
  console.log(`\n## First page\n\n${machine()} · ${await browser.version()}\n`);
  for (const device of DEVICES) await measure(browser, device);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}

function htmlOf(variant: Variant): string {
  const body = {
    bare: kept
      ? `<img src="${kept.path}" width="${kept.rect.width}" height="${kept.rect.height}" alt="">`
      : '',
    snippet,
    src: '<script async charset="utf-8" src="/e-bulletin/e-bulletin.js"></script><e-bulletin src="/ban-tin/so-8/manifest.json"></e-bulletin>',
  }[variant];
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${variant}</title><link rel="icon" href="data:,"></head><body style="margin:0">${body}</body></html>`;
}

async function measure(browser: Browser, device: Device): Promise<void> {
  const port = (server.address() as AddressInfo).port;
  const link = options.devtools
    ? { port, close: async () => {} }
    : await openSlowLink(port, device.link);
  const origin = `http://localhost:${link.port}`;
  try {
    const targets = new Map<Variant, ProbeTarget>();
    for (const variant of ['snippet', 'src', 'bare'] as const) {
      const picture = await settle(browser, device, origin, variant);
      // The bare page is compared with the snippet; that `src` alone keeps the same file is checked, not assumed.
      if (variant === 'snippet') kept = picture;
      if (picture.path !== kept?.path) {
        throw new Error(
          `${variant} keeps ${picture.path}, the snippet ${kept?.path ?? 'nothing'}.`,
        );
      }
      targets.set(variant, { ...picture, button: variant !== 'bare' });
    }
    const results = new Map<Variant, Run[]>(VARIANTS.map((variant) => [variant, []]));
    for (let round = 0; round < runs; round += 1) {
      for (let turn = 0; turn < VARIANTS.length; turn += 1) {
        const variant = VARIANTS[(round + turn) % VARIANTS.length] as Variant;
        const target = targets.get(variant) as ProbeTarget;
        results.get(variant)?.push(await timedRun(browser, device, origin, variant, target));
      }
    }
    report(device, results);
  } finally {
    await link.close();
  }
}

function report(device: Device, results: ReadonlyMap<Variant, readonly Run[]>): void {
  const column = (variant: Variant, key: keyof Run): number[] =>
    (results.get(variant) ?? []).map((run) => run[key]);
  const bare = median(column('bare', 'complete'));
  const { link } = device;
  console.log(
    `${device.name}: ${device.width}x${device.height} at ${device.dpr}, CPU ${device.cpu}x slower, ${link.name} ` +
      `(${link.downKbps / 1000} Mbps down, ${link.upKbps / 1000} up, ${link.rtt} ms${options.devtools ? ', by DevTools' : ''}), ` +
      `n = ${runs}, page picture ${kept?.naturalWidth ?? '?'} px wide\n`,
  );
  console.log(
    table(
      [
        'page',
        'picture in place, ms',
        'complete, ms',
        'ratio',
        'script before, kB gzip',
        'layout shift',
      ],
      VARIANTS.map((variant) => [
        NAMES[variant],
        spread(column(variant, 'picture')),
        spread(column(variant, 'complete')),
        (median(column(variant, 'complete')) / bare).toFixed(2),
        (median(column(variant, 'scriptBytes')) / 1000).toFixed(1),
        median(column(variant, 'layoutShift')).toFixed(3),
      ]),
    ) + '\n',
  );
}

/** Opens a page, lets it settle, and tells which picture it shows where. */
async function settle(
  browser: Browser,
  device: Device,
  origin: string,
  variant: Variant,
): Promise<Picture> {
  return await withPage(browser, device, null, async (page) => {
    await page.goto(`${origin}/${variant}`, { waitUntil: 'networkidle0', timeout: PATIENCE });
    // Twice the same, a second apart: nothing replaces the picture any more.
    let last = '';
    for (;;) {
      const picture = await page.evaluate(look);
      const now = JSON.stringify(picture);
      if (picture && now === last) {
        await page.screenshot({ path: join(SHOTS, `first-page-${device.name}-${variant}.png`) });
        return picture;
      }
      last = now;
      await new Promise((done) => setTimeout(done, 1000));
    }
  });
}

function look(): Picture | undefined {
  return (window as unknown as Record<symbol, Probe>)[Symbol.for('bench')]?.look();
}

async function timedRun(
  browser: Browser,
  device: Device,
  origin: string,
  variant: Variant,
  target: ProbeTarget,
): Promise<Run> {
  return await withPage(browser, device, target, async (page, session) => {
    const scripts = watchScripts(session);
    await page.goto(`${origin}/${variant}`, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
    await page.waitForFunction(isDone, { timeout: PATIENCE, polling: 100 }, target.button);
    const { picture = NaN, complete = NaN, layoutShift } = await page.evaluate(readWatch);
    return { picture, complete, layoutShift, scriptBytes: scripts.before(complete) };
  });
}

function isDone(button: boolean): boolean {
  const { watch } = (window as unknown as Record<symbol, Probe>)[Symbol.for('bench')] as Probe;
  return (watch.complete ?? -1) > 0 && (!button || watch.answered === true);
}

function readWatch(): Probe['watch'] {
  return ((window as unknown as Record<symbol, Probe>)[Symbol.for('bench')] as Probe).watch;
}

async function withPage<T>(
  browser: Browser,
  device: Device,
  target: ProbeTarget | null,
  use: (page: Page, session: CDPSession) => Promise<T>,
): Promise<T> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const { width, height, dpr, cpu, link } = device;
    await page.setViewport({
      width,
      height,
      deviceScaleFactor: dpr,
      isMobile: cpu > 1,
      hasTouch: cpu > 1,
    });
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    if (cpu > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    if (options.devtools) {
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: link.rtt,
        downloadThroughput: (link.downKbps * 1000) / 8,
        uploadThroughput: (link.upKbps * 1000) / 8,
      });
    }
    await page.evaluateOnNewDocument(installProbe, target);
    return await use(page, session);
  } finally {
    await context.close();
  }
}

/** Counts the bytes of script as they arrive, against the page's own clock. */
function watchScripts(session: CDPSession): { before(time: number): number } {
  const scripts = new Set<string>();
  const arrivals: { at: number; bytes: number }[] = [];
  let start = 0;
  session.on('Network.requestWillBeSent', ({ requestId, type, timestamp }) => {
    if (type === 'Document') start ||= timestamp;
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.responseReceived', ({ requestId, type }) => {
    // A preloaded module is known as a script only by its answer.
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength }) => {
    if (scripts.has(requestId)) {
      arrivals.push({ at: (timestamp - start) * 1000, bytes: encodedDataLength });
    }
  });
  return {
    before: (time) =>
      arrivals.filter(({ at }) => at <= time).reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

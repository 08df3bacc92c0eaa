/**
 * How long until a resident can read the first page: the publisher's snippet
 * (with its cover) and the bare tag (`src` alone) beside a page that holds
 * nothing but the same picture in an `<img>`.
 *
 * What is measured. *First page complete* is the first frame in which
 * 1. the page picture at the tier the reader keeps is complete, decoded and
 *    visible in its final place inside `<e-bulletin>` (within 1 px). Tier and
 *    place are not assumed: a run before the measured ones lets each page settle
 *    and looks; a bare page then shows the same file at the same size; and
 * 2. a click on the button "Sau", made in that very frame, is answered by the
 *    issue turning. The button may be the loader's own (docs/adr/0037): then the
 *    issue turns when the reader is here. A click that is lost fails the benchmark.
 * The time is that of the next frame, when what was found is on the screen,
 * in milliseconds since navigation start. Element timing is not used: it does
 * not reach into shadow roots.
 *
 * How. Real Chromium; cold cache and cold connections for every run (a new
 * browser context); phone: 390x844 at 2 device pixels, CPU slowed 4 times, slow
 * 4G; desktop: 1366x768 at 1, full speed, cable. The network is lib/slow-link.ts
 * (why not DevTools' throttling: its header). The pages take turns, the order
 * rotates, medians are compared. Text is sent gzipped, nothing else is
 * special about the server.
 *
 * `npm run bench -- first-page [--runs 9] [--issue folder] [--devtools]`
 * (`--devtools` throttles the network through DevTools instead, to compare).
 */
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { portalHandler } from '@e-bulletin/portal/server/portal-server.ts';
import { readSnippets, scriptOf } from '@e-bulletin/portal/server/snippets.ts';
import { sampleIssue } from '@e-bulletin/portal/server/issues.ts';
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';
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

/** A page that is measured. */
interface Subject {
  readonly name: string;
  readonly body: string;
  /** What it shows in the end. */
  readonly picture: Picture;
  /** The bare page that shows the same picture; itself for a bare page. */
  readonly bare: string;
}

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
const path = `/ban-tin/${basename(issue)}/`;
const snippets = await readSnippets(issue, path);

/**
 * The pages with our element, by name. A phone begins with its home, which has no page and no "Sau": `start` asks for the
 * pages, and the snippet's hints, which are for the home of a phone, go.
 */
const EMBEDS: readonly (readonly [name: string, body: string])[] = [
  [
    'snippet with cover',
    (snippets.A ?? '')
      .replace(/<link rel="(modulepreload|preload)"[^>]*>/g, '')
      .replace('<e-bulletin ', '<e-bulletin start="pages" '),
  ],
  [
    '`src` alone',
    `${scriptOf(snippets)}<e-bulletin start="pages" src="${path}manifest.json"></e-bulletin>`,
  ],
];

/** Bodies of the pages served, by their path. */
const bodies = new Map<string, string>();
const server = createServer((request, response) => {
  const body = bodies.get(request.url ?? '');
  if (body === undefined) {
    void handle(request, response);
    return;
  }
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>e-bulletin</title><link rel="icon" href="data:,"></head><body style="margin:0">${body}</body></html>`,
  );
});
const handle = portalHandler({ issue });
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

async function measure(browser: Browser, device: Device): Promise<void> {
  const port = (server.address() as AddressInfo).port;
  const link = options.devtools
    ? { port, close: async () => {} }
    : await openSlowLink(port, device.link);
  const origin = `http://localhost:${link.port}`;
  try {
    const subjects = await prepare(browser, device, origin);
    const results = new Map<Subject, Run[]>(subjects.map((subject) => [subject, []]));
    for (let round = 0; round < runs; round += 1) {
      for (let turn = 0; turn < subjects.length; turn += 1) {
        const subject = subjects[(round + turn) % subjects.length] as Subject;
        results.get(subject)?.push(await timedRun(browser, device, origin, subject));
      }
    }
    report(device, results);
  } finally {
    await link.close();
  }
}

/** Looks at what each page with our element keeps, and makes the bare pages to hold against them. */
async function prepare(browser: Browser, device: Device, origin: string): Promise<Subject[]> {
  const embeds: Subject[] = [];
  const bares = new Map<string, Subject>();
  for (const [name, body] of EMBEDS) {
    const picture = await settle(browser, device, origin, name, body);
    const { path, rect, naturalWidth } = picture;
    const bare = `bare \`<img>\`, ${naturalWidth} px`;
    embeds.push({ name, body, picture, bare });
    if (bares.has(path)) continue;
    const img = `<img src="${path}" width="${rect.width}" height="${rect.height}" alt="">`;
    bares.set(path, {
      name: bare,
      body: img,
      picture: await settle(browser, device, origin, bare, img),
      bare,
    });
  }
  return [...bares.values(), ...embeds];
}

function report(device: Device, results: ReadonlyMap<Subject, readonly Run[]>): void {
  const { name, width, height, dpr, cpu, link } = device;
  const how = options.devtools ? ', by DevTools' : '';
  console.log(
    `${name}: ${width}x${height} at ${dpr}, CPU ${cpu}x slower, ${link.name} (${link.downKbps / 1000} Mbps down, ` +
      `${link.upKbps / 1000} up, ${link.rtt} ms${how}), n = ${runs}\n`,
  );
  const bares = new Map([...results].map(([subject, all]) => [subject.name, completeOf(all)]));
  const rows = [...results].map(([subject, all]) => [
    subject.name,
    spread(all.map((run) => run.picture)),
    spread(all.map((run) => run.complete)),
    (completeOf(all) / (bares.get(subject.bare) ?? NaN)).toFixed(2),
    (median(all.map((run) => run.scriptBytes)) / 1000).toFixed(1),
    median(all.map((run) => run.layoutShift)).toFixed(3),
  ]);
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
      rows,
    ) + '\n',
  );
}

function completeOf(all: readonly Run[]): number {
  return median(all.map((run) => run.complete));
}

/** Opens a page, lets it settle, and tells which picture it shows where. */
async function settle(
  browser: Browser,
  device: Device,
  origin: string,
  name: string,
  body: string,
): Promise<Picture> {
  return await withPage(browser, device, null, async (page) => {
    await page.goto(serve(origin, body), { waitUntil: 'networkidle0', timeout: PATIENCE });
    // Twice the same, a second apart: nothing replaces the picture any more.
    let last = '';
    for (const end = Date.now() + PATIENCE; Date.now() < end; await sleep(1000)) {
      const picture = await page.evaluate(look);
      const now = JSON.stringify(picture);
      if (picture && now === last) {
        const file = `${device.name} ${name}`.replace(/\W+/g, '-');
        await page.screenshot({ path: join(SHOTS, `first-page-${file}.png`) });
        return picture;
      }
      last = now;
    }
    throw new Error(`"${name}" showed no page within ${PATIENCE / 1000} s.`);
  });
}

/** Gives a page an address. */
function serve(origin: string, body: string): string {
  const path = `/${createHash('sha256').update(body).digest('hex').slice(0, 8)}`;
  bodies.set(path, body);
  return origin + path;
}

function look(): Picture | undefined {
  return (window as unknown as Record<symbol, Probe>)[Symbol.for('bench')]?.look();
}

async function timedRun(
  browser: Browser,
  device: Device,
  origin: string,
  { body, picture, name, bare }: Subject,
): Promise<Run> {
  const button = name !== bare;
  return await withPage(browser, device, { ...picture, button }, async (page, session) => {
    const scripts = watchScripts(session);
    await page.goto(serve(origin, body), { waitUntil: 'domcontentloaded', timeout: PATIENCE });
    await page.waitForFunction(isDone, { timeout: PATIENCE, polling: 100 }, button);
    const watch = await page.evaluate(readWatch);
    const { complete = NaN, layoutShift } = watch;
    return {
      picture: watch.picture ?? NaN,
      complete,
      layoutShift,
      scriptBytes: scripts.before(complete),
    };
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

/**
 * Reading a 72-page A4 issue in `<e-bulletin>`, beside page-flip, BookReader (4.40.3 and 5.0.0-116) and the pdf.js viewer, and
 * beside the floors: a bare `<img>`, a page that swaps the same pictures in one, two plain boxes turned like our leaf.
 *
 * All show the same pictures (lib/reading/book.ts) at the tier that ours keeps on the device; the pdf.js viewer a PDF of them.
 * Each page tells in one way what it shows (lib/reading/pages.ts). Measured in real Chromium, cold for every run:
 * - *first page*: the first frame in which the first page's picture is decoded and visible, and for ours "Sau" is there, the loader's
 *   own at first (docs/adr/0037);
 *   phone: 390x844 at 2, CPU 4x slower, slow 4G; desktop: 1366x768 at 1, the same line (lib/slow-link.ts); and bytes of script by then, and
 *   by the time when pages turn with movement;
 * - *a turn*: time of the main thread's tasks in the 900 ms after the call, from the browser's trace, no frame loop running;
 *   frame gaps between the compositor's frames of the 340 ms of movement;
 * - *a visit*: PSS of renderer and GPU processes after every page was turned to, and after a critical memory-pressure
 *   notification; bytes of the whole visit. Phone profile, no throttling.
 *
 * `npm run bench -- reading [--runs 3] [--issue folder] [--only first,turns,visit] [--device phone]`
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { sampleIssue } from '@e-bulletin/portal/server/issues.ts';
import { pdfOf, readBook } from './lib/reading/book.ts';
import { opening, turns, type Opening, type Turns } from './lib/reading/measure.ts';
import { visit, type Visit } from './lib/reading/memory.ts';
import * as pages from './lib/reading/pages.ts';
import type { Scene, Subject } from './lib/reading/pages.ts';
import { bringPeers } from './lib/reading/peers.ts';
import {
  DEVICES,
  integrities,
  openPage,
  openStage,
  withBrowser,
  type Device,
} from './lib/reading/stage.ts';
import { targetTable, type Target } from './lib/reading/targets.ts';
import { machine, median, spread, table } from './lib/report.ts';
import { openSlowLink } from './lib/slow-link.ts';

const CACHE = join(import.meta.dirname, '.cache');
const CDN = join(import.meta.dirname, '../packages/bulletin/cdn');
const TURNS = 8;
/** Ours, and with 300 pages. */
const SHORT = 72;
const LONG = 300;

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    issue: { type: 'string' },
    only: { type: 'string', default: 'first,turns,visit' },
    device: { type: 'string' },
  },
});
const runs = Math.max(1, Number(options.runs));
const parts = new Set(options.only.split(','));
const issue = options.issue === undefined ? await sampleIssue() : resolve(options.issue);

await mkdir(CACHE, { recursive: true });
for (const missing of await bringPeers(join(CACHE, 'peers')))
  console.error(`Not measured: ${missing}`);
const stage = await openStage({
  '/issue-72/': issue,
  '/issue-300/': issue,
  '/e-bulletin/': CDN,
  '/peers/': join(CACHE, 'peers'),
});
const sri = await integrities(CDN);
const books = { [SHORT]: await readBook(issue, SHORT), [LONG]: await readBook(issue, LONG) };
stage.made.set(`/issue-${SHORT}/manifest.json`, books[SHORT].manifest);
stage.made.set(`/issue-${LONG}/manifest.json`, books[LONG].manifest);
stage.made.set(`/book-${SHORT}.pdf`, await pdfOf(issue, SHORT));

const targets: Target[] = [];
try {
  console.log(`\n## Reading\n\n${machine()}\n`);
  for (const device of DEVICES) {
    if (options.device && options.device !== device.name) continue;
    await measureDevice(device);
  }
  console.log(`### Targets\n\n${targetTable(targets)}\n`);
} finally {
  stage.close();
}

async function measureDevice(device: Device): Promise<void> {
  const { name, width, height, dpr, cpu, link } = device;
  console.log(
    `### ${name}: ${width}x${height} at ${dpr}, CPU ${cpu}x slower, ${link.name} (${link.downKbps / 1000} Mbps, ${link.rtt} ms)\n`,
  );
  const scene = await withBrowser((browser) => settle(browser, device));
  if (parts.has('first')) await firstPages(device, scene);
  if (parts.has('turns')) await manyTurns(device, scene);
  if (parts.has('visit') && name === 'phone') await visits(device, scene);
}

/** Looks at what our reader keeps on this device, so that the others show the same. */
async function settle(browser: Browser, device: Device): Promise<Scene> {
  const phone = device.cpu > 1;
  const base = `/issue-${SHORT}/`;
  const start: Scene = {
    book: books[SHORT],
    pages: SHORT,
    width: 1080,
    shown: { width: 390, height: 552 },
    base,
    integrity: sri,
    phone,
  };
  const { page, close } = await openPage(browser, { ...device, cpu: 1 });
  try {
    stage.made.set('/settle', pages.ours(start).html);
    await page.goto(`http://localhost:${stage.port}/settle`, { waitUntil: 'networkidle0' });
    const found = await page.evaluate(() => {
      const reader = document.querySelector('e-bulletin')?.shadowRoot?.querySelector('.reader');
      const image = reader?.shadowRoot?.querySelector<HTMLImageElement>('.sheet.shown img');
      return { width: image?.naturalWidth ?? 0, box: image?.getBoundingClientRect().toJSON() };
    });
    if (!found.width) throw new Error('Our reader showed no page.');
    const { width, height } = found.box as { width: number; height: number };
    return { ...start, width: found.width, shown: { width, height } };
  } finally {
    await close();
  }
}

/** Runs `use` on a fresh page of each subject; a peer that fails is reported and left out. */
async function onPage<T>(
  browser: Browser,
  device: Device,
  subject: Subject,
  port: number,
  use: (url: string, ...page: [Awaited<ReturnType<typeof openPage>>]) => Promise<T>,
): Promise<T | undefined> {
  const path = `/page/${encodeURIComponent(subject.name.replace(/\W+/g, '-'))}-${device.name}`;
  stage.made.set(path, subject.html);
  const opened = await openPage(browser, device);
  try {
    return await use(`http://localhost:${port}${path}`, opened);
  } catch (error) {
    console.error(`${subject.name}: ${String(error)}`);
    return undefined;
  } finally {
    const file = `reading-${path.slice(6)}.png`;
    await opened.page.screenshot({ path: join(CACHE, file) }).catch(() => undefined);
    await opened.close();
  }
}

async function firstPages(device: Device, scene: Scene): Promise<void> {
  const long = { ...scene, book: books[LONG], pages: LONG, base: `/issue-${LONG}/` };
  const bare = pages.bare(scene);
  const [ours, ...peers] = pages.readers(scene) as [Subject, ...Subject[]];
  const many = { ...pages.ours(long), name: `\`<e-bulletin>\`, ${LONG} pages` };
  const found = new Map<Subject, Opening[]>();
  const link = await openSlowLink(stage.port, device.link);
  await withBrowser(async (browser) => {
    for (let round = 0; round < runs; round += 1) {
      // Peers take long and vary little against the distance: one run is enough to place them.
      for (const subject of round === 0 ? [bare, ours, many, ...peers] : [many, ours, bare]) {
        const one = await onPage(browser, device, subject, link.port, (url, { page, session }) =>
          opening(page, session, url),
        );
        if (one) found.set(subject, [...(found.get(subject) ?? []), one]);
      }
    }
  });
  await link.close();
  const of = (subject: Subject, key: keyof Opening): number =>
    median(found.get(subject)?.map((one) => one[key]) ?? [NaN]);
  const rows = [bare, ours, many, ...peers]
    .filter((subject) => found.has(subject))
    .map((subject) => [
      subject.name,
      spread(found.get(subject)?.map(({ shown }) => shown) ?? []),
      (of(subject, 'shown') / of(bare, 'shown')).toFixed(2),
      (of(subject, 'scriptShown') / 1000).toFixed(1),
      (of(subject, 'scriptReady') / 1000).toFixed(1),
    ]);
  console.log(
    `${table(['first page', 'ms', 'to bare', 'script before, kB gzip', 'script before a turn, kB gzip'], rows)}\n`,
  );
  const best = Math.min(...peers.map((peer) => of(peer, 'shown')).filter(Number.isFinite));
  const { name } = device;
  targets.push(
    {
      what: `${name}: first page to bare \`<img>\``,
      value: of(ours, 'shown') / of(bare, 'shown'),
      limit: 1.25,
    },
    { what: `${name}: first page to best peer`, value: of(ours, 'shown') / best, limit: 0.5 },
    {
      what: `${name}: first page, ${LONG} pages to ${SHORT}`,
      value: of(many, 'shown') / of(ours, 'shown'),
      limit: 1.1,
    },
    {
      what: `${name}: script before the first page`,
      value: of(ours, 'scriptShown') / 1000,
      limit: 40,
      unit: ' kB',
    },
    {
      what: `${name}: script before the first turn`,
      value: of(ours, 'scriptReady') / 1000,
      limit: 65,
      unit: ' kB',
    },
  );
}

async function manyTurns(device: Device, scene: Scene): Promise<void> {
  const [ours, ...peers] = pages.readers(scene) as [Subject, ...Subject[]];
  const floors = [pages.boxes(scene), pages.swap(scene)] as const;
  const found = new Map<Subject, Turns>();
  await withBrowser(async (browser) => {
    for (const subject of [...floors, ours, ...peers]) {
      const one = await onPage(
        browser,
        device,
        subject,
        stage.port,
        async (url, { page, session }) => {
          await opening(page, session, url);
          return turns(page, TURNS);
        },
      );
      if (one) found.set(subject, one);
    }
  });
  const rows = [...found].map(([subject, { main, gap }]) => [
    subject.name,
    main.toFixed(1),
    Number.isFinite(gap) ? gap.toFixed(1) : '–',
  ]);
  console.log(`${table(['a turn', 'main thread, ms', '95th percentile frame gap, ms'], rows)}\n`);
  const moving = peers.filter(({ still }) => !still);
  const best = Math.min(...moving.map((peer) => found.get(peer)?.main ?? Infinity));
  const [boxes] = floors;
  targets.push(
    {
      what: `${device.name}: main thread for an animated turn, to best peer`,
      value: (found.get(ours)?.main ?? NaN) / best,
      limit: 0.6,
    },
    {
      what: `${device.name}: frame gap to plain boxes`,
      value: (found.get(ours)?.gap ?? NaN) / (found.get(boxes)?.gap ?? NaN),
      limit: 1.2,
    },
  );
}

async function visits(device: Device, scene: Scene): Promise<void> {
  const long = { ...scene, book: books[LONG], pages: LONG, base: `/issue-${LONG}/` };
  const [ours, ...peers] = pages.readers(scene) as [Subject, ...Subject[]];
  const bare = pages.swap(scene);
  const many = { ...pages.ours(long), name: `\`<e-bulletin>\`, ${LONG} pages` };
  const found = new Map<Subject, Visit>();
  for (const subject of [bare, ours, many, ...peers]) {
    // A browser of its own: its processes hold nothing of the page before.
    const one = await withBrowser((browser) =>
      onPage(browser, { ...device, cpu: 1.001 }, subject, stage.port, (url, { page, session }) =>
        visit(browser, page, session, url, subject === many ? LONG : SHORT),
      ),
    );
    if (one) found.set(subject, one);
  }
  const rows = [...found].map(([subject, one]) => [
    subject.name,
    one.full.toFixed(0),
    one.pressed.toFixed(0),
    one.kilobytes.toFixed(0),
    String(one.reached),
  ]);
  console.log(
    `${table(['a visit of every page', 'MB', 'MB under pressure', 'kB from the network', 'page reached'], rows)}\n`,
  );
  const to = (one: Subject, key: keyof Visit, other: Subject): number =>
    (found.get(one)?.[key] ?? NaN) / (found.get(other)?.[key] ?? NaN);
  targets.push(
    { what: 'memory after a visit, to the bare page', value: to(ours, 'full', bare), limit: 0.7 },
    {
      what: 'memory under pressure, to the bare page',
      value: to(ours, 'pressed', bare),
      limit: 1.1,
    },
    {
      what: `memory after a visit, ${LONG} pages to ${SHORT}`,
      value: to(many, 'full', ours),
      limit: 1.1,
    },
    {
      what: `memory under pressure, ${LONG} pages to ${SHORT}`,
      value: to(many, 'pressed', ours),
      limit: 1.1,
    },
    { what: 'bytes of a visit, to the bare page', value: to(ours, 'kilobytes', bare), limit: 1.1 },
  );
}

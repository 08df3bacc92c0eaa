/**
 * Listening: how long from a tap to the first sound beside a bare `<audio>`, on slow lines; the same for the sample issue out of a
 * ZIP beside its folder; what finding and painting a sentence costs; what twenty articles leave in memory. But for the issue's,
 * the recording is MP3 at 48 kbit/s, ten minutes of it, silent. Each part is told when it is measured; all of them take a quarter
 * of an hour, most of it the seconds that a reader has before the tap.
 *
 *     npm run bench -- audio --runs 9
 *     npm run bench -- audio --only sound     # or issue, sentence, memory
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import { sampleIssue } from '@e-bulletin/portal/server/issues.ts';
import { portalHandler } from '@e-bulletin/portal/server/portal-server.ts';
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';
// @boundaries-ignore the recordings that the tests make
import { silentMp3 } from '../packages/audio-reader/test/support/sound.ts';
// @boundaries-ignore as above
import { serve } from '../packages/audio-reader/test/support/lab.ts';
import { machine, median, spread, table } from './lib/report.ts';
import { openSlowLink, SLOW_4G, type LinkProfile } from './lib/slow-link.ts';

/** What the target compares. */
const COMPARED = ['/bare-metadata', '/native'] as const;
/** The first article of an issue, from its folder and out of its ZIP. */
const CARRIED = ['/folder', '/zip'] as const;
/** How often as many runs they get: on a line that is fast enough both take some tens of milliseconds. */
const MORE = 3;
/**
 * Seconds of itself after which a recording is heard. Chromium plays a first buffer of 20 ms by itself and the rest some 50 ms later: at 0.02
 * seconds luck decides whether a run counts the first or the second.
 */
const HEARD = 0.03;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '7' }, only: { type: 'string' } },
});
const RUNS = Number(values.runs);
/** Milliseconds for an issue to open on the slowest line. */
const PATIENCE = 120_000;
const SLOW: LinkProfile = { name: '400 kbps', downKbps: 400, upKbps: 200, rtt: 400 };
const LINKS = [{ ...SLOW_4G, name: '1.6 Mbps' }, SLOW];

const { outputFiles } = await build({
  stdin: {
    contents: `import '@e-bulletin/audio-reader/define.js';`,
    resolveDir: import.meta.dirname,
  },
  bundle: true,
  minify: true,
  splitting: true,
  format: 'esm',
  outdir: '/s',
  write: false,
  absWorkingDir: join(import.meta.dirname, '..'),
  logLevel: 'error',
});
const scripts = new Map(
  outputFiles.map(({ path, contents }) => [path.replace(/^.*[\\/]/, '/s/'), contents]),
);
const entry = [...scripts.keys()].find((name) => name.includes('stdin')) ?? '';
const recording = serve(silentMp3(600));

const sentences = (count: number): string[] =>
  [...Array(count).keys()].map((i) => `Đây là câu thứ ${i + 1} của bài.`);
const map = (count: number, seconds = 1): string => {
  const children = sentences(count).map((text, i) => ({
    text,
    audioref: `x.mp3#t=${i * seconds},${(i + 1) * seconds}`,
  }));
  const blocks = [];
  for (let at = 0; at < count; at += 10) {
    const part = children.slice(at, at + 10);
    blocks.push({
      role: ['paragraph'],
      text: part.map(({ text }) => text).join(' '),
      children: part,
    });
  }
  return JSON.stringify({ guided: [{ role: ['article'], children: blocks }] });
};

const sample = await sampleIssue();
const portal = portalHandler({ issue: sample });
const page = (body: string): string => {
  const script = body.startsWith('<e-bulletin')
    ? 'async src="/e-bulletin/e-bulletin.js"'
    : `type="module" src="${entry}"`;
  return `<!doctype html><meta charset="utf-8"><title>.</title><body>${body}<script ${script}></script>`;
};
const BODIES: Readonly<Record<string, string>> = {
  '/bare-none': '<audio preload="none" src="/x.mp3"></audio>',
  '/bare-metadata': '<audio preload="metadata" src="/x.mp3"></audio>',
  '/native': '<e-audio-reader src="/x.mp3"></e-audio-reader>',
  '/howler': '<e-audio-reader engine="howler" src="/x.mp3"></e-audio-reader>',
  '/folder': `<e-bulletin src="/ban-tin/${basename(sample)}/"></e-bulletin>`,
  '/zip': `<e-bulletin src="/ban-tin/${basename(sample)}.ebulletin.zip"></e-bulletin>`,
  '/text-400': '<e-audio-reader src="/x.mp3" timing="/map-400.json"></e-audio-reader>',
  '/text-4000': '<e-audio-reader src="/x.mp3" timing="/map-4000.json"></e-audio-reader>',
};

const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  const path = (request.url ?? '').replace(/\?.*$/, '');
  const script = scripts.get(path);
  const count = /^\/map-(\d+)\.json$/.exec(path)?.[1];
  if (script) response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
  else if (path === '/x.mp3') recording(request, response);
  else if (count)
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(map(Number(count), 600 / Number(count)));
  else if (BODIES[path])
    response.writeHead(200, { 'content-type': 'text/html' }).end(page(BODIES[path] ?? ''));
  else void portal(request, response);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as { port: number };
const browser: Browser = await launchBrowser();

async function open(path: string, at = port): Promise<Page> {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.setViewport({ width: 390, height: 844 });
  await tab.goto(`http://127.0.0.1:${at}${path}`, { waitUntil: 'load' });
  // Everybody reads the title before they tap; what may be fetched before the tap is there.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  return tab;
}

/** Milliseconds from the tap until the recording is heard. */
async function firstSound(path: string, at: number): Promise<number> {
  const tab = await open(path, at);
  if (CARRIED.some((one) => one === path)) await openPlayer(tab);
  const time = (await tab.evaluate(`new Promise((resolve) => {
    const target = document.querySelector('audio, e-audio-reader') ?? document.querySelector('e-bulletin').shadowRoot.querySelector('e-audio-reader');
    const began = performance.now();
    const start = target.currentTime;
    target.play();
    const look = () => (target.currentTime > start + ${HEARD} ? resolve(performance.now() - began) : setTimeout(look, 2));
    look();
  })`)) as number;
  await tab.browserContext().close();
  return time;
}

/** From the home of an issue to the first article with a recording. Its pictures come meanwhile, as on any visit. */
async function openPlayer(tab: Page): Promise<void> {
  const listen = await tab.waitForSelector('e-bulletin >>> .choices .choice:nth-of-type(2)', {
    timeout: PATIENCE,
  });
  await listen?.evaluate((button) => (button as HTMLElement).click());
  await tab.waitForSelector('e-bulletin >>> e-audio-reader >>> .article p', { timeout: PATIENCE });
  await tab.evaluate(`{
    const reader = document.querySelector('e-bulletin').shadowRoot.querySelector('e-audio-reader');
    reader.goToTrack(reader.playlist.findIndex(({ src }) => src));
  }`);
  await new Promise((resolve) => setTimeout(resolve, 4000));
  // The time is that of the first sentence now; from there the beginning is told.
  await tab.evaluate(
    `document.querySelector('e-bulletin').shadowRoot.querySelector('e-audio-reader').seekToSentence(0)`,
  );
}

/** Runs of each page in turn, so that what the machine does meanwhile falls on all of them. */
async function timesOf(runs: number, at: number, paths: readonly string[]): Promise<number[][]> {
  const times: number[][] = paths.map(() => []);
  for (let run = 0; run < runs; run++) {
    for (const [n, path] of paths.entries()) times[n]?.push(await firstSound(path, at));
  }
  return times;
}

async function tellSounds(kinds: readonly (readonly [number, readonly string[]])[]): Promise<void> {
  for (const profile of LINKS) {
    const link = await openSlowLink(port, profile);
    const times = new Map<string, number[]>();
    for (const [runs, paths] of kinds) {
      const found = await timesOf(runs, link.port, paths);
      paths.forEach((path, n) => times.set(path, found[n] ?? []));
    }
    await link.close();
    const first = median(times.get(kinds[0]?.[1][0] ?? '') ?? []);
    const rows = [...times].map(([path, all]) => [
      `${path.slice(1)}, ${profile.name}, n = ${all.length}`,
      spread(all),
      (median(all) / first).toFixed(2),
    ]);
    const head = ['from the tap to the first sound', 'ms, median (range)', 'ratio to the first'];
    console.log(`\n${table(head, rows)}`);
  }
}

/** Sentence after sentence: the lookup, range and paint of each, until the next frame is drawn. */
async function tellSentences(): Promise<void> {
  const marks: string[][] = [];
  for (const count of [400, 4000]) {
    const tab = await open(`/text-${count}`);
    await tab.waitForFunction(
      `document.querySelector('e-audio-reader').shadowRoot.querySelectorAll('.article p').length >= ${count / 10}`,
    );
    const [script, frame] = (await tab.evaluate(`(async () => {
      const reader = document.querySelector('e-audio-reader');
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = resolve; channel.port2.postMessage(0); }));
      const script = [], frames = [];
      for (let i = 0; i < 60; i++) {
        await frame();
        const began = performance.now();
        reader.seekToSentence(i % 5);
        script.push(performance.now() - began);
        await reader.updateComplete;
        document.body.offsetHeight;
        frames.push(performance.now() - began);
      }
      return [script, frames];
    })()`)) as [number[], number[]];
    marks.push([`${count} sentences`, spread(script, 2), spread(frame, 2)]);
    await tab.browserContext().close();
  }
  const head = ['another sentence, ms, median (range)', 'script', 'until laid out'];
  console.log(`\n${table(head, marks)}`);
}

/** Twenty articles, one after the other, on one player. */
async function tellMemory(): Promise<void> {
  const tab = await open('/native');
  const heap = async (): Promise<number> => {
    const session = await tab.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize } = await tab.metrics();
    await session.detach();
    return (JSHeapUsedSize ?? 0) / 1e6;
  };
  await tab.evaluate(`{
    const reader = document.querySelector('e-audio-reader');
    reader.playlist = [...Array(21).keys()].map((i) => ({ id: 'b' + i, title: 'Bài ' + i, src: '/x.mp3?' + i, timing: '/map-400.json?' + i }));
  }`);
  const listen = (): Promise<unknown> =>
    tab.evaluate(`new Promise((resolve) => {
      const reader = document.querySelector('e-audio-reader');
      reader.next();
      reader.play();
      const look = () => (reader.currentTime > 0.05 && reader.shadowRoot.querySelectorAll('.article p').length === 40 ? resolve() : setTimeout(look, 20));
      look();
    })`);
  await listen();
  const before = await heap();
  for (let i = 0; i < 19; i++) await listen();
  const after = await heap();
  console.log(
    `\nJavaScript heap after the first article ${before.toFixed(1)} MB, after twenty ${after.toFixed(1)} MB.`,
  );
}

const PARTS = {
  sound: () =>
    tellSounds([
      [RUNS * MORE, COMPARED],
      [RUNS, ['/bare-none', '/howler']],
    ]),
  issue: () => tellSounds([[RUNS, CARRIED]]),
  sentence: tellSentences,
  memory: tellMemory,
};

console.log(`\n### Listening\n\n${machine()}`);
try {
  for (const [name, part] of Object.entries(PARTS))
    if (values.only === undefined || values.only === name) await part();
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}

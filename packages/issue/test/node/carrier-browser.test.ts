/** What only a browser can show: no preflight reaches another origin's file server, a policy is named, blobs are pictures. */
import { fileURLToPath } from 'node:url';
import { after, before, beforeEach, describe, expect, it } from '@e-bulletin/tools/testing';
import { build } from 'esbuild';
import { zipSync } from 'fflate';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';
import type * as Carriers from '../../src/carrier.js';
import { FileServer } from '../support/file-server.js';
import { noise, text } from '../support/zip-bytes.js';

/** A PNG of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const MANIFEST = text('{"readingOrder":[{"href":"p/1.png"}]}');
const OPEN_TO_ALL = { 'access-control-allow-origin': '*' };

const SECONDS = 120;

/** MP3 at 48 kbit/s: 144 bytes are 24 ms. */
function silence(): Uint8Array {
  const file = new Uint8Array(6000 * SECONDS);
  for (let at = 0; at < file.length; at += 144) file.set([0xff, 0xf3, 0x64, 0xc4], at);
  return file;
}

/** What a page says of an address: `kind width`, or the code of the error and its detail. */
type Said = string;

function issueZip(): Uint8Array {
  return zipSync(
    { 'p/1.png': new Uint8Array(PNG), 'm/x.mp3': noise(200_000), 'manifest.json': MANIFEST },
    { level: 0 },
  );
}

/** What follows the recording is longer than the end that is read first. */
function soundZip(): Uint8Array {
  return zipSync(
    { 'm/x.mp3': silence(), 'p/1.png': noise(70_000), 'manifest.json': MANIFEST },
    { level: 0 },
  );
}

describe('the carriers in a browser', () => {
  const portal = new FileServer();
  const host = new FileServer();
  let browser: Browser;
  let page: Page;
  let script: Map<string, string>;

  before(async () => {
    await Promise.all([portal.start(), host.start()]);
    script = await bundle();
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    portal.reset();
    host.reset();
    for (const [path, body] of script) portal.put(path, body, { type: 'text/javascript' });
    await page?.close();
    page = await browser.newPage();
  });
  after(async () => {
    await browser?.close();
    await Promise.all([portal.stop(), host.stop()]);
  });

  /** Opens an issue in a portal page and shows its first page, as an element would. */
  async function show(src: string, policy?: string): Promise<Said> {
    portal.put('/', '<!doctype html><title>x</title>', {
      type: 'text/html',
      headers: policy ? { 'content-security-policy': policy } : {},
    });
    await page.goto(portal.origin + '/');
    return page.evaluate(
      async (address, entry) => {
        const { openCarrier } = (await import(entry)) as typeof Carriers;
        try {
          const carrier = await openCarrier(address);
          const image = new Image();
          image.src = await carrier.url('p/1.png');
          await image.decode();
          return `${carrier.kind} ${image.width}`;
        } catch (error) {
          const { code, detail } = error as { code?: string; detail?: string };
          return `${code ?? String(error)} ${detail ?? ''}`.trim();
        }
      },
      src,
      portal.origin + '/entry.js',
    );
  }

  it('shows a folder and a ZIP of its own origin', async () => {
    portal.put('/so-8/manifest.json', MANIFEST);
    portal.put('/so-8/p/1.png', new Uint8Array(PNG), { type: 'image/png' });
    expect(await show('/so-8/')).to.equal('folder 1');
    portal.put('/so-8.zip', issueZip());
    expect(await show('/so-8.zip')).to.equal('zip 1');
  });

  it('shows a ZIP of another origin without a preflight', async () => {
    const src = host.put('/so-8.zip', issueZip(), { headers: OPEN_TO_ALL });
    expect(await show(src)).to.equal('zip 1');
    expect(host.seen.map(({ method }) => method)).to.deep.equal(['HEAD', 'GET', 'GET']);
  });

  it('shows a ZIP of another origin whose server knows no ranges', async () => {
    const src = host.put('/so-8.zip', issueZip(), { headers: OPEN_TO_ALL, ranges: false });
    expect(await show(src)).to.equal('zip 1');
  });

  it('says that another origin does not allow it', async () => {
    host.put('/so-8/manifest.json', MANIFEST);
    const name = new URL(host.origin).host;
    expect(await show(host.origin + '/so-8/')).to.equal(`blocked ${name}`);
    expect(await show(host.put('/so-8.zip', issueZip()))).to.equal(`blocked ${name}`);
  });

  it('names the policy of the page that forbids it', async () => {
    const policy = "default-src 'self'; connect-src 'none'";
    portal.put('/so-8/manifest.json', MANIFEST);
    expect(await show('/so-8/', policy)).to.equal('policy connect-src');
    expect(await show('/so-8.zip', policy)).to.equal('policy connect-src');
    expect(await show(host.origin + '/so-8.zip', policy)).to.equal('policy connect-src');
    expect(await show(host.origin + '/so-8/', "default-src 'self'")).to.equal('policy connect-src');
  });

  /** Opens an issue in a portal page and plays its recording; the page keeps `carrier`, `given` and `audio`. */
  async function hear(before = ''): Promise<void> {
    portal.put('/', '<!doctype html><title>x</title>', { type: 'text/html' });
    await page.evaluateOnNewDocument(before);
    await page.goto(portal.origin + '/');
    await page.evaluate(`(async () => {
      const { openCarrier } = await import('/entry.js');
      globalThis.carrier = await openCarrier('/so-8.zip');
      globalThis.given = await carrier.url('m/x.mp3', undefined, ${SECONDS});
      globalThis.audio = new Audio(given);
      // Without a tap a browser plays what makes no sound.
      audio.muted = true;
      void audio.play();
    })()`);
  }

  /** Serves an issue of whose recording only the beginning comes before `go` is called. */
  function holdBack(breaks: boolean): () => void {
    let go = (): void => undefined;
    const until = new Promise<void>((done) => (go = done));
    portal.put('/so-8.zip', soundZip(), { held: { after: 200_000, until, breaks } });
    return () => go();
  }

  const until = (condition: string): Promise<unknown> =>
    page.waitForFunction(condition, { polling: 20 });
  const toTheEnd = (): Promise<unknown> =>
    until(`audio.currentTime > ${SECONDS - 2} && audio.buffered.end(0) > ${SECONDS - 0.1}`);

  it('plays a recording out of a ZIP while it is read, from any place and once more', async () => {
    const go = holdBack(false);
    await hear();
    await until('audio.currentTime > 0.2');
    expect(await page.evaluate('audio.duration')).to.equal(SECONDS);
    await page.evaluate(`audio.currentTime = ${SECONDS - 2}; audio.pause()`);
    expect(await page.evaluate('audio.seeking')).to.equal(true);
    go();
    await page.evaluate('void audio.play()');
    await toTheEnd();
    await page.evaluate(`(async () => {
      globalThis.given = await carrier.url('m/x.mp3', undefined, ${SECONDS});
      audio.src = given;
      void audio.play();
    })()`);
    await until('audio.currentTime > 0.2 && audio.currentTime < 10');
    expect(portal.seen.filter(({ path }) => path === '/so-8.zip')).to.have.length(2);
    await page.evaluate('carrier.release(given)');
    await page.evaluate('audio.src = given');
    await until('audio.error');
  });

  it('goes on with a recording whose connection broke', async () => {
    const go = holdBack(true);
    await hear();
    await until('audio.currentTime > 0.2');
    delete portal.files.get('/so-8.zip')?.held;
    go();
    await page.evaluate(`audio.currentTime = ${SECONDS - 2}`);
    await toTheEnd();
  });

  it('gives a recording whole where it cannot be played otherwise, and where it is asked for as a file', async () => {
    const zip = soundZip();
    portal.put('/so-8.zip', zip);
    await hear('delete globalThis.MediaSource');
    const size = '(await (await fetch(given)).blob()).size';
    expect(await page.evaluate(`(async () => ${size})()`)).to.equal(silence().length);
    await hear();
    const whole = await page.evaluate(`(async () => {
      const given = await carrier.url('m/x.mp3');
      return ${size};
    })()`);
    expect(whole).to.equal(silence().length);
  });

  it('says offline when the network is gone', async () => {
    portal.put('/so-8/manifest.json', MANIFEST);
    await show('/so-8/');
    await page.setOfflineMode(true);
    const said = await page.evaluate(async (entry) => {
      const { openCarrier } = (await import(entry)) as typeof Carriers;
      return openCarrier('/so-9/').catch((error: unknown) => (error as { code: string }).code);
    }, portal.origin + '/entry.js');
    expect(said).to.equal('offline');
  });
});

/** The carrier and its lazy half as browsers get them, by path. */
async function bundle(): Promise<Map<string, string>> {
  const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: { entry: path('../../src/carrier.ts') },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'chrome87',
    write: false,
    outdir: '/',
    logLevel: 'error',
  });
  return new Map(outputFiles.map((file) => [file.path.replace(/^.*[\\/]/, '/'), file.text]));
}

/** A page with the element in a real browser, and a server whose recordings behave as badly as a test wants. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../..');

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Scripts that do not come to a page: their connection breaks, or there is no answer before `release()`. */
export interface Kept {
  readonly which: RegExp;
  readonly silent?: boolean;
}

export interface Visit {
  readonly page: Page;
  readonly errors: string[];
  /** The line is there again. */
  release(): void;
  close(): Promise<void>;
}

export class Lab {
  readonly browser: Browser;
  readonly #server: Server;
  readonly #scripts: ReadonlyMap<string, Uint8Array>;
  readonly #answers = new Map<string, Answer>();
  /** "GET /a.mp3 bytes=0-", in order. */
  readonly asked: string[] = [];
  /** By the folder of scripts that each page has for itself. */
  readonly #kept = new Map<string, Kept>();
  readonly #held = new Map<string, (() => void)[]>();

  private constructor(browser: Browser, server: Server, scripts: ReadonlyMap<string, Uint8Array>) {
    this.browser = browser;
    this.#server = server;
    this.#scripts = scripts;
    server.on('request', (request, response) => this.#serve(request, response));
  }

  /** `scripts` by their paths, the one that a page names first: the element as a bundler gives it, unless others are to be tried. */
  static async open(
    scripts?: ReadonlyMap<string, Uint8Array>,
    launch = launchBrowser,
  ): Promise<Lab> {
    const served = scripts ?? (await bundled());
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Lab(await launch(), server, served);
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  answer(path: string, answer: Answer): void {
    this.#answers.set(path, answer);
  }

  /** Opens a page in a context of its own. `before` runs in the page before its scripts. */
  async visit(
    body: string,
    before: string[] = [],
    width = 390,
    height = 844,
    kept?: Kept,
  ): Promise<Visit> {
    const path = `/trang-${this.#answers.size}`;
    const scripts = path.replace('trang', 's');
    if (kept) this.#kept.set(scripts, kept);
    this.answer(path, (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(
          `<!doctype html><html lang="vi"><head><title>Cổng</title><meta name="viewport" content="width=device-width"></head>` +
            `<body><main>${body}</main><script type="module" src="${scripts}${[...this.#scripts.keys()][0]}"></script></body></html>`,
        ),
    );
    const context = await this.browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width, height });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    for (const script of before) await page.evaluateOnNewDocument(script);
    await page.evaluateOnNewDocument(LOG);
    await page.goto(this.origin + path);
    await page.waitForFunction("customElements.get('e-audio-reader') !== undefined");
    const release = (): void => {
      this.#kept.delete(scripts);
      for (const answer of this.#held.get(scripts)?.splice(0) ?? []) answer();
    };
    return { page, errors, release, close: () => context.close() };
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? '/').replace(/\?.*$/, '');
    const [, folder = '', name = ''] = /^(\/s-\d+)(\/.*)/.exec(path) ?? [];
    const script = this.#scripts.get(name);
    const kept = this.#kept.get(folder);
    if (script && kept?.which.test(path)) {
      if (!kept.silent) return void response.destroy();
      const held = this.#held.get(folder) ?? [];
      this.#held.set(folder, [...held, () => this.#serve(request, response)]);
    } else if (script) {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    }
    if (script) return;
    if (!path.startsWith('/trang-')) {
      this.asked.push(`${request.method} ${path} ${request.headers.range ?? ''}`.trim());
    }
    const answer = this.#answers.get(path);
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  }
}

async function bundled(): Promise<Map<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: { reader: join(folder, 'dist/define.js') },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: '/s',
    write: false,
    logLevel: 'error',
  });
  const named = outputFiles.map(
    ({ path, contents }) => [path.replace(/^.*[\\/]/, '/'), contents] as const,
  );
  return new Map(named.sort(([one]) => (one === '/reader.js' ? -1 : 1)));
}

/** In the page: every event of ours, as `told()` returns them. */
const LOG = `{
  const log = [];
  globalThis.told = (type) => log.filter((one) => !type || one.type === type);
  for (const type of ['e-audio-state', 'e-sentence-change', 'e-track-change', 'e-audio-error'])
    addEventListener(type, (event) => log.push({ type, ...event.detail, at: performance.now() }));
}`;

export interface ServeOptions {
  readonly type?: string;
  /** Answers byte ranges. */
  readonly range?: boolean;
  /** Bytes per second; all at once where absent. */
  readonly rate?: number;
  /** The connection breaks after this many bytes of the file. */
  readonly cutAt?: () => number;
}

/** Serves a file as some servers do. */
export function serve(file: Uint8Array, options: ServeOptions = {}): Answer {
  const { type = 'audio/mpeg', range = true, rate, cutAt } = options;
  return (request, response) => {
    const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const partial = range && first !== undefined;
    const from = partial ? Number(first) : 0;
    const to = partial && last ? Math.min(file.length, Number(last) + 1) : file.length;
    response.writeHead(partial ? 206 : 200, {
      'content-type': type,
      'content-length': to - from,
      'cache-control': 'no-store',
      ...(range && { 'accept-ranges': 'bytes' }),
      ...(partial && { 'content-range': `bytes ${from}-${to - 1}/${file.length}` }),
    });
    if (request.method === 'HEAD') return void response.end();
    void send(response, file, from, to, rate, cutAt);
  };
}

async function send(
  response: ServerResponse,
  file: Uint8Array,
  from: number,
  to: number,
  rate: number | undefined,
  cutAt: (() => number) | undefined,
): Promise<void> {
  // It waits for the line once for each part.
  response.setMaxListeners(0);
  const step = rate === undefined ? 65_536 : Math.max(1, Math.round(rate / 20));
  for (let at = from; at < to && !response.destroyed; at += step) {
    if (cutAt && at >= cutAt()) return void response.destroy();
    const drained = response.write(file.subarray(at, Math.min(to, at + step)));
    if (!drained)
      await new Promise((resolve) => response.once('drain', resolve).once('close', resolve));
    if (rate !== undefined) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  response.end();
}

/** A map of `count` sentences of `seconds` each, as a Guided Navigation document. */
export function timingOf(texts: readonly string[], audio: string, seconds: number): string {
  return JSON.stringify({
    guided: [
      {
        role: ['article'],
        children: [
          {
            role: ['paragraph'],
            id: 'b1',
            text: texts.join(' '),
            children: texts.map((text, i) => ({
              id: `b1s${i + 1}`,
              text,
              audioref: `${audio}#t=${i * seconds},${(i + 1) * seconds}`,
            })),
          },
        ],
      },
    ],
  });
}

export const json =
  (text: string): Answer =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(text);

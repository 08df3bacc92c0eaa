/**
 * The real poll service on a real SQLite file, pages of the script tag in a real browser, and a line between them that tests
 * slow down, cut, or break after the request has arrived.
 */
import { createHmac } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { expect } from '@e-bulletin/tools/testing';
import { createApp, openDatabase, PollService, type HttpOptions } from '@e-bulletin/poll-service';
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';
import { eventually } from './eventually.ts';

const CDN = join(
  dirname(createRequire(import.meta.url).resolve('@e-bulletin/bulletin/package.json')),
  'cdn',
);
const DAY = 86_400_000;
export const NOW = Date.parse('2026-11-27T09:00:00+07:00');
export const CLOSES = Date.parse('2026-11-30T17:00:00+07:00');

/** Shared with the portal, which signs who is logged in. */
const PORTAL_KEY = 'khoá chung của cổng và dịch vụ, dài hơn 32 ký tự';

/** What the portal puts into its page for a person who is logged in; good for five minutes. */
export function tokenOf(subject: string, poll: string, now = NOW): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const exp = Math.floor(now / 1000) + 300;
  const text = `${part({ alg: 'HS256' })}.${part({ sub: subject, aud: poll, exp })}`;
  return `${text}.${createHmac('sha256', PORTAL_KEY).update(text).digest('base64url')}`;
}

/**
 * `down`: no connection; `half`: half of a ballot arrives, then nothing, until the page gives up and closes its side; `deaf`:
 * requests arrive, answers do not; `silent`: the same, and the line stays open; `busy`: 503.
 */
export type Line = 'up' | 'down' | 'half' | 'deaf' | 'silent' | 'busy';

export const definition = (id = 'gio'): Record<string, unknown> => ({
  id,
  title: 'Giờ làm thủ tục',
  publisher: 'UBND phường Sen Hồng',
  opens: '2026-11-01',
  closes: '2026-11-30T17:00',
  results: 'always',
  questions: [
    {
      id: 'gio',
      type: 'single',
      title: 'Giờ nào tiện?',
      required: true,
      options: [
        { id: 'sang', label: 'Sáng thứ Bảy' },
        { id: 'toi', label: 'Tối thứ Ba' },
      ],
      noOpinion: true,
    },
  ],
});

export class PollLab {
  readonly browser: Browser;
  readonly service: PollService;
  readonly clock = { now: NOW };
  readonly url: string;
  line: Line = 'up';
  /** Milliseconds by which requests are held up. */
  delay = 0;
  /** Ballots that reached the service's door. */
  posts = 0;
  /** Streams that were opened. */
  streams = 0;
  /** The disk: answers are written once this is resolved. */
  disk: Promise<unknown> = Promise.resolve();
  readonly #close: () => Promise<void>;
  readonly #open = new Set<ServerResponse>();

  private constructor(
    parts: Pick<PollLab, 'browser' | 'service' | 'url' | 'clock'> & { close: () => Promise<void> },
  ) {
    this.browser = parts.browser;
    this.service = parts.service;
    this.url = parts.url;
    this.clock = parts.clock;
    this.#close = parts.close;
  }

  static async open(options: Partial<HttpOptions> = {}): Promise<PollLab> {
    const folder = await mkdtemp(join(tmpdir(), 'e-bulletin-lab-'));
    const clock = { now: NOW };
    const database = await openDatabase(join(folder, 'polls.db'));
    const commit = database.commit.bind(database);
    database.commit = (job) => lab.disk.then(() => commit(job));
    const { service } = await PollService.open({
      database,
      now: () => clock.now,
      portalKey: PORTAL_KEY,
    });
    const app = createApp(service, options);
    const port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
    const server = createServer(
      (request, response) => void lab.#answer(app, port, request, response),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const browser = await launchBrowser();
    const lab: PollLab = new PollLab({
      browser,
      service,
      clock,
      url: `http://localhost:${(server.address() as AddressInfo).port}`,
      close: async () => {
        await browser.close();
        server.close();
        server.closeAllConnections();
        await app.close();
        await rm(folder, { recursive: true });
      },
    });
    return lab;
  }

  /** The line whole, the disk quick. */
  reset(): void {
    this.line = 'up';
    this.delay = 0;
    this.disk = Promise.resolve();
  }

  /** Answers are not written until the returned function is called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.disk = new Promise<void>((resolve) => (release = resolve));
    return release;
  }

  close(): Promise<void> {
    return this.#close();
  }

  /** A published poll; returns its path. */
  async poll(definition: Record<string, unknown>): Promise<string> {
    await this.service.office.define(definition);
    await this.service.office.publish(String(definition['id']));
    return `/polls/${String(definition['id'])}`;
  }

  /** Ballots in the box. */
  async ballots(id: string): Promise<number> {
    return (await this.service.office.reconcile(id)).ballots;
  }

  /** A page that holds `body`: beside another one, or in a profile of its own after all others were closed. */
  async visit(
    body: string,
    {
      beside,
      before,
      now = this.clock.now,
    }: { beside?: Page; before?: (page: Page) => Promise<unknown>; now?: number } = {},
  ): Promise<Page> {
    if (!beside) {
      // The first context is the browser's own and stays.
      for (const old of this.browser.browserContexts().slice(1)) await old.close();
    }
    const context = beside?.browserContext() ?? (await this.browser.createBrowserContext());
    const page = await context.newPage();
    // The page's clock stands where the service's stands, or where the test wants it.
    await page.evaluateOnNewDocument((ahead) => {
      const real = Date.now.bind(Date);
      (window as { ahead?: number }).ahead = ahead;
      Date.now = () => real() + ((window as { ahead?: number }).ahead ?? 0);
    }, now - Date.now());
    await before?.(page);
    await page.goto(`${this.url}/?${new URLSearchParams({ body }).toString()}`);
    return page;
  }

  /** Breaks every line that is open now. */
  cut(): void {
    for (const response of this.#open) response.destroy();
  }

  async #answer(
    app: { routing(request: IncomingMessage, response: ServerResponse): void },
    port: number,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    if (pathname.startsWith('/polls/')) {
      if (request.method === 'POST') this.posts++;
      if (pathname.endsWith('/stream')) this.streams++;
      if (this.delay) await new Promise((resolve) => setTimeout(resolve, this.delay));
      if (this.line === 'down') return void response.destroy();
      if (this.line === 'busy') {
        response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '1' });
        return void response.end('{"code":"busy","message":"bận","retryable":true}');
      }
      if (this.line === 'half' && request.method === 'POST') {
        return sendHalf(port, request, response);
      }
      if (this.line === 'deaf') response.end = () => response.destroy();
      if (this.line === 'silent') response.end = () => response;
      this.#open.add(response);
      response.on('close', () => this.#open.delete(response));
      return app.routing(request, response);
    }
    if (pathname === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      return void response.end(
        `<!doctype html><html lang="vi"><title>Trang</title><script src="/cdn/e-bulletin.js" async></script><body>${searchParams.get('body')}</body></html>`,
      );
    }
    const file = await readFile(join(CDN, pathname.replace(/^\/cdn\//, ''))).catch(() => undefined);
    response.setHeader('content-type', 'text/javascript');
    response.statusCode = file ? 200 : 404;
    response.end(file);
  }
}

/** Half of what came, to the service itself; its side is closed when the page has given up. */
async function sendHalf(
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  const line = connect(port, '127.0.0.1');
  line.on('error', () => undefined);
  line.write(
    `POST ${request.url} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`,
  );
  line.write(body.subarray(0, body.length / 2));
  response.on('close', () => line.end());
}

/** Waits until the element shows this phase. */
export async function phase(page: Page, wanted: string, selector = 'e-poll'): Promise<void> {
  await page.waitForFunction(
    (selector, wanted) =>
      (document.querySelector(selector) as { phase?: string } | null)?.phase === wanted,
    { polling: 50, timeout: 20_000 },
    selector,
    wanted,
  );
}

/** Waits for something inside the element. Polled: mutations of a shadow tree are not seen from the document. */
export async function shown(page: Page, inner: string, gone = false): Promise<void> {
  await page.waitForFunction(
    (inner, gone) => !document.querySelector('e-poll')?.shadowRoot?.querySelector(inner) === gone,
    { polling: 50, timeout: 20_000 },
    inner,
    gone,
  );
}

/** Presses what has this name, as a person would: once it lies still, and whatever stood there before was drawn anew. */
export const press = (page: Page, name: string, selector = 'e-poll'): Promise<void> =>
  page.locator(`${selector} >>> ::-p-text(${name})`).setTimeout(20_000).click();

/** Waits until the element says this: its phase is set before it is drawn. */
export const says = (page: Page, text: RegExp): Promise<void> =>
  eventually(async () => expect(await words(page)).to.match(text));

/** Everything the element says, as text. */
export async function words(page: Page): Promise<string> {
  return page.$eval('e-poll', (poll) =>
    [...(poll.shadowRoot?.querySelectorAll<HTMLElement>('.root > *') ?? [])]
      .map((one) => one.innerText ?? '')
      .join('\n'),
  );
}

export const days = (n: number): number => n * DAY;

/** Publishes a poll of its own for each test; gives its id. */
export function sampler(lab: () => PollLab): (more?: Record<string, unknown>) => Promise<string> {
  let count = 0;
  return async (more = {}) => {
    const id = `hoi-${++count}`;
    await lab().poll({ ...definition(id), ...more });
    return id;
  };
}

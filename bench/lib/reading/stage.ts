/** The server of the pages, and browser pages that are devices. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { serveFile } from '@e-bulletin/publisher';
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';
import { SLOW_4G, type LinkProfile } from '../slow-link.ts';
import { realPath } from './book.ts';

export interface Device {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly dpr: number;
  readonly cpu: number;
  readonly link: LinkProfile;
}

export const DEVICES: readonly Device[] = [
  { name: 'phone', width: 390, height: 844, dpr: 2, cpu: 4, link: SLOW_4G },
  { name: 'desktop', width: 1366, height: 768, dpr: 1, cpu: 1, link: SLOW_4G },
];

export interface Stage {
  readonly port: number;
  /** Texts made here, by path: pages, manifests, PDFs. */
  readonly made: Map<string, string | Uint8Array>;
  close(): void;
}

/** `folders`: prefix of the path (with both slashes) to folder. */
export async function openStage(folders: Readonly<Record<string, string>>): Promise<Stage> {
  const made = new Map<string, string | Uint8Array>();
  const server: Server = createServer((request, response) => {
    const path = decodeURI((request.url ?? '/').replace(/\?.*$/, ''));
    const own = made.get(path);
    if (own !== undefined) {
      send(own, path, request.headers, response);
      return;
    }
    // The publisher's server has no name for modules of this spelling.
    if (path.endsWith('.mjs') && path.startsWith('/peers/')) {
      const file = join(folders['/peers/'] as string, path.slice('/peers/'.length));
      readFile(file, 'utf8').then(
        (code) => send(code, path, request.headers, response),
        () => response.writeHead(404).end(),
      );
      return;
    }
    const prefix = Object.keys(folders).find((one) => path.startsWith(one));
    const found = prefix
      ? serveFile(
          folders[prefix] as string,
          realPath(path.slice(prefix.length - 1)),
          request,
          response,
        )
      : Promise.resolve(false);
    found.then(
      (served) => served || response.writeHead(404).end(),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    made,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function send(
  content: string | Uint8Array,
  path: string,
  headers: NodeJS.Dict<string | string[]>,
  response: ServerResponse,
): void {
  const type = path.endsWith('.pdf')
    ? 'application/pdf'
    : path.endsWith('.json')
      ? 'application/json'
      : path.endsWith('.mjs')
        ? 'text/javascript'
        : 'text/html; charset=utf-8';
  response.setHeader('Content-Type', type);
  response.setHeader('Access-Control-Allow-Origin', '*');
  if (typeof content === 'string') {
    const body = gzipSync(content);
    response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': body.length });
    response.end(body);
    return;
  }
  response.setHeader('Accept-Ranges', 'bytes');
  const range = /^bytes=(\d+)-(\d*)$/.exec(String(headers['range'] ?? ''));
  const start = range ? Number(range[1]) : 0;
  const end = range?.[2] ? Math.min(Number(range[2]), content.length - 1) : content.length - 1;
  response.writeHead(range ? 206 : 200, {
    'Content-Length': end - start + 1,
    ...(range && { 'Content-Range': `bytes ${start}-${end}/${content.length}` }),
  });
  response.end(content.subarray(start, end + 1));
}

/** A page of its own, cold. Throttling of the processor is the device's; the network's is in front of the server. */
export async function openPage(
  browser: Browser,
  { width, height, dpr, cpu }: Device,
): Promise<{ page: Page; session: CDPSession; close(): Promise<void> }> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const phone = cpu > 1;
  await page.setViewport({
    width,
    height,
    deviceScaleFactor: dpr,
    isMobile: phone,
    hasTouch: phone,
  });
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  if (cpu > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  return { page, session, close: () => context.close() };
}

export async function integrities(cdn: string): Promise<Record<string, string>> {
  return JSON.parse(await readFile(join(cdn, 'sri.json'), 'utf8')) as Record<string, string>;
}

export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launchBrowser();
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

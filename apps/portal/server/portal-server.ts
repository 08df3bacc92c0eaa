/**
 * The sample portal as an HTTP server: its pages (with includes), the script
 * tag's files under /e-bulletin/, Bootstrap and jQuery under /thu-vien/, built
 * issues under /ban-tin/<name>/, a shelf of them under /kho/, and the poll service under /polls/.
 */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { serveFile } from '@e-bulletin/publisher';
import { expandIncludes } from './includes.ts';
import { listen } from './listen.ts';
import { POLICIES, POLICY_TEXTS } from './policies.ts';
import type { Polls } from './polls.ts';
import { asCode, readSnippets, scriptOf } from './snippets.ts';

export interface PortalOptions {
  /** Folder of the built issue. Served as /ban-tin/<its name>/, with what lies beside it (ZIP, PDF) at /ban-tin/. */
  readonly issue: string;
  /** Folder of a shelf of issues, served under /kho/; its page says that there is none where it is missing. */
  readonly shelf?: string;
  /** The poll service; without one its pages have questions that cannot be reached. */
  readonly polls?: Polls;
  /** Folder of the script tag's files; default that of @e-bulletin/bulletin. */
  readonly cdn?: string;
  /** Where to begin looking for a port; default 4173. 0 lets the system choose. */
  readonly port?: number;
  /** Take that port or fail. */
  readonly exactPort?: boolean;
}

export interface Portal {
  /** `http://localhost:4173/` */
  readonly url: string;
  /** Path of the issue: `/ban-tin/so-8/`. */
  readonly issuePath: string;
  readonly server: Server;
  close(): Promise<void>;
}

const PORTAL_FOLDER = dirname(import.meta.dirname);
const PAGES = join(PORTAL_FOLDER, 'pages');
const DEFAULT_PORT = 4173;

/** Starts the portal on 127.0.0.1. Rejects where the port that was insisted on is taken. */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  const handle = portalHandler(options);
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const port = await listen(server, options.port ?? DEFAULT_PORT, options.exactPort ?? false);
  return {
    url: `http://localhost:${port}/`,
    issuePath: issuePath(options),
    server,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await options.polls?.close();
    },
  };
}

/** The portal's request handler alone, for a server of one's own (benchmarks wrap it). */
export function portalHandler(
  options: PortalOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const cdn = options.cdn ?? packageFolder('@e-bulletin/bulletin', 'cdn');
  /** Folders by the path they are served under. */
  const mounts = [
    ['/e-bulletin/', cdn],
    ['/ban-tin/', dirname(options.issue)],
    ...(options.shelf === undefined ? [] : [['/kho/', options.shelf]]),
    ['/thu-vien/bootstrap/', packageFolder('bootstrap', 'dist')],
    ['/thu-vien/jquery/', packageFolder('jquery', 'dist')],
    ['/', PAGES],
  ].map(([prefix = '', folder = '']) => ({ prefix, root: realpathSync(folder) }));
  let pageViews = 0;

  return async (request, response) => {
    if (options.polls?.handle(request, response)) return;
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const mount = mounts.find(({ prefix }) => pathname.startsWith(prefix));
    if (!mount) return;
    const { prefix, root } = mount;
    const below = pathname.slice(prefix.length - 1);
    if (prefix === '/' && /(\/|\.html)$/.test(pathname)) {
      const policy = POLICIES[pathname];
      if (policy !== undefined) response.setHeader('Content-Security-Policy', policy);
      const html = await readPage(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
      if (html !== undefined) return await sendPage(request, response, 200, html);
    } else {
      // Issues and the script may be read from other portals, and from sandboxed frames.
      if (prefix !== '/') response.setHeader('Access-Control-Allow-Origin', '*');
      if (await serveFile(root, below, request, response)) return;
    }
    const lost =
      request.headers.accept?.includes('text/html') && (await readPage('/khong-thay.html'));
    if (lost) await sendPage(request, response, 404, lost);
    else response.writeHead(404).end();
  };

  async function sendPage(
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    html: string,
  ): Promise<void> {
    pageViews += 1;
    const variables = await variablesOf(options);
    const text = await expandIncludes(html, {
      include: readPage,
      variable: (name) =>
        name === 'PAGE_VIEWS' ? pageViews.toLocaleString('vi') : variables[name],
    });
    const gzip = /\bgzip\b(?!\s*;\s*q=0)/.test(String(request.headers['accept-encoding']));
    const mark = createHash('sha256').update(text).digest('base64url').slice(0, 16);
    const etag = `"${mark}${gzip ? '-gz' : ''}"`;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('ETag', etag);
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    if (gzip) response.setHeader('Content-Encoding', 'gzip');
    const body = gzip ? gzipSync(text) : Buffer.from(text);
    response.writeHead(status, { 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  }
}

/** Text of a page or of a part of one; undefined where there is none, or the path would lead out of the folder. */
async function readPage(pathname: string): Promise<string | undefined> {
  if (!/^(\/[\w-]+)+\.html$/.test(pathname)) return undefined;
  return await readFile(join(PAGES, pathname), 'utf8').catch(() => undefined);
}

function issuePath({ issue }: PortalOptions): string {
  return `/ban-tin/${encodeURIComponent(basename(issue))}/`;
}

/** What the pages say about the issue: how to embed it (SNIPPET_A to D), and the same as text (CODE_A to D). */
async function variablesOf(options: PortalOptions): Promise<Readonly<Record<string, string>>> {
  const snippets = await readSnippets(options.issue, issuePath(options));
  const variables: Record<string, string> = { ...POLICY_TEXTS, SCRIPT: scriptOf(snippets) };
  for (const [shape, markup] of Object.entries(snippets)) {
    variables[`SNIPPET_${shape}`] = markup;
    variables[`CODE_${shape}`] = asCode(markup);
  }
  return variables;
}

function packageFolder(name: string, folder: string): string {
  return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), folder);
}

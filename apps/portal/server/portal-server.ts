/**
 * The sample portal as an HTTP server: its pages (with includes), the script
 * tag's files under /e-bulletin/, Bootstrap and jQuery under /thu-vien/, and
 * built issues under /ban-tin/<name>/.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expandIncludes } from './includes.ts';
import { listen } from './listen.ts';
import { asCode, readSnippets, scriptOf } from './snippets.ts';
import { acceptsGzip, resolveInside, sendBody, sendFile } from './static-files.ts';

export interface PortalOptions {
  /** Folder of the built issue. Served as /ban-tin/<its name>/, with what lies beside it (ZIP, PDF) at /ban-tin/. */
  readonly issue: string;
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
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The portal's request handler alone, for a server of one's own (tests and benchmarks wrap it). */
export function portalHandler(
  options: PortalOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const mounts: readonly (readonly [prefix: string, folder: string])[] = [
    ['/e-bulletin/', options.cdn ?? packageFolder('@e-bulletin/bulletin', 'cdn')],
    ['/ban-tin/', dirname(options.issue)],
    ['/thu-vien/bootstrap/', packageFolder('bootstrap', 'dist')],
    ['/thu-vien/jquery/', packageFolder('jquery', 'dist')],
    ['/', PAGES],
  ];
  let pageViews = 0;

  return async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [prefix, folder] = mounts.find(([start]) => pathname.startsWith(start)) ?? ['/', PAGES];
    // Issues and the script may be read from other portals, and from sandboxed frames.
    if (prefix !== '/') response.setHeader('Access-Control-Allow-Origin', '*');
    const path = resolveInside(folder, pathname.slice(prefix.length - 1));
    if (path !== undefined) {
      if (prefix === '/' && path.endsWith('.html')) {
        if (await sendPage(request, response, path, 200)) return;
      } else if (await sendFile(request, response, path)) return;
    }
    const wantsPage = request.headers.accept?.includes('text/html');
    if (wantsPage && (await sendPage(request, response, join(PAGES, 'khong-thay.html'), 404)))
      return;
    response.writeHead(404).end();
  };

  async function sendPage(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    status: 200 | 404,
  ): Promise<boolean> {
    const html = await readFile(path, 'utf8').catch(() => undefined);
    if (html === undefined) return false;
    pageViews += 1;
    const variables = await variablesOf(options);
    const text = await expandIncludes(html, {
      include: (name) => readFile(resolveInside(PAGES, name) ?? '', 'utf8').catch(() => undefined),
      variable: (name) =>
        name === 'PAGE_VIEWS' ? pageViews.toLocaleString('vi') : variables[name],
    });
    const gzip = acceptsGzip(request);
    const body = gzip ? gzipSync(text) : Buffer.from(text);
    sendBody(request, response, {
      body,
      status,
      type: 'text/html; charset=utf-8',
      etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 16)}${gzip ? '-gz' : ''}"`,
      cacheControl: 'no-cache',
      gzip,
    });
    return true;
  }
}

function issuePath({ issue }: PortalOptions): string {
  return `/ban-tin/${encodeURIComponent(basename(issue))}/`;
}

/** What the pages say about the issue: how to embed it (SNIPPET_A to D), and the same as text (CODE_A to D). */
async function variablesOf(options: PortalOptions): Promise<Readonly<Record<string, string>>> {
  const snippets = await readSnippets(options.issue, issuePath(options));
  const variables: Record<string, string> = { SCRIPT: scriptOf(snippets) };
  for (const [shape, markup] of Object.entries(snippets)) {
    variables[`SNIPPET_${shape}`] = markup;
    variables[`CODE_${shape}`] = asCode(markup);
  }
  return variables;
}

function packageFolder(name: string, folder: string): string {
  return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), folder);
}

/**
 * A small static web server, good enough to try an issue as a real one would serve it: types, ETag, ranges, gzip, CORS.
 * For this computer only; it is no server for a portal.
 */
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface StaticServerOptions {
  /** Folder whose files are served. */
  readonly root: string;
  /** 0 or absent: a free one. */
  readonly port?: number;
  /** Address to listen on; default `127.0.0.1`. */
  readonly host?: string;
}

export interface StaticServer {
  /** `http://127.0.0.1:41234/` */
  readonly url: string;
  readonly port: number;
  readonly server: Server;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.ogg': 'audio/ogg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
  '.zip': 'application/zip',
};
const COMPRESSED = /^text\/|json|svg/;
/** Smaller bodies do not get smaller. */
const GZIP_FROM = 1000;
const HASHED = /[.-][0-9a-f]{8,10}\.[a-z0-9]+$/;

export async function createStaticServer(options: StaticServerOptions): Promise<StaticServer> {
  const root = await realpath(resolve(options.root));
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => {
      // The reader left, or the file went away in the middle.
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port ?? 0, host, () => {
      server.off('error', fail);
      done();
    });
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}/`,
    port,
    server,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Serves a built issue: its folder, or the folder of its ZIP. */
export function serveIssue(
  path: string,
  options: Omit<StaticServerOptions, 'root'> = {},
): Promise<StaticServer> {
  return createStaticServer({ ...options, root: path });
}

async function answer(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', 'Content-Range, ETag');
  if (request.method === 'OPTIONS') {
    response.setHeader('Access-Control-Allow-Headers', 'Range');
    response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD');
    response.writeHead(204).end();
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD, OPTIONS' }).end();
    return;
  }
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (!(await serveFile(root, pathname, request, response))) notFound(response);
}

/**
 * Answers a GET or HEAD with the file at `pathname` below `root` (a real path), for servers of one's own: type, ETag, 304,
 * one range, gzip. Returns false, and has sent nothing, where there is no such file, or a hidden one, or one outside.
 */
export async function serveFile(
  root: string,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const file = await locate(root, pathname);
  if (file === undefined) return false;
  const info = await stat(file);
  if (info.isDirectory()) {
    // Relative addresses of the page need the slash.
    const asked = new URL(request.url ?? '/', 'http://localhost');
    response.writeHead(301, { Location: `${asked.pathname}/${asked.search}` }).end();
  } else {
    await send(file, info, request, response);
  }
  return true;
}

/** The file for a path; `undefined` for what is not there, hidden, or outside of the root (also by a symbolic link). */
async function locate(root: string, pathname: string): Promise<string | undefined> {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.some((part) => part.startsWith('.') || /[\\\0]/.test(part))) return undefined;
  const wanted = join(root, ...parts, path.endsWith('/') ? 'index.html' : '');
  const real = await realpath(wanted).catch(() => undefined);
  return real === root || real?.startsWith(root + sep) ? real : undefined;
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end('Không có tệp này.\n');
}

async function send(
  file: string,
  info: { readonly size: number; readonly mtimeMs: number },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  const gzip =
    COMPRESSED.test(type) &&
    info.size >= GZIP_FROM &&
    request.headers.range === undefined &&
    acceptsGzip(request.headers['accept-encoding']);
  const etag = `"${info.size.toString(36)}-${Math.floor(info.mtimeMs).toString(36)}${gzip ? '-gz' : ''}"`;
  response.setHeader('Content-Type', type);
  response.setHeader('ETag', etag);
  response.setHeader(
    'Cache-Control',
    HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  if (COMPRESSED.test(type)) response.setHeader('Vary', 'Accept-Encoding');
  if (matches(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end();
    return;
  }
  const head = request.method === 'HEAD';
  if (gzip) {
    const body = gzipSync(await readFile(file));
    response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': body.length });
    response.end(head ? undefined : body);
    return;
  }
  response.setHeader('Accept-Ranges', 'bytes');
  const range = parseRange(
    request.headers.range,
    single(request.headers['if-range']),
    etag,
    info.size,
  );
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${info.size}` }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: info.size - 1 };
  response.writeHead(range ? 206 : 200, {
    'Content-Length': end - start + 1,
    ...(range ? { 'Content-Range': `bytes ${start}-${end}/${info.size}` } : {}),
  });
  if (head || info.size === 0) {
    response.end();
    return;
  }
  const stream = createReadStream(file, { start, end });
  response.on('close', () => stream.destroy());
  stream.on('error', () => response.destroy());
  stream.pipe(response);
}

const single = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' ? header : header?.[0];

const acceptsGzip = (header: string | string[] | undefined): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(String(header ?? ''));

const matches = (header: string | undefined, etag: string): boolean =>
  header?.split(/\s*,\s*/).some((one) => one.replace(/^W\//, '') === etag || one === '*') ?? false;

type Range = { readonly start: number; readonly end: number };

/** One byte range (RFC 9110, 14.1.2); `undefined` means the whole file: none, several, not understood, or out of date. */
export function parseRange(
  header: string | undefined,
  ifRange: string | undefined,
  etag: string,
  size: number,
): Range | 'unsatisfiable' | undefined {
  if (ifRange !== undefined && ifRange !== etag) return undefined;
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return undefined;
  return start >= size ? 'unsatisfiable' : { start, end };
}

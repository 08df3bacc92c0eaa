/**
 * One static file over HTTP, as a careful web server sends it: type, ETag,
 * 304, one Range (RFC 9110), gzip for text. Knows nothing of routes.
 */
import { createReadStream } from 'node:fs';
import { stat, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/vnd.microsoft.icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.zip': 'application/zip',
};

/** Types worth compressing; pictures, sound and archives already are. */
const TEXT = /^text\/|json|svg/;
/** Names that carry their content's hash never change: docs/issue-format.md and cdn/. */
const HASHED = /[.-](?:[0-9a-f]{8,}|[0-9A-Z]{8,})\.[a-z0-9]+$/;
const COMPRESSED_KEPT = 200;

const compressed = new Map<string, Buffer>();

/** The media type of a file by its name; `application/octet-stream` when unknown. */
export function typeOf(path: string): string {
  return TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/** Path of the file that `pathname` names inside `root`, or undefined where it would lead out of it or is hidden. */
export function resolveInside(root: string, pathname: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const parts = decoded.split('/').filter((part) => part !== '');
  if (parts.some((part) => part.startsWith('.') || /[\\\0:]/.test(part))) return undefined;
  return root + sep + join(...parts, decoded.endsWith('/') ? 'index.html' : '');
}

/** Sends `path`, or returns false and sends nothing when there is no such file. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<boolean> {
  const info = await stat(path).catch(() => undefined);
  if (!info?.isFile()) return false;
  const type = typeOf(path);
  const tag = `${info.size.toString(36)}-${Math.floor(info.mtimeMs).toString(36)}`;
  const cacheControl = HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';

  if (TEXT.test(type) && info.size > 860 && acceptsGzip(request)) {
    const body = await gzipped(`${path} ${tag}`, path);
    sendBody(request, response, { body, type, etag: `"${tag}-gz"`, cacheControl, gzip: true });
    return true;
  }

  const etag = `"${tag}"`;
  response.setHeader('Content-Type', type);
  response.setHeader('ETag', etag);
  response.setHeader('Cache-Control', cacheControl);
  response.setHeader('Accept-Ranges', 'bytes');
  if (TEXT.test(type)) response.setHeader('Vary', 'Accept-Encoding');
  if (matches(request, etag)) {
    response.writeHead(304).end();
    return true;
  }
  const range = rangeOf(request, info.size, etag);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${info.size}` }).end();
    return true;
  }
  const { start, end } = range ?? { start: 0, end: info.size - 1 };
  if (range) response.setHeader('Content-Range', `bytes ${start}-${end}/${info.size}`);
  response.writeHead(range ? 206 : 200, { 'Content-Length': end - start + 1 });
  if (request.method === 'HEAD' || info.size === 0) {
    response.end();
    return true;
  }
  // A reader who leaves in the middle of a page is not an error of ours.
  createReadStream(path, { start, end })
    .on('error', () => response.destroy())
    .pipe(response);
  return true;
}

/** Sends a whole body made in memory. */
export function sendBody(
  request: IncomingMessage,
  response: ServerResponse,
  part: {
    body: Buffer;
    type: string;
    etag: string;
    cacheControl: string;
    gzip: boolean;
    status?: number;
  },
): void {
  response.setHeader('Content-Type', part.type);
  response.setHeader('ETag', part.etag);
  response.setHeader('Cache-Control', part.cacheControl);
  response.setHeader('Vary', 'Accept-Encoding');
  if (matches(request, part.etag)) {
    response.writeHead(304).end();
    return;
  }
  if (part.gzip) response.setHeader('Content-Encoding', 'gzip');
  response.writeHead(part.status ?? 200, { 'Content-Length': part.body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : part.body);
}

export function acceptsGzip(request: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(request.headers['accept-encoding']));
}

async function gzipped(key: string, path: string): Promise<Buffer> {
  const kept = compressed.get(key);
  if (kept) return kept;
  const body = gzipSync(await readFile(path));
  if (compressed.size >= COMPRESSED_KEPT) compressed.clear();
  compressed.set(key, body);
  return body;
}

function matches(request: IncomingMessage, etag: string): boolean {
  const asked = request.headers['if-none-match'];
  return asked !== undefined && asked.split(/\s*,\s*/).some((one) => one === etag || one === '*');
}

/** The one byte range asked for; undefined for the whole file (no header, several ranges, a stale If-Range). */
function rangeOf(
  request: IncomingMessage,
  size: number,
  etag: string,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const header = request.headers.range;
  const stale = request.headers['if-range'] !== undefined && request.headers['if-range'] !== etag;
  const found = header && !stale ? /^bytes=(\d*)-(\d*)$/.exec(header.trim()) : null;
  if (!found || (found[1] === '' && found[2] === '')) return undefined;
  const start = found[1] === '' ? Math.max(0, size - Number(found[2])) : Number(found[1]);
  const end = found[1] === '' || found[2] === '' ? size - 1 : Math.min(Number(found[2]), size - 1);
  if (found[1] !== '' && found[2] !== '' && Number(found[2]) < start) return undefined;
  return start >= size || start > end ? 'unsatisfiable' : { start, end };
}

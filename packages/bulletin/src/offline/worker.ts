/**
 * The service worker of an issue that was kept on the device: `sw.js` in the folder, and nothing outside it. It
 * only answers; the ready page fills the cache (`offline/keep.ts`). A file whose name carries its hash never changes
 * and comes from the cache; the others are asked for first, so that a correction is seen where there is a network.
 */
import { rangeOf } from '../model/byte-range.js';
import { isCacheOf, readOfflineList, type OfflineList } from '../model/offline-list.js';

/** The part of ServiceWorkerGlobalScope that is used; its library and that of the DOM exclude each other. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
}
interface Waiting {
  waitUntil(promise: Promise<unknown>): void;
}
interface Fetching {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const worker = globalThis as unknown as WorkerScope;
const HASHED = /\.[0-9a-f]{8,10}\.[a-z0-9]+$/;
/** A network that does not answer within this is none. */
const PATIENCE_MS = 4000;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  // Only what the issue consists of: anything else in the folder is not ours to answer.
  if (request.method === 'GET' && path !== undefined) event.respondWith(answer(request, path));
});

function pathOf(url: string): string | undefined {
  const { scope } = worker.registration;
  const plain = url.replace(/[?#].*$/, '');
  return plain.startsWith(scope) ? plain.slice(scope.length) || 'index.html' : undefined;
}

async function answer(request: Request, path: string): Promise<Response> {
  const kept = (): Promise<Response | undefined> => keptFile(path);
  if (HASHED.test(path)) {
    const file = await kept();
    if (file) return part(file, request);
    try {
      return await fetch(request);
    } catch (error) {
      const other = await instead(path);
      if (other) return part(other, request);
      throw error;
    }
  }
  const file = await kept();
  if (!file) return fetch(request);
  try {
    const fresh = await patiently(fetch(request));
    // A portal whose network is a sign-in page answers everything with its own document.
    return fresh.ok && !fresh.redirected ? fresh : part(file, request);
  } catch {
    return part(file, request);
  }
}

function patiently(answering: Promise<Response>): Promise<Response> {
  return Promise.race([
    answering,
    new Promise<never>((_resolve, reject) =>
      setTimeout(() => reject(new Error('no network')), PATIENCE_MS),
    ),
  ]);
}

async function openCaches(): Promise<Cache[]> {
  const names = await caches.keys();
  const own = names.filter((name) => isCacheOf(name, worker.registration.scope));
  return Promise.all(own.map((name) => caches.open(name)));
}

async function keptFile(path: string): Promise<Response | undefined> {
  const url = worker.registration.scope + path;
  for (const cache of await openCaches()) {
    const file = await cache.match(url, { ignoreVary: true });
    if (file) return file;
  }
  return undefined;
}

let list: OfflineList | undefined;

/** Another width of the same page. */
async function instead(path: string): Promise<Response | undefined> {
  list ??= readOfflineList(await (await keptFile('offline.json'))?.json());
  const other = list?.instead[path];
  return other === undefined ? undefined : keptFile(other);
}

/** Players ask for ranges, and Safari plays nothing that answers them with 200. */
async function part(file: Response, request: Request): Promise<Response> {
  const header = request.headers.get('range');
  if (header === null) return file;
  const bytes = await file.blob();
  const range = rangeOf(header, bytes.size);
  if (range === undefined) return new Response(bytes, { headers: file.headers });
  const headers = new Headers(file.headers);
  if (range === null) {
    headers.set('Content-Range', `bytes */${bytes.size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range;
  headers.set('Content-Range', `bytes ${start}-${end}/${bytes.size}`);
  headers.set('Content-Length', String(end - start + 1));
  headers.set('Accept-Ranges', 'bytes');
  return new Response(bytes.slice(start, end + 1, bytes.type), { status: 206, headers });
}

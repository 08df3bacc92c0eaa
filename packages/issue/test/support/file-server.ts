/** A file server on a free port whose manners can be broken: no ranges, cut connections, foreign content types. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServedFile {
  body: Uint8Array | string;
  type?: string;
  /** 200 unless said. */
  status?: number;
  /** Answer `Range` with 206; true unless said. */
  ranges?: boolean;
  headers?: Record<string, string>;
  /** Break the connection after so many bytes of the body. */
  cutAfter?: number;
  /** Of an answer longer than `after` bytes the rest waits, or never comes. */
  held?: { readonly after: number; readonly until: Promise<void>; readonly breaks?: boolean };
  location?: string;
  /** Claims the range was served, but gives fewer bytes. */
  shortBy?: number;
}

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly range: string | undefined;
}

export class FileServer {
  readonly files = new Map<string, ServedFile>();
  readonly seen: SeenRequest[] = [];
  #server: Server | undefined;
  #origin = '';

  get origin(): string {
    return this.#origin;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => this.#answer(request, response));
    // While this process packs a large ZIP a connection only looks idle: the client would write to one that is being closed.
    server.keepAliveTimeout = 0;
    this.#server = server;
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    this.#origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    server?.closeAllConnections();
    await new Promise((done) => server?.close(done) ?? done(undefined));
  }

  /** Serves a file and gives its address. */
  put(path: string, body: Uint8Array | string, rest: Omit<ServedFile, 'body'> = {}): string {
    this.files.set(path, { body, ...rest });
    return this.origin + path;
  }

  reset(): void {
    this.files.clear();
    this.seen.length = 0;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? '').replace(/\?.*$/, '');
    const { range } = request.headers;
    this.seen.push({ method: request.method ?? '', path: request.url ?? '', range });
    const file = this.files.get(path);
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>');
      return;
    }
    if (file.location !== undefined) {
      response.writeHead(302, { location: file.location }).end();
      return;
    }
    const body = typeof file.body === 'string' ? new TextEncoder().encode(file.body) : file.body;
    const part = file.ranges === false || !range ? undefined : slice(range, body.length);
    const headers: Record<string, string> = {
      'content-type': file.type ?? 'application/octet-stream',
      ...file.headers,
    };
    if (part === 'unsatisfiable') {
      response.writeHead(416, { 'content-range': `bytes */${body.length}` }).end();
      return;
    }
    const [start, end] = part ?? [0, body.length];
    const bytes = body.subarray(start, end - (file.shortBy ?? 0));
    if (part) headers['content-range'] = `bytes ${start}-${end - 1}/${body.length}`;
    const length = file.cutAfter === undefined ? bytes.length : end - start;
    response.writeHead(part ? 206 : (file.status ?? 200), { ...headers, 'content-length': length });
    const { held } = file;
    if (request.method === 'HEAD') response.end();
    else if (held && bytes.length > held.after) {
      response.write(bytes.subarray(0, held.after));
      void held.until.then(() =>
        held.breaks ? response.destroy() : response.end(bytes.subarray(held.after)),
      );
    } else if (file.cutAfter === undefined) response.end(bytes);
    else response.write(bytes.subarray(0, file.cutAfter), () => response.destroy());
  }
}

function slice(range: string, length: number): [number, number] | 'unsatisfiable' | undefined {
  const found = /^bytes=(\d*)-(\d*)$/.exec(range);
  if (!found) return undefined;
  const [, from, to] = found as unknown as [string, string, string];
  if (from === '') return [Math.max(0, length - Number(to)), length];
  if (Number(from) >= length) return 'unsatisfiable';
  return [Number(from), to === '' ? length : Math.min(length, Number(to) + 1)];
}

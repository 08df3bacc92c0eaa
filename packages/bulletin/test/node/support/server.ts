/** A web server on a free port, with routes that a test may change while it runs. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** `undefined`: 404. */
export type Handler = (
  path: string,
  request: IncomingMessage,
) => Answer | undefined | Promise<Answer | undefined>;

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  zip: 'application/zip',
};

export class Site {
  readonly #server: Server;
  readonly #handlers: Handler[] = [];
  /** Paths asked for, in order. */
  readonly asked: string[] = [];

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(...handlers: Handler[]): Promise<Site> {
    const server = createServer();
    const site = new Site(server);
    site.#handlers.push(...handlers);
    server.on('request', (request, response) => {
      void site.#answer(request).then(({ status = 200, headers = {}, body = '' }) => {
        response.writeHead(status, headers).end(body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    return site;
  }

  /** The origin under one of the names this machine has. */
  origin(host = 'localhost'): string {
    return `http://${host}:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Puts a handler before the others; call the answer to take it away. */
  use(handler: Handler): () => void {
    this.#handlers.unshift(handler);
    return () => void this.#handlers.splice(this.#handlers.indexOf(handler), 1);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const path = decodeURI((request.url ?? '/').replace(/\?.*$/, ''));
    this.asked.push(request.url ?? '/');
    for (const handler of this.#handlers) {
      const answer = await handler(path, request);
      if (answer) return answer;
    }
    return { status: 404 };
  }
}

/** Serves files by name below a folder; answers byte ranges. */
export const files =
  (
    folder: string,
    content: ReadonlyMap<string, Uint8Array>,
    headers: Record<string, string> = {},
  ): Handler =>
  (path, request) => {
    const body = path.startsWith(folder) ? content.get(path.slice(folder.length)) : undefined;
    if (!body) return undefined;
    const type = TYPES[path.replace(/^.*\./, '')] ?? 'application/octet-stream';
    const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    if (from === undefined || (!from && !to)) {
      return { headers: { 'content-type': type, 'accept-ranges': 'bytes', ...headers }, body };
    }
    const start = from ? Number(from) : Math.max(0, body.length - Number(to));
    const end = from && to ? Math.min(Number(to), body.length - 1) : body.length - 1;
    const range = { 'content-range': `bytes ${start}-${end}/${body.length}` };
    return {
      status: 206,
      headers: { 'content-type': type, ...range, ...headers },
      body: body.subarray(start, end + 1),
    };
  };

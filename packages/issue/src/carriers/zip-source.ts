/**
 * Bytes of a remote file by HTTP Range. Neighbouring reads become one request; a server without ranges is downloaded
 * whole, with progress; a file that is replaced meanwhile is noticed by its date, tag or length.
 */
import type { CarrierOptions } from '../carrier.js';
import { IssueError, issueError } from '../errors.js';
import { fetchFile, networkError, shortName } from './fetch.js';
import { TAIL } from './zip-directory.js';
import { zipError } from './zip-errors.js';
import { Lines } from './zip-lines.js';

/** Reads this near to each other (bytes) are one request... */
const NEAR = 16 * 1024;
/** ...as long as it stays below this. */
const MAX_REQUEST = 2 * 1024 * 1024;
/** A phone can hold this much beside its pages. */
const MAX_WHOLE = 256 * 1024 * 1024;

interface Wanted {
  readonly start: number;
  readonly end: number;
  readonly give: (bytes: Uint8Array) => void;
  readonly fail: (error: unknown) => void;
}

export interface SourceSetup extends Pick<CarrierOptions, 'fetch' | 'onProgress' | 'signal'> {
  /** Past the browser's cache: what it holds has turned out to be of another file. */
  readonly fresh?: boolean;
}

/** Opens the file: its length, and its last bytes or the whole of it. */
export async function openSource(address: string, setup: SourceSetup): Promise<ZipSource> {
  const source = new ZipSource(address, setup);
  await source.open();
  return source;
}

export class ZipSource {
  /** Address after redirects. */
  url: string;
  /** Bytes of the whole file. */
  size = 0;
  readonly lines = new Lines();
  #held: { start: number; bytes: Uint8Array } | undefined;
  #validator = '';
  #queue: Wanted[] = [];
  readonly #address: string;
  readonly #setup: SourceSetup;

  constructor(address: string, setup: SourceSetup) {
    this.#address = address;
    this.url = address;
    this.#setup = setup;
  }

  async open(): Promise<void> {
    // `bytes=-n` needs no length, but is not a simple header (Fetch, "simple range header value"): another origin would
    // have to answer a preflight, which file servers do not. There, the length is asked first.
    if (this.#isForeign()) return this.#openForeign();
    const response = await this.request(`bytes=-${TAIL}`);
    const range = contentRange(response);
    if (response.status === 206 && !range) return this.#openForeign();
    if (response.status !== 206) return this.#takeWhole(response);
    this.remember(response);
    const bytes = await this.#body(response);
    this.size = range?.total ?? 0;
    if (!range || bytes.length !== this.size - range.start) throw issueError('unreachable');
    this.#held = { start: range.start, bytes };
  }

  async #openForeign(): Promise<void> {
    const head = await this.#fetch({ method: 'HEAD' }).catch(() => undefined);
    const size = Number(head?.headers.get('content-length'));
    if (!(size > 0) || head?.headers.get('content-encoding')) {
      return this.#takeWhole(await this.#fetch({}));
    }
    this.size = size;
    const start = Math.max(0, size - TAIL);
    this.#held = { start, bytes: await this.#range(start, size) };
  }

  #isForeign(): boolean {
    const own = globalThis.location?.origin;
    return own !== undefined && own !== new URL(this.#address).origin;
  }

  /** The bytes from `start` to before `end`. */
  read(start: number, end: number): Promise<Uint8Array> {
    if (!this.#queue.length) void Promise.resolve().then(() => this.#flush());
    return new Promise((give, fail) => this.#queue.push({ start, end, give, fail }));
  }

  /** Answers what was asked for in one turn, neighbours together. */
  #flush(): void {
    const wanted = this.#queue.sort((a, b) => a.start - b.start);
    this.#queue = [];
    let group: Wanted[] = [];
    let end = 0;
    for (const one of wanted) {
      const first = group[0];
      if (first && (one.start > end + NEAR || one.end - first.start > MAX_REQUEST)) {
        void this.#answer(group, end);
        group = [];
        end = 0;
      }
      end = Math.max(end, one.end);
      group.push(one);
    }
    if (group.length) void this.#answer(group, end);
  }

  async #answer(group: readonly Wanted[], end: number): Promise<void> {
    const start = (group[0] as Wanted).start;
    try {
      const bytes = this.inHand(start, end) ?? (await this.#range(start, end));
      for (const one of group) one.give(bytes.subarray(one.start - start, one.end - start));
    } catch (error) {
      for (const one of group) one.fail(error);
    }
  }

  /** What is here already; all of it where the server knows no ranges. */
  inHand(start: number, end: number): Uint8Array | undefined {
    const held = this.#held;
    return held && start >= held.start && end <= held.start + held.bytes.length
      ? held.bytes.subarray(start - held.start, end - held.start)
      : undefined;
  }

  async #range(start: number, end: number): Promise<Uint8Array> {
    const response = await this.request(`bytes=${start}-${end - 1}`);
    if (response.status !== 206) {
      await this.#takeWhole(response);
      return this.inHand(start, end) ?? Promise.reject(zipError('zip-changed'));
    }
    this.remember(response);
    const range = contentRange(response);
    if (range && range.total !== this.size) throw zipError('zip-changed');
    const bytes = await this.#body(response);
    if ((range && range.start !== start) || bytes.length !== end - start) {
      throw issueError('unreachable');
    }
    return bytes;
  }

  /** A server without ranges answers with everything: that serves every later read. */
  async #takeWhole(response: Response): Promise<void> {
    const total = Number(response.headers.get('content-length')) || undefined;
    this.remember(response);
    const bytes = await this.#body(response, total);
    if (this.size && this.size !== bytes.length) throw zipError('zip-changed');
    this.size = bytes.length;
    this.#held = { start: 0, bytes };
  }

  /** Notices that the file is no longer the one that was opened. Dates come first: tags differ between twin servers. */
  remember(response: Response): void {
    const { headers } = response;
    // A login page, or a site that answers every address with its front page.
    if (/text\/html/.test(headers.get('content-type') ?? '')) {
      void response.body?.cancel();
      throw issueError('wrong-type', shortName(this.#address));
    }
    this.url = response.url || this.#address;
    const validator = headers.get('last-modified') ?? headers.get('etag') ?? '';
    if (this.#validator && validator && this.#validator !== validator) {
      void response.body?.cancel();
      throw zipError('zip-changed');
    }
    this.#validator ||= validator;
  }

  async request(range: string, priority?: RequestPriority): Promise<Response> {
    try {
      return await this.#fetch({ headers: { Range: range }, ...(priority && { priority }) });
    } catch (error) {
      const refused = error instanceof IssueError && error.detail === '416';
      if (!refused) throw error;
      // Asked for the end of a file that is shorter, some servers refuse: then it is small enough to take whole.
      if (this.size) throw zipError('zip-changed');
      return this.#fetch({});
    }
  }

  #fetch(init: RequestInit): Promise<Response> {
    const { fetch, signal, fresh } = this.#setup;
    const cache = fresh ? ({ cache: 'reload' } as const) : undefined;
    return fetchFile(this.#address, { ...init, ...cache, ...(signal && { signal }) }, fetch);
  }

  /** The body, counted as it comes. */
  async #body(response: Response, expected?: number): Promise<Uint8Array> {
    const limit = response.status === 206 ? Infinity : MAX_WHOLE;
    const tooLarge = (bytes: number): IssueError =>
      zipError('zip-too-large', `${Math.round(bytes / 1024 / 1024)} MB`);
    if (expected !== undefined && expected > limit) {
      void response.body?.cancel();
      throw tooLarge(expected);
    }
    const whole = response.status !== 206;
    if (!whole || !response.body) {
      return new Uint8Array(await this.guard(response.arrayBuffer()));
    }
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let length = 0;
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await this.guard(reader.read());
      if (done) break;
      chunks.push(value);
      length += value.length;
      if (length > limit) {
        void reader.cancel();
        throw tooLarge(length);
      }
      this.#setup.onProgress?.(length, expected);
    }
    return new Uint8Array(await new Blob(chunks).arrayBuffer());
  }

  /** A connection that breaks in the middle is said as one that never came about. */
  async guard<T>(reading: Promise<T>): Promise<T> {
    try {
      return await reading;
    } catch (error) {
      throw await networkError(error, this.#address, undefined, this.#setup.signal);
    }
  }
}

/** `Content-Range: bytes 100-199/200`; another origin may hide it. */
function contentRange(response: Response): { start: number; total: number } | undefined {
  const found = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '');
  return found ? { start: Number(found[1]), total: Number(found[2]) } : undefined;
}

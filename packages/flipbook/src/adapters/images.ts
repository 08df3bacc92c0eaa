/**
 * Loads and decodes pictures of pages: what is shown first, neighbours when the browser is idle, nothing that
 * is no longer wanted. A picture is handed out only after `decode()`, so a page never appears in stripes.
 */
import type { PageImage } from '@e-bulletin/issue';
import { bytesOf, Ledger } from '../model/ledger.js';
import type { Wish } from '../model/plan.js';

export type ImageRequest = Wish<PageImage>;

export interface PageImagesOptions {
  /** The address of a file of the issue; a promise where it must be unpacked. */
  readonly url: (href: string, signal: AbortSignal) => string | Promise<string>;
  /** Gives an address of `url` back. */
  readonly release: (url: string) => void;
  /** Bytes of decoded pictures to keep. */
  readonly cap: number;
  /** A sharper picture of `page` is here; `gone`: the one that was shown must be let go. */
  readonly onChange: (page: number, gone: boolean) => void;
  /** The reader waits for a page in vain: what is wanted may be another picture now. */
  readonly onWait: () => void;
  /** No raster of `page` could be shown. */
  readonly onFail: (page: number) => void;
}

interface Job {
  readonly request: ImageRequest;
  readonly element: HTMLImageElement;
  /** The address in `element`. */
  url: string;
  /** Set when nobody wants the picture any more. */
  dropped: boolean;
  /** Ends the unpacking or drawing of a picture that is dropped. */
  readonly stop: AbortController;
}

interface Decoded {
  readonly request: ImageRequest;
  readonly url: string;
  readonly element: HTMLImageElement;
}

/** Neighbours under way at once; more would share the line that the next page needs. */
const QUIET_LINES = 2;
/** A picture that comes sooner needs no smaller one before it, which would only cost bytes. */
const WAIT_MS = 150;
/** A hidden tab paints no frames and `decode()` may never answer there. */
const DECODE_PATIENCE_MS = 2000;

const keyOf = (request: ImageRequest): string => `${request.page} ${request.raster.href}`;

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback(() => resolve(), { timeout: 1000 });
    } else {
      setTimeout(resolve, 60);
    }
  });

export class PageImages {
  readonly ledger: Ledger;
  readonly #options: PageImagesOptions;
  readonly #jobs = new Map<string, Job>();
  readonly #decoded = new Map<string, Decoded>();
  #wanted: readonly ImageRequest[] = [];
  #failed = new Set<string>();
  #shown: readonly number[] = [];
  /** Since when the reader waits for a page. */
  #waits = new Map<number, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PageImagesOptions) {
    this.#options = options;
    this.ledger = new Ledger(options.cap);
  }

  /** Makes `requests`, most wanted first, the only ones. `shown` are the pages on screen, which are never given back. */
  want(requests: readonly ImageRequest[], shown: readonly number[]): void {
    this.#wanted = requests;
    this.#shown = shown;
    const now = performance.now();
    this.#waits = new Map(
      requests.flatMap(({ page, urgent }) =>
        urgent ? [[page, this.#waits.get(page) ?? now] as const] : [],
      ),
    );
    const keys = new Set(requests.map(keyOf));
    for (const [key, job] of this.#jobs) if (!keys.has(key)) this.#drop(key, job);
    this.#evict();
    this.#pump();
  }

  /** The sharpest decoded picture of a page. */
  best(page: number): HTMLImageElement | undefined {
    let best: Decoded | undefined;
    for (const decoded of this.#decoded.values()) {
      if (decoded.request.page !== page) continue;
      if (!best || decoded.element.naturalWidth > best.element.naturalWidth) best = decoded;
    }
    return best?.element;
  }

  /** Whether a request's own picture is ready, not just a smaller one. */
  has(request: ImageRequest): boolean {
    return this.#decoded.has(keyOf(request));
  }

  /** Nothing of `page` is decoded, and the reader has waited for it. */
  isBare(page: number): boolean {
    if (this.best(page)) return false;
    const now = performance.now();
    const left = (this.#waits.get(page) ?? now) + WAIT_MS - now;
    if (left <= 0) return true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#options.onWait, left);
    return false;
  }

  /** Tries again what failed. */
  retry(page?: number): void {
    const start = page === undefined ? '' : `${page} `;
    for (const key of [...this.#failed]) if (key.startsWith(start)) this.#failed.delete(key);
    this.#pump();
  }

  clear(): void {
    this.#wanted = [];
    clearTimeout(this.#timer);
    for (const [key, job] of this.#jobs) this.#drop(key, job);
    for (const key of [...this.#decoded.keys()]) this.#giveBack(key);
    this.#failed = new Set();
  }

  /** Nobody looks: what does not lie open is given back until it is wanted again. */
  trim(): void {
    const open = (page: number): boolean => this.#shown.includes(page);
    this.#wanted = this.#wanted.filter(({ page }) => open(page));
    for (const [key, job] of this.#jobs) if (!open(job.request.page)) this.#drop(key, job);
    for (const [key, { request }] of this.#decoded) if (!open(request.page)) this.#giveBack(key);
  }

  #pump(): void {
    const urgentUnderWay = [...this.#jobs.values()].some(({ request }) => request.urgent);
    let waiting = urgentUnderWay;
    for (const request of this.#wanted) {
      const key = keyOf(request);
      if (this.#decoded.has(key) || this.#failed.has(key) || this.#jobs.has(key)) continue;
      if (request.urgent) {
        waiting = true;
      } else if (waiting || this.#jobs.size >= QUIET_LINES || !this.#fits(request)) {
        continue;
      }
      void this.#load(key, request);
    }
  }

  /** A neighbour is not worth giving back another: that would load and drop in turns for ever. */
  #fits({ raster }: ImageRequest): boolean {
    return this.ledger.fits(bytesOf(raster.width, raster.height));
  }

  async #load(key: string, request: ImageRequest): Promise<void> {
    const element = new Image();
    const job: Job = { request, element, url: '', dropped: false, stop: new AbortController() };
    this.#jobs.set(key, job);
    element.decoding = request.urgent ? 'sync' : 'async';
    element.draggable = false;
    element.setAttribute('fetchpriority', request.urgent ? 'high' : 'low');
    let decoded = false;
    for (const raster of [request.raster, ...request.fallbacks]) {
      decoded = await this.#attempt(job, raster);
      if (job.dropped) return;
      if (decoded) break;
    }
    this.#jobs.delete(key);
    if (decoded) {
      this.#decoded.set(key, { request, url: job.url, element });
      const { naturalWidth, naturalHeight } = element;
      const bytes = bytesOf(naturalWidth, naturalHeight);
      this.ledger.add({ key, page: request.page, bytes, sharp: request.sharp });
      this.#evict();
      this.#options.onChange(request.page, false);
    } else {
      this.#failed.add(key);
      if (!this.best(request.page) && request.sharp) this.#options.onFail(request.page);
    }
    this.#pump();
  }

  /** True when the picture is decoded in `job.element`. */
  async #attempt(job: Job, { href }: PageImage): Promise<boolean> {
    const { element, request } = job;
    try {
      const url = await this.#options.url(href, job.stop.signal);
      if (job.dropped) {
        this.#options.release(url);
        return false;
      }
      job.url = url;
      await new Promise<void>((resolve, reject) => {
        element.onload = () => resolve();
        element.onerror = () => reject(new Error(href));
        element.src = url;
      });
      const bytes = bytesOf(element.naturalWidth, element.naturalHeight);
      // Nothing is decoded yet. What would go over the cap alone ends the tab on a phone.
      if (bytes === 0 || bytes > this.#options.cap) throw new RangeError(href);
      if (!request.urgent) await idle();
      if (job.dropped) return false;
      const patience = new Promise<void>((resolve) => setTimeout(resolve, DECODE_PATIENCE_MS));
      await Promise.race([element.decode(), patience]);
      return !job.dropped;
    } catch {
      if (!job.dropped) this.#options.release(job.url);
      return false;
    } finally {
      element.onload = null;
      element.onerror = null;
    }
  }

  #drop(key: string, job: Job): void {
    job.dropped = true;
    job.stop.abort();
    this.#jobs.delete(key);
    letGo(job.element);
    if (job.url) this.#options.release(job.url);
  }

  #evict(): void {
    for (const key of this.ledger.excess(this.#shown)) this.#giveBack(key);
  }

  #giveBack(key: string): void {
    const decoded = this.#decoded.get(key);
    this.#decoded.delete(key);
    this.ledger.remove(key);
    if (!decoded) return;
    this.#options.onChange(decoded.request.page, true);
    letGo(decoded.element);
    this.#options.release(decoded.url);
  }
}

/**
 * Ends the transfer and frees the picture. The address is emptied, not removed: Chromium (156) keeps an `<img>` that lost
 * its `src` attribute, and all that its listeners know, for as long as the page lives.
 */
function letGo(element: HTMLImageElement): void {
  element.onload = null;
  element.onerror = null;
  element.src = '';
}

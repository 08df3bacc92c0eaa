/**
 * Loads and decodes pictures of pages: what is shown first, neighbours when the browser is idle, nothing that
 * is no longer wanted. A picture is handed out only after `decode()`, so a page never appears in stripes.
 */
import type { PageImage } from '@e-bulletin/issue';
import { bytesOf, Ledger } from '../model/ledger.js';
import type { Wish } from '../model/plan.js';
import type { Picture } from '../view/page-face.js';
import type { Draw } from './drawing.js';
import { idle } from './idle.js';

export type ImageRequest = Wish<PageImage>;

export interface PageImagesOptions {
  /** The address of a file of the issue; a promise where it must be unpacked. */
  readonly url: (href: string, signal: AbortSignal) => string | Promise<string>;
  /** Gives an address of `url` back. */
  readonly release: (url: string) => void;
  /** Draws pictures on canvases, once that has come and where it can be done. */
  readonly draw: () => Draw | undefined;
  /** Bytes of decoded pictures to keep. */
  readonly cap: number;
  /** A sharper picture of `page` is here; `gone`: the one that was shown must be let go. */
  readonly onChange: (page: number, gone: boolean) => void;
  /** The reader waits for a page in vain: what is wanted may be another picture now. */
  readonly onWait: () => void;
  /** No raster of `page` could be shown. */
  readonly onFail: (page: number) => void;
}

/** A picture on its way, and then the same decoded. */
interface Job {
  readonly request: ImageRequest;
  readonly image: HTMLImageElement;
  /** What is shown in place of `image`. */
  canvas?: HTMLCanvasElement | undefined;
  /** The address of either. */
  url: string;
  /** Ends the unpacking or drawing of a picture that nobody wants any more, and its canvas. */
  readonly stop: AbortController;
}

/** Neighbours under way at once; more would share the line that the next page needs. */
const QUIET_LINES = 2;
/** A picture that comes sooner needs no smaller one before it, which would only cost bytes. */
const WAIT_MS = 150;
/** A hidden tab paints no frames and `decode()` may never answer there. */
const DECODE_PATIENCE_MS = 2000;

const keyOf = (request: ImageRequest): string => `${request.page} ${request.raster.href}`;

/** Bytes of a decoded picture; larger ones of the same page are sharper. */
const sizeOf = ({ canvas, image }: Job): number =>
  canvas ? bytesOf(canvas.width, canvas.height) : bytesOf(image.naturalWidth, image.naturalHeight);

export class PageImages {
  readonly ledger: Ledger;
  readonly #options: PageImagesOptions;
  readonly #jobs = new Map<string, Job>();
  readonly #decoded = new Map<string, Job>();
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
    for (const [key, job] of this.#jobs) if (!this.#wants(key)) this.#drop(key, job);
    this.#evict();
    this.#pump();
  }

  /** The sharpest decoded picture of a page. */
  best(page: number): Picture | undefined {
    let best: Job | undefined;
    for (const decoded of this.#decoded.values()) {
      if (decoded.request.page !== page) continue;
      if (!best || sizeOf(decoded) > sizeOf(best)) best = decoded;
    }
    return best?.canvas ?? best?.image;
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

  /** Tries again what failed, and what `page` has. */
  retry(page?: number): void {
    this.#failed = new Set();
    for (const [key, { request }] of this.#decoded) if (request.page === page) this.#giveBack(key);
    this.#pump();
  }

  clear(): void {
    this.#wanted = [];
    clearTimeout(this.#timer);
    for (const [key, job] of this.#jobs) this.#drop(key, job);
    for (const key of this.#decoded.keys()) this.#giveBack(key);
    this.#failed = new Set();
  }

  /** Nobody looks: what does not lie open is given back until it is wanted again. */
  trim(): void {
    const open = ({ page }: ImageRequest): boolean => this.#shown.includes(page);
    this.want(this.#wanted.filter(open), this.#shown);
    for (const [key, { request }] of this.#decoded) if (!open(request)) this.#giveBack(key);
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
    const image = new Image();
    const job: Job = { request, image, url: '', stop: new AbortController() };
    this.#jobs.set(key, job);
    image.decoding = request.urgent ? 'sync' : 'async';
    image.draggable = false;
    image.setAttribute('fetchpriority', request.urgent ? 'high' : 'low');
    let decoded = false;
    for (const raster of [request.raster, ...request.fallbacks]) {
      decoded = await this.#attempt(job, raster);
      if (job.stop.signal.aborted) return;
      if (decoded) break;
    }
    this.#jobs.delete(key);
    if (decoded) {
      this.#decoded.set(key, job);
      const { page, sharp } = request;
      this.ledger.add({ key, page, bytes: sizeOf(job), sharp });
      this.#evict();
      this.#options.onChange(request.page, false);
    } else {
      this.#failed.add(key);
      if (!this.best(request.page) && request.sharp) this.#options.onFail(request.page);
    }
    this.#pump();
  }

  /** True when the picture is decoded in `job`, or `job` is given up. */
  async #attempt(job: Job, { href }: PageImage): Promise<boolean> {
    const { image, stop, request } = job;
    const { signal } = stop;
    const { cap, draw, release } = this.#options;
    const { pixels, urgent } = request;
    try {
      const url = await this.#options.url(href, signal);
      if (signal.aborted) {
        release(url);
        return false;
      }
      job.url = url;
      job.canvas = await draw()?.({ url, pixels, urgent, cap, signal });
      if (job.canvas || signal.aborted) return true;
      await new Promise<void>((resolve, reject) => {
        image.onload = () => resolve();
        image.onerror = () => reject(new Error(href));
        image.src = url;
      });
      const bytes = sizeOf(job);
      // Nothing is decoded yet. What would go over the cap alone ends the tab on a phone.
      if (bytes === 0 || bytes > cap) throw new RangeError(href);
      if (!urgent) await idle(1000);
      if (signal.aborted) return true;
      const patience = new Promise<void>((resolve) => setTimeout(resolve, DECODE_PATIENCE_MS));
      await Promise.race([image.decode(), patience]);
      return true;
    } catch {
      if (!signal.aborted) release(job.url);
      return false;
    } finally {
      image.onload = null;
      image.onerror = null;
    }
  }

  #drop(key: string, job: Job): void {
    this.#jobs.delete(key);
    this.#letGo(job);
  }

  #wants(key: string): boolean {
    return this.#wanted.some((request) => keyOf(request) === key);
  }

  /** Over the cap the least wanted go; canvases go as soon as nobody wants them, because no browser takes their pixels back. */
  #evict(): void {
    for (const key of this.ledger.excess(this.#shown)) this.#giveBack(key);
    for (const [key, { canvas, request }] of this.#decoded) {
      if (!canvas || this.#wants(key)) continue;
      const { page } = request;
      const replaced = this.#wanted.some(
        (other) => other.page === page && other.sharp && this.#decoded.has(keyOf(other)),
      );
      // A page that is seen keeps what it has until the other is here.
      if (replaced || !this.#shown.includes(page)) this.#giveBack(key);
    }
  }

  #giveBack(key: string): void {
    const decoded = this.#decoded.get(key);
    this.#decoded.delete(key);
    this.ledger.remove(key);
    if (!decoded) return;
    this.#options.onChange(decoded.request.page, true);
    this.#letGo(decoded);
  }

  /**
   * Ends the transfer and frees the picture. The address is emptied, not removed: Chromium (156) keeps an `<img>` that lost
   * its `src` attribute, and all that its listeners know, for as long as the page lives.
   */
  #letGo({ stop, image, url }: Job): void {
    stop.abort();
    // What is drawn had none, and would get an event of its own for it.
    if (image.src) image.src = '';
    if (url) this.#options.release(url);
  }
}

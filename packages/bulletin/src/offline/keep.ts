/**
 * Keeps an issue on the device: registers the worker of its folder and fills a cache from `offline.json`. Nothing counts as
 * kept before the last file is there; what an interrupted attempt fetched is used by the next.
 */
import { stringify } from '@e-bulletin/core/json.js';
import {
  bytesOf,
  cacheName,
  isCacheOf,
  readOfflineList,
  type OfflineList,
} from '../model/offline-list.js';
import { inLines } from './in-lines.js';

export type KeepProblem = 'network' | 'full' | 'refused';

export class KeepError extends Error {
  readonly problem: KeepProblem;

  constructor(problem: KeepProblem) {
    super(problem);
    this.problem = problem;
  }
}

export interface Kept {
  readonly bytes: number;
  /** With films and recordings. */
  readonly media: boolean;
  /** The issue was published anew since. */
  readonly stale: boolean;
}

/** Files asked for at once; more crash old web views (research/flipbook.md, 20). */
const LINES = 4;
/** Marks a cache that holds everything; its body says with or without media. */
const DONE = '.kept';

/** Whether this browser can keep anything on this page: a web view, plain http and private windows cannot. */
export const canKeep = (): boolean =>
  isSecureContext && 'serviceWorker' in navigator && 'caches' in globalThis;

export class Keeper {
  readonly #scope: string;
  #list: OfflineList | undefined;

  /** `listUrl` is the absolute address of `offline.json`; its folder is the scope. */
  constructor(listUrl: string) {
    this.#scope = new URL('.', listUrl).href;
  }

  /** What may be kept. @throws KeepError `network` */
  async list(signal: AbortSignal): Promise<OfflineList> {
    if (this.#list) return this.#list;
    try {
      const response = await fetch(`${this.#scope}offline.json`, { signal });
      const list = readOfflineList(await response.json());
      if (!list) throw new TypeError('no list');
      this.#list = list;
      return list;
    } catch {
      throw new KeepError('network');
    }
  }

  /** What is kept now; `undefined` where nothing is, or not all of it. */
  async kept(): Promise<Kept | undefined> {
    const current = this.#list?.version;
    for (const name of await this.#names()) {
      const cache = await caches.open(name);
      const done = await cache.match(this.#scope + DONE);
      if (!done) continue;
      const { media, bytes } = (await done.json()) as { media: boolean; bytes: number };
      const stale = current !== undefined && name !== cacheName(this.#scope, current);
      return { media, bytes, stale };
    }
    return undefined;
  }

  /** Fetches everything that is not here yet. `progress` hears bytes done of bytes in all. @throws KeepError */
  async keep(
    media: boolean,
    progress: (done: number, all: number) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const list = await this.list(signal);
    const files = media ? [...list.files, ...list.media] : list.files;
    const all = bytesOf(files);
    progress(0, all);
    await this.#register();
    const name = cacheName(this.#scope, list.version);
    const older = (await this.#names()).filter((other) => other !== name);
    try {
      const cache = await caches.open(name);
      let done = 0;
      await inLines(files, LINES, signal, async ({ path, bytes }, stopped) => {
        await this.#fetch(cache, older, path, stopped);
        done += bytes;
        progress(done, all);
      });
      const mark = new Response(stringify({ media, bytes: all }));
      await cache.put(this.#scope + DONE, mark);
    } catch (error) {
      if (signal.aborted || error instanceof KeepError) throw error;
      // A body that breaks off fails in the cache, not in the request: only the name tells a full device from a lost network.
      const full = error instanceof DOMException && error.name === 'QuotaExceededError';
      throw new KeepError(full ? 'full' : 'network');
    }
    for (const other of older) await caches.delete(other);
    // Without this the browser may throw it away when the device is short of room; it may refuse, and that is no error.
    await navigator.storage?.persist?.().catch(() => false);
  }

  /** Removes everything, the worker too. */
  async remove(): Promise<void> {
    for (const name of await this.#names()) await caches.delete(name);
    const registration = await navigator.serviceWorker.getRegistration(this.#scope);
    if (registration?.scope === this.#scope) await registration.unregister();
  }

  async #register(): Promise<void> {
    try {
      await navigator.serviceWorker.register(`${this.#scope}sw.js`, { scope: this.#scope });
    } catch {
      throw new KeepError('refused');
    }
  }

  async #fetch(
    cache: Cache,
    older: readonly string[],
    path: string,
    signal: AbortSignal,
  ): Promise<void> {
    const url = this.#scope + path;
    // A name with a hash never changes its content; the others must be of this version.
    const lasting = /\.[0-9a-f]{8,10}\.[a-z0-9]+$/.test(path);
    if (lasting && (await cache.match(url))) return;
    for (const name of lasting ? older : []) {
      const known = await (await caches.open(name)).match(url);
      if (known) return cache.put(url, known);
    }
    const response = await fetch(url, { signal, cache: lasting ? 'default' : 'no-cache' });
    if (!response.ok) throw new KeepError('network');
    await cache.put(url, response);
  }

  async #names(): Promise<string[]> {
    return (await caches.keys()).filter((name) => isCacheOf(name, this.#scope));
  }
}

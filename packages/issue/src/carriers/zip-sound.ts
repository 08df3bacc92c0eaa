/**
 * A recording that is played while the ZIP is read: its bytes go to a `MediaSource` as they come. Browsers without that
 * (iPhones) are given recordings whole, and so is everybody where this fails.
 */
import type { Carrier } from '../carrier.js';
import { issueError } from '../errors.js';
import { isAbsolute } from '../href.js';
import { entryName } from '../zip-address.js';
import { LOCAL_HEADER, viewOf, type ZipEntry } from './zip-directory.js';
import { entryEnd } from './zip-entry.js';
import type { ZipSource } from './zip-source.js';

/** After a broken connection or with a full buffer this long is waited, milliseconds; a connection that stays broken is left. */
const AGAIN = 2000;
const TRIES = 5;
/** Bytes handed over at once: a few seconds of speech. */
const STEP = 32 * 1024;

/** Recordings smaller than this (bytes) are here as soon as they could begin. */
const FROM = 64 * 1024;

/** Browsers play no other kind of recording as it comes without being told how it is packed. */
const TYPE = 'audio/mpeg';

interface Held {
  readonly source: MediaSource;
  readonly given: AbortController;
  url: string;
}

/** Where a file lies; no entry where it lies beside the ZIP. */
type Find = (name: string) => Promise<readonly [ZipSource, ZipEntry | undefined]>;

/** Lets a carrier of a ZIP answer `url` with `seconds`. */
export function withSounds<C extends Carrier>(carrier: C, find: Find): C {
  const sounds = new Sounds(find);
  const url = carrier.url.bind(carrier);
  const release = carrier.release.bind(carrier);
  const close = carrier.close.bind(carrier);
  return Object.assign(carrier, {
    url: async (href: string, signal?: AbortSignal, seconds?: number): Promise<string> =>
      (seconds && (await sounds.lend(href, seconds, signal))) || url(href, signal),
    release: (given: string) => {
      sounds.release(given);
      release(given);
    },
    close: () => {
      sounds.release();
      close();
    },
  });
}

/** Recordings that are heard while they are read, each by one listener. */
class Sounds {
  readonly #find: Find;
  readonly #held = new Map<string, Held>();

  constructor(find: Find) {
    this.#find = find;
  }

  /** An address once the first bytes are here; nothing where the recording must come whole. */
  async lend(href: string, seconds: number, signal?: AbortSignal): Promise<string | undefined> {
    const name = isAbsolute(href) ? undefined : entryName(href);
    if (!name?.endsWith('.mp3') || !globalThis.MediaSource?.isTypeSupported(TYPE)) return undefined;
    const [archive, entry] = await this.#find(name);
    if (entry?.method !== 0 || entry.size < FROM) return undefined;
    if (archive.inHand(entry.start, entryEnd(entry))) return undefined;
    let held = this.#held.get(name);
    if (!held) {
      const given = new AbortController();
      const stop = (): void => given.abort();
      signal?.addEventListener('abort', stop);
      const sound = new Sound(archive, entry, given.signal);
      try {
        await sound.begin();
      } catch {
        if (signal?.aborted) throw new DOMException('Aborted', 'AbortError');
        // Asked for as a whole it says what is wrong.
        return undefined;
      } finally {
        signal?.removeEventListener('abort', stop);
      }
      const source = new MediaSource();
      source.addEventListener('sourceopen', () => void sound.feed(source, seconds));
      held = { source, given, url: '' };
      this.#held.set(name, held);
    }
    // Its listener may want it anew, and an address of a `MediaSource` can be loaded once (Chromium).
    URL.revokeObjectURL(held.url);
    held.url = URL.createObjectURL(held.source);
    return held.url;
  }

  /** Gives the recording at an address back; all of them without one. */
  release(url?: string): void {
    for (const [name, held] of this.#held) {
      if (url !== undefined && held.url !== url) continue;
      held.given.abort();
      URL.revokeObjectURL(held.url);
      this.#held.delete(name);
    }
  }
}

class Sound {
  readonly #archive: ZipSource;
  readonly #entry: ZipEntry;
  readonly #signal: AbortSignal;
  /** The entry, of which `length` bytes are here. */
  readonly #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;
  #from = 0;
  #reading: Promise<void> | undefined;
  #waiting: (() => void)[] = [];

  constructor(archive: ZipSource, entry: ZipEntry, signal: AbortSignal) {
    this.#archive = archive;
    this.#entry = entry;
    this.#signal = signal;
    this.#bytes = new Uint8Array(entryEnd(entry) - entry.start);
  }

  /** Reads on, and waits for as much as the header takes. What is wrong at once is not tried again. */
  async begin(): Promise<void> {
    const reading = this.#pour();
    while (this.#length < LOCAL_HEADER) await Promise.race([this.#more(), reading]);
    const view = viewOf(this.#bytes);
    this.#from = LOCAL_HEADER + view.getUint16(26, true) + view.getUint16(28, true);
    this.#reading = reading.catch(() => this.#again());
  }

  /** From the first byte on, whenever an element takes the address. */
  async feed(source: MediaSource, seconds: number): Promise<void> {
    if (!this.#reading) this.#reading = this.#again();
    try {
      const buffer = source.addSourceBuffer(TYPE);
      source.duration = seconds;
      const end = Math.min(this.#bytes.length, this.#from + this.#entry.packed);
      for (let at = this.#from; at < end;) {
        while (this.#length <= at) await this.#more();
        const until = Math.min(end, this.#length, at + STEP);
        const updated = new Promise((done) =>
          buffer.addEventListener('updateend', done, { once: true }),
        );
        try {
          buffer.appendBuffer(this.#bytes.subarray(at, until));
        } catch (error) {
          if ((error as Error).name !== 'QuotaExceededError') throw error;
          // A small phone: what was heard makes room.
          await pause();
          continue;
        }
        await updated;
        at = until;
      }
      source.endOfStream();
    } catch {
      // The element has taken something else, or says itself that it cannot play this.
    }
  }

  #pour(): Promise<void> {
    return this.#archive.lines.urgent(() => this.#read());
  }

  /** Takes what is not here yet as it comes. An abort ends the request. */
  async #read(): Promise<void> {
    const archive = this.#archive;
    const bytes = this.#bytes;
    const start = this.#entry.start + this.#length;
    const last = this.#entry.start + bytes.length - 1;
    // Somebody waits for it, before pictures that were asked for earlier.
    const response = await archive.request(`bytes=${start}-${last}`, 'high');
    const range = response.headers.get('content-range') ?? `bytes ${start}-x/${archive.size}`;
    const reader = response.body?.getReader();
    this.#signal.addEventListener('abort', () => void reader?.cancel());
    // Of another file, or all of it.
    const right = range.startsWith(`bytes ${start}-`) && range.endsWith(`/${archive.size}`);
    if (!reader || response.status !== 206 || !right || this.#signal.aborted) {
      void reader?.cancel();
      throw issueError('unreachable', this.#entry.name);
    }
    archive.remember(response);
    while (this.#length < bytes.length) {
      const { done, value } = await archive.guard(reader.read());
      if (done) throw issueError('unreachable', this.#entry.name);
      this.#take(value);
    }
  }

  #take(part: Uint8Array): void {
    this.#bytes.set(part, this.#length);
    this.#length += part.length;
    for (const wake of this.#waiting.splice(0)) wake();
  }

  #more(): Promise<void> {
    return new Promise((done) => this.#waiting.push(done));
  }

  /** From where it broke; an element that takes the address once more begins anew. */
  async #again(): Promise<void> {
    for (let tries = 0; tries < TRIES && !this.#signal.aborted; tries++) {
      const before = this.#length;
      try {
        await this.#pour();
        return;
      } catch {
        if (this.#length > before) tries = 0;
        await pause();
      }
    }
    this.#reading = undefined;
  }
}

const pause = (): Promise<void> => new Promise((done) => setTimeout(done, AGAIN));

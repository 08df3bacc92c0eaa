/**
 * An issue in one ZIP, read by HTTP Range: the directory first, then one request for each file or row of neighbours. Only
 * pictures, sound, film and PDF become blob addresses, with the type set here: HTML and SVG would run as the portal.
 */
import { parse } from '@e-bulletin/core/json.js';
import type { Carrier, CarrierOptions, IssueFile } from '../carrier.js';
import { IssueError, issueError } from '../errors.js';
import { isAbsolute, safeHref } from '../href.js';
import { addressBesideZip, entryName, nameBesideZip } from '../zip-address.js';
import { findDirectory, readDirectory, TAIL, type ZipEntry } from './zip-directory.js';
import { entryEnd, unpack } from './zip-entry.js';
import { zipError } from './zip-errors.js';
import { withSounds } from './zip-sound.js';
import { openSource, type SourceSetup, type ZipSource } from './zip-source.js';

const PICTURES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
};
/** What may lie beside the ZIP too. */
const MEDIA: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  pdf: 'application/pdf',
};
/** Offered as downloads only, as bytes without a type. */
const FILES = /^(docx?|xlsx?|pptx?|od[tsp]|txt|csv|epub|zip)$/;
/** A file that turns out damaged may have been replaced: look again, but not for ever. */
const MAX_RESTARTS = 3;

interface Archive {
  readonly source: ZipSource;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Folder in which the issue lies, where somebody packed the folder instead of its files. */
  readonly root: string;
}

interface Lent {
  readonly url: Promise<string>;
  count: number;
}

/** Opens the ZIP at one of the addresses (the next is tried where one is not found). */
export async function openZip(
  addresses: readonly string[],
  options: CarrierOptions,
): Promise<Carrier> {
  const closed = new AbortController();
  const stop = (): void => closed.abort();
  options.signal?.addEventListener('abort', stop, { once: true });
  try {
    if (options.signal?.aborted) stop();
    const carrier = new ZipCarrier(addresses, options, closed);
    await carrier.open();
    return withSounds(carrier, async (name) => {
      const archive = await carrier.current();
      return [archive.source, find(archive, name)];
    });
  } finally {
    options.signal?.removeEventListener('abort', stop);
  }
}

class ZipCarrier implements Carrier {
  readonly kind = 'zip';
  base = '';
  #archive: Promise<Archive> | undefined;
  #content: unknown;
  #restarts = 0;
  readonly #lent = new Map<string, Lent>();
  readonly #addresses: readonly string[];
  readonly #options: CarrierOptions;
  readonly #closed: AbortController;

  constructor(addresses: readonly string[], options: CarrierOptions, closed: AbortController) {
    this.#addresses = addresses;
    this.#options = options;
    this.#closed = closed;
  }

  async open(): Promise<void> {
    const archive = await (this.#archive = this.#openArchive());
    this.base = archive.source.url;
    this.#content = await this.json('manifest.json');
  }

  manifest(): Promise<unknown> {
    return Promise.resolve(this.#content);
  }

  async json(href: string, signal?: AbortSignal): Promise<unknown> {
    const name = isAbsolute(href) ? undefined : entryName(href);
    if (name === undefined) throw issueError('unsafe-file', href.slice(0, 80));
    const text = new TextDecoder().decode(await unlessAborted(this.#bytes(name), signal));
    try {
      return parse(text);
    } catch {
      throw issueError('not-json', name);
    }
  }

  async url(href: string, signal?: AbortSignal): Promise<string> {
    const extension = extensionOf(href);
    const picture = PICTURES[extension];
    const type = picture ?? MEDIA[extension];
    if (isAbsolute(href)) return this.#foreign(href);
    if (!type) throw issueError('unsafe-file', href.slice(0, 80));
    return this.#lend(href, type, !picture, signal);
  }

  async file(href: string, signal?: AbortSignal): Promise<IssueFile> {
    const extension = extensionOf(href);
    const name = nameBesideZip(entryName(href) ?? href);
    if (isAbsolute(href)) return { url: this.#foreign(href), name };
    const type = PICTURES[extension] ?? MEDIA[extension];
    if (!type && !FILES.test(extension)) throw issueError('unsafe-file', href.slice(0, 80));
    return { url: await this.#lend(href, type ?? 'application/octet-stream', true, signal), name };
  }

  release(url: string): void {
    for (const [name, lent] of this.#lent) {
      void lent.url.then((made) => {
        if (made === url) this.#giveBack(name, lent);
      }, ignore);
    }
  }

  close(): void {
    this.#closed.abort();
    for (const { url } of this.#lent.values())
      void url.then((made) => URL.revokeObjectURL(made), ignore);
    this.#lent.clear();
  }

  #foreign(href: string): string {
    const address = safeHref(href, this.base);
    if (address === undefined) throw issueError('unsafe-file', href.slice(0, 80));
    return address;
  }

  /** A blob address, the same for everybody who asks while it is lent; or the address of a file beside the ZIP. */
  async #lend(
    href: string,
    type: string,
    mayLieBeside: boolean,
    signal?: AbortSignal,
  ): Promise<string> {
    const name = entryName(href);
    if (name === undefined) throw issueError('unsafe-file', href.slice(0, 80));
    const archive = await this.current();
    if (mayLieBeside && !find(archive, name)) return addressBesideZip(this.base, href);
    const known = this.#lent.get(name);
    const lent: Lent = known ?? {
      url: this.#makeBlob(name, type, () => lent.count > 0),
      count: 0,
    };
    if (!known) this.#lent.set(name, lent);
    lent.count++;
    try {
      return await unlessAborted(lent.url, signal);
    } catch (error) {
      this.#giveBack(name, lent);
      throw error;
    }
  }

  async #makeBlob(name: string, type: string, isWanted: () => boolean): Promise<string> {
    const { lines } = (await this.current()).source;
    // By the time of its turn nobody may want a picture any more.
    const read = (): Promise<Uint8Array> =>
      isWanted() ? this.#bytes(name) : Promise.reject(aborted());
    const bytes = await (type.startsWith('image') ? lines.picture(read) : lines.urgent(read));
    if (this.#closed.signal.aborted) throw aborted();
    return URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  }

  #giveBack(name: string, lent: Lent): void {
    if (--lent.count > 0) return;
    if (this.#lent.get(name) === lent) this.#lent.delete(name);
    void lent.url.then((url) => URL.revokeObjectURL(url), ignore);
  }

  /** The bytes of a file. Where they are not what the directory says, the ZIP may be a new one: it is opened again. */
  async #bytes(name: string): Promise<Uint8Array> {
    const before = this.#archive;
    try {
      return await readEntry(await this.current(), name);
    } catch (error) {
      const code = error instanceof IssueError ? error.code : '';
      if (code !== 'zip-changed' && code !== 'zip-damaged') throw error;
      if (before === this.#archive) {
        if (this.#restarts++ >= MAX_RESTARTS) throw error;
        this.#archive = this.#openArchive();
      }
      const archive = await this.current();
      // Names carry content hashes: a file that is gone belongs to the issue that was.
      if (!find(archive, name)) throw zipError('zip-changed');
      return readEntry(archive, name);
    }
  }

  /** The archive; after a failed opening the next call tries again. */
  current(): Promise<Archive> {
    if (this.#closed.signal.aborted) return Promise.reject(aborted());
    const archive = (this.#archive ??= this.#openArchive());
    archive.catch(() => {
      if (this.#archive === archive) this.#archive = undefined;
    });
    return archive;
  }

  async #openArchive(): Promise<Archive> {
    for (let i = 0; ; i++) {
      try {
        return await readArchive(this.#addresses[i] as string, {
          ...this.#options,
          signal: this.#closed.signal,
          fresh: this.#restarts > 0,
        });
      } catch (error) {
        const missing = error instanceof IssueError && error.code === 'not-found';
        if (!missing || i + 1 >= this.#addresses.length) throw error;
      }
    }
  }
}

async function readArchive(address: string, setup: SourceSetup): Promise<Archive> {
  const source = await openSource(address, setup);
  const tailStart = Math.max(0, source.size - TAIL);
  const tail = await source.read(tailStart, source.size);
  const place = findDirectory(tail, source.size);
  const entries = readDirectory(await source.read(place.start, place.start + place.length), place);
  return { source, entries, root: findRoot(entries) };
}

/** `''` where the manifest lies at the root, else the one folder that holds it. */
function findRoot(entries: ReadonlyMap<string, ZipEntry>): string {
  if (entries.has('manifest.json')) return '';
  const found = [...entries.keys()].filter((name) => /^[^/]+\/manifest\.json$/.test(name));
  if (found.length !== 1) throw issueError('not-manifest');
  return (found[0] as string).slice(0, -'manifest.json'.length);
}

function find({ entries, root }: Archive, name: string): ZipEntry | undefined {
  return entries.get(root + name);
}

async function readEntry(archive: Archive, name: string): Promise<Uint8Array> {
  const entry = find(archive, name);
  if (!entry) throw issueError('not-found', name);
  return unpack(await archive.source.read(entry.start, entryEnd(entry)), entry);
}

function extensionOf(href: string): string {
  return /\.(\w+)(?:[?#].*)?$/.exec(href)?.[1]?.toLowerCase() ?? '';
}

/** Waits for what others wait for too, but not after an abort. */
function unlessAborted<T>(waited: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return waited;
  return new Promise((give, fail) => {
    const stop = (): void => fail(aborted());
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    waited.then(give, fail).finally(() => signal.removeEventListener('abort', stop));
  });
}

function aborted(): DOMException {
  return new DOMException('Aborted', 'AbortError');
}

function ignore(): void {
  // Nobody waits for this any more; whoever asked has been told.
}

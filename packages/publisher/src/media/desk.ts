/**
 * The files that lie beside the PDF, as hotspots use them: found under the PDF's folder and nowhere else, put into the issue
 * once, and remembered, so that the next run sees when one of them changed.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { asOnDisk } from '../as-on-disk.js';
import type { Staging } from '../build/staging.js';
import type { Pictures } from '../write/pictures.js';

/** A file that was asked for. `hash` is empty where it was not there. */
export interface UsedFile {
  readonly path: string;
  readonly hash: string;
}

export interface PlacedFile {
  readonly href: string;
  readonly bytes: number;
}

export class MediaDesk {
  /** Absolute, of the PDF. */
  readonly #folder: string;
  readonly #staging: Staging;
  readonly #pictures: Pictures;
  readonly #used = new Map<string, string>();
  readonly #placed = new Map<string, Promise<PlacedFile>>();

  constructor(folder: string, staging: Staging, pictures: Pictures) {
    this.#folder = folder;
    this.#staging = staging;
    this.#pictures = pictures;
  }

  get used(): readonly UsedFile[] {
    return [...this.#used].map(([path, hash]) => ({ path, hash }));
  }

  /** The absolute path of a file or folder; `outside` where it does not lie under the PDF's folder, `missing` where nothing is there. */
  async find(
    written: string,
  ): Promise<{ readonly path: string; readonly folder: boolean } | 'outside' | 'missing'> {
    const typed = pathBeside(this.#folder, written);
    if (typed === undefined) return 'outside';
    const path = await asOnDisk(typed);
    const info = await stat(path).catch(() => undefined);
    if (!info) {
      this.#used.set(nameOf(this.#folder, path), '');
      return 'missing';
    }
    // A symbolic link may lead out of the folder.
    const real = relative(await realpath(this.#folder), await realpath(path));
    if (real.startsWith('..')) return 'outside';
    return { path, folder: info.isDirectory() };
  }

  /** Text of a file; `undefined` where it is not there. */
  async text(path: string): Promise<string | undefined> {
    const bytes = await this.#read(path);
    return bytes?.toString('utf8').replace(/^\ufeff/, '');
  }

  /** Names of the pictures in a folder, in the order that people expect: 2 before 10. */
  async pictures(folder: string): Promise<string[]> {
    const names = await picturesIn(folder);
    this.#used.set(nameOf(this.#folder, folder), hashOfNames(names));
    return names;
  }

  /** Puts a file into the issue as it is. */
  place(path: string): Promise<PlacedFile> {
    return this.#once(path, async () => {
      const [hash, { size }] = await Promise.all([this.#hash(path), stat(path)]);
      const target = `m/${stemOf(path)}.${hash.slice(0, 8)}${extname(path).toLowerCase()}`;
      const file = await this.#staging.putCopy(target, path, size);
      return { href: file.path, bytes: file.bytes };
    });
  }

  /** Puts a picture into the issue, upright and no larger than a screen needs. @throws PictureFailure */
  placePicture(path: string): Promise<PlacedFile> {
    return this.#once(`${path}\0picture`, async () => {
      // First, so that a picture that is saved anew meanwhile is known as changed by the next run.
      await this.#hash(path);
      const made = await this.#pictures.make(path, { kind: 'screen' });
      const file = await this.#staging.putHashed(`m/${stemOf(path)}`, 'jpg', made.bytes);
      return { href: file.path, bytes: file.bytes };
    });
  }

  #once(key: string, make: () => Promise<PlacedFile>): Promise<PlacedFile> {
    const placed = this.#placed.get(key) ?? make();
    this.#placed.set(key, placed);
    return placed;
  }

  async #read(path: string): Promise<Buffer | undefined> {
    const bytes = await readFile(path).catch(() => undefined);
    const hash = bytes ? createHash('sha256').update(bytes).digest('hex') : '';
    this.#used.set(nameOf(this.#folder, path), hash);
    return bytes;
  }

  async #hash(path: string): Promise<string> {
    const hash = await hashOf(path);
    this.#used.set(nameOf(this.#folder, path), hash);
    return hash;
  }
}

/** Whether the files that a build asked for are as they were then. */
export async function areSame(folder: string, used: readonly UsedFile[]): Promise<boolean> {
  for (const { path, hash } of used) {
    if (typeof path !== 'string') return false;
    const target = pathBeside(folder, path);
    if (target === undefined || (await hashOf(target)) !== hash) return false;
  }
  return true;
}

/** SHA-256 of a file, or of the names in a folder of pictures; empty where nothing is there. */
async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    if ((await stat(path)).isDirectory()) return hashOfNames(await picturesIn(path));
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    return hash.digest('hex');
  } catch {
    return '';
  }
}

async function picturesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => /\.(?:jpe?g|png|webp)$/i.test(name));
  const order = new Intl.Collator('vi', { numeric: true });
  return names.sort((a, b) => order.compare(a, b));
}

const hashOfNames = (names: readonly string[]): string =>
  createHash('sha256').update(names.join('\n')).digest('hex');

/** `undefined` for what would leave the folder, or names a drive or a host. */
function pathBeside(folder: string, written: string): string | undefined {
  const clean = written.replace(/\\/g, '/').replace(/^\.\//, '');
  if (clean === '' || clean.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(clean)) return undefined;
  if (clean.includes('\0')) return undefined;
  const path = resolve(folder, clean);
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? path : undefined;
}

const nameOf = (folder: string, path: string): string =>
  relative(folder, path).split(sep).join('/');

/** Letters, digits and hyphens: the name stays readable and needs no escaping. */
const stemOf = (path: string): string =>
  basename(path, extname(path))
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'tep';

/** The file of the same name with another ending: `ngo-42.mp4` → `ngo-42.vtt`. */
export const besides = (path: string, ending: string): string =>
  join(dirname(path), `${basename(path, extname(path))}.${ending}`);

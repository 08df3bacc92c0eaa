/** The next issue while it is written: a folder beside the output, with a list of what was put there. */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { changed, hashFile } from './input.js';
import { linkOrCopy, outputError, type Files } from '../files.js';

export interface StagedFile {
  /** Relative to the issue, with `/`. */
  readonly path: string;
  readonly bytes: number;
}

export class Staging {
  readonly #files: Files;
  readonly #root: string;
  readonly #made = new Set<string>();
  readonly #list = new Map<string, StagedFile>();

  constructor(files: Files, root: string) {
    this.#files = files;
    this.#root = root;
  }

  get root(): string {
    return this.#root;
  }

  get list(): readonly StagedFile[] {
    return [...this.#list.values()];
  }

  /** Empties the folder of whatever an interrupted run left. */
  async open(): Promise<void> {
    try {
      await this.#files.rm(this.#root);
      await this.#files.mkdir(this.#root);
    } catch (error) {
      throw outputError(error, this.#root);
    }
  }

  /** Puts a file whose address never changes. */
  async put(path: string, data: Uint8Array | string): Promise<StagedFile> {
    const target = await this.#place(path);
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    try {
      await this.#files.writeFile(target, bytes);
    } catch (error) {
      throw outputError(error, target);
    }
    return this.#add(path, bytes.length);
  }

  /** Puts a file as `stem.<hash>.ext`; the address changes with the content. */
  async putHashed(stem: string, ext: string, data: Uint8Array | string): Promise<StagedFile> {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    return this.put(`${stem}.${shortHash(bytes)}.${ext}`, bytes);
  }

  /** Puts a file that already lies on the disk (an encoded picture) under its address, without writing it again. */
  async putLink(path: string, from: string, bytes: number): Promise<StagedFile> {
    await linkOrCopy(this.#files, from, await this.#place(path));
    return this.#add(path, bytes);
  }

  /**
   * Puts a copy of a file that is not ours to link (a later change of the original must not change the issue).
   *
   * @param hash SHA-256 of what is wanted, hex; without it everything is
   * @throws PublisherError `input.changed` when the copy is another file
   */
  async putCopy(path: string, from: string, bytes: number, hash?: string): Promise<StagedFile> {
    const target = await this.#place(path);
    try {
      await this.#files.copyFile(from, target);
    } catch (error) {
      throw outputError(error, target);
    }
    if (hash !== undefined && (await hashFile(target)) !== hash) throw changed(from);
    return this.#add(path, bytes);
  }

  async #place(path: string): Promise<string> {
    const target = join(this.#root, path);
    const folder = dirname(target);
    if (!this.#made.has(folder)) {
      try {
        await this.#files.mkdir(folder);
      } catch (error) {
        throw outputError(error, folder);
      }
      this.#made.add(folder);
    }
    return target;
  }

  #add(path: string, bytes: number): StagedFile {
    const file = { path, bytes };
    this.#list.set(path, file);
    return file;
  }
}

/** Eight hex digits of SHA-256: enough to tell versions of one file apart. */
export function shortHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 8);
}

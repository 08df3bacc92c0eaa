/**
 * The issue as one ZIP for portals that accept only zip uploads. Pictures are stored, so that a range of the ZIP is the picture;
 * text is deflated. Large audio and video stay outside, beside the ZIP, because players ask for ranges of them. Pages that only
 * a web server can use (HTML, server settings) are left out: the reader never opens HTML from a ZIP.
 */
import { open, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BESIDE_ZIP_FROM, nameBesideZip } from '@e-bulletin/issue/zip-address.js';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { linkOrCopy, outputError, type Files } from '../files.js';
import type { Staging } from '../build/staging.js';

export interface ZipInput {
  readonly files: Files;
  readonly staging: Staging;
  readonly out: string;
}

export const MEDIA = /\.(?:mp3|m4a|ogg|opus|wav|mp4|webm|m4v)$/i;
const TEXT = /\.(?:json|txt|csv|vtt)$/i;
const LEFT_OUT =
  /(?:^|\/)(?:\.htaccess|web\.config|nginx\.conf\.txt|embed-snippets\.txt|ban-tin\.json|offline\.json|sw\.js)$|\.html$|^reader\//;
/** The same for every build, so that the same issue gives the same ZIP. */
const DATE = new Date(1980, 0, 1, 12);

/** Files that stay plain beside the ZIP: long recordings, films, and the PDF, which people open and download by itself. */
export const liesBeside = (file: { readonly path: string; readonly bytes: number }): boolean =>
  /\.pdf$/i.test(file.path) || (MEDIA.test(file.path) && file.bytes > BESIDE_ZIP_FROM);

export const zipName = (out: string): string => `${basename(out)}.ebulletin.zip`;

/** A file written in order; at most one picture waits in memory. */
class Sink {
  readonly #handle: Promise<FileHandle>;
  #last: Promise<unknown>;

  constructor(path: string) {
    this.#handle = open(path, 'w');
    this.#last = this.#handle;
  }

  write(chunk: Uint8Array): void {
    this.#last = this.#last.then(async () => (await this.#handle).writeFile(chunk));
  }

  fail(error: Error): void {
    this.#last = this.#last.then(() => Promise.reject(error));
  }

  async drained(): Promise<void> {
    await this.#last;
  }

  async close(): Promise<void> {
    try {
      await this.#last;
    } finally {
      await this.#handle.then((handle) => handle.close()).catch(() => undefined);
    }
  }
}

/** Writes the ZIP beside the output folder, whole or not at all. Returns its path. */
export async function writeZip({ files, staging, out }: ZipInput): Promise<string> {
  const target = join(dirname(out), zipName(out));
  const beside = `${target}.${process.pid}.part`;
  const list = staging.list
    .filter((file) => !LEFT_OUT.test(file.path))
    // The manifest last, before the directory: the reader's first request, of the last 64 kB, brings both.
    .sort((a, b) => Number(a.path === 'manifest.json') - Number(b.path === 'manifest.json'));
  const sink = new Sink(beside);
  try {
    const zip = new Zip((error, chunk) => {
      if (error) sink.fail(error);
      else sink.write(chunk);
    });
    for (const file of list) {
      const source = join(staging.root, file.path);
      if (liesBeside(file)) {
        const place = join(dirname(out), nameBesideZip(file.path));
        await linkOrCopy(files, source, place);
        continue;
      }
      const entry = TEXT.test(file.path)
        ? new ZipDeflate(file.path, { level: 9 })
        : new ZipPassThrough(file.path);
      entry.mtime = DATE;
      zip.add(entry);
      entry.push(await files.readFile(source), true);
      await sink.drained();
    }
    zip.end();
    await sink.close();
    await files.rename(beside, target);
    return target;
  } catch (error) {
    await sink.close().catch(() => undefined);
    await files.rm(beside).catch(() => undefined);
    throw outputError(error, target);
  }
}

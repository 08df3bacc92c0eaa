/**
 * The issue as one ZIP for portals that accept only zip uploads. Pictures are stored, so that a range of the ZIP is the picture;
 * text is deflated. Large audio and video stay outside, beside the ZIP, because players ask for ranges of them. Pages that only
 * a web server can use (HTML, server settings) are left out: the reader never opens HTML from a ZIP.
 */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
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

const MEDIA = /\.(?:mp3|m4a|ogg|opus|wav|mp4|webm|m4v)$/i;
const TEXT = /\.(?:json|txt|csv|vtt)$/i;
const LEFT_OUT =
  /(?:^|\/)(?:\.htaccess|web\.config|nginx\.conf\.txt|embed-snippets\.txt|ban-tin\.json)$|\.html$|^reader\//;
/** The same for every build, so that the same issue gives the same ZIP. */
const DATE = new Date(1980, 0, 1, 12);

export const zipName = (out: string): string => `${basename(out)}.ebulletin.zip`;

/** Writes the ZIP beside the output folder, whole or not at all. Returns its path. */
export async function writeZip({ files, staging, out }: ZipInput): Promise<string> {
  const target = join(dirname(out), zipName(out));
  const beside = `${target}.${process.pid}.part`;
  const list = staging.list
    .filter((file) => !LEFT_OUT.test(file.path))
    // The manifest last, before the directory: the reader's first request, of the last 64 kB, brings both.
    .sort((a, b) => Number(a.path === 'manifest.json') - Number(b.path === 'manifest.json'));
  try {
    const sink = createWriteStream(beside);
    let failed: unknown;
    sink.on('error', (error) => (failed = error));
    const zip = new Zip((error, chunk, final) => {
      if (error) failed = error;
      else sink.write(chunk);
      if (final) sink.end();
    });
    for (const file of list) {
      if (failed) throw failed;
      const source = join(staging.root, file.path);
      if (MEDIA.test(file.path) && file.bytes > BESIDE_ZIP_FROM) {
        const place = join(dirname(out), nameBesideZip(file.path));
        await files.mkdir(dirname(place));
        await linkOrCopy(files, source, place);
        continue;
      }
      const entry = TEXT.test(file.path)
        ? new ZipDeflate(file.path, { level: 9 })
        : new ZipPassThrough(file.path);
      entry.mtime = DATE;
      zip.add(entry);
      entry.push(await files.readFile(source), true);
      // Backpressure: at most one picture waits in memory.
      if (sink.writableNeedDrain && !failed)
        await Promise.race([once(sink, 'drain'), once(sink, 'error')]);
    }
    zip.end();
    if (!sink.writableFinished && !failed)
      await Promise.race([once(sink, 'finish'), once(sink, 'error')]);
    if (failed) throw failed;
    await files.rename(beside, target);
    return target;
  } catch (error) {
    await files.rm(beside).catch(() => undefined);
    throw outputError(error, target);
  }
}

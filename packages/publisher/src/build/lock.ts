/** One build at a time for one output: a file with our process id, which a later run may take over when that process is gone. */
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from '../beside.js';
import { EXIT, PublisherError } from '../errors.js';
import { errorCode, outputError } from '../files.js';
import { say } from '../model/say.js';
import type { WorkFolder } from './work-folder.js';

/** Milliseconds that an empty lock is believed. */
const FRESH = 10_000;

/** Takes the lock and returns what gives it back. */
export async function lock(work: WorkFolder, out: string): Promise<() => Promise<void>> {
  const path = join(work.root, 'lock');
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' });
      return () => rm(path, { force: true });
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw outputError(error, path);
    }
    if (await isHeld(path)) throw busy(out);
    await rm(path, { force: true });
  }
  throw busy(out);
}

async function isHeld(path: string): Promise<boolean> {
  const pid = Number(await readFile(path, 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 0) {
    // Between making the file and writing into it, or left so by a crash long ago.
    const made = await stat(path).then(
      (info) => info.mtimeMs,
      () => 0,
    );
    return Date.now() - made < FRESH;
  }
  return isRunning(pid);
}

const busy = (out: string): PublisherError =>
  new PublisherError({
    code: 'output.busy',
    exit: EXIT.output,
    message: say(
      `Một lệnh build khác đang làm bản tin trong ${out}.`,
      `Another build is working on ${out}.`,
    ),
    hint: say('Đợi lệnh kia xong, hoặc chọn --out khác.', 'Wait for it, or choose another --out.'),
  });

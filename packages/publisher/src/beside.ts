/** Files under another name while they are written: who writes them stands in the name, so that what a killed run left is told from what somebody is writing. */
import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Files } from './files.js';

/** Folders may be shared: a process id says nothing of a process on another computer. */
const COMPUTER = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const BESIDE = /^\..+\.([0-9a-f]{8})-(\d+)-[0-9a-f]{8}$/;

/** Another name for a file, for the time it is written. */
export const besideOf = (path: string): string => {
  const mark = `${COMPUTER}-${process.pid}-${randomBytes(4).toString('hex')}`;
  return join(dirname(path), `.${basename(path)}.${mark}`);
};

/** Removes what runs on this computer that are no more left half-written in a folder; one that is not there is clean. */
export async function sweep(files: Files, folder: string): Promise<void> {
  const names = await files.readdir(folder).catch(() => []);
  for (const name of names) {
    const [, computer, writer] = BESIDE.exec(name) ?? [];
    if (computer === COMPUTER && !isRunning(Number(writer)))
      // What may not be removed is in nobody's way.
      await files.rm(join(folder, name)).catch(() => undefined);
  }
}

/** Whether a process of this computer still runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

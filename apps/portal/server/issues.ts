/** Issues that the portal shows: built from a PDF by our publisher into .cache/issues/, once for each state of the PDF. */
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildIssue, writeShelf, type BuildReport, type Progress } from '@e-bulletin/publisher';
import { addIssue, EIGHT, makeArchive } from './archive.ts';

const CACHE = join(import.meta.dirname, '../.cache/issues');
export const SAMPLE_PDF = join(import.meta.dirname, '../../../examples/issue/ban-tin-so-8.pdf');
/** How long another process may build the same issue before we stop waiting for it. */
const PATIENCE = 10 * 60_000;

/**
 * The folder that holds, or will hold, the issue of a PDF: `ban-tin-so-8/ban-tin-so-8`, the ZIP beside it. Two PDFs
 * of one name do not share it.
 */
export function issueFolder(pdf: string): string {
  const path = resolve(pdf);
  const name = basename(path, extname(path));
  const mark = createHash('sha256').update(path).digest('hex').slice(0, 6);
  return join(CACHE, path === SAMPLE_PDF ? name : `${name}-${mark}`, name);
}

export interface BuildWish {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  /** Of a locked PDF. */
  readonly password?: string | undefined;
}

/**
 * Builds the issue of a PDF, folder and ZIP; returns at once when nothing changed since the last time.
 * Throws the publisher's errors. Test files run side by side and want the same issue, so it is built by one
 * process at a time.
 */
export async function buildForPortal(
  pdf: string,
  { onProgress, signal, password }: BuildWish = {},
): Promise<BuildReport> {
  const out = issueFolder(pdf);
  await mkdir(dirname(out), { recursive: true });
  const unlock = await lock(join(dirname(out), '.lock'));
  try {
    return await buildIssue(
      {
        input: pdf,
        out,
        zip: true,
        ...(signal && { signal }),
        ...(password !== undefined && { password }),
      },
      onProgress,
    );
  } finally {
    await unlock();
  }
}

/**
 * Folder of a shelf: the issue as it is and, of the sample, the seven issues that came before it. Made once for each state
 * of the issue.
 */
export async function shelfFor(issue: string): Promise<string> {
  const out = join(dirname(issue), 'kho');
  const unlock = await lock(join(dirname(issue), '.lock-kho'));
  try {
    const state = await readFile(join(issue, 'ban-tin.json'), 'utf8');
    const mark = createHash('sha256').update(state).digest('hex');
    const known = await readFile(join(out, '.dau'), 'utf8').catch(() => '');
    if (known === mark) return out;
    await rm(out, { recursive: true, force: true });
    await mkdir(out, { recursive: true });
    if (issue === issueFolder(SAMPLE_PDF)) await makeArchive(issue, out, EIGHT.slice(0, 7));
    await addIssue(issue, out, issue === issueFolder(SAMPLE_PDF) ? 'so-8' : basename(issue));
    await writeShelf({ folder: out, script: '/e-bulletin/e-bulletin.js' });
    await writeFile(join(out, '.dau'), mark);
    return out;
  } finally {
    await unlock();
  }
}

/** Folder of the sample issue, built if need be: what tests and benchmarks read. */
export async function sampleIssue(): Promise<string> {
  return (await buildForPortal(SAMPLE_PDF)).out;
}

/** Takes a lock file that names its owner; that of a process which is gone is taken over. */
async function lock(path: string): Promise<() => Promise<void>> {
  for (const end = Date.now() + PATIENCE; ; await sleep(200)) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = Number(await readFile(path, 'utf8').catch(() => ''));
    // Empty: the owner has not written its name yet.
    if (owner > 0 && !isAlive(owner)) await rm(path, { force: true });
    else if (Date.now() > end) throw new Error(`Another process (${owner}) keeps ${path}.`);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It exists, but is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

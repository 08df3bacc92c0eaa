/**
 * The public readers beside which ours is measured, brought when the benchmark runs and kept in `.cache/`: they are no
 * dependency of anything here. BookReader is AGPL: it is run as it comes and nothing of it is copied.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const PEERS = {
  'page-flip-2.0.7': 'page-flip@2.0.7',
  'bookreader-4.40.3': '@internetarchive/bookreader@4.40.3',
  'bookreader-5.0.0-116': '@internetarchive/bookreader@5.0.0-116',
  'pdfjs-dist-5.6.205': 'pdfjs-dist@5.6.205',
} as const;

/** Brings what is missing into `folder`, one folder each; returns the names of those that could not be had. */
export async function bringPeers(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const missing: string[] = [];
  for (const [name, spec] of Object.entries(PEERS)) {
    const target = join(folder, name);
    if (existsSync(target)) continue;
    const work = join(folder, `.${name}`);
    try {
      await rm(work, { recursive: true, force: true });
      await mkdir(work);
      const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
      const { stdout } = await run(npm, ['pack', '--silent', spec], { cwd: work });
      await run('tar', ['xzf', stdout.trim().split('\n').pop() as string], { cwd: work });
      await rename(join(work, 'package'), target);
    } catch (error) {
      missing.push(`${name}: ${String(error).split('\n')[0]}`);
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  }
  return missing;
}

/** The command starts itself once more with less room for what lives shortly, and does not where an operator chose the size. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kill, start } from '../support/process.js';

/** The command line that the system has of a process. */
const lineOf = (pid: number): string =>
  existsSync(`/proc/${pid}/cmdline`)
    ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    : execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });

async function started(nodeOptions?: string): Promise<{ line: string; code: number | null }> {
  const folder = mkdtempSync(join(tmpdir(), 'e-bulletin-room-'));
  try {
    const one = await start({
      data: join(folder, 'y-kien.db'),
      ...(nodeOptions === undefined ? {} : { nodeOptions }),
    });
    // The number of the process that was spawned is that of the one which serves: supervisors keep to it.
    const line = lineOf(one.child.pid!);
    expect((await fetch(`${one.at}/healthz`)).status).to.equal(200);
    return { line, code: await kill(one, 'SIGTERM') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const canReplaceItself = process.platform !== 'win32';

describe('room for what lives shortly', () => {
  it('is small, in the process that was started, which keeps its arguments and ends with 0', async () => {
    const { line, code } = await started();
    expect(line.includes(' --max-semi-space-size=8 ')).to.equal(canReplaceItself);
    expect(line).to.match(/cli\.ts --data .*y-kien\.db --port 0 ?$/);
    expect(code).to.equal(0);
  });

  it('is what the operator says', async () => {
    const { line } = await started('--max-semi-space-size=32');
    expect(line).not.to.include('--max-semi-space-size=8 ');
  });
});

/** What the tasks share: running a command, building the packages. */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs one of our commands (found in node_modules/.bin, see run.mjs). `quiet` collects its output instead of showing it. */
export function run(
  command: string,
  args: readonly string[],
  {
    quiet = false,
    env = {},
    cwd = root,
  }: { quiet?: boolean; env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...env },
      // The commands of npm are scripts on Windows, and those need a shell.
      shell: process.platform === 'win32' && command !== process.execPath,
    });
    let output = '';
    child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr?.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Builds every package through turborepo; unchanged ones come from its cache. Output is shown when it fails. */
export async function build(): Promise<void> {
  const started = Date.now();
  process.stdout.write('Đang dựng các gói · Building the packages ... ');
  const { code, output } = await run('turbo', ['run', 'build', '--output-logs=errors-only'], {
    quiet: true,
  });
  if (code !== 0) {
    console.log('\n' + output);
    process.exit(code);
  }
  console.log(`${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** Runs one of the repository's own scripts in a process of its own and ends with its exit code. */
export async function handOver(script: string): Promise<never> {
  const { code } = await run(process.execPath, [
    ...process.execArgv,
    script,
    ...process.argv.slice(2),
  ]);
  process.exit(code);
}

/**
 * Runs the benchmarks beside this file one after another, each in a process of
 * its own so that none warms another up: `npm run bench`, or one of them with
 * its options: `npm run bench -- first-page --runs 15`.
 */
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Every file here but this one is a benchmark. */
const BENCHMARKS = globSync('*.ts', { cwd: import.meta.dirname })
  .map((file) => basename(file, '.ts'))
  .filter((name) => name !== 'run')
  .sort();

const [asked, ...rest] = process.argv.slice(2);
const chosen = BENCHMARKS.filter((name) => asked === undefined || asked === name);
if (chosen.length === 0) {
  console.error(`Không có phép đo "${asked}". Có: ${BENCHMARKS.join(', ')}.`);
  console.error(`No benchmark "${asked}". There are: ${BENCHMARKS.join(', ')}.`);
  process.exitCode = 2;
}
for (const name of chosen) {
  const code = await run(name);
  if (code !== 0) process.exitCode = code;
}

function fileOf(name: string): string {
  return join(import.meta.dirname, `${name}.ts`);
}

function run(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, fileOf(name), ...rest], {
      cwd: join(import.meta.dirname, '..'),
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

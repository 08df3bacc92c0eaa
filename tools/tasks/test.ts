/**
 * `npm test`: everything that needs no network beyond the package registries. Each runner writes its counts to a file;
 * the last line sums them. A runner that ran nothing fails. `npm run test:full` sets FULL=1 for the full counts of the
 * seeded long tests.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { glob } from 'node:fs/promises';
import { ensureBrowser } from '../browser.mjs';
import { build, root, run } from '../lib.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const folder = mkdtempSync(join(tmpdir(), 'e-bulletin-test-'));
const started = Date.now();
const totals: (Counts & { name: string })[] = [];

try {
  process.env['CHROME_PATH'] = await ensureBrowser();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
await build();

await nodeTests('Kiểm tra mã nguồn · Checks', ['tools/test/*.test.ts']);
await nodeTests('Node', [
  'packages/*/test/model/**/*.test.ts',
  'packages/*/test/node/**/*.test.ts',
]);
await browserTests('Chromium');
await nodeTests('Cổng mẫu · Sample portal', ['apps/portal/test/**/*.test.ts']);

rmSync(folder, { recursive: true, force: true });

const sum = (key: keyof Counts): number => totals.reduce((all, one) => all + one[key], 0);
console.log('');
for (const { name, passed, failed, skipped } of totals) {
  console.log(
    `${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`,
  );
}
console.log(`${Math.round((Date.now() - started) / 1000)} s`);
const failed =
  sum('failed') + sum('skipped') + totals.filter((one) => one.passed + one.failed === 0).length;
console.log(`${sum('passed')} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function nodeTests(name: string, patterns: string[]): Promise<void> {
  console.log(`\n== ${name}`);
  const files: string[] = [];
  for await (const file of glob(patterns, { cwd: root })) files.push(file);
  const counts = join(folder, `${totals.length}.json`);
  await run(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    '--import',
    './tools/ts-hooks.mjs',
    '--test',
    '--test-concurrency=2',
    '--test-timeout=600000',
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    '--test-reporter=./tools/reporters/node-counts.mjs',
    `--test-reporter-destination=${counts}`,
    ...files.sort(),
  ]);
  record(name, counts);
}

async function browserTests(name: string): Promise<void> {
  console.log(`\n== ${name}`);
  const counts = join(folder, `${totals.length}.json`);
  await run('wtr', ['--config', 'tools/wtr.config.mjs'], { env: { COUNTS_FILE: counts } });
  record(name, counts);
}

/** A runner that died before it could count has failed once. */
function record(name: string, file: string): void {
  try {
    totals.push({ name, ...(JSON.parse(readFileSync(file, 'utf8')) as Counts) });
  } catch {
    totals.push({ name, passed: 0, failed: 1, skipped: 0 });
  }
}

/**
 * `npm test`: everything that needs no network beyond the package registries. Each runner writes its counts to a file;
 * the last line sums them. A runner that ran nothing fails. `npm run test:full` sets FULL=1 for the full counts of the
 * seeded long tests.
 *
 * Runners go side by side, one more than there are processors: most of them wait longer than they work, for turns, timers,
 * sounds and disks. Full counts work rather than wait, and are not in a hurry: a runner for each processor. What a runner
 * prints is shown when it ends.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { glob } from 'node:fs/promises';
import { ensureBrowser, ensureLetters, ensureShell } from '../browser.mjs';
import { build, root, run, type Outcome } from '../lib.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** Milliseconds of each file. */
  files: readonly (readonly [path: string, ms: number])[];
}

const folder = mkdtempSync(join(tmpdir(), 'e-bulletin-test-'));
const started = Date.now();
let begun = 0;
const totals: (Omit<Counts, 'files'> & { name: string })[] = [];

const FULL = process.env['FULL'] === '1';
/** Full counts have the whole browser, and so has who names one. */
const QUICK = !FULL && !process.env['CHROME_PATH'];

try {
  process.env['CHROME_PATH'] = await ensureBrowser();
  if (QUICK) process.env['HEADLESS_SHELL'] ??= ensureShell() ?? '';
  ensureLetters();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
await build();

/** Milliseconds after which a file is taken to hang. Full counts take minutes, and twice as many on a busy machine. */
const HANGS = FULL ? 1_200_000 : 600_000;

/** Three frameworks and a release of one package, each from a registry of its own, are for `test:full`. */
const CONSUMERS = FULL
  ? ['apps/consumers/test/*.test.ts']
  : ['published', 'bundlers'].map((name) => `apps/consumers/test/${name}.test.ts`);

/** Dark and by the device's choice as well; each takes four minutes. */
const STORIES = FULL ? 'stories*' : 'stories';

/** What there is to run. What is long, or is with full counts, comes first, so that none of it is left for the end. */
const queue: (() => Promise<void>)[] = [
  () =>
    nodeTests(
      'Node',
      ['packages/*/test/node/**/*.test.ts', ...CONSUMERS],
      ['--test-concurrency=2'],
    ),
  // Readers wait more than they work: turns, timers, sounds.
  () =>
    nodeTests(
      'Cổng mẫu · Sample portal',
      ['apps/portal/test/**/*.test.ts'],
      ['--test-concurrency=3'],
    ),
  // One after the other: each builds the same folder.
  () =>
    nodeTests('Storybook', [`apps/storybook/test/${STORIES}.test.ts`], ['--test-concurrency=1']),
  () => browserTests('Chromium, <e-flipbook>', ['packages/flipbook/test/element/**/*.test.ts']),
  () => nodeTests('Kiểm tra mã nguồn · Checks', ['tools/test/*.test.ts']),
  () =>
    browserTests('Chromium', [
      'packages/*/test/model/**/*.test.ts',
      'packages/!(flipbook)/test/element/**/*.test.ts',
    ]),
  // Pure models share a process: starting one for each file would take longer than the tests do.
  () =>
    nodeTests(
      'Mô hình · Models',
      ['packages/*/test/model/**/*.test.ts'],
      ['--test-isolation=none'],
    ),
];

await Promise.all(
  Array.from({ length: availableParallelism() + (FULL ? 0 : 1) }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await next();
  }),
);

rmSync(folder, { recursive: true, force: true });

const sum = (key: 'passed' | 'failed' | 'skipped'): number =>
  totals.reduce((all, one) => all + one[key], 0);
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

async function nodeTests(
  name: string,
  patterns: string[],
  how: readonly string[] = [],
): Promise<void> {
  const files: string[] = [];
  for await (const file of glob(patterns, { cwd: root })) files.push(file);
  await runner(name, (counts) =>
    run(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        '--import',
        './tools/ts-hooks.mjs',
        '--test',
        ...how,
        `--test-timeout=${HANGS}`,
        '--test-reporter=dot',
        '--test-reporter-destination=stdout',
        '--test-reporter=./tools/reporters/node-counts.mjs',
        `--test-reporter-destination=${counts}`,
        ...files.sort(),
      ],
      { quiet: true },
    ),
  );
}

async function browserTests(name: string, patterns: readonly string[]): Promise<void> {
  await runner(name, (counts) =>
    run('wtr', ['--config', 'tools/wtr.config.mjs', '--files', ...patterns], {
      quiet: true,
      env: { COUNTS_FILE: counts },
    }),
  );
}

/** Runs one runner and takes its counts. One that died before it could count has failed once. */
async function runner(name: string, start: (counts: string) => Promise<Outcome>): Promise<void> {
  const file = join(folder, `${++begun}.json`);
  const began = Date.now();
  console.log(`-- ${name} ...`);
  const { code, output } = await start(file);
  console.log(`\n== ${name} (${Math.round((Date.now() - began) / 1000)} s)\n${output.trim()}`);
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8')) as Counts;
    // What fails outside of a test (a group that throws while it is read) has no count of its own.
    if (code !== 0 && counts.failed === 0) counts.failed = 1;
    totals.push({ name, ...counts });
    // Models share a process and are not timed one by one.
    if (counts.files.length > 0) console.log(`${name}: ${slowest(counts.files)}`);
  } catch {
    totals.push({ name, passed: 0, failed: 1, skipped: 0 });
  }
}

/** The ten files that took longest, in whole seconds: where to look when the suite gets slow. */
function slowest(files: Counts['files']): string {
  const most = files.toSorted(([, one], [, other]) => other - one).slice(0, 10);
  return most.map(([path, ms]) => `${path} ${Math.round(ms / 1000)} s`).join(', ');
}

// Web Test Runner: pure models and elements in a real Chromium. COUNTS_FILE, when set, receives the counts and each file's
// milliseconds as JSON.
// One package: npx wtr --config tools/wtr.config.mjs --files 'packages/flipbook/test/element/*.test.ts'
import { writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserOptions } from './browser.mjs';
import { freePort } from './free-port.mjs';
import { commonJsPlugin } from './wtr-commonjs.mjs';

const rootDir = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Milliseconds of each session (one for each file), loading included. */
const took = new Map();

const counts = {
  onTestRunFinished({ sessions }) {
    if (!process.env.COUNTS_FILE) return;
    const total = { passed: 0, failed: 0, skipped: 0, files: [] };
    const add = (suite) => {
      for (const test of suite.tests)
        total[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
      suite.suites.forEach(add);
    };
    for (const session of sessions) {
      const file = relative(rootDir, session.testFile).replaceAll('\\', '/');
      total.files.push([file, took.get(session.id) ?? 0]);
      if (session.testResults) add(session.testResults);
      // A file that does not load has no tests, but it has failed.
      if (session.errors.length > 0 || !session.testResults) total.failed++;
    }
    writeFileSync(process.env.COUNTS_FILE, JSON.stringify(total));
  },
};

const launcher = chromeLauncher({ launchOptions: await browserOptions() });
// Files follow one another in one tab. Its history would fill up (50 entries), and a full one loses entries from its middle:
// Back then leads out of the test. So each file begins with a history of its own.
const startSession = launcher.startSession.bind(launcher);
launcher.startSession = (id, url) => {
  took.set(id, -Date.now());
  return startSession(id, url);
};
const stopSession = launcher.stopSession.bind(launcher);
launcher.stopSession = async (id) => {
  const page = launcher.activePages.get(id)?.puppeteerPage;
  const result = await stopSession(id);
  took.set(id, Date.now() + took.get(id));
  const session = await page?.createCDPSession();
  await session?.send('Page.resetNavigationHistory');
  await session?.detach();
  return result;
};

export default {
  rootDir,
  port: await freePort(),
  files: ['packages/*/test/model/**/*.test.ts', 'packages/*/test/element/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'production'] },
  plugins: [
    commonJsPlugin(),
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: join(rootDir, 'tsconfig.base.json'),
    }),
  ],
  // One page at a time: a tab in the background paints no frames and decodes no pictures.
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 20_000 } },
  browsers: [launcher],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), counts],
};

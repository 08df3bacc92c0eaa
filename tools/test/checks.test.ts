/** The checks that read the code instead of running it. Each is one test, so that `npm test` counts it. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { run } from '../lib.ts';

const checks: readonly [name: string, command: string, args: readonly string[]][] = [
  ['types of tests, tools and benches', 'tsc', ['-p', 'tsconfig.json']],
  ['pure models compile without the DOM', 'tsc', ['-p', 'tools/tsconfig.models.json']],
  [
    'ESLint',
    'eslint',
    ['.', '--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint/'],
  ],
  ['Prettier', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['import directions between packages', 'turbo', ['boundaries']],
];

describe('checks', () => {
  for (const [name, command, args] of checks) {
    it(name, async () => {
      const { code, output } = await run(command, args, { quiet: true });
      expect(code, output).to.equal(0);
    });
  }
});

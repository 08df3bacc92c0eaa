/**
 * Scenarios that mostly wait (for sound, for a network that is slow) run a few at a time; each is still a test of its own.
 */
import { before, it } from '@e-bulletin/tools/testing';

export type Scenario = readonly [name: string, run: () => Promise<void>];

const AT_ONCE = 6;

export function together(scenarios: readonly Scenario[]): void {
  const results: Promise<void>[] = [];
  before(() => {
    let next = 0;
    const finish: ((ended: Promise<void>) => void)[] = [];
    scenarios.forEach((_, i) => {
      const result = new Promise<void>((resolve) => (finish[i] = resolve));
      // Each test reports its own failure; nothing may be unhandled before its turn.
      result.catch(() => undefined);
      results.push(result);
    });
    const work = async (): Promise<void> => {
      while (next < scenarios.length) {
        const i = next++;
        const ended = scenarios[i]?.[1]() ?? Promise.resolve();
        finish[i]?.(ended);
        await ended.catch(() => undefined);
      }
    };
    for (let i = 0; i < AT_ONCE; i++) void work();
  });
  scenarios.forEach(([name], i) => it(name, () => results[i]));
}

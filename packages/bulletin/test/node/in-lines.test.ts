/** Jobs a few at a time: how many at once, in which order, and what a failure and a stop leave behind. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { inLines } from '../../src/offline/in-lines.js';

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const never = new AbortController().signal;

/** Resolves only by being told to stop, like a request on a line that hangs. */
const hanging = (signal: AbortSignal): Promise<void> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('late'))));

async function failureOf(work: Promise<void>): Promise<Error | undefined> {
  return await work.then(
    () => undefined,
    (error: Error) => error,
  );
}

describe('inLines', () => {
  for (const [items, lines, most] of [
    [0, 4, 0],
    [1, 4, 1],
    [9, 4, 4],
    [9, 1, 1],
  ] as const) {
    it(`does ${items} jobs on ${lines} lines, ${most} at once, in order`, async () => {
      const begun: number[] = [];
      let running = 0;
      let seen = 0;
      const numbers = [...new Array<number>(items).keys()];
      await inLines(numbers, lines, never, async (number) => {
        begun.push(number);
        seen = Math.max(seen, ++running);
        await soon();
        running--;
      });
      expect(begun).to.deep.equal(numbers);
      expect(seen).to.equal(most);
    });
  }

  it('begins nothing and ends everything before it tells of a failure', async () => {
    const begun: number[] = [];
    let running = 0;
    const failure = await failureOf(
      inLines([0, 1, 2, 3, 4, 5], 3, never, async (number) => {
        begun.push(number);
        running++;
        await soon();
        running--;
        if (number === 1) throw new Error('no network');
        if (number > 2) await soon();
      }),
    );
    expect(failure?.message).to.equal('no network');
    expect(running).to.equal(0);
    const then = begun.length;
    await soon();
    expect(begun.length).to.equal(then);
    expect(then).to.be.below(6);
  });

  it('a job that hangs is stopped by the failure of another', async () => {
    const failure = await failureOf(
      inLines([0, 1], 2, never, async (number, signal) => {
        if (number === 0) return await hanging(signal);
        await soon();
        throw new Error('no network');
      }),
    );
    expect(failure?.message).to.equal('no network');
  });

  it('is stopped from outside, between jobs and within one', async () => {
    const outside = new AbortController();
    const within = failureOf(inLines([0], 1, outside.signal, (_, signal) => hanging(signal)));
    outside.abort();
    expect((await within)?.message).to.equal('late');
    const begun: number[] = [];
    const after = await failureOf(
      inLines([0], 1, outside.signal, async (number) => void begun.push(number)),
    );
    expect(after?.name).to.equal('AbortError');
    expect(begun).to.deep.equal([]);
  });
});

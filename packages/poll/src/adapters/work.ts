/** Does the work that a service asks for, in slices shorter than a frame, so that the page stays alive. */
import { readChallenge } from '@e-bulletin/issue/poll/challenge.js';
import { Solver } from '@e-bulletin/issue/poll/pow.js';
import type { Work } from '@e-bulletin/issue/poll/types.js';

const SLICE = 10;

/** `undefined` where nothing was asked that can be done. */
export async function solve(asked: unknown, secret: string): Promise<Work | undefined> {
  const challenge = readChallenge(asked);
  if (!challenge) return undefined;
  const solver = new Solver(challenge, secret);
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      const work = solver.step(200);
      if (work) return work;
    } while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Does the work that a service asks for, in slices shorter than a frame, so that the page stays alive. */
import { Solver } from '@e-bulletin/issue/poll/pow.js';
import type { Challenge, Work } from '@e-bulletin/issue/poll/types.js';

const SLICE = 10;

export async function solve(challenge: Challenge, secret: string): Promise<Work> {
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

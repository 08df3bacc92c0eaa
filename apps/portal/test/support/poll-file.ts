/** One lab for all tests of a file; its line is whole again after each of them. */
import { after, afterEach, before } from '@e-bulletin/tools/testing';
import { PollLab, sampler } from './poll-lab.ts';

export let lab: PollLab;

/** Publishes a poll of its own for a test; gives its id. */
export const sample = sampler(() => lab);

export function pollFile(): void {
  before(async () => {
    lab = await PollLab.open();
  });
  after(() => lab.close());
  afterEach(() => lab.reset());
}

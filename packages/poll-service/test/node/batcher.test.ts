/** Group commit: who shares a group, and who is sent away. */
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { Batcher } from '../../src/count/batcher.js';

function open(size = 10, queue = 10) {
  const groups: number[][] = [];
  let ready = Promise.resolve();
  const batcher = new Batcher<number, string>(
    { size, queue },
    async (values, done) => {
      groups.push([...values]);
      values.forEach((value, i) => done(i, `on disk: ${value}`));
    },
    () => ready,
  );
  const hold = (): (() => void) => {
    let release = (): void => undefined;
    ready = new Promise((resolve) => (release = resolve));
    return release;
  };
  return { batcher, groups, hold };
}

describe('a group of submissions', () => {
  it('is one where nobody else is there', async () => {
    const { batcher, groups } = open();
    expect(await batcher.add(1)).to.equal('on disk: 1');
    expect(groups).to.deep.equal([[1]]);
  });

  it('takes in who comes while it could not be written yet', async () => {
    const { batcher, groups, hold } = open();
    const release = hold();
    const first = batcher.add(1);
    for (let turn = 0; turn < 5; turn++) await setImmediate();
    const second = batcher.add(2);
    release();
    expect(await Promise.all([first, second])).to.deep.equal(['on disk: 1', 'on disk: 2']);
    expect(groups).to.deep.equal([[1, 2]]);
  });

  it('has an end, and so has the queue', async () => {
    const { batcher, groups, hold } = open(2, 3);
    const release = hold();
    const three = [1, 2, 3].map((value) => batcher.add(value));
    const refused = await batcher.add(4).catch(({ code }: { code: string }) => code);
    expect(refused).to.equal('busy');
    const stopped = batcher.stop();
    expect(await batcher.add(5).catch(({ code }: { code: string }) => code)).to.equal('stopping');
    release();
    await Promise.all([...three, stopped]);
    expect(groups).to.deep.equal([[1, 2], [3]]);
  });
});

/** Ten characters: different for everybody, and good for nothing but the ballot that they came with. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { showCode } from '@e-bulletin/issue/poll.js';
import { ballotId, receiptFor } from '../../src/secrets.js';
import { engines } from '../support/engines.js';
import { ballot, definition, secret } from '../support/service.js';

const MANY = 20_000;

/** Of a ballot that nobody has sent. */
const other = (): string => receiptFor(ballotId('thu-gom', secret()));

describe('receipts', () => {
  it(`of ${MANY} ballots are as many`, () => {
    const receipts = new Set(Array.from({ length: MANY }, other));
    // Of 45 bits; chance alone fails this once in two hundred thousand runs.
    expect(receipts.size).to.equal(MANY);
    for (let at = 0; at < 9; at++) {
      const letters = new Set([...receipts].map((receipt) => receipt[at]));
      expect(letters.size, `letters in place ${at + 1}`).to.equal(32);
    }
  });

  it('of one secret in two polls have nothing to do with each other', () => {
    const mine = secret();
    const [here, there] = [ballotId('thu-gom', mine), ballotId('khac', mine)];
    expect(receiptFor(here)).to.not.equal(receiptFor(there));
    for (let at = 0; at + 8 <= here.length; at++) {
      expect(there).to.not.include(here.slice(at, at + 8));
    }
  });
});

for (const { name, use } of engines('receipts')) {
  describe(`a receipt, on ${name}`, () => {
    it('is found in its own poll, and nothing that is only like it', () =>
      use(async ({ service }) => {
        await service.office.define({ ...definition, id: 'khac' });
        await service.office.publish('khac');
        const { receipt } = await service.submit('thu-gom', ballot());
        const found = (typed: string): Promise<boolean> => service.hasReceipt('thu-gom', typed);
        expect(await found(receipt)).to.equal(true);
        expect(await found(receipt.toLowerCase().replace('-', ' '))).to.equal(true);
        expect(await service.hasReceipt('khac', receipt)).to.equal(false);
        // Two letters alike: one in a thousand.
        let near = other();
        while (!near.startsWith(receipt.slice(0, 2))) near = other();
        expect(await found(showCode(near))).to.equal(false);
      }));
  });
}

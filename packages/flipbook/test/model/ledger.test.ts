/** Decoded bytes are counted and the right ones are given back. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { bytesOf, CAPS, Ledger } from '../../src/model/ledger.js';

const fill = (
  cap: number,
  ...entries: [page: number, bytes: number, sharp?: boolean][]
): Ledger => {
  const ledger = new Ledger(cap);
  for (const [page, bytes, sharp = true] of entries) {
    ledger.add({ key: `${page}${sharp ? '' : 'l'}`, page, bytes, sharp });
  }
  return ledger;
};

describe('Ledger', () => {
  it('counts what decoding costs', () => {
    expect(bytesOf(1080, 1527)).to.equal(6_596_640);
    const ledger = fill(100, [1, 40], [2, 30]);
    expect(ledger.total).to.equal(70);
    ledger.add({ key: '2', page: 2, bytes: 10, sharp: true });
    expect(ledger.total, 'the same key again replaces').to.equal(50);
    ledger.remove('1');
    ledger.remove('never there');
    expect(ledger.total).to.equal(10);
  });

  const cases: [name: string, ledger: Ledger, shown: number[], keys: string[]][] = [
    ['under the cap nothing', fill(100, [1, 50], [2, 50]), [1], []],
    ['farthest first', fill(100, [1, 40], [5, 40], [9, 40]), [1], ['9']],
    ['behind the reader too', fill(100, [1, 40], [5, 40], [6, 40]), [6], ['1']],
    ['what a larger one replaced first', fill(100, [1, 60], [4, 30], [4, 20, false]), [1], ['4l']],
    ['of a page shown too', fill(100, [1, 60], [1, 30, false], [4, 30]), [1], ['1l']],
    ['sharp before low at one distance', fill(100, [5, 60], [4, 30, false], [6, 30]), [5], ['6']],
    ['as many as needed', fill(50, [1, 40], [3, 40], [4, 40]), [1], ['4', '3']],
    ['what is shown stays', fill(10, [1, 40], [2, 40]), [1, 2], []],
    ['what is shown stays, the rest goes', fill(10, [1, 40], [2, 40], [3, 1]), [1, 2], ['3']],
  ];
  for (const [name, ledger, shown, keys] of cases) {
    it(name, () => expect(ledger.excess(shown)).to.deep.equal(keys));
  }

  it('keeps a phone under 60 MB while 72 pages are read three times', () => {
    const ledger = new Ledger(CAPS.phone);
    for (let turn = 0; turn < 72 * 3; turn++) {
      const page = (turn % 72) + 1;
      ledger.add({ key: String(page), page, bytes: bytesOf(1080, 1527), sharp: true });
      const gone = ledger.excess([page]);
      for (const key of gone) ledger.remove(key);
      expect(ledger.total).to.be.at.most(CAPS.phone);
      expect(gone).not.to.include(String(page));
    }
  });
});

/** Printed numbers and ordinals: both shown where they differ, typed ones understood. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { placeLabel } from '../../src/model/labels.js';
import { pageOfText } from '../../src/model/typed-page.js';

/** Two cover pages without numbers, then printed 1.. */
const book = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((number) => ({
  number,
  label: number > 2 ? String(number - 2) : String(number),
}));
const at = (...numbers: number[]) => book.filter(({ number }) => numbers.includes(number));

describe('placeLabel', () => {
  it('says both once where they differ', () => {
    expect(placeLabel(at(12), 64)).to.deep.equal({
      printed: '10',
      ordinal: '12',
      pages: 64,
      differs: true,
    });
    expect(placeLabel(at(5, 6), 64)).to.deep.equal({
      printed: '3–4',
      ordinal: '5–6',
      pages: 64,
      differs: true,
    });
  });

  it('says one where they are the same', () => {
    expect(placeLabel(at(2), 64).differs).to.equal(false);
    expect(
      placeLabel(
        [
          { number: 4, label: '4' },
          { number: 5, label: '5' },
        ],
        8,
        ' và ',
      ).printed,
    ).to.equal('4 và 5');
    expect(placeLabel([], 0)).to.deep.equal({ printed: '', ordinal: '', pages: 0, differs: false });
  });
});

describe('pageOfText', () => {
  const cases: [typed: string, page: number | undefined][] = [
    ['10', 12],
    [' 10 ', 12],
    ['Trang 10', 12],
    ['tr. 10', 12],
    ['1', 3],
    ['12', 12],
    ['3–4', 5],
    ['3-4', 5],
    ['0', undefined],
    ['99', undefined],
    ['-1', undefined],
    ['', undefined],
    ['   ', undefined],
    ['mười', undefined],
    ['1e3', undefined],
  ];
  for (const [typed, page] of cases) {
    it(`${JSON.stringify(typed)}: ${page ?? 'none'}`, () => {
      expect(pageOfText(book, typed)).to.equal(page);
    });
  }

  it('takes labels that are no numbers, composed or not, in any case', () => {
    const named = [
      { number: 1, label: 'Bìa 1' },
      { number: 2, label: 'iv' },
      { number: 3, label: '1' },
    ];
    expect(pageOfText(named, 'bìa 1'.normalize('NFD'))).to.equal(1);
    expect(pageOfText(named, 'IV')).to.equal(2);
    expect(pageOfText(named, '2'), 'no such label: the ordinal').to.equal(2);
  });
});

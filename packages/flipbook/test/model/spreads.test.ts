/** Which pages lie together: covers, pairs, landscape pages, sides of the manifest, right to left. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { ratioOf, spreadIndexOf, spreadsOf, type PageShape } from '../../src/model/spreads.js';

/** "p" portrait, "L" landscape; "<" left, ">" right, "=" center as the manifest may say. */
function pagesOf(text: string): PageShape[] {
  return [...text].map((sign, index) => {
    const landscape = sign === 'L';
    const side = ({ '<': 'left', '>': 'right', '=': 'center' } as const)[sign];
    return {
      number: index + 1,
      width: landscape ? 297 : 210,
      height: landscape ? 210 : 297,
      ...(side && { side }),
    };
  });
}

/** "·1 23 4·": a dot is the empty side; [n] lies across. */
function drawn(text: string, progression: 'ltr' | 'rtl' = 'ltr'): string {
  return spreadsOf(pagesOf(text), 'spread', progression)
    .map(({ left, right, whole }) => (whole ? `[${whole}]` : `${left ?? '·'}${right ?? '·'}`))
    .join(' ');
}

describe('spreadsOf', () => {
  const cases: [name: string, pages: string, ltr: string, rtl: string][] = [
    ['no page', '', '', ''],
    ['one page', 'p', '·1', '1·'],
    ['two pages are two covers', 'pp', '·1 2·', '1· ·2'],
    ['even count: last alone', 'pppp', '·1 23 4·', '1· 32 ·4'],
    ['odd count', 'ppppp', '·1 23 45', '1· 32 54'],
    ['landscape alone, pairs start anew', 'pppLppp', '·1 23 [4] 56 7·', '1· 32 [4] 65 ·7'],
    ['landscape splits a pair', 'ppLpp', '·1 2· [3] 45', '1· ·2 [3] 54'],
    ['landscape cover', 'Lpp', '[1] 23', '[1] 32'],
    ['only landscape', 'LLL', '[1] [2] [3]', '[1] [2] [3]'],
    ['center of the manifest', 'p=pp', '·1 [2] 34', '1· [2] 43'],
    ['no cover: first page on the left', '<>pp', '12 34', '·1 2· ·3 4·'],
    ['two left pages in a row', 'p<<p', '·1 2· 34', '1· 2· 3· ·4'],
  ];
  for (const [name, pages, ltr, rtl] of cases) {
    it(name, () => {
      expect(drawn(pages)).to.equal(ltr);
      if (!/[<>]/.test(pages)) expect(drawn(pages, 'rtl')).to.equal(rtl);
    });
  }

  it('is one page each in single view', () => {
    const spreads = spreadsOf(pagesOf('ppL'), 'single', 'rtl');
    expect(spreads).to.deep.equal([1, 2, 3].map((number) => ({ pages: [number], whole: number })));
  });

  it('holds every page once and in order, whatever the shapes', () => {
    for (const text of ['pLpLp', '=p=p', 'LLpp', 'ppppppppL', '<<>>', '>><<']) {
      const numbers = spreadsOf(pagesOf(text), 'spread').flatMap(({ pages }) => [...pages]);
      expect(numbers, text).to.deep.equal(pagesOf(text).map(({ number }) => number));
    }
  });

  it('finds the spread of a page', () => {
    const spreads = spreadsOf(pagesOf('pppp'), 'spread');
    expect([1, 2, 3, 4, 9].map((page) => spreadIndexOf(spreads, page))).to.deep.equal([
      0, 1, 1, 2, 0,
    ]);
  });
});

describe('ratioOf', () => {
  it('is that of the ordinary page', () => {
    expect(ratioOf(pagesOf('ppLpp'))).to.be.closeTo(210 / 297, 1e-9);
    expect(ratioOf([])).to.be.closeTo(Math.SQRT1_2, 1e-9);
    expect(ratioOf([{ number: 1, width: 0, height: 0 }])).to.be.closeTo(Math.SQRT1_2, 1e-9);
  });
});

/** Where the badge of a hotspot lies among printed words. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { EDGE, placeBadge, type Area } from '../../src/model/badge-place.js';

const PAGE = { width: 370, height: 523 };
const WORDED = { width: 110, height: 30 };
const SIGN = { width: 34, height: 30 };
const SPOT: Area = { x: 40, y: 100, width: 290, height: 120 };

/** Lines of words across `area`. */
const lines = ({ x, y, width, height }: Area, pitch = 9): Area[] =>
  [...Array(Math.floor(height / pitch)).keys()].map((at) => ({
    x,
    y: y + at * pitch,
    width,
    height: 7,
  }));

function covered({ x, y, worded }: ReturnType<typeof placeBadge>, taken: readonly Area[]): boolean {
  const { width, height } = worded ? WORDED : SIGN;
  return taken.some(
    (one) =>
      Math.min(one.x + one.width, x + width) > Math.max(one.x, x) &&
      Math.min(one.y + one.height, y + height) > Math.max(one.y, y),
  );
}

describe('placeBadge', () => {
  it('lies in the lower left corner where nothing is printed', () =>
    expect(placeBadge(SPOT, [], WORDED, SIGN, PAGE)).to.deep.equal({
      x: SPOT.x + EDGE,
      y: SPOT.y + SPOT.height - EDGE - WORDED.height,
      worded: true,
    }));

  const cases: [name: string, spot: Area, taken: readonly Area[], worded: boolean][] = [
    ['a caption along the foot', SPOT, lines({ ...SPOT, y: 190, height: 30 }), true],
    ['a column at the left', SPOT, lines({ ...SPOT, width: 150 }), true],
    ['words everywhere but in a strip', SPOT, lines({ ...SPOT, width: 240 }), false],
    ['words everywhere in it', SPOT, lines(SPOT), false],
    ['less than its word', { ...SPOT, width: 90 }, [], false],
    ['less than its sign', { ...SPOT, width: 20, height: 20 }, [], false],
  ];
  for (const [name, spot, taken, worded] of cases) {
    it(`covers no word: ${name}`, () => {
      const place = placeBadge(spot, taken, WORDED, SIGN, PAGE);
      expect(place.worded).to.equal(worded);
      expect(covered(place, taken)).to.equal(false);
      expect(place.x).to.be.at.least(0);
      expect(place.x + SIGN.width).to.be.at.most(PAGE.width);
    });
  }

  const around: [name: string, taken: readonly Area[], worded: boolean][] = [
    ['with its word in the nearest gap', [], true],
    [
      'with its word past a line under it',
      lines({ ...SPOT, y: 222, width: 150, height: 30 }),
      true,
    ],
    [
      'as a sign where there is no gap for its word',
      lines({ x: 38, y: 0, width: 332, height: 523 }),
      false,
    ],
  ];
  for (const [name, taken, worded] of around) {
    it(`lies beside a chart, ${name}`, () => {
      const place = placeBadge(SPOT, taken, WORDED, SIGN, PAGE, true);
      expect(place.worded).to.equal(worded);
      expect(covered(place, [...taken, SPOT])).to.equal(false);
    });
  }

  it('lies over as little as can be where the whole page is full of words', () => {
    const full = lines({ x: 0, y: 0, ...PAGE });
    const sparse = full.map((one) => (one.y > 150 && one.y < 180 ? { ...one, width: 60 } : one));
    const { x, y, worded } = placeBadge(SPOT, sparse, WORDED, SIGN, PAGE);
    expect(worded).to.equal(false);
    // Between the lines that are left, with a pixel too little.
    expect(y).to.be.within(147, 155);
    expect(x).to.be.at.least(60);
  });

  it('is somewhere on a page smaller than a sign', () =>
    expect(
      placeBadge({ x: 0, y: 0, width: 9, height: 9 }, [], WORDED, SIGN, { width: 9, height: 9 }),
    ).to.deep.equal({ x: 0, y: 0, worded: false }));
});

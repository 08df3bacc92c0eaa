/** One page or two, how large, and on whole device pixels. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { layoutBook, modeFor, sizeOf, type View } from '../../src/model/layout.js';

const A4 = 210 / 297;

describe('modeFor', () => {
  const cases: [
    name: string,
    width: number,
    height: number,
    ratio: number,
    view: View,
    mode: string,
  ][] = [
    ['phone', 370, 600, A4, 'auto', 'single'],
    ['desk', 870, 600, A4, 'auto', 'spread'],
    ['tablet held upright', 768, 950, A4, 'auto', 'single'],
    ['tablet held across', 1024, 620, A4, 'auto', 'spread'],
    ['phone held across is too narrow for two', 640, 300, A4, 'auto', 'single'],
    ['slides are not paired', 1200, 600, 16 / 9, 'auto', 'single'],
    ['asked for one', 1200, 600, A4, 'single', 'single'],
    ['asked for two', 300, 600, A4, 'spread', 'spread'],
  ];
  for (const [name, width, height, ratio, view, mode] of cases) {
    it(name, () => expect(modeFor({ width, height }, ratio, view)).to.equal(mode));
  }
});

describe('layoutBook', () => {
  it('fits by height, by width, and in the middle', () => {
    const high = layoutBook({ width: 1000, height: 500 }, 0.5, 'spread');
    expect(high).to.deep.equal({
      mode: 'spread',
      page: { width: 250, height: 500 },
      left: 250,
      top: 0,
    });
    const wide = layoutBook({ width: 300, height: 900 }, 0.5, 'single');
    expect(wide).to.deep.equal({
      mode: 'single',
      page: { width: 300, height: 600 },
      left: 0,
      top: 150,
    });
  });

  it('puts edges and spine on device pixels', () => {
    for (const pixelRatio of [1, 1.1, 1.25, 1.5, 1.75, 2, 2.625, 3]) {
      for (const width of [333.3, 711, 1023.7]) {
        const { page, left } = layoutBook({ width, height: 611.2 }, A4, 'spread', pixelRatio);
        for (const edge of [left, left + page.width, left + 2 * page.width]) {
          const device = edge * pixelRatio;
          expect(Math.abs(device - Math.round(device)), `${edge}@${pixelRatio}`).to.be.below(1e-6);
        }
        expect(page.width * 2).to.be.at.most(width);
      }
    }
  });

  it('makes of a strip at least a line of device pixels', () => {
    const stage = { width: 370, height: 600 };
    for (const ratio of [20_000, 1 / 20_000]) {
      const { page } = layoutBook(stage, ratio, 'single', 2);
      expect(Math.min(page.width, page.height)).to.equal(0.5);
    }
  });

  it('has no size on a hidden stage', () => {
    expect(layoutBook({ width: 0, height: 0 }, A4, 'single').page).to.deep.equal({
      width: 0,
      height: 0,
    });
  });
});

describe('sizeOf', () => {
  it('goes by the element', () => {
    const sizes = [320, 340, 699, 700, 899, 900, 1139, 1140].map((width) => sizeOf(width));
    expect(sizes).to.deep.equal([
      'tiny',
      'small',
      'small',
      'medium',
      'medium',
      'wide',
      'wide',
      'desk',
    ]);
    expect([sizeOf(1366, 2), sizeOf(390, 2)], 'letters twice as large').to.deep.equal([
      'small',
      'tiny',
    ]);
  });
});

/** The lens over the stage, as arithmetic. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { layoutBook } from '../../src/model/layout.js';
import { spreadsOf, type Spread } from '../../src/model/spreads.js';
import {
  atTop,
  carry,
  clampLens,
  enlarge,
  FLAT,
  groundOf,
  panBy,
  placeOf,
  settled,
  stepZoom,
  zoomAt,
} from '../../src/model/lens.js';
import { clampZoom } from '../../src/model/zoom.js';

const stage = { width: 400, height: 600 };
const ground = { left: 0, top: 20, width: 400, height: 560 };

describe('zoom', () => {
  it('takes any number and stays between the whole page and four times it', () => {
    const cases: [number, number][] = [
      [Number.NaN, 1],
      [Number.POSITIVE_INFINITY, 1],
      [0, 1],
      [-3, 1],
      [1.234, 1.23],
      [9, 4],
    ];
    for (const [zoom, expected] of cases) expect(clampZoom(zoom), String(zoom)).to.equal(expected);
    expect([settled(1.05), settled(1.5)]).to.deep.equal([1, 1.5]);
  });

  it('goes by steps and ends at the ends', () => {
    expect([1, 1.2, 2, 3.9, 4].map((zoom) => stepZoom(zoom, 1))).to.deep.equal([1.5, 1.5, 3, 4, 4]);
    expect([1, 1.2, 2, 3.9, 4].map((zoom) => stepZoom(zoom, -1))).to.deep.equal([1, 1, 1.5, 3, 3]);
  });

  it('keeps the point under the finger where it is', () => {
    const focus = { x: 130, y: 410 };
    let lens = FLAT;
    for (const scale of [2, 3.5, 1.7, 4]) {
      const before = { x: (focus.x - lens.x) / lens.scale, y: (focus.y - lens.y) / lens.scale };
      lens = zoomAt(lens, scale, focus);
      expect(before.x * lens.scale + lens.x).to.be.closeTo(focus.x, 1e-9);
      expect(before.y * lens.scale + lens.y).to.be.closeTo(focus.y, 1e-9);
    }
  });

  it('loses no paper beyond the edge, and lays in the middle what is smaller than the stage', () => {
    const lens = { scale: 2, x: 0, y: 0 };
    const corner = clampLens(panBy(lens, 9999, 9999), stage, ground);
    expect([corner.x, corner.y]).to.deep.equal([0, -40]);
    const other = clampLens(panBy(lens, -9999, -9999), stage, ground);
    expect([other.x + 2 * 400, other.y + 2 * 580]).to.deep.equal([400, 600]);
    const strip = { left: 0, top: 250, width: 400, height: 100 };
    expect(clampLens(panBy(lens, 0, 77), stage, strip).y + 2 * 300).to.equal(300);
    expect(clampLens({ scale: 1, x: 50, y: 50 }, stage, ground)).to.deep.equal(FLAT);
  });

  it('begins at the corner where reading begins', () => {
    const wide = { left: 0, top: 20, width: 400, height: 560 };
    const ltr = clampLens(atTop({ scale: 3, x: -500, y: -900 }, false), stage, wide);
    expect([ltr.x, ltr.y]).to.deep.equal([0, -60]);
    const rtl = clampLens(atTop({ scale: 3, x: 0, y: -900 }, true), stage, wide);
    expect([rtl.x, rtl.y]).to.deep.equal([-800, -60]);
  });

  it('knows the paper of a closed book in the middle of the stage', () => {
    const pages = [1, 2, 3, 4].map((number) => ({ number, width: 100, height: 140 }));
    const layout = layoutBook({ width: 1000, height: 560 }, 100 / 140, 'spread');
    const [cover, open] = spreadsOf(pages, 'spread');
    expect(groundOf(layout, cover as Spread)).to.deep.equal({
      left: 300,
      top: 0,
      width: 400,
      height: 560,
    });
    expect(groundOf(layout, open as Spread)).to.deep.equal({
      left: 100,
      top: 0,
      width: 800,
      height: 560,
    });
  });

  it('gives the book a real size on whole device pixels', () => {
    const layout = layoutBook({ width: 391, height: 600 }, 0.7, 'single', 1.5);
    const { page, left, top } = enlarge(layout, { scale: 2.37, x: -13.21, y: -7.9 }, 1.5);
    for (const value of [page.width, page.height, left, top]) {
      expect(Math.abs(value * 1.5 - Math.round(value * 1.5))).to.be.below(1e-6);
    }
    expect(page.width).to.be.closeTo(layout.page.width * 2.37, 1);
    expect(enlarge(layout, FLAT, 1.5)).to.equal(layout);
  });
});

describe('a page that is laid anew', () => {
  const pages = [1, 2, 3].map((number) => ({ number, width: 210, height: 297 }));
  const [alone, beside] = (['single', 'spread'] as const).map((mode) => spreadsOf(pages, mode));
  const mirrored = spreadsOf(pages, 'spread', 'rtl');

  it('is half of a spread, on the side where it lies, or the whole of it', () => {
    const both = { left: 100, top: 20, width: 800, height: 560 };
    const middle = { width: 1000, height: 600 };
    const at = (page: number, spread?: Spread): number =>
      placeOf(page, spread as Spread, both, middle, 2).x;
    expect(at(2, beside?.[1])).to.equal(500 - 2 * 300);
    expect(at(3, beside?.[1])).to.equal(500 - 2 * 700);
    expect(at(3, mirrored[1])).to.equal(500 - 2 * 300);
    expect(at(1, beside?.[0])).to.equal(500 - 2 * 500);
    expect(placeOf(3, alone?.[2] as Spread, ground, stage, 2)).to.deep.equal({
      x: -200,
      y: -300,
      width: 400,
    });
  });

  it('shows in the middle what it showed there, and nothing moves where it lies as before', () => {
    const lens = { scale: 3, x: -350, y: -700 };
    const here = { x: -300, y: -600, width: 400 };
    const there = { x: -900, y: -500, width: 300 };
    expect(carry(lens, here, here)).to.deep.equal(lens);
    const carried = carry(lens, here, there);
    expect(carried).to.deep.equal({ scale: 3, x: -900 - 50 * 0.75, y: -500 - 100 * 0.75 });
    expect(carry(carried, there, here)).to.deep.equal(lens);
  });
});

/** The raster by device pixels; low tiers; what to try when one fails. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { fallbacksOf, lowOf, sharpOf, type Need, type Raster } from '../../src/model/tiers.js';

const raster = (href: string, width: number, type?: string): Raster => ({
  href,
  width,
  height: Math.round(width * 1.414),
  ...(type && { type }),
});
const page = [
  raster('j', 1080, 'image/jpeg'),
  raster('540', 540, 'image/webp'),
  raster('1080', 1080, 'image/webp'),
  raster('1600', 1600, 'image/webp'),
];

describe('sharpOf', () => {
  const cases: [name: string, need: Need, href: string][] = [
    ['phone at 2', { width: 370, pixelRatio: 2 }, '1080'],
    ['phone at 3: the cap of seen pixels', { width: 390, pixelRatio: 3 }, '1080'],
    ['412 at 2.625', { width: 412, pixelRatio: 2.625 }, '1080'],
    ['desk spread at 1', { width: 424, pixelRatio: 1 }, '540'],
    ['desk spread, wide', { width: 764, pixelRatio: 1 }, '1080'],
    ['desk spread at 2', { width: 764, pixelRatio: 2 }, '1600'],
    ['more than there is', { width: 2000, pixelRatio: 2 }, '1600'],
    ['thumbnail', { width: 100, pixelRatio: 1 }, '540'],
    ['no size yet', { width: 0, pixelRatio: 1 }, '540'],
    ['saving data', { width: 764, pixelRatio: 2, saveData: true }, '1080'],
    ['saving data on a phone', { width: 370, pixelRatio: 2, saveData: true }, '540'],
    ['nothing lower to save', { width: 100, pixelRatio: 1, saveData: true }, '540'],
    ['the cover is here already', { width: 370, pixelRatio: 2, loaded: new Set(['j']) }, 'j'],
    [
      'the cover is here, and nothing is enough',
      { width: 2000, pixelRatio: 2, loaded: new Set(['1600']) },
      '1600',
    ],
    ['the cover is here but soft', { width: 764, pixelRatio: 2, loaded: new Set(['j']) }, '1600'],
  ];
  for (const [name, need, href] of cases) {
    it(name, () => expect(sharpOf(page, need)?.href).to.equal(href));
  }

  it('does not pick AVIF, which costs four times the decoding, while there is another', () => {
    const rasters = [raster('a', 1080, 'image/avif'), raster('j', 1080, 'image/jpeg')];
    expect(sharpOf(rasters, { width: 500, pixelRatio: 2 })?.href).to.equal('j');
    expect(sharpOf(rasters.slice(0, 1), { width: 500, pixelRatio: 2 })?.href).to.equal('a');
  });

  it('has nothing for a page without pictures', () => {
    expect(sharpOf([], { width: 500, pixelRatio: 2 })).to.equal(undefined);
  });
});

describe('lowOf and fallbacksOf', () => {
  it('the low tier is clearly smaller or there is none', () => {
    expect(lowOf(page, page[3] as Raster)?.href).to.equal('540');
    expect(lowOf(page, page[2] as Raster)?.href).to.equal('540');
    expect(lowOf(page, page[1] as Raster)).to.equal(undefined);
    expect(lowOf(page.slice(0, 1), page[0] as Raster)).to.equal(undefined);
  });

  it('falls back to another type', () => {
    expect(fallbacksOf(page, page[2] as Raster).map(({ href }) => href)).to.deep.equal(['j']);
    expect(fallbacksOf(page, page[0] as Raster).map(({ href }) => href)).to.deep.equal([
      '1080',
      '1600',
      '540',
    ]);
    expect(fallbacksOf([raster('x', 100)], raster('x', 100))).to.deep.equal([]);
  });
});

import { describe, it, expect } from '@e-bulletin/tools/testing';
import {
  encode,
  pathOf,
  QUIET_ZONE,
  sideForDistance,
  sideOf,
  type Level,
  type Matrix,
} from '../../src/qr.js';

/** A symbol without meaning whose version grows with the level, as `versions` says. */
function encoder(versions: Partial<Record<Level, number>>) {
  return (_text: string, level: Level): Matrix => {
    const version = versions[level];
    if (version === undefined) throw new Error('does not fit');
    const size = 17 + 4 * version;
    return { size, version, level, modules: new Uint8Array(size * size).fill(1) };
  };
}

describe('encode', () => {
  const rows: [
    name: string,
    versions: Partial<Record<Level, number>>,
    logo: boolean,
    level: Level,
    version: number,
  ][] = [
    ['stays at M where Q costs a version', { M: 3, Q: 4, H: 5 }, false, 'M', 3],
    ['takes the highest level of the same version', { M: 3, Q: 3, H: 3 }, false, 'H', 3],
    ['takes Q where only H costs one', { M: 3, Q: 3, H: 4 }, false, 'Q', 3],
    ['stands at what fits', { M: 40 }, false, 'M', 40],
    ['never goes under Q with a logo', { M: 3, Q: 4, H: 5 }, true, 'Q', 4],
    ['takes H with a logo where it is free', { M: 3, Q: 4, H: 4 }, true, 'H', 4],
  ];
  for (const [name, versions, logo, level, version] of rows) {
    it(name, () => expect(encode('x', encoder(versions), logo)).to.include({ level, version }));
  }
});

/** Dark modules of path data, as "x,y". */
function modulesOf(path: string): Set<string> {
  const dark = new Set<string>();
  for (const [, x = '', y = '', run = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let i = 0; i < Number(run); i++) dark.add(`${Number(x) + i},${y}`);
  }
  return dark;
}

describe('pathOf', () => {
  it('draws each dark module once, inside the quiet zone', () => {
    let seed = 7;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const size = 25;
    const modules = new Uint8Array(size * size).map(() => (random() > 0.5 ? 1 : 0));
    const drawn = modulesOf(pathOf({ size, version: 2, level: 'M', modules }));
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) {
        expect(drawn.has(`${x + QUIET_ZONE},${y + QUIET_ZONE}`)).to.equal(
          modules[y * size + x] === 1,
        );
      }
    }
    expect(drawn.size).to.equal(modules.reduce((sum, one) => sum + one, 0));
  });

  it('leaves a centred hole of whole modules for a logo', () => {
    const size = 25;
    const modules = new Uint8Array(size * size).fill(1);
    const drawn = modulesOf(pathOf({ size, version: 2, level: 'Q', modules }, 4.2));
    expect(drawn.size).to.equal(size * size - 25);
    expect(drawn.has(`${QUIET_ZONE + 10},${QUIET_ZONE + 10}`)).to.equal(false);
    expect(drawn.has(`${QUIET_ZONE + 14},${QUIET_ZONE + 14}`)).to.equal(false);
    expect(drawn.has(`${QUIET_ZONE + 9},${QUIET_ZONE + 12}`)).to.equal(true);
  });
});

describe('sideForDistance', () => {
  it('gives the symbol a tenth of the distance, and the quiet zone beside it', () => {
    const matrix = encoder({ M: 3 })('x', 'M');
    expect(sideOf(matrix)).to.equal(37);
    expect(sideForDistance(2, matrix)).to.be.closeTo((200 * 37) / 29, 1e-9);
  });
});

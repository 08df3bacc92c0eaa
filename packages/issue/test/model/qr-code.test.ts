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

/** A symbol without meaning. */
function symbol(level: Level): Matrix {
  const size = 29;
  return { size, version: 3, level, modules: new Uint8Array(size * size).fill(1) };
}

describe('encode', () => {
  it('asks for M, and for Q with a logo', () => {
    const asked: Level[] = [];
    const encoder = (_text: string, atLeast: Level): Matrix => {
      asked.push(atLeast);
      return symbol('H');
    };
    expect(encode('x', encoder)).to.include({ level: 'H', version: 3 });
    encode('x', encoder, true);
    expect(asked).to.deep.equal(['M', 'Q']);
  });

  it('refuses a logo without the level it needs', () => {
    expect(() => encode('x', () => symbol('M'), true)).to.throw('level Q');
    expect(encode('x', () => symbol('M')).level).to.equal('M');
  });
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
    const matrix = symbol('M');
    expect(sideOf(matrix)).to.equal(37);
    expect(sideForDistance(2, matrix)).to.be.closeTo((200 * 37) / 29, 1e-9);
  });
});

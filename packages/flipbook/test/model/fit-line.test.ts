/** Lines as stretches: words stand where they are printed. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { fitLine } from '../../src/model/fit-line.js';

const HEIGHT = 20;
const SPACE = 5;

/** How far every word stands from its place. */
function worst(x: readonly number[], widths: readonly number[]): number {
  let most = 0;
  for (const { from, to, left, scale } of fitLine(x, HEIGHT, widths, SPACE, 0.22)) {
    let at = left;
    for (let word = from; word < to; word++) {
      most = Math.max(most, Math.abs(at - (x[word * 2] ?? 0)));
      at += ((widths[word] ?? 0) + SPACE) * scale;
    }
  }
  return most;
}

describe('fitLine', () => {
  const cases: [name: string, x: number[], widths: number[], stretches: string][] = [
    ['one word', [10, 60], [25], '0-1'],
    ['what the browser sets the same', [0, 40, 45, 95, 100, 120], [40, 50, 20], '0-3'],
    ['the same, twice as wide', [0, 80, 90, 190, 200, 240], [40, 50, 20], '0-3'],
    ['a table row in one line', [0, 40, 400, 440], [40, 40], '0-1 1-2'],
    [
      'a dotted gap within a sentence',
      [0, 40, 45, 85, 300, 340, 345, 385],
      [40, 40, 40, 40],
      '0-2 2-4',
    ],
    ['no words', [], [], ''],
  ];
  for (const [name, x, widths, stretches] of cases) {
    it(name, () => {
      const parts = fitLine(x, HEIGHT, widths, SPACE, 0.22);
      expect(parts.map(({ from, to }) => `${from}-${to}`).join(' ')).to.equal(stretches);
      expect(worst(x, widths)).to.be.below(HEIGHT * 0.22);
    });
  }

  it('does not stretch without end what has no width', () => {
    const [part] = fitLine([0, 5000], HEIGHT, [1], SPACE, 0.22);
    expect(part?.scale).to.equal(10);
    expect(fitLine([50, 10], HEIGHT, [30], SPACE, 0.22)[0]?.width).to.equal(0);
  });
});

/** Lines as stretches: words stand where they are printed. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { fitLine, type Stretch } from '../../src/model/fit-line.js';

const HEIGHT = 20;
const SPACE = 5;

const fit = (x: readonly number[], widths: readonly number[]): readonly Stretch[] =>
  fitLine({ x, widths, height: HEIGHT, space: SPACE }, 0.22);

/** How far every word stands from its place. */
function worst(x: readonly number[], widths: readonly number[]): number {
  let most = 0;
  for (const { from, to, left, scale, spacing } of fit(x, widths)) {
    let at = left;
    for (let word = from; word < to; word++) {
      most = Math.max(most, Math.abs(at - (x[word * 2] ?? 0)));
      at += ((widths[word] ?? 0) + SPACE + spacing) * scale;
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
      const parts = fit(x, widths);
      expect(parts.map(({ from, to }) => `${from}-${to}`).join(' ')).to.equal(stretches);
      expect(worst(x, widths)).to.be.below(HEIGHT * 0.22);
    });
  }

  const spaced: [name: string, x: number[], widths: number[], scales: number[]][] = [
    [
      'a line set wider is one text with wider spaces',
      [0, 40, 53, 103, 116, 136],
      [40, 50, 20],
      [1],
    ],
    [
      'a line set closer is one text with closer spaces',
      [0, 40, 43, 93, 96, 116],
      [40, 50, 20],
      [1],
    ],
    ['letters set wider are stretched', [0, 80, 90, 190, 200, 240], [40, 50, 20], [2]],
  ];
  for (const [name, x, widths, scales] of spaced)
    it(name, () => {
      expect(fit(x, widths).map(({ scale }) => scale)).to.deep.equal(scales);
      expect(worst(x, widths)).to.be.below(0.001);
    });

  it('does not stretch without end what has no width', () => {
    const [part] = fit([0, 5000], [1]);
    expect(part?.scale).to.equal(10);
    expect(fit([50, 10], [30])[0]?.width).to.equal(0);
  });
});

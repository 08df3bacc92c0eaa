/** How paper that was pushed glides on, as arithmetic. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { isSpent, pushOf, recent, wayOf } from '../../src/model/glide.js';

const trace = (...points: [x: number, at: number][]): { x: number; y: number; at: number }[] =>
  points.map(([x, at]) => ({ x, y: 0, at }));

describe('pushOf', () => {
  it('is the speed of the last moment before the finger left', () => {
    expect(pushOf(trace([0, 0], [100, 930], [140, 970], [150, 980]), 980)).to.deep.equal({
      x: 1,
      y: 0,
    });
  });

  it('is none after a rest, for a slow finger, and for one that did not move', () => {
    for (const [name, traces] of [
      ['a rest', trace([0, 0], [200, 100])],
      ['slow', trace([0, 920], [5, 1000])],
      ['still', trace([7, 990])],
      ['nothing known', []],
    ] as const)
      expect(pushOf(traces, 1000), name).to.equal(undefined);
  });

  it('has a speed when all came in one moment', () => {
    expect(pushOf(trace([0, 5], [30, 5]), 5)).to.deep.equal({ x: 30, y: 0 });
  });

  it('keeps no more than the last moment', () => {
    expect(recent(trace([0, 0], [1, 50], [2, 120]), 120)).to.have.length(2);
  });
});

describe('wayOf', () => {
  const speed = { x: 2, y: -1 };

  it('is the same in one step and in many', () => {
    let x = 0;
    for (let time = 0; time < 900; time += 15) x += wayOf(speed, time, time + 15).x;
    expect(x).to.be.closeTo(wayOf(speed, 0, 900).x, 1e-6);
  });

  it('fades, and is spent within two seconds', () => {
    expect(wayOf(speed, 0, 16).x).to.be.closeTo(32, 1);
    expect(wayOf(speed, 600, 616).x).to.be.below(6);
    expect([isSpent(speed, 100), isSpent(speed, 2000)]).to.deep.equal([false, true]);
  });
});

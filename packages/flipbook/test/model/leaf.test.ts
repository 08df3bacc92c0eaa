/** The pose of the turning leaf: its edge stays under the finger. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { angleAt, edgeAt, EYE, poseAt } from '../../src/model/leaf.js';

const steps = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];

describe('angleAt', () => {
  it('is acos(1 - 2 * progress) seen flat on', () => {
    for (const progress of steps) {
      const expected = (Math.acos(1 - 2 * progress) * 180) / Math.PI;
      expect(angleAt(progress, 'spread')).to.be.closeTo(expected, 1e-9);
    }
  });

  it('begins flat, ends flat, never goes back', () => {
    for (const [mode, end] of [
      ['spread', 180],
      ['single', 90],
    ] as const) {
      for (const eye of [EYE, Infinity]) {
        let last = -1e-9;
        for (let progress = 0; progress <= 1.0001; progress += 0.01) {
          const angle = angleAt(progress, mode, eye);
          expect(angle).to.be.at.least(last - 1e-9);
          last = angle;
        }
        expect(angleAt(0, mode, eye)).to.be.closeTo(0, 1e-9);
        expect(angleAt(1, mode, eye)).to.be.closeTo(end, 1e-9);
      }
    }
  });

  it('keeps the edge under the finger in spread view: 1 - 2 * progress page widths from the spine', () => {
    for (let progress = 0.06; progress <= 0.94; progress += 0.04) {
      expect(edgeAt(angleAt(progress, 'spread', EYE), EYE)).to.be.closeTo(1 - 2 * progress, 1e-9);
    }
  });

  it('keeps the edge under the finger in single view: 1 - progress page widths from the bound edge', () => {
    for (let progress = 0.06; progress <= 1; progress += 0.04) {
      expect(edgeAt(angleAt(progress, 'single', EYE), EYE)).to.be.closeTo(1 - progress, 1e-9);
    }
  });

  it('lifts gently at the ends: the edge is at most an eighth of a page off', () => {
    for (const progress of [0, 0.02, 0.04, 0.96, 0.98, 1]) {
      const off = Math.abs(edgeAt(angleAt(progress, 'spread', EYE), EYE) - (1 - 2 * progress));
      expect(off).to.be.below(0.125);
    }
  });

  it('stays in range outside of it', () => {
    expect(angleAt(-1, 'spread', EYE)).to.equal(0);
    expect(angleAt(2, 'spread', EYE)).to.equal(180);
  });
});

describe('poseAt', () => {
  it('shades each face in one direction only', () => {
    for (const mode of ['spread', 'single'] as const) {
      const poses = steps.map((progress) => poseAt(progress, mode));
      poses.slice(1).forEach((pose, i) => {
        const before = poses[i] as typeof pose;
        expect(pose.front).to.be.at.least(before.front);
        expect(pose.covered).to.be.at.least(before.covered);
        expect(pose.back).to.be.at.most(before.back);
        expect(pose.uncovered).to.be.at.most(before.uncovered);
      });
    }
  });

  it('shades nothing that lies flat', () => {
    expect(poseAt(0, 'spread').front).to.equal(0);
    expect(poseAt(0, 'spread').covered).to.equal(0);
    expect(poseAt(1, 'spread').back).to.equal(0);
    expect(poseAt(1, 'spread').uncovered).to.equal(0);
  });
});

/** Which sentence is told while a recording plays, where the browser's clock is a little off. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import type { RecordingEngine } from '../../src/adapters/engine.js';
import { Follower } from '../../src/controllers/follower.js';

function follow(...starts: number[]): {
  told: number[];
  follower: Follower;
  look(time: number): void;
} {
  const told: number[] = [];
  const follower = new Follower({
    engine: () => undefined,
    onSentence: (index) => told.push(index),
    onLeft: () => false,
    onCut: () => undefined,
    onDue: () => undefined,
    onBreath: () => undefined,
  });
  const sentences = starts.map((start, i) => ({
    id: `s${i}`,
    text: `Câu ${i}.`,
    clip: { href: 'a.mp3', start, end: start + 1 },
    opens: i === 0,
  }));
  follower.setSentences(sentences, 'a.mp3');
  const look = (time: number): void => follower.look({ duration: 9 } as RecordingEngine, time);
  return { told, follower, look };
}

describe('a jump that falls a little short', () => {
  it('tells neither the sentence before nor its own once more', () => {
    const { told, follower, look } = follow(0, 1, 2);
    follower.place(1);
    look(0.9998);
    look(1.01);
    expect(told).to.deep.equal([]);
    look(2.01);
    expect(told).to.deep.equal([2]);
  });

  it('is none where the sentence is far', () => {
    const { told, follower, look } = follow(0, 1, 2);
    follower.place(2);
    look(0.5);
    expect(told).to.deep.equal([0]);
  });
});

/** Which sentence is heard at a time. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { Timeline } from '../../src/model/timeline.js';
import type { Sentence } from '../../src/model/track.js';

const HREF = 'https://portal.example.vn/a.mp3';
const sentence = (start: number, end?: number, href = HREF): Sentence => ({
  id: '',
  text: '',
  opens: false,
  clip: { href, start, ...(end !== undefined && { end }) },
});

describe('Timeline', () => {
  const hole: Sentence = { id: '', text: '', opens: false };
  const sentences = [sentence(1, 3), hole, sentence(3, 5), sentence(5.5), sentence(8, 9)];
  const rows: [time: number, index: number, next: number][] = [
    [0, -1, 1],
    [1, 0, 3],
    [2.99, 0, 3],
    [3, 2, 5],
    [5, -1, 5.5],
    [5.5, 3, 8],
    [7.99, 3, 8],
    [8.5, 4, 9],
    [9, -1, Infinity],
  ];
  for (const [time, index, next] of rows) {
    it(`at ${time} s: ${index}, until ${next}`, () => {
      const timeline = new Timeline(sentences, HREF);
      expect(timeline.indexAt(time)).to.equal(index);
      expect(timeline.changeAfter(time)).to.equal(next);
    });
  }

  it('says the same whatever was asked before', () => {
    const many = [...Array(500).keys()].map((i) => sentence(i * 2, i * 2 + 1.5));
    const timeline = new Timeline(many, HREF);
    let seed = 7;
    for (let n = 0; n < 5000; n++) {
      seed = (seed * 48_271) % 2_147_483_647;
      const time = (seed / 2_147_483_647) * 1010 - 5;
      const fresh = time >= 0 && time < 1000 && time % 2 < 1.5 ? Math.floor(time / 2) : -1;
      expect(timeline.indexAt(time)).to.equal(fresh);
    }
  });

  it('knows one recording at a time, and its end', () => {
    const timeline = new Timeline([sentence(0, 2), sentence(0, 4, 'b.mp3')], HREF);
    expect([timeline.length, timeline.end, timeline.indexAt(3)]).to.deep.equal([1, 2, -1]);
    expect(new Timeline([], HREF).indexAt(1)).to.equal(-1);
    expect(new Timeline([sentence(3)], HREF).end).to.equal(0);
  });
});

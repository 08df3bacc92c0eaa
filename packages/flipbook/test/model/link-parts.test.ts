/** A link of several lines is one, and nothing else is. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import type { Hotspot } from '@e-bulletin/issue';
import { spotsOf } from '../../src/model/link-parts.js';

const link = (href: string, y: number, title = href, width = 1000): Hotspot => ({
  kind: 'link',
  href,
  title,
  box: [0, y, width, 200],
  pictures: [],
});
const told = (...list: Hotspot[]): string[] =>
  spotsOf(list).map(({ hotspot, index, part }) => `${index}${part ? '+' : ''} ${hotspot.title}`);

describe('spotsOf', () => {
  it('takes lines that follow each other as one link with all their words, once', () => {
    expect(told(link('a', 0, 'Một'), link('a', 300, 'Hai'), link('a', 600, 'Một'))).to.deep.equal([
      '0 Một Hai',
      '1+ Hai',
      '2+ Một',
    ]);
  });

  it('keeps links apart that lead elsewhere, lie apart in the file, or have no words', () => {
    expect(told(link('a', 0), link('b', 0), link('a', 300))).to.deep.equal(['0 a', '1 b', '2 a']);
    expect(told(link('a', 0, ''), link('a', 300, ''))).to.deep.equal(['0 ', '1+ ']);
    expect(told()).to.deep.equal([]);
  });

  it('keeps every film, also twice the same', () => {
    const film: Hotspot = { ...link('a.mp4', 0, 'Phim'), kind: 'video' };
    expect(told(film, film)).to.deep.equal(['0 Phim', '1 Phim']);
  });
});

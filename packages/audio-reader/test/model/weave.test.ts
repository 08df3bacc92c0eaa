/** Text and recording brought together: what was edited has no partner, and duplicates are never mistaken. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { match } from '../../src/model/match.js';
import { weave } from '../../src/model/weave.js';

const HREF = 'https://portal.example.vn/a.mp3';
const written = (texts: string): { text: string; block: number }[] =>
  texts.split('|').map((text) => ({ text, block: text.length }));
const recorded = (texts: string): Parameters<typeof weave>[1] =>
  texts.split('|').map((text, i) => ({
    id: `b1s${i + 1}`,
    text,
    clip: { href: HREF, start: i, end: i + 1 },
  }));

/** "text@start-end", or the text alone where nothing says it. */
const woven = (page: string, voice: string): string[] =>
  weave(written(page), recorded(voice)).sentences.map(({ text, clip }) =>
    clip ? `${text}@${clip.start}-${clip.end}` : text,
  );

describe('weave', () => {
  const rows: [name: string, page: string, voice: string, expected: string][] = [
    ['the same', 'A.|B.|C.', 'A.|B.|C.', 'A.@0-1|B.@1-2|C.@2-3'],
    ['one edited', 'A.|X.|C.', 'A.|B.|C.', 'A.@0-1|X.|C.@2-3'],
    ['one added', 'A.|N.|B.', 'A.|B.', 'A.@0-1|N.|B.@1-2'],
    ['one removed', 'A.|C.', 'A.|B.|C.', 'A.@0-1|C.@2-3'],
    [
      'a duplicate whose twin was edited',
      'Có.|A.|X.|Có.',
      'Có.|A.|Có.|Có.',
      'Có.@0-1|A.@1-2|X.|Có.@3-4',
    ],
    ['everything edited', 'X.|Y.', 'A.|B.', 'X.|Y.'],
    ['a clip for two sentences', 'A.|B.|C.', 'A. B.|C.', 'A. B.@0-1|C.@1-2'],
    ['two clips for a sentence', 'A; B.|C.', 'A;|B.|C.', 'A; B.@0-2|C.@2-3'],
    [
      'a title before the words that stood above it',
      'T.|K.|A.',
      'K.|T.|A.',
      'T.@1-2|K.@0-1|A.@2-3',
    ],
    ['a sentence that went to the end', 'A.|C.|B.', 'A.|B.|C.', 'A.@0-1|C.@2-3|B.@1-2'],
    ['more on the page than was read', 'Ảnh.|A.|B.|Nguồn.', 'A.|B.', 'Ảnh.|A.@0-1|B.@1-2|Nguồn.'],
  ];
  for (const [name, page, voice, expected] of rows) {
    it(name, () => expect(woven(page, voice)).to.deep.equal(expected.split('|')));
  }

  it('tells which recorded sentences the page does not say', () => {
    const { stale } = weave(written('A.|X.|C.'), recorded('A.|B.|C.'));
    expect(stale).to.deep.equal(['B.']);
    expect(weave(written('T.|K.'), recorded('K.|T.')).stale, 'moved, not edited').to.deep.equal([]);
  });

  it('keeps ids of the publisher, and gives its own where there are none', () => {
    const { sentences } = weave(written('A.|X.'), recorded('A.'));
    expect(sentences.map(({ id }) => id)).to.deep.equal(['b1s1', 's2']);
  });

  it('matches 4,000 sentences of which every tenth was edited', () => {
    const voice = [...Array(4000).keys()].map((i) => `Câu số ${i}.`);
    const page = voice.map((text, i) => (i % 10 === 5 ? `${text} Đã sửa.` : text));
    const found = match(page, voice);
    expect(found.every(({ from, clipFrom }) => from === clipFrom)).to.equal(true);
  });
});

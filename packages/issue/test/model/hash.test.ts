/** The hash that tells edited text from narrated text. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { composeArticle, parseArticle } from '../../src/guided.js';
import { textHash } from '../../src/text.js';
import type { ProseBlock } from '../../src/guided/types.js';

const BASE = 'https://portal.example.vn/so-8/manifest.json';
const NARRATED = 'https://e-bulletin.dev/ns#narrated';

describe('textHash', () => {
  it('is the same for what is heard the same', () => {
    const hash = textHash('Ủy ban phường họp lúc 18 giờ.');
    expect(hash).to.match(/^[0-9a-f]{16}$/);
    expect(textHash('  Ủy ban\nphường  họp lúc 18 giờ. '.normalize('NFD'))).to.equal(hash);
  });

  it('never changes between versions: recordings of years ago keep their highlight', () => {
    expect(textHash('Thu gom rác theo giờ mới')).to.equal('09962d197172ee33');
    expect(textHash('Đất đai')).to.equal('807cbb8be51c0123');
  });

  it('tells texts apart that say something else', () => {
    const texts = [
      '18 giờ',
      '19 giờ',
      '1.500 đ',
      '1,500 đ',
      'Không.',
      'không.',
      'ma',
      'má',
      'ab',
      'ba',
      '',
    ];
    for (let n = 0; n < 20_000; n++) texts.push(`Điều ${n}.`);
    expect(new Set(texts.map((text) => textHash(text))).size).to.equal(texts.length);
  });
});

describe('narrated text', () => {
  const paragraph = (text: string, ...children: object[]): object => ({
    guided: [
      {
        role: ['article'],
        children: [{ role: ['paragraph'], text, children, [NARRATED]: textHash('Một. Hai.') }],
      },
    ],
  });

  it('is read and written', () => {
    const document = paragraph('Một. Hai.', {
      text: 'Một.',
      audioref: 'm.mp3#t=0,1',
      [NARRATED]: textHash('Một.'),
    });
    const { blocks, problems } = parseArticle(document, BASE);
    expect(problems).to.deep.equal([]);
    const [block] = blocks as [ProseBlock];
    expect(block.narrated).to.equal(textHash('Một. Hai.'));
    expect(block.sentences[0]?.narrated).to.equal(textHash('Một.'));
    expect(composeArticle(blocks)).to.deep.equal(document);
  });

  it('is a problem once it was edited', () => {
    const { problems } = parseArticle(
      paragraph(
        'Một. Ba.',
        { text: 'Một.', [NARRATED]: textHash('Một.') },
        { text: 'Ba.', [NARRATED]: textHash('Hai.') },
      ),
      BASE,
    );
    expect(problems.map(({ code, at, detail }) => `${code} ${at} ${detail}`)).to.have.members([
      'stale-narration /guided/0/children/0/children/1/' + NARRATED.replace(/\//g, '~1') + ' Ba.',
      'stale-narration /guided/0/children/0/' + NARRATED.replace(/\//g, '~1') + ' Một. Ba.',
    ]);
  });
});

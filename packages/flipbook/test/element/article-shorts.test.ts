/** What abbreviations stand for: under the text for everybody, and at the first use; the text stays letter for letter. */
import { describe, it, expect, afterEach, beforeEach } from '@e-bulletin/tools/testing';
import type { ArticleBlock } from '@e-bulletin/issue';
import { composeArticle } from '@e-bulletin/issue/guided.js';
import { forget, open, text } from './article-story.js';

beforeEach(forget);
afterEach(forget);

const paragraph = (id: string, words: string): ArticleBlock => ({
  kind: 'paragraph',
  id,
  ...text(words),
});
const BLOCKS = [
  paragraph('b1', 'UBND phường mời UBND quận, VPUBND và <b>BHYT</b>.'),
  paragraph('b2', 'UBND trả lời: KT-XH, TN&MT.'),
];
const SHORTS = [
  { abbr: 'UBND', text: 'Ủy ban nhân dân' },
  { abbr: 'BHYT', text: 'bảo hiểm y tế' },
  { abbr: 'TN&MT', text: 'Tài nguyên và Môi trường' },
  { abbr: '<i>', text: '"><script>' },
];

async function opened(abbreviations = SHORTS): Promise<HTMLElement> {
  const document = composeArticle(BLOCKS, { abbreviations });
  const { element } = await open({ articles: [{ id: 'a', pages: [1], document }] }, 'a');
  return element.articleElement!;
}

describe('abbreviations of an article', () => {
  it('are listed under it, one a line, and are no text to be spoken', async () => {
    const article = await opened();
    const list = article.querySelector<HTMLElement>('.note-of[data-e-skip]')!;
    expect(list.innerText.trim().split(/\s*\n\s*/)).to.deep.equal([
      'Chữ viết tắt trong bài:',
      ...SHORTS.map(({ abbr, text: words }) => `${abbr}: ${words}`),
    ]);
    expect(article.lastElementChild).to.equal(list);
  });

  it('have their words where they are met first, whole words alone, and no letter is changed', async () => {
    const article = await opened();
    expect(
      [...article.querySelectorAll('abbr')].map((one) => [one.textContent, one.title]),
    ).to.deep.equal([
      ['UBND', 'Ủy ban nhân dân'],
      ['BHYT', 'bảo hiểm y tế'],
      ['TN&MT', 'Tài nguyên và Môi trường'],
    ]);
    for (const block of BLOCKS)
      expect(article.querySelector(`#${block.id}`)?.textContent).to.equal(
        (block as { text: string }).text,
      );
    expect(article.querySelector('script, i, b')).to.equal(null);
  });

  it('are neither where the issue tells none', async () => {
    const article = await opened([]);
    expect(article.querySelector('abbr, .note-of')).to.equal(null);
    expect(article.querySelector('#b1')?.textContent).to.equal(
      (BLOCKS[0] as { text: string }).text,
    );
  });
});

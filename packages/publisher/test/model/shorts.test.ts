/** Abbreviations on an article's static page: told once in the text, and once more where everybody sees them. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import type { ArticleBlock } from '@e-bulletin/issue';
import { buildIndex } from '@e-bulletin/issue/search.js';
import { abbreviationsOf, articleHtml } from '../../src/write/article-html.js';
import { searchShorts } from '../../src/write/search-shorts.js';

const paragraph = (text: string): ArticleBlock => ({
  kind: 'paragraph',
  regions: [],
  text,
  marks: [],
  sentences: [],
});
const page = (...texts: string[]): string =>
  articleHtml(texts.map(paragraph), '../', 'Tên bài').markup;

describe('abbreviations', () => {
  it('stand for their words at the first use, and all of them under the article', () => {
    const made = page('UBND phường mời đại diện UBND quận.', 'Mang thẻ BHYT đến Bộ phận TN&TKQ.');
    expect(made).to.include(
      '<abbr title="Ủy ban nhân dân">UBND</abbr> phường mời đại diện UBND quận.',
    );
    expect(made).to.include('<abbr title="tiếp nhận và trả kết quả">TN&amp;TKQ</abbr>');
    expect(made).to.include(
      'UBND: Ủy ban nhân dân; BHYT: bảo hiểm y tế; TN&amp;TKQ: tiếp nhận và trả kết quả.',
    );
  });

  it('are none where the table tells a sound, where a word is longer, in a line of capitals', () => {
    for (const text of ['Xem TV, học AI, đóng VAT.', 'Mã UBNDX và XUBND', 'CA PHƯỜNG THÔNG BÁO'])
      expect(page(text), text).to.not.include('abbr').and.not.include('Chữ viết tắt');
  });

  it('of a title that the page has as its own are told under the article too', () => {
    const title: ArticleBlock = {
      ...(paragraph('Lịch của UBND') as object),
      kind: 'heading',
      level: 1,
    } as ArticleBlock;
    const { markup } = articleHtml([title, paragraph('Thứ hai.')], '../', 'Lịch của UBND');
    expect(markup).to.include('UBND: Ủy ban nhân dân.').and.not.include('<abbr');
  });

  it('are given to readers in order, those of the title first', () => {
    const blocks = ['UBND và BHYT.', 'Xem TV. UBND.'].map(paragraph);
    expect(abbreviationsOf(blocks)).to.deep.equal([
      { abbr: 'UBND', text: 'Ủy ban nhân dân' },
      { abbr: 'BHYT', text: 'bảo hiểm y tế' },
    ]);
  });

  it('never bring markup in', () => {
    expect(page('UBND <b onclick="x">')).to.include('&lt;b onclick=&quot;x&quot;&gt;');
  });
});

describe('abbreviations that the search knows', () => {
  const shorts = (text: string): string[] => {
    const blocks = [{ role: 'paragraph' as const, lines: [{ text, y: 0, h: 0, x: [] }] }];
    return searchShorts(buildIndex([{ page: 1, blocks }])).split('\n');
  };

  it('are those of which the issue has the letters or the words, however these are written', () => {
    expect(shorts('Mang thẻ BHYT đến UỶ BAN NHÂN DÂN.')).to.deep.equal([
      'Ủy ban nhân dân|UBND',
      'bảo hiểm y tế|BHYT',
    ]);
    expect(shorts('Không có gì.')).to.deep.equal(['']);
  });

  it('have every way to write one thing together, one that is half short too', () => {
    expect(shorts('Tại TP. Hồ Chí Minh.')).to.include(
      'Thành phố Hồ Chí Minh|TP hồ chí minh|TPHCM|TP.HCM',
    );
  });

  it('are none of two meanings, none that is a word without its marks, none that tells a sound', () => {
    expect(shorts('Trung tâm TT có CAP, cấp thông tư, công an phường; GDP, wifi')).to.deep.equal([
      '',
    ]);
  });
});

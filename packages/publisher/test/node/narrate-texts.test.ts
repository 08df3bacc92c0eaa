/** What of an article is read, in which order, and what of a recording is still true after an edit. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { composeArticle, parseArticle } from '@e-bulletin/issue/guided.js';
import { textHash } from '@e-bulletin/issue/text.js';
import { matchLines } from '../../src/narrate/match.js';
import { clipsOf, linesOf, withClips, type Spoken } from '../../src/narrate/texts.js';
import { BLOCKS, paragraph } from './blocks.js';

describe('what is read', () => {
  it('every text in its order, with what must be said before it', () => {
    expect(
      linesOf(BLOCKS).map(({ text, place }) => `${place.kind} ${place.lead ?? ''}| ${text}`),
    ).to.deep.equal([
      'heading | Lịch tiêm chủng',
      'prose | Tiêm lúc 7h30.',
      'prose | Mang thẻ BHYT!',
      'prose | Ai quên thì về lấy.',
      'item 1.| Lấy số.',
      'item | Chờ gọi tên.',
      'item | Đừng chen.',
      'cell Giờ mở cửa.| Ngày',
      'cell | Giờ',
      'cell | Nơi',
      'cell | Thứ Hai',
      'cell Giờ:| 7h',
      'caption | Trạm ngày hội.',
    ]);
  });

  it('cells are named by the column they stand in, joined ones counted', () => {
    const cell = (text: string, columns = 1, rows = 1, header?: 'column') => ({
      ...{ text, columns, rows, marks: [], sentences: [] },
      ...(header ? { header } : {}),
    });
    const rows = [
      [cell('Ai', 1, 1, 'column'), cell('Sáng', 1, 1, 'column'), cell('Chiều', 1, 1, 'column')],
      [cell('Trẻ em', 1, 2), cell('Sởi'), cell('Bại liệt')],
      [cell('Cúm'), cell('Lao')],
      [cell('Người già', 2), cell('Nghỉ')],
    ];
    const table = { kind: 'table' as const, regions: [], rows };
    expect(linesOf([table]).map(({ text, place }) => `${place.lead ?? ''} ${text}`)).to.deep.equal([
      ' Ai',
      ' Sáng',
      ' Chiều',
      ' Trẻ em',
      'Sáng: Sởi',
      'Chiều: Bại liệt',
      'Sáng: Cúm',
      'Chiều: Lao',
      ' Người già',
      'Chiều: Nghỉ',
    ]);
  });

  it('the grid of a month is looked at, not read; what happens in it is read', () => {
    const table = (...rows: string[]) => ({
      kind: 'table' as const,
      regions: [],
      caption: 'Tháng 10',
      rows: rows.map((row) =>
        row.split(' | ').map((text) => ({ text, columns: 1, rows: 1, marks: [], sentences: [] })),
      ),
    });
    const days = ['1 | 2 | 3 | 4', '5 | 6 | 7'];
    expect(linesOf([table('T2 | T3 | T4 | T5 | T6 | T7 | CN', ...days)])).to.deep.equal([]);
    expect(
      linesOf([table('Thứ 2 | Thứ 3 | Thứ 4 | Thứ 5 | Thứ 6 | Thứ 7 | CN', ...days)]),
    ).to.deep.equal([]);
    expect(linesOf([table('Thứ bảy | Chủ nhật', '7h30 | 8h00')]).length).to.equal(4);
    expect(linesOf([table('Tổ | Số hộ', '1 | 112')]).length).to.equal(4);
  });

  it('clips survive the article document, each with the hash of what is said', () => {
    const lines = linesOf(BLOCKS);
    const spoken = lines.map((line, at): Spoken => ({
      clip: { href: 'm/x.mp3', start: at, end: at + 0.5 },
      hash: line.hash,
      whole: line.whole,
    }));
    const document: unknown = JSON.parse(
      JSON.stringify(composeArticle(withClips(BLOCKS, spoken), { page: 'a/x.html' })),
    );
    const { blocks, problems } = parseArticle(document, 'https://a.vn/manifest.json');
    expect(problems).to.deep.equal([]);
    expect(clipsOf(blocks)).to.deep.equal(spoken);
  });

  it('a hash is that of the text', () => {
    expect(linesOf([paragraph('Một.')])[0]!.hash).to.equal(textHash('Một.'));
  });
});

describe('an edited article', () => {
  const lines = (...texts: string[]) => linesOf(texts.map((text, at) => paragraph(text, `b${at}`)));
  const recorded = (...texts: string[]): Spoken[] =>
    lines(...texts).map(({ hash, whole }, at) => ({
      hash,
      whole,
      clip: { href: 'x.mp3', start: at, end: at + 1 },
    }));
  const shown = (now: string[], then: string[]): string => {
    const { spoken, edited, gone } = matchLines(lines(...now), recorded(...then));
    return `${spoken.map((one) => one?.clip.start ?? '-').join(' ')} | ${edited.map(({ text }) => text).join(' ')} | ${gone}`;
  };

  it('keeps the clip of every sentence that is still there', () => {
    expect(shown(['A.', 'B.', 'C.'], ['A.', 'B.', 'C.'])).to.equal('0 1 2 |  | 0');
    // A changed sentence keeps its place, with the hash of the old words.
    expect(shown(['A.', 'X.', 'C.'], ['A.', 'B.', 'C.'])).to.equal('0 1 2 | X. | 0');
    expect(shown(['A.', 'C.'], ['A.', 'B.', 'C.'])).to.equal('0 2 |  | 1');
    expect(shown(['A.', 'N.', 'B.'], ['A.', 'B.'])).to.equal('0 - 1 | N. | 0');
    expect(shown(['C.', 'A.'], ['A.', 'C.'])).to.equal('- 0 | C. | 1');
    expect(shown(['Có.', 'Có.', 'Không.', 'Có.'], ['Có.', 'Không.', 'Có.'])).to.match(
      /^(0 - 1 2|- 0 1 2) \| Có\. \| 0$/,
    );
    expect(shown([], ['A.'])).to.equal(' |  | 1');
    expect(shown(['A.'], [])).to.equal('- | A. | 0');
  });

  it('tells the reader by hashes', () => {
    const { spoken } = matchLines(lines('A.', 'X.'), recorded('A.', 'B.'));
    const blocks = withClips([paragraph('A.', 'b0'), paragraph('X.', 'b1')], spoken);
    const { problems } = parseArticle(composeArticle(blocks), 'https://a.vn/');
    expect(problems.map(({ code, detail }) => `${code} ${detail}`)).to.deep.equal([
      'stale-narration X.',
      'stale-narration X.',
    ]);
  });
});

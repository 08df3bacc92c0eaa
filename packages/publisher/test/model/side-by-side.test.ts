// Several articles on one page without tags: which column goes on where, and what belongs to which of them.
import { describe, it, expect } from '@e-bulletin/tools/testing';
import type { SourcePage, TextRun } from '../../src/model/source.js';
import { COL, derive, FULL, L, line, page, picture, R, text, textsOf } from './small-pages.js';

describe('several articles on one page', () => {
  const small = (name: string, x: number, y: number) =>
    line(`Bài ${name}`, x, y, 150, { size: 18, bold: true });
  /** A text that begins as one does. */
  const prose = (name: string, x: number, y: number, w: number, lines: number): TextRun[] =>
    text(name, x, y, w, lines).map((run, i) => (i > 0 ? run : { ...run, text: `Ở ${run.text}` }));
  /** Lines that break off in the middle of a sentence. */
  const cut = (name: string, x: number, y: number, lines: number) =>
    prose(name, x, y, COL, lines + 1).slice(0, -1);
  /** Of each article the names of the texts in it, in order. */
  const threads = (...runs: TextRun[][]) => threadsOf(page(1, { runs: runs.flat() }));
  const threadsOf = (one: SourcePage) =>
    derive(one).articles.map(({ title: name, blocks }) => [
      name,
      ...new Set(
        blocks
          .filter(({ role }) => role === 'paragraph')
          .flatMap(({ text: words }) => words.match(/\p{L}+(?=\d)/gu) ?? []),
      ),
    ]);

  it('what stands under a title across two columns is its text in both, whatever begins below', () => {
    const across = line('Bài A chạy ngang cả hai cột của trang', L, 50, FULL, {
      size: 24,
      bold: true,
    });
    const [left, other] = [prose('a', L, 95, COL, 20), text('đ', R, 95, COL, 17)];
    expect(
      threads(
        [across, ...left, ...other, small('B', L, 420), small('C', R, 380)],
        prose('b', L, 450, COL, 20),
        prose('c', R, 410, COL, 20),
      ),
    ).to.deep.equal([
      ['Bài A chạy ngang cả hai cột của trang', 'a', 'đ'],
      ['Bài B', 'b'],
      ['Bài C', 'c'],
    ]);
  });

  it('a text that breaks off over a title goes on in the next column, and one that does not is followed to its end', () => {
    const below = [small('B', L, 420), small('C', R, 250), ...prose('c', R, 280, COL, 30)];
    const a = [small('A', L, 60), ...cut('a', L, 95, 20)];
    expect(threads(a, below, prose('b', L, 450, COL, 20), text('đ', R, 60, COL, 10))).to.deep.equal(
      [
        ['Bài A', 'a', 'đ'],
        ['Bài B', 'b'],
        ['Bài C', 'c'],
      ],
    );
    const ended = [small('A', L, 60), ...prose('a', L, 95, COL, 20)];
    expect(threads(ended, below, cut('b', L, 450, 20), text('đ', R, 60, COL, 10))).to.deep.equal([
      ['Bài A', 'a'],
      ['Bài B', 'b', 'đ'],
      ['Bài C', 'c'],
    ]);
  });

  it('a picture may stand at the head of that column, and a kicker over the title', () => {
    const runs = [
      ...[small('A', L, 60), ...cut('a', L, 95, 19)],
      ...[line('Đời sống', L, 402, 40, { size: 9 }), small('B', L, 420)],
      ...[...prose('b', L, 450, COL, 20), line('Ảnh: Minh Hải', R, 132, 60, { size: 8 })],
      ...[...text('đ', R, 150, COL, 4), small('C', R, 250), ...prose('c', R, 280, COL, 30)],
    ];
    expect(threadsOf(page(1, { runs, images: [picture(R, 60, COL, 70)] }))).to.deep.equal([
      ['Bài A', 'a', 'đ'],
      ['Bài B', 'b'],
      ['Bài C', 'c'],
    ]);
  });

  it('a kicker over a title across the page is no end of the column above it', () => {
    const runs = [
      ...[small('A', L, 50), ...prose('a', L, 85, COL, 12)],
      ...[small('B', R, 50), ...prose('b', R, 85, COL, 12)],
      ...[line('Đời sống', L, 290, 40, { size: 9 }), line('Bài C', L, 305, FULL, { size: 24 })],
      ...[...prose('c', L, 350, COL, 12), ...text('c', R, 350, COL, 12)],
    ];
    const all = textsOf([page(1, { runs })]);
    expect(all.map((blocks) => blocks.includes('paragraph: Đời sống'))).to.deep.equal([
      false,
      false,
      true,
    ]);
  });

  it('a title beside the last lines of another article is no part of them, however narrow the space is', () => {
    const near = L + COL + 10;
    expect(
      threads(
        [small('A', L, 50), ...prose('a', L, 85, COL, 12)],
        [line('Bài B', near, 228, 200, { size: 24, bold: true })],
        prose('b', near, 290, COL, 20),
        [small('C', L, 300), ...prose('c', L, 335, COL, 16)],
      ),
    ).to.deep.equal([
      ['Bài A', 'a'],
      ['Bài C', 'c'],
      ['Bài B', 'b'],
    ]);
  });

  it('a justified line whose words stand as far apart as columns do is one line; a calendar is none', () => {
    const loose = (words: string[], y: number) =>
      words.map((word, i) => line(word, L + i * 45, y, 30));
    const runs = (words: string[]) => [
      line('Một dòng văn bản đầy cột,', L, 100, 210),
      ...loose(words, 115),
      line('dòng nữa cũng đầy cả cột', L, 130, 210),
      line('hết.', L, 145, 30),
    ];
    const paragraphs = (words: string[]) => textsOf([page(1, { runs: runs(words) })])[0]?.length;
    expect(paragraphs(['chiều', 'nghiêng', 'xuống', 'đường', 'phường'])).to.equal(1);
    expect(paragraphs(['15', '16', '17', '18', '19'])).to.not.equal(1);
  });

  it('a quotation in large type is no title', () => {
    const said = (words: string, italic?: true) =>
      threads(
        [small('A', L, 50), ...cut('a', L, 85, 8)],
        [line(words, L, 220, 200, { size: 18, ...(italic && { italic }) })],
        text('b', L, 260, COL, 12),
      ).length;
    expect(said('Có cầu thì trẻ em đi học gần')).to.equal(1);
    expect(said('“Có cầu thì trẻ em đi học gần”', true)).to.equal(1);
  });

  it('a name at the head of a column, or at the foot of one, signs the text before it', () => {
    const signed = (name: TextRun) =>
      textsOf([
        page(1, {
          runs: [
            small('A', L, 50),
            ...prose('a', L, 85, COL, 45),
            name,
            small('B', R, 75),
            ...prose('b', R, 110, COL, 20),
          ],
        }),
      ])[0]?.at(-1);
    const look = { bold: true } as const;
    expect(signed(line('Minh Hải', R + 190, 50, 45, look))).to.equal('paragraph: Minh Hải');
    expect(signed(line('Minh Hải', L + 190, 760, 45, look))).to.equal('paragraph: Minh Hải');
  });

  it('a unit at the head of a line begins no list', () => {
    const runs = [
      line('Con mương sâu gần một mét rưỡi và rộng 2', L, 50, COL),
      line('m. Rễ cây buông xuống nước thành rèm, cá', L, 65, COL),
      line('về ở.', L, 80, 40),
    ];
    expect(textsOf([page(1, { runs })])[0]?.length).to.equal(1);
  });
});

// Journals as their designers set them: titles in two types, names under titles, sections that only the heads of the pages name.
import { describe, it, expect } from '@e-bulletin/tools/testing';
import type { SourcePage, Tag, TextRun } from '../../src/model/source.js';
import { centred, COL, derive, FULL, L, line, page, R, text, textsOf } from './small-pages.js';

/** A page whose blocks InDesign wrote as paragraphs. */
function tagged(number: number, ...blocks: TextRun[][]): SourcePage {
  const runs = blocks.flatMap((block, i) => block.map((run) => ({ ...run, mark: String(i) })));
  const tags: Tag = {
    role: 'Document',
    children: blocks.map((_, i) => ({ role: 'P', children: [{ mark: String(i) }] })),
  };
  return { ...page(number, { runs }), tags };
}

const untagged = (number: number, ...blocks: TextRun[][]): SourcePage =>
  page(number, { runs: blocks.flat() });

const [ONE, TWO] = ['LÀM TỐT CÔNG TÁC CHUẨN BỊ ĐẠI HỘI', 'TRONG ĐẢNG BỘ PHƯỜNG SEN HỒNG'];
const BYLINE = 'Trung tá, ThS. TRẦN VĂN AN';
const titlesOf = (...pages: SourcePage[]) => derive(...pages).articles.map(({ title }) => title);
const story = (name: string, y = 200) => text(name, L, y, FULL, 12);

describe('a title in two types', () => {
  for (const [kind, made] of [
    ['tags', tagged],
    ['layout', untagged],
  ] as const) {
    describe(kind, () => {
      const titles = (...blocks: TextRun[][]) =>
        titlesOf(made(1, ...blocks), made(2, [centred('BÀI KHÁC', 60, 200, 22)], story('b')));

      it('is one', () => {
        const bold = [centred(TWO, 84, 380, 18, true)];
        const found = titles([centred(ONE, 60, 460, 22)], bold, story('a'));
        expect(found).to.deep.equal([`${ONE} ${TWO}`, 'BÀI KHÁC']);
      });

      it('is one where it goes on in small letters', () => {
        const found = titles(
          [centred('Làm tốt công tác chuẩn bị đại hội', 60, 460, 22)],
          [centred('ở đảng bộ phường Sen Hồng', 84, 380, 18, true)],
          story('a'),
        );
        expect(found[0]).to.equal('Làm tốt công tác chuẩn bị đại hội ở đảng bộ phường Sen Hồng');
      });

      it('is one where its first line ends with a comma', () => {
        const first = `${ONE} VÀ KỲ HỌP,`;
        const bold = [centred(TWO, 84, 380, 18, true)];
        const found = titles([centred(first, 60, 460, 22)], bold, story('a'));
        expect(found[0]).to.equal(`${first} ${TWO}`);
      });

      const apart: [why: string, above: TextRun, below: TextRun][] = [
        ['far above it', centred(ONE, 40, 460, 22), centred(TWO, 100, 380, 18, true)],
        ['much smaller', centred(ONE, 60, 460, 30), centred(TWO, 96, 380, 18, true)],
        ['at its side', line(ONE, L, 60, 230, { size: 22 }), line(TWO, R, 84, 230, { size: 18 })],
        [
          'a name with a capital, such as that of a section',
          centred('Đời sống xã hội', 60, 460, 22),
          centred('Trạm Y tế tiêm cúm', 84, 380, 18, true),
        ],
        ['after a sentence', centred(`${ONE}!`, 60, 460, 22), centred(TWO, 84, 380, 18, true)],
      ];
      for (const [why, above, below] of apart) {
        it(`is none: ${why}`, () => {
          const found = titles([above], [below], story('a'));
          expect(found.some((title) => title.includes(`${above.text} ${below.text}`))).to.equal(
            false,
          );
        });
      }
    });
  }

  it('may be as long as journals make it, where it stands in capitals', () => {
    const long = [
      'MỘT SỐ GIẢI PHÁP NÂNG CAO CHẤT LƯỢNG CÔNG TÁC',
      'TIẾP CÔNG DÂN, GIẢI QUYẾT ĐƠN THƯ KHIẾU NẠI, TỐ CÁO',
      'CỦA CÔNG DÂN TRÊN ĐỊA BÀN PHƯỜNG TRONG GIAI ĐOẠN HIỆN NAY',
    ];
    const lines = long.map((words, i) => centred(words, 50 + i * 26, 480, 20));
    const found = titlesOf(
      tagged(1, lines, story('a')),
      tagged(2, [centred('BÀI KHÁC', 60, 200, 20)], story('b')),
    );
    expect(long.join(' ').split(' ').length).to.be.above(30);
    expect(found).to.deep.equal([long.join(' '), 'BÀI KHÁC']);
  });
});

describe('names under a title', () => {
  const right = (words: string, y: number, bold = true) =>
    line(words, L + FULL - 180, y, 180, bold ? { bold: true } : { italic: true });
  const first = (...blocks: TextRun[][]) =>
    textsOf([
      tagged(1, [centred(ONE, 60, FULL - 20, 22)], ...blocks, story('a')),
      tagged(2, [centred('BÀI KHÁC', 60, 200, 22)], story('b')),
    ])[0]?.slice(1, -1);

  it('set to the right are no headings, with the office of each between them', () => {
    const found = first(
      [right(BYLINE, 100)],
      [right('Khoa Quản lý đô thị', 114, false)],
      [right('NGUYỄN THỊ BÌNH', 128)],
    );
    expect(found).to.deep.equal([
      `paragraph: ${BYLINE}`,
      'paragraph: Khoa Quản lý đô thị',
      'paragraph: NGUYỄN THỊ BÌNH',
    ]);
  });

  const headings: [words: string, run: TextRun][] = [
    ['on the left', line('Trần Văn An', L, 100, 80, { bold: true })],
    ['in the middle', centred('I. ĐẶT VẤN ĐỀ', 100, 100, 10, true)],
    ['on the right, but no name', right('Ai được hỗ trợ', 100)],
  ];
  for (const [where, run] of headings) {
    it(`${where}: a heading stays one`, () => {
      expect(first([run])?.[0]).to.match(/^heading\d: /);
    });
  }
});

describe('what the office calls to its readers', () => {
  it('at the foot of a page of text, names no section of what follows', () => {
    const found = derive(
      tagged(1, [centred(ONE, 60, 460, 22)], story('a'), [
        centred('HOAN NGHÊNH BẠN ĐỌC GÓP Ý', 700, 400, 20, true),
      ]),
      tagged(2, [centred('BÀI HAI', 60, 200, 22)], story('b')),
      tagged(3, [centred('BÀI BA', 60, 200, 22)], story('c')),
    );
    expect(found.articles.map(({ title, section }) => [title, section])).to.deep.equal([
      [ONE, undefined],
      ['BÀI HAI', undefined],
      ['BÀI BA', undefined],
    ]);
    expect(found.articles[0]?.blocks.at(-1)).to.include({
      role: 'paragraph',
      text: 'HOAN NGHÊNH BẠN ĐỌC GÓP Ý',
    });
  });
});

describe('sections that the heads of the pages name', () => {
  const NAME = 'TẠP CHÍ SEN HỒNG';
  const [A, B] = ['NGHIÊN CỨU - TRAO ĐỔI', 'LỊCH SỬ ĐỊA PHƯƠNG'];
  /** An article of three pages; the second has the section's name over it, the third the journal's. */
  const article = (from: number, head: string, section: string, opens = false): SourcePage[] => [
    untagged(
      from,
      ...(opens ? [[line(section, L, 46, 150, { bold: true })]] : []),
      [centred(head, 70, 300, 22)],
      story('a'),
    ),
    untagged(from + 1, [line(section, L, 30, 150)], text('b', L, 100, COL, 12)),
    untagged(from + 2, [line(NAME, R, 30, 150)], text('c', L, 100, COL, 12)),
  ];
  const issue = (...sections: string[]) =>
    sections.flatMap((section, i) =>
      article(i * 3 + 1, `BÀI SỐ ${'ABCDEF'[i]} LÀ ĐÂY`, section, sections[i - 1] !== section),
    );

  it('are those of their articles, the name of the journal is none', () => {
    const found = derive(...issue(A, A, A, B, B, B));
    expect(found.articles.map(({ section }) => section)).to.deep.equal([A, A, A, B, B, B]);
    expect(found.sections).to.deep.equal([A, B]);
  });

  it('are not said before the title of the first of them once more', () => {
    const [first] = derive(...issue(A, A, A, B, B, B)).articles;
    expect(first?.blocks[0]?.text).to.equal('BÀI SỐ A LÀ ĐÂY');
  });

  it('are none where each article has its own title over its pages', () => {
    const own = 'ABCDEF'.split('').map((name) => `BÀI SỐ ${name} LÀ ĐÂY`);
    const pages = own.flatMap((name, i) => [
      untagged(i * 3 + 1, [centred(name, 70, 300, 22)], story('a')),
      untagged(i * 3 + 2, [line(name, L, 30, 150)], text('b', L, 100, COL, 12)),
      untagged(i * 3 + 3, [line(name, L, 30, 150)], text('c', L, 100, COL, 12)),
    ]);
    expect(derive(...pages).sections).to.deep.equal([]);
  });

  it('are none where one name runs over all', () => {
    expect(derive(...issue(A, A, A, A)).sections).to.deep.equal([]);
  });
});

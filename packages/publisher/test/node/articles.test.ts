// Articles from a PDF as Chromium prints it: by its tags, and the same without tags by its layout.
import { readFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef, StandardFonts } from 'pdf-lib';
import { describe, it, expect, before } from '@e-bulletin/tools/testing';
import { deriveArticles } from '../../src/articles/index.js';
import type { ArticleBlock, Derivation } from '../../src/model/article.js';
import type { PdfSource } from '../../src/model/source.js';
import { agreement, pageWords, readPdf, withoutTags } from './pdf.js';

const file = new Uint8Array(readFileSync(new URL('../fixtures/bulletin.pdf', import.meta.url)));

const texts = (blocks: readonly ArticleBlock[]): string[] =>
  blocks
    .flatMap((block) => [block.text, ...texts(block.children ?? [])])
    .filter((text) => text !== '');

const titles = [
  ['Con mương cũ thành lối đi bộ ven nước', 'Đời sống khu phố', [4, 5, 6, 7]],
  ['Tủ sách ở chân cầu thang', 'Đời sống khu phố', [8]],
  ['Ngày hội đổi rác lấy cây', 'Đời sống khu phố', [8, 9]],
  ['Ba mươi câu hỏi về căn cước', 'Hỏi và đáp', [11, 12]],
  ['Phòng cháy trong con ngõ hẹp', 'Hỏi và đáp', [13, 14, 15]],
];

describe('articles of a printed bulletin', () => {
  let source: PdfSource;
  let tagged: Derivation;
  let plain: Derivation;
  before(async () => {
    source = await readPdf(file);
    tagged = deriveArticles(source);
    plain = deriveArticles(await readPdf(await withoutTags(file)));
  });

  it('by tags: titles, sections, pages; cover, contents and section pages are no articles', () => {
    expect(tagged.articles.map((a) => [a.title, a.section, a.pages])).to.deep.equal(titles);
    expect(tagged.sections).to.deep.equal(['Đời sống khu phố', 'Hỏi và đáp']);
    expect(tagged.articles.every((a) => a.origin === 'tags' && !a.doubtful)).to.equal(true);
    expect(tagged.findings).to.deep.equal([]);
  });

  it('by layout: the same', () => {
    expect(plain.articles.map((a) => [a.title, a.section, a.pages])).to.deep.equal(titles);
    expect(plain.articles.every((a) => a.origin === 'layout' && !a.doubtful)).to.equal(true);
    // The table's lines are drawn: nothing about it is a guess.
    expect(plain.findings).to.deep.equal([]);
  });

  it('by layout: the words of every page stand in the order of the tags', () => {
    tagged.pages.forEach((page, i) => {
      const share = agreement(pageWords(page), pageWords(plain.pages[i]));
      expect(share, `page ${i + 1}`).to.be.at.least(0.99);
    });
  });

  it('by layout: paragraphs are those of the author', () => {
    plain.articles.forEach((article, i) => {
      const right = new Set(texts(tagged.articles[i]?.blocks ?? []));
      const found = texts(article.blocks);
      const same = found.filter((text) => right.has(text)).length;
      expect(same / Math.max(found.length, right.size), article.title).to.be.at.least(0.95);
    });
  });

  it('running heads and page numbers are artifacts, and number the pages', () => {
    for (const derivation of [tagged, plain]) {
      expect(derivation.labels).to.deep.equal([
        ...[undefined, undefined, undefined, '4', '5', '6', '7', '8', '9'],
        ...[undefined, '11', '12', '13', '14', '15'],
      ]);
      expect(derivation.articles.flatMap((a) => texts(a.blocks)).join(' ')).not.to.match(
        /Trang \d+|Số 3/,
      );
    }
  });

  it('a paragraph goes on over columns and pages, and knows each of its places', () => {
    const [first] = tagged.articles;
    const across =
      first?.blocks.filter((block) => new Set(block.places.map((p) => p.page)).size > 1) ?? [];
    expect(across.length).to.be.at.least(1);
    for (const block of across) {
      expect(block.role).to.equal('paragraph');
      expect(block.text).to.match(/\.$/);
      for (const { box } of block.places) expect(box[2]).to.be.below(4500);
    }
  });

  it('kicker, lead, picture with alt and caption belong to the article', () => {
    const roles = (derivation: Derivation) =>
      derivation.articles[0]?.blocks.slice(0, 5).map((block) => block.role);
    expect(roles(tagged)).to.deep.equal(['paragraph', 'heading1', 'paragraph', 'image', 'caption']);
    expect(roles(plain)).to.deep.equal(['paragraph', 'heading1', 'paragraph', 'image', 'caption']);
    const images = tagged.articles[0]?.blocks.filter((block) => block.role === 'image');
    expect(images?.map((image) => image.alt)).to.deep.equal([
      'Lối đi bộ lát gạch dọc con mương, hai bên trồng cây',
      'Bà con họp tổ dân phố trong sân nhà văn hóa',
    ]);
  });

  it('lists and tables keep their shape', () => {
    const list = tagged.articles[3]?.blocks.find((block) => block.role === 'list');
    expect(list?.children?.map((item) => item.role)).to.deep.equal([
      'listItem',
      'listItem',
      'listItem',
    ]);
    for (const derivation of [tagged, plain]) {
      const table = derivation.articles[4]?.blocks.find((block) => block.role === 'table');
      const rows = table?.children?.filter((row) => row.role === 'row');
      expect(rows?.map((row) => row.children?.map((cell) => cell.text))).to.deep.equal([
        ['Tổ', 'Số hộ', 'Bình đã có', 'Còn thiếu'],
        ['Tổ 1', '112', '96', '16'],
        ['Tổ 2', '98', '98', '0'],
        ['Tổ 3', '130', '87', '43'],
        ['Tổ 4', '76', '70', '6'],
      ]);
      expect(rows?.[0]?.children?.[0]?.role).to.equal('columnHeader');
    }
  });

  it('every word of a text layer has its edges, inside the page', () => {
    for (const page of [...tagged.pages, ...plain.pages]) {
      for (const line of page.blocks.flatMap((block) => block.lines)) {
        expect(line.x.length).to.equal(line.text.split(' ').length * 2);
        expect(Math.min(...line.x, line.y)).to.be.at.least(0);
        expect(Math.max(...line.x, line.y + line.h)).to.be.at.most(10_000);
        expect(line.text).to.equal(line.text.normalize('NFC'));
      }
    }
  });

  it('blocks of the text layer name their article', () => {
    const ids = tagged.pages[7]?.blocks.flatMap((block) => block.article ?? []);
    expect([...new Set(ids)]).to.deep.equal([
      'tu-sach-o-chan-cau-thang',
      'ngay-hoi-doi-rac-lay-cay',
    ]);
    expect(tagged.pages[1]?.blocks.every((block) => block.article === undefined)).to.equal(true);
  });

  it('an outline that lost its spaces gives its sections, titles come from the page', async () => {
    const outline = [
      {
        title: 'Đời sốngkhu phố',
        page: 3,
        children: [{ title: 'Con mương cũ thành lốiđi bộ ven nước', page: 4, children: [] }],
      },
      { title: 'Ngày hội đổirác lấy cây', page: 8, children: [] },
    ];
    const { articles } = deriveArticles({ pages: source.pages, outline });
    expect(articles.map((a) => a.title)).to.deep.equal(titles.map(([title]) => title));
    expect(articles[0]?.section).to.equal('Đời sống khu phố');
    expect(articles[2]?.section).to.equal(undefined);
  });
});

describe('cells of a tagged table', () => {
  it('take the columns and rows that the PDF gives them', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([595, 842]);
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    const name = page.node.newFontDictionary('F', font.ref).asString();
    const cells = ['Who', 'When', 'Morning', 'Noon', 'Children', 'All day'];
    const marked = cells.map(
      (text, i) =>
        `/TD << /MCID ${i} >> BDC BT ${name} 12 Tf 1 0 0 1 ${60 + (i % 2) * 150} ${700 - i * 30} Tm (${text}) Tj ET EMC`,
    );
    page.node.set(
      PDFName.of('Contents'),
      pdf.context.register(pdf.context.stream(marked.join('\n'))),
    );
    page.node.set(PDFName.of('StructParents'), PDFNumber.of(0));
    const parent = (kids: readonly unknown[], of: PDFRef) => {
      for (const kid of kids)
        if (kid instanceof PDFRef) pdf.context.lookup(kid, PDFDict).set(PDFName.of('P'), of);
      return of;
    };
    const tag = (role: string, kids: unknown[], more: object = {}) =>
      parent(
        kids,
        pdf.context.register(
          pdf.context.obj({ Type: 'StructElem', S: role, Pg: page.ref, K: kids, ...more } as never),
        ),
      );
    const cell = (mark: number, ColSpan?: number, RowSpan?: number) =>
      tag('TD', [mark], {
        A: { O: 'Table', ...(ColSpan && { ColSpan }), ...(RowSpan && { RowSpan }) },
      });
    const rows = [
      [cell(0, 1, 2), cell(1, 2)],
      [cell(2), cell(3)],
      [cell(4), cell(5, 2)],
    ];
    const table = tag(
      'Table',
      rows.map((row) => tag('TR', row)),
    );
    pdf.catalog.set(PDFName.of('MarkInfo'), pdf.context.obj({ Marked: true }));
    pdf.catalog.set(
      PDFName.of('StructTreeRoot'),
      parent(
        [table],
        pdf.context.register(
          pdf.context.obj({
            Type: 'StructTreeRoot',
            K: [table],
            ParentTree: { Nums: [0, rows.flat()] },
          } as never),
        ),
      ),
    );
    const source = await readPdf(await pdf.save());
    const [found] = deriveArticles(source).articles[0]?.blocks ?? [];
    expect(
      found?.children?.map((row) => row.children?.map((one) => [one.text, one.span])),
    ).to.deep.equal([
      [
        ['Who', [1, 2]],
        ['When', [2, 1]],
      ],
      [
        ['Morning', undefined],
        ['Noon', undefined],
      ],
      [
        ['Children', undefined],
        ['All day', [2, 1]],
      ],
    ]);
  });
});

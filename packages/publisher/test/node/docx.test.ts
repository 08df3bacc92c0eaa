// DOCX as the source of an article's text: what is read of it, and how it is matched with the printed pages.
import { readFileSync } from 'node:fs';
import { describe, it, expect, before } from '@e-bulletin/tools/testing';
import { deriveArticles } from '../../src/articles/index.js';
import { readDocx } from '../../src/docx/index.js';
import { PublisherError } from '../../src/errors.js';
import type { ArticleBlock, Derivation } from '../../src/model/article.js';
import type { PdfSource } from '../../src/model/source.js';
import { encode } from '../model/alphabet.js';
import { readPdf, withoutTags } from './pdf.js';
import { link, paragraph, picture, PNG, rawDocx, run, table, text } from './raw-docx.js';

const shape = (blocks: readonly ArticleBlock[]): unknown[] =>
  blocks.map(({ role, text: value, children }) =>
    children ? [role, ...(value === '' ? [] : [value]), shape(children)] : [role, value],
  );

describe('reading a DOCX', () => {
  it('headings by style, paragraphs, quotes, captions', async () => {
    const { blocks, title, words } = await readDocx(
      rawDocx([
        text('Con mương cũ', { style: 'Heading1' }),
        text('Đoạn một.'),
        text('   '),
        text('Bàn với dân', { style: 'Heading2' }),
        text('Ai cũng mừng.', { style: 'Quote' }),
        text('Ảnh: Minh', { style: 'Caption' }),
      ]),
    );
    expect(shape(blocks)).to.deep.equal([
      ['heading1', 'Con mương cũ'],
      ['paragraph', 'Đoạn một.'],
      ['heading2', 'Bàn với dân'],
      ['blockquote', 'Ai cũng mừng.'],
      ['caption', 'Ảnh: Minh'],
    ]);
    expect(title).to.equal('Con mương cũ');
    expect(words).to.equal(13);
  });

  it('headings by their looks, where nobody used styles', async () => {
    const body = 'Một đoạn văn bản thường, đủ dài để biết cỡ chữ của bài là mười ba.';
    const { blocks } = await readDocx(
      rawDocx([
        paragraph(run('TỔNG KẾT NĂM HỌC', { bold: true, size: 13 }), { centred: true }),
        paragraph(run(body, { size: 13 })),
        paragraph(run('Kết quả chung', { bold: true, size: 13 })),
        paragraph(run(body, { size: 13 })),
        paragraph(run('Ngày hội', { bold: true, size: 18 })),
        paragraph(run('Cả câu này đậm, nhưng là một câu.', { bold: true, size: 13 })),
      ]),
    );
    expect(blocks.map(({ role }) => role)).to.deep.equal([
      ...['heading1', 'paragraph', 'heading2', 'paragraph', 'heading1', 'paragraph'],
    ]);
  });

  it('lists, counted and nested', async () => {
    const { blocks } = await readDocx(
      rawDocx([
        text('Một', { list: [1, 0] }),
        text('Hai', { list: [1, 0] }),
        text('Chấm', { list: [2, 1] }),
        text('Ba', { list: [1, 0] }),
        text('Hết.'),
        text('Lại một', { list: [1, 0] }),
      ]),
    );
    expect(shape(blocks)).to.deep.equal([
      [
        'list',
        [
          ['listItem', '1. Một'],
          ['listItem', '2. Hai', [['list', [['listItem', 'Chấm']]]]],
          ['listItem', '3. Ba'],
        ],
      ],
      ['paragraph', 'Hết.'],
      ['list', [['listItem', '1. Lại một']]],
    ]);
  });

  it('cells of several columns and rows', async () => {
    const cell = (words: string, looks: string) =>
      `<w:tc><w:tcPr>${looks}</w:tcPr>${text(words)}</w:tc>`;
    const { blocks } = await readDocx(
      rawDocx([
        `<w:tbl><w:tr>${cell('Ai', '<w:vMerge w:val="restart"/>')}${cell('Giờ', '<w:gridSpan w:val="2"/>')}</w:tr>` +
          `<w:tr>${cell('', '<w:vMerge/>')}${cell('Sáng', '')}${cell('Chiều', '')}</w:tr></w:tbl>`,
      ]),
    );
    const cells = blocks[0]?.children?.map((row) =>
      row.children?.map((one) => [one.text, one.span]),
    );
    expect(cells).to.deep.equal([
      [
        ['Ai', [1, 2]],
        ['Giờ', [2, 1]],
      ],
      [
        ['Sáng', undefined],
        ['Chiều', undefined],
      ],
    ]);
  });

  it('tables, pictures with descriptions, links', async () => {
    const { blocks } = await readDocx(
      rawDocx([
        table([
          ['Tổ', 'Số hộ'],
          ['Tổ 1', '112'],
        ]),
        picture('Con mương'),
        paragraph(run('Xem ') + link('trang của phường') + run(' nhé.')),
      ]),
    );
    expect(shape(blocks)).to.deep.equal([
      [
        'table',
        [
          [
            'row',
            [
              ['columnHeader', 'Tổ'],
              ['columnHeader', 'Số hộ'],
            ],
          ],
          [
            'row',
            [
              ['cell', 'Tổ 1'],
              ['cell', '112'],
            ],
          ],
        ],
      ],
      ['image', ''],
      ['paragraph', 'Xem trang của phường nhé.'],
    ]);
    expect(blocks[1]).to.deep.include({
      alt: 'Con mương',
      picture: { bytes: PNG, type: 'image/png' },
    });
    expect(blocks[2]?.links).to.deep.equal([{ start: 4, end: 20, href: 'https://example.vn/' }]);
  });

  it('an address that runs script is no link', async () => {
    const { blocks } = await readDocx(rawDocx([paragraph(link('bấm'))], 'javascript:alert(1)'));
    expect(blocks[0]).not.to.have.property('links');
  });

  it('text in legacy fonts becomes Unicode', async () => {
    const { blocks } = await readDocx(
      rawDocx([
        paragraph(
          run(encode('Thư viện phường ', 'TCVN3'), { font: '.VnTime' }) +
            run('mở cửa', { font: 'Arial' }),
        ),
      ]),
    );
    expect(blocks[0]?.text).to.equal('Thư viện phường mở cửa');
  });

  for (const [name, bytes] of [
    ['no ZIP', new TextEncoder().encode('not a docx')],
    ['an empty file', new Uint8Array()],
  ] as const) {
    it(`${name} is an error that says what to do`, async () => {
      const failure = await readDocx(bytes).catch((error: unknown) => error);
      expect(failure).to.be.instanceOf(PublisherError);
      expect((failure as PublisherError).code).to.equal('docx.broken');
      expect((failure as PublisherError).hint?.vi).to.match(/\.docx/);
    });
  }
});

describe('DOCX and PDF of one bulletin', () => {
  let source: PdfSource;
  let printed: Derivation;

  const asWord = (blocks: readonly ArticleBlock[]): string[] =>
    blocks.flatMap((block): string[] => {
      if (block.role === 'heading1') return [paragraph(run(block.text, { bold: true, size: 18 }))];
      if (block.role === 'heading2') return [text(block.text, { style: 'Heading2' })];
      if (block.role === 'list')
        return (block.children ?? []).map((item) => text(item.text, { list: [2, 0] }));
      if (block.role === 'table')
        return [
          table(
            (block.children ?? [])
              .filter((r) => r.role === 'row')
              .map((r) => (r.children ?? []).map((c) => c.text)),
          ),
        ];
      if (block.role === 'image') return [];
      return [text(block.text, block.role === 'caption' ? { style: 'Caption' } : {})];
    });

  before(async () => {
    const file = readFileSync(new URL('../fixtures/bulletin.pdf', import.meta.url));
    source = await readPdf(await withoutTags(new Uint8Array(file)));
    printed = deriveArticles(source);
  });

  it('takes the text of the DOCX, the places and pictures of the PDF', async () => {
    // The editor corrected a word after printing, and the articles stand in another order in Word.
    const body = [...printed.articles].reverse().flatMap((article) => asWord(article.blocks));
    const corrected = body.map((part) => part.replace('tám tháng thi công', 'chín tháng thi công'));
    const docx = await readDocx(rawDocx([text('Bản thảo, không in'), ...corrected]));
    const { articles, findings, pages } = deriveArticles({ ...source, docx });
    expect(articles.map((article) => article.origin)).to.deep.equal(
      Array.from({ length: 5 }, () => 'docx'),
    );
    expect(findings.map((finding) => finding.code)).not.to.include('docx.unmatched');
    expect(pages).to.deep.equal(printed.pages);

    const [first] = articles;
    expect(first?.blocks.map((block) => block.role)).to.deep.equal(
      printed.articles[0]?.blocks.map((block) => block.role),
    );
    expect(first?.blocks.map((block) => block.places)).to.deep.equal(
      printed.articles[0]?.blocks.map((block) => block.places),
    );
    expect(first?.blocks[2]?.text).to.match(/^Sau chín tháng thi công/);
    articles.forEach((article, i) => {
      expect(article.words).to.equal(printed.articles[i]?.words);
      expect(article.doubtful).to.equal(false);
    });
  });

  it('where no word of the PDF can be read, the Word file is told as not used', async () => {
    const docx = await readDocx(rawDocx([text('Một bài trong tệp Word')]));
    const pages = source.pages.map((page) => ({ ...page, runs: [] }));
    const { articles, findings } = deriveArticles({ pages, outline: [], docx });
    expect(articles).to.deep.equal([]);
    expect(findings.map(({ code }) => code)).to.include('docx.unused');
  });

  it('an article that the DOCX has not stays as printed, and is named', async () => {
    const docx = await readDocx(
      rawDocx(printed.articles.slice(1).flatMap(({ blocks }) => asWord(blocks))),
    );
    const { articles, findings } = deriveArticles({ ...source, docx });
    expect(articles[0]).to.deep.equal(printed.articles[0]);
    expect(articles.slice(1).every((article) => article.origin === 'docx')).to.equal(true);
    expect(findings.find(({ code }) => code === 'docx.unmatched')?.message.vi).to.contain(
      'Con mương cũ',
    );
  });

  it('a DOCX of something else changes nothing', async () => {
    const docx = await readDocx(
      rawDocx([text('Báo cáo tài chính quý một của công ty, không liên quan gì đến bản tin.')]),
    );
    expect(deriveArticles({ ...source, docx }).articles).to.deep.equal(printed.articles);
  });
});

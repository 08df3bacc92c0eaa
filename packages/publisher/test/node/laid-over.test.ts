// Text that is not written straight into the page: over a scan, typed on with a PDF program, filled into a form.
import {
  beginText,
  degrees,
  endText,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFOperator,
  PDFOperatorNames as Ops,
  PDFString,
  setFontAndSize,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  StandardFonts,
  TextRenderingMode,
} from 'pdf-lib';
import { buffer } from 'node:stream/consumers';
import PdfKit from 'pdfkit';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { deriveArticles } from '../../src/articles/index.js';
import { withStamps } from '../../src/build/stamps.js';
import { openDocument } from '../../src/pdf/document.js';
import { readPage } from '../../src/pdf/page.js';
import { renderPage } from '../../src/pdf/render.js';
import { pageWords, readPdf } from './pdf.js';
import { pdfOf, rawPdf } from './raw-pdf.js';

const wordsOf = async (pdf: PDFDocument): Promise<string> => {
  const { pages } = await readPdf(await pdf.save());
  return pageWords(deriveArticles({ pages, outline: [] }).pages[0]).join(' ');
};

describe('layers of a page', () => {
  it('that are off are not read; a scanner’s text, which is drawn on none, is', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([400, 300]);
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    const name = page.node.newFontDictionary('F', font.ref).asString();
    const layer = (title: string) =>
      pdf.context.register(pdf.context.obj({ Type: 'OCG', Name: PDFString.of(title) }));
    const layers = { Off: layer('Draft'), On: layer('Print'), Scan: layer('Text of the scan') };
    const { Off, On, Scan } = layers;
    pdf.catalog.set(
      PDFName.of('OCProperties'),
      pdf.context.obj({ OCGs: [Off, On, Scan], D: { ON: [On, Scan], OFF: [Off] } }),
    );
    page.node.Resources()?.set(PDFName.of('Properties'), pdf.context.obj(layers));
    const words = (text: string, y: number, mode = 0) =>
      `BT ${name} 12 Tf ${mode} Tr 40 ${y} Td (${text}) Tj ET`;
    const form = pdf.context.register(
      pdf.context.stream(words('inside a form', 0), {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, -5, 300, 20],
        Resources: { Font: { [name.slice(1)]: font.ref } },
      }),
    );
    const content = [
      words('Plain', 250),
      `/OC /Off BDC ${words('hidden', 200)} q 1 0 0 1 0 180 cm /Form Do Q EMC`,
      // White on nothing is drawn all the same.
      `/OC /On BDC 1 g ${words('shown', 150)} EMC`,
      `/OC /Scan BDC ${words('scanned', 100, 3)} EMC`,
    ].join('\n');
    page.node.Resources()?.set(PDFName.of('XObject'), pdf.context.obj({ Form: form }));
    page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream(content)));
    const [read] = (await readPdf(await pdf.save())).pages;
    expect(read?.runs.map(({ text }) => text)).to.deep.equal(['Plain', 'shown', 'scanned']);
  });
});

describe('text laid over a page', () => {
  it('letters of a negative size are upright where they are seen so', async () => {
    for (const [turn, along] of [
      [0, -1],
      [180, 1],
    ] as const) {
      const pdf = await PDFDocument.create();
      const page = pdf.addPage([400, 300]);
      page.setRotation(degrees(turn));
      const font = await pdf.embedFont(StandardFonts.Helvetica);
      const name = page.node.newFontDictionary('F', font.ref);
      const [x, y] = turn === 0 ? [50, 200] : [350, 100];
      page.pushOperators(
        beginText(),
        setFontAndSize(name, -12),
        setTextMatrix(along, 0, 0, along, x, y),
        showText(font.encodeText('Thong bao cua phuong')),
        endText(),
      );
      const [read] = (await readPdf(await pdf.save())).pages;
      const runs = read?.runs.map(({ text, size, turned }) => ({ text, size, turned }));
      expect(runs, `page turned by ${turn}`).to.deep.equal([
        { text: 'Thong bao cua phuong', size: 12, turned: undefined },
      ]);
    }
  });

  it('words that a scanner laid under its picture are known as such, and a guess of Word describes nothing', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([595, 842]);
    page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
    page.drawText('HuOng dan', { x: 60, y: 700, size: 12 });
    page.pushOperators(setTextRenderingMode(TextRenderingMode.Fill));
    page.drawText('Trang 1', { x: 60, y: 40, size: 12 });
    const [read] = (await readPdf(await pdf.save())).pages;
    expect(read?.runs.map(({ text, hidden }) => [text, hidden])).to.deep.equal([
      ['HuOng dan', true],
      ['Trang 1', undefined],
    ]);

    const tagged = new PdfKit({ pdfVersion: '1.5', tagged: true, size: [300, 300] });
    const figure = (alt: string): void => {
      tagged.addStructure(
        tagged.struct('Figure', { alt }, () => void tagged.rect(50, 50, 80, 80).fill('red')),
      );
    };
    figure('A group of people standing in a field\n\nDescription automatically generated');
    figure('Figure ');
    figure('DSC_0412.JPG');
    figure('Con mương mới');
    tagged.end();
    const file = new Uint8Array(await buffer(tagged));
    const alts = (await readPdf(file)).pages[0]?.tags?.children.map(
      (tag) => 'alt' in tag && tag.alt,
    );
    expect(alts).to.deep.equal([false, false, false, 'Con mương mới']);
  });

  it('a plain face is not bold, however heavy the PDF says its stems are', async () => {
    const bold = async (name: string): Promise<unknown> => {
      const font = { name, unicode: 'WinAnsi', stem: 200 } as const;
      const { pages } = await readPdf(rawPdf([{ font, bytes: 'Thong bao' }]));
      return pages[0]?.runs[0]?.bold;
    };
    for (const name of ['ArialMT', 'TimesNewRomanPSMT', 'ABCDEF+Calibri'])
      expect(await bold(name), name).to.equal(undefined);
    for (const name of ['Arial-BoldMT', 'F1']) expect(await bold(name), name).to.equal(true);
  });

  it('letters that are printed again for a shadow, and words beyond the edge, are not read', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([800, 842]);
    page.setCropBox(200, 0, 600, 842);
    for (const [x, y] of [
      [261, 699],
      [260, 700],
    ] as const)
      page.drawText('Ban tin phuong', { x, y, size: 14 });
    // Such programs leave a comma out of the letters that they print for weight; what is filled in lies on dots.
    page.drawText('Chu thich, viet tat', { x: 260, y: 660, size: 12 });
    page.drawText('Chu thich', { x: 260, y: 660, size: 12 });
    page.drawText('Ho ten: ..............................', { x: 260, y: 630, size: 12 });
    page.drawText('Tran Nhan', { x: 310, y: 630, size: 12 });
    // Twice in one line, and beside each other: both are meant.
    page.drawText('11', { x: 260, y: 600, size: 12 });
    page.drawText('11', { x: 276, y: 600, size: 12 });
    page.drawText('Trang ben canh', { x: 40, y: 700, size: 14 });
    expect(await wordsOf(pdf)).to.equal('Ban tin phuong Chu thich viet tat Ho ten Tran Nhan 11 11');
  });

  it('what is stamped aslant on the pages is part of no article, one large word on one page neither', async () => {
    const stamped = async (pages: number, stamp: string, size: number, angle: number) => {
      const pdf = await PDFDocument.create();
      for (let i = 1; i <= pages; i++) {
        const page = pdf.addPage([595, 842]);
        page.drawText(`Trang thu ${i} cua ban tin`, { x: 60, y: 700, size: 12 });
        page.drawText(stamp, { x: 150, y: 300, size, rotate: degrees(angle) });
      }
      const source = await readPdf(await pdf.save());
      const { articles } = deriveArticles({ pages: withStamps(source.pages), outline: [] });
      return articles.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join(' ');
    };
    const pages = 'Trang thu 1 cua ban tin Trang thu 2 cua ban tin';
    expect(await stamped(2, 'www.cong-thong-tin-cua-phuong.vidu.vn', 20, 60)).to.equal(pages);
    expect(await stamped(1, 'BAN NHAP', 80, 45)).to.equal('Trang thu 1 cua ban tin');
    // A scan that lies a little askew, and a word of a poster, are there to be read.
    expect(await stamped(1, 'mot dong hoi nghieng', 12, 3)).to.contain('mot dong hoi nghieng');
    expect(await stamped(1, 'Moi', 20, 30)).to.contain('Moi');
  });

  it('a hyphen that the program set and marked makes no two words of one', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([595, 842]);
    const artifact = (draw: () => void): void => {
      page.pushOperators(PDFOperator.of(Ops.BeginMarkedContent, [PDFName.of('Artifact')]));
      draw();
      page.pushOperators(PDFOperator.of(Ops.EndMarkedContent));
    };
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    const first = 'cac ban tham khao web';
    page.drawText(first, { x: 60, y: 700, size: 12, font });
    artifact(() =>
      page.drawText('-', { x: 60 + font.widthOfTextAtSize(first, 12), y: 700, size: 12, font }),
    );
    page.drawText('site cua phuong', { x: 60, y: 685, size: 12, font });
    const source = await readPdf(await pdf.save());
    const { articles } = deriveArticles({ pages: source.pages, outline: [] });
    expect(articles[0]?.blocks[0]?.text).to.equal('cac ban tham khao website cua phuong');
  });

  it('text that only marks without tags call an artifact is read; a running foot stays out', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([595, 842]);
    page.pushOperators(PDFOperator.of(Ops.BeginMarkedContent, [PDFName.of('Artifact')]));
    for (let i = 0; i < 12; i++)
      page.drawText(`Dong thu ${i + 1} cua bai viet ve thu gom rac`, {
        x: 60,
        y: 700 - i * 15,
        size: 12,
      });
    page.pushOperators(PDFOperator.of(Ops.EndMarkedContent));
    const { pages } = await readPdf(await pdf.save());
    const { articles } = deriveArticles({ pages: withStamps(pages), outline: [] });
    expect(articles[0]?.words).to.equal(120);
  });

  it('what was typed on the page and filled into its form can be read and found', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([595, 842]);
    page.drawText('Giay moi hop', { x: 60, y: 700, size: 14 });
    const note = (rect: number[], contents: string, more = {}) =>
      pdf.context.register(
        pdf.context.obj({
          Type: 'Annot',
          Subtype: 'FreeText',
          Rect: rect,
          Contents: PDFHexString.fromText(contents),
          DA: PDFString.of('/Helv 12 Tf 0 g'),
          ...more,
        }),
      );
    page.node.set(
      PDFName.of('Annots'),
      pdf.context.obj([
        note([60, 600, 360, 640], 'Lùi sang thứ Bảy\rTại nhà văn hóa'),
        note([60, 500, 360, 540], 'Không ai thấy', { F: 2 }),
      ]),
    );
    const form = pdf.getForm();
    const name = form.createTextField('ten');
    name.setText('Nguyen Thi Lan');
    name.addToPage(page, { x: 60, y: 400, width: 200, height: 20 });
    const secret = form.createTextField('mat');
    secret.enablePassword();
    secret.setText('khong cho ai');
    secret.addToPage(page, { x: 60, y: 300, width: 200, height: 20 });
    form.createCheckBox('dong-y').addToPage(page, { x: 60, y: 200, width: 12, height: 12 });
    expect(await wordsOf(pdf)).to.equal(
      'Giay moi hop Lùi sang thứ Bảy Tại nhà văn hóa Nguyen Thi Lan',
    );
  });

  it('what no program drew there is drawn with its Vietnamese letters, in each width of the page', async () => {
    const typed = '/F 4 /DA (/Helv 14 Tf 1 0 0 rg)';
    // "ưđệỗ": all of it is blank in a font of Latin-1.
    const letters = '<FEFF01B001111EC71ED7>';
    const document = await openDocument(
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] /NeedAppearances true /DA (/Helv 12 Tf 0 g) /DR << /Font << /Helv 6 0 R >> >> >> >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Annots [4 0 R 5 0 R] >>',
        `<< /Type /Annot /Subtype /FreeText /Rect [10 60 90 90] ${typed} /Contents ${letters} >>`,
        `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /Rect [10 10 90 40] ${typed} /V ${letters} >>`,
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      ]),
    );
    try {
      for (const width of [200, 400]) {
        const { raster } = await renderPage(document, 1, width, width);
        /** Pixels that are not white within the box whose lower edge is at `y`; its frame is not counted. */
        const ink = (y: number): number => {
          const [scale, { data }] = [width / 100, raster];
          let dark = 0;
          for (let row = (73 - y) * scale; row < (97 - y) * scale; row += 1)
            for (let x = 12 * scale; x < 88 * scale; x += 1)
              if ((data[(row * width + x) * 3 + 1] ?? 255) < 128) dark += 1;
          return dark / scale / scale;
        };
        expect(ink(60), `typed on it, ${width}`).to.be.above(30);
        expect(ink(10), `filled in, ${width}`).to.be.above(30);
      }
      const { page } = readPage(document, 1);
      expect(page.runs.map(({ text }) => text)).to.deep.equal(['ưđệỗ', 'ưđệỗ']);
    } finally {
      document.close();
    }
  });
});

describe('a font whose map to Unicode has gaps', () => {
  it('loses the letters that the map leaves out, and not the page', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([400, 300]);
    // Codes of one and of three bytes; PDFium takes a long one that the map leaves out for its own Unicode.
    const codes =
      '/CIDInit /ProcSet findresource begin begincmap 2 begincodespacerange <00> <7F> <E08080> <EFBFBF> endcodespacerange ';
    const map = codes + '2 beginbfchar <41> <0041> <43> <0043> endbfchar endcmap end';
    const cids = codes + '3 begincidchar <41> 65 <43> 67 <E38081> 66 endcidchar endcmap end';
    const font = pdf.context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'Arial',
      Encoding: pdf.context.register(pdf.context.stream(cids, { Type: 'CMap', CMapName: 'Utf8' })),
      DescendantFonts: [
        {
          Type: 'Font',
          Subtype: 'CIDFontType2',
          BaseFont: 'Arial',
          CIDSystemInfo: {
            Registry: PDFString.of('Adobe'),
            Ordering: PDFString.of('Identity'),
            Supplement: 0,
          },
          FontDescriptor: {
            Type: 'FontDescriptor',
            FontName: 'Arial',
            Flags: 4,
            FontBBox: [0, -200, 1000, 900],
            ItalicAngle: 0,
            Ascent: 900,
            Descent: -200,
            CapHeight: 700,
            StemV: 80,
          },
        },
      ],
      ToUnicode: pdf.context.register(pdf.context.stream(map)),
    });
    const name = page.node.newFontDictionary('F', pdf.context.register(font));
    const words = `BT ${name.asString()} 12 Tf 50 200 Td <41E3808143> Tj ET`;
    page.node.addContentStream(pdf.context.register(pdf.context.stream(words)));
    expect(await wordsOf(pdf)).to.equal('AC');
  });
});

describe('a password in Vietnamese', () => {
  it('opens a PDF that an office program locked with it', async () => {
    const bytes = await new Promise<Buffer>((resolve) => {
      // Such programs write a question mark for each letter that Latin-1 has not.
      const pdf = new PdfKit({ userPassword: 'M?t kh?u phòng 8', pdfVersion: '1.4' });
      const parts: Buffer[] = [];
      pdf.on('data', (part: Buffer) => parts.push(part));
      pdf.on('end', () => resolve(Buffer.concat(parts)));
      pdf.text('Xin chao').end();
    });
    const document = await openDocument(bytes, 'Mật khẩu phòng 8');
    expect(document.pageCount).to.equal(1);
    document.close();
    const refused = await openDocument(bytes, 'Mật khẩu 9').catch((error: unknown) => error);
    expect(refused).to.have.property('code', 'pdf.wrong-password');
  });
});

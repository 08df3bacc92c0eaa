// Pages and pictures as they really come: unusual shapes, no text, old and heavy codecs. Each is drawn, within the limits.
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ReadingDirection } from 'pdf-lib';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { EXIT } from '../../src/errors.js';
import { run, type Ran } from './command.js';
import { A4, articlePages, degrees, PDFDocument, picturePdf, rgb, textPdf } from './samples.js';
import { input, issueOf, out } from './workbench.js';

const fixture = (name: string): string => new URL(`../fixtures/${name}`, import.meta.url).pathname;

async function build(bytes: Uint8Array): Promise<Ran> {
  await writeFile(input, bytes);
  return run(['build', input, '-o', out, '-q']);
}

describe('pages of unusual shape', () => {
  it('A0, 5 m and tiny pages are drawn within the limits', async () => {
    const pdf = await PDFDocument.create();
    for (const size of [
      [2384, 3370],
      [14_173, 2000],
      [600, 14_173],
      [20, 20],
    ] as [number, number][]) {
      const page = pdf.addPage(size);
      page.drawRectangle({
        x: 2,
        y: 2,
        width: size[0] / 2,
        height: size[1] / 2,
        color: rgb(0, 0.3, 0.4),
      });
    }
    const ran = await build(await pdf.save());
    expect(ran.code).to.equal(EXIT.ok);
    const { issue, problems } = issueOf();
    expect(problems).to.deep.equal([]);
    for (const page of issue.pages) {
      expect(page.width * page.height).to.be.at.most(15e6);
      expect(Math.max(page.width, page.height)).to.be.at.most(16_383);
    }
    const [a0, wide, banner] = issue.pages;
    expect(a0!.width / a0!.height).to.be.closeTo(2384 / 3370, 0.01);
    expect(wide!.width / wide!.height).to.be.closeTo(14_173 / 2000, 0.05);
    expect(banner!.height / banner!.width).to.be.closeTo(14_173 / 600, 0.3);
  });

  it('a PDF that is read from right to left makes an issue that is turned so', async () => {
    const pdf = await PDFDocument.create();
    for (let page = 0; page < 3; page++) pdf.addPage(A4);
    pdf.catalog.getOrCreateViewerPreferences().setReadingDirection(ReadingDirection.R2L);
    expect((await build(await pdf.save())).code).to.equal(EXIT.ok);
    const { progression, pages } = issueOf().issue;
    expect(progression).to.equal('rtl');
    // The cover lies left of the spine there.
    expect(pages.map(({ side }) => side)).to.deep.equal(['left', 'right', 'left']);
  });

  it('rotated and cropped pages are shown as a reader shows them', async () => {
    const bytes = await textPdf(
      [{ heading: 'Upright' }, { heading: 'Turned' }, { heading: 'Cropped' }],
      (_, pages) => {
        pages[1]!.setRotation(degrees(90));
        pages[2]!.setCropBox(40, 600, 300, 200);
      },
    );
    const ran = await build(bytes);
    expect(ran.code).to.equal(EXIT.ok);
    const [upright, turned, cropped] = issueOf().issue.pages;
    expect(upright!.height).to.be.greaterThan(upright!.width);
    expect(turned!.width).to.be.greaterThan(turned!.height);
    expect(turned!.side).to.equal('center');
    expect(cropped!.width / cropped!.height).to.be.closeTo(1.5, 0.01);
  });

  it('pages without any text make an issue of pictures and a finding', async () => {
    const { default: sharp } = await import('sharp');
    const pdf = await PDFDocument.create();
    const scan = await sharp({
      create: { width: 1200, height: 1700, channels: 3, background: '#eee' },
    })
      .jpeg()
      .toBuffer();
    pdf.addPage(A4).drawImage(await pdf.embedJpg(scan), { x: 0, y: 0, width: 595, height: 842 });
    const ran = await build(await pdf.save());
    expect(ran.code).to.equal(EXIT.ok);
    expect(ran.out).to.match(/--ocr/);
    const { issue } = issueOf();
    expect(issue.articles).to.have.length(0);
  });

  it('fonts that are not embedded are named', async () => {
    const ran = await build(await textPdf(articlePages(1)));
    expect(ran.code).to.equal(EXIT.ok);
    expect(ran.out).to.match(/Helvetica/);
  });

  it('a thousand pages are listed without being drawn', async () => {
    const pdf = await PDFDocument.create();
    for (let n = 0; n < 1000; n += 1) pdf.addPage([200, 283]);
    pdf.getPage(999).drawText('The last page', { x: 20, y: 200, size: 12 });
    await writeFile(input, await pdf.save());
    const ran = await run(['check', input, '-q', '--json']);
    const { findings } = JSON.parse(ran.out) as { findings: { code: string; pages?: number[] }[] };
    expect(findings.some((one) => one.pages?.includes(1000))).to.equal(true);
  });
});

describe('pictures of old and heavy codecs', () => {
  const darkness = async (): Promise<number> => {
    const { default: sharp } = await import('sharp');
    const page = issueOf().issue.pages[0]!;
    const { channels } = await sharp(join(out, page.images[0]!.href)).stats();
    return 255 - Math.min(...channels.map((channel) => channel.mean));
  };

  it('JPEG 2000', async () => {
    const data = readFileSync(fixture('gradient.jp2'));
    const ran = await build(await picturePdf({ data, filter: 'JPXDecode', width: 64, height: 48 }));
    expect(ran.code).to.equal(EXIT.ok);
    expect(await darkness()).to.be.greaterThan(10);
  });

  it('JBIG2', async () => {
    const data = readFileSync(fixture('checker.jb2'));
    const ran = await build(
      await picturePdf({
        data,
        filter: 'JBIG2Decode',
        width: 64,
        height: 48,
        colours: 'DeviceGray',
        bits: 1,
      }),
    );
    expect(ran.code).to.equal(EXIT.ok);
    // Half of the picture is black, and the picture is a quarter of the sheet.
    expect(await darkness()).to.be.within(20, 45);
  });

  it('a JPEG that is cut short leaves the rest of the page whole', async () => {
    const { default: sharp } = await import('sharp');
    const whole = await sharp({
      create: { width: 400, height: 300, channels: 3, background: '#135' },
    })
      .jpeg()
      .toBuffer();
    const ran = await build(
      await picturePdf({
        data: whole.subarray(0, whole.length / 2),
        filter: 'DCTDecode',
        width: 400,
        height: 300,
      }),
    );
    expect(ran.code).to.equal(EXIT.ok);
  });

  it('a picture of 200 megapixels is drawn reduced and named', async () => {
    const { default: sharp } = await import('sharp');
    const [width, height] = [16_000, 12_500];
    const data = await sharp({
      create: { width, height, channels: 3, background: '#0b4f6c' },
      limitInputPixels: false,
    })
      .jpeg({ quality: 40 })
      .toBuffer();
    const ran = await build(await picturePdf({ data, filter: 'DCTDecode', width, height }));
    expect(ran.code).to.equal(EXIT.ok);
    expect(ran.out).to.match(/ảnh quá lớn/);
    expect(await darkness()).to.be.greaterThan(30);
  });

  it('a picture that says it has 200 megapixels of JPEG 2000 is left out, and the report is an error', async () => {
    const ran = await build(
      await picturePdf({
        data: readFileSync(fixture('gradient.jp2')),
        filter: 'JPXDecode',
        width: 16_000,
        height: 12_500,
      }),
    );
    // The codestream's own size (64 x 48) is what PDFium believes; either way the page is made and nothing hangs.
    expect([EXIT.ok, EXIT.findings]).to.include(ran.code);
    expect(issueOf().issue.pages).to.have.length(1);
  });
});

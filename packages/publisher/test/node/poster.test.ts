/** Posters as a printer gets them: read back from the PDF, and scanned. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { describe, it, expect, before, after } from '@e-bulletin/tools/testing';
import jsqr from 'jsqr';
import sharp from 'sharp';
import { PublisherError } from '../../src/errors.js';
import { makePoster, type PosterOptions } from '../../src/poster/poster.js';

// jsQR is CommonJS: its function arrives as the default, or inside it, by who loads the package.
const decode = jsqr.default ?? (jsqr as unknown as typeof jsqr.default);

const options: PosterOptions = {
  address: 'https://senhong.example.vn/p/K7Q2',
  office: 'UBND phường Sen Hồng',
  title: 'Giờ làm thủ tục nào tiện nhất cho bà con?',
  call: 'Quét mã để trả lời',
  notes: ['Từ 15/10 đến hết ngày 31/10/2026', 'Không thu thập họ tên, số điện thoại.'],
};

describe('a poster', () => {
  let library: PDFiumLibrary;
  before(async () => {
    library = await PDFiumLibrary.init();
  });
  after(() => library.destroy());

  const rows: [format: PosterOptions['format'], width: number, height: number][] = [
    ['A3', 842, 1191],
    ['A4', 595, 842],
    ['A5', 420, 595],
    ['strip', 595, 842],
    ['slide', 5669, 3189],
  ];
  for (const [format, width, height] of rows) {
    for (const seal of [false, true]) {
      it(`${format}${seal ? ' with a seal' : ''} has its size, its words, and a code that scans on a 1-bit printer`, async () => {
        const picture = await sharp({
          create: { width: 200, height: 200, channels: 3, background: '#7a1010' },
        })
          .png()
          .toBuffer();
        const { pdf, reach } = await makePoster({
          ...options,
          format: format ?? 'A4',
          ...(seal ? { seal: picture } : {}),
        });
        const document = await library.loadDocument(Buffer.from(pdf));
        const page = document.getPage(0);
        const { originalWidth, originalHeight } = page.getOriginalSize();
        expect(Math.round(originalWidth)).to.equal(width);
        expect(Math.round(originalHeight)).to.equal(height);
        const words = page.getText().replace(/\s+/g, ' ');
        for (const text of [
          'UBND phường Sen Hồng',
          'Giờ làm thủ tục',
          'senhong.example.vn/p/K7Q2',
          'Không thu thập họ tên',
        ]) {
          expect(words).to.contain(text);
        }
        const scale = 1200 / originalHeight;
        const image = await document.getPage(0).render({ scale, render: 'bitmap' });
        document.destroy();
        // One card of a strip, the whole of the others.
        const cards = format === 'strip' ? 2 : 1;
        const { data, info } = await sharp(Buffer.from(image.data), {
          raw: { width: image.width, height: image.height, channels: 4 },
        })
          .extract({
            left: 0,
            top: 0,
            width: Math.floor(image.width / cards),
            height: Math.floor(image.height / cards),
          })
          .flatten({ background: '#fff' })
          .threshold(128)
          .toColourspace('srgb')
          .ensureAlpha()
          .raw()
          .toBuffer({ resolveWithObject: true });
        const found = decode(new Uint8ClampedArray(data), info.width, info.height);
        expect(found?.data && new URL(found.data).href).to.equal(options.address);
        expect(reach).to.be.greaterThan(0.4);
      });
    }
  }

  it('takes the sheet that the distance needs', async () => {
    expect((await makePoster({ ...options, distance: 0.5 })).format).to.equal('strip');
    expect((await makePoster({ ...options, distance: 1.6 })).format).to.equal('A3');
  });

  it('refuses an address that imitates another, in words', async () => {
    let error: unknown;
    try {
      await makePoster({ ...options, address: 'https://hanoi.gov.vn@example.com/' });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).to.be.instanceOf(PublisherError);
    expect((error as PublisherError).say.vi).to.contain('dấu @');
  });
});

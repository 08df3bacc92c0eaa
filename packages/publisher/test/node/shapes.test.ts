// Panels, drawings and cropped pictures of a page, through the real reader.
import {
  clip,
  endPath,
  PDFDocument,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  rgb,
} from 'pdf-lib';
import sharp from 'sharp';
import { describe, it, expect } from '@e-bulletin/tools/testing';
import type { SourcePage } from '../../src/model/source.js';
import { readPdf } from './pdf.js';

const [WIDTH, HEIGHT] = [500, 1000];

type Page = ReturnType<PDFDocument['addPage']>;

/** Points from the top left make ten-thousandths easy to read: 500 x 1000. */
async function read(
  draw: (page: Page, pdf: PDFDocument) => Promise<void> | void,
): Promise<SourcePage> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([WIDTH, HEIGHT]);
  await draw(page, pdf);
  const [first] = (await readPdf(await pdf.save())).pages;
  if (!first) throw new Error('no page');
  return first;
}

const box = (
  page: Page,
  x: number,
  y: number,
  w: number,
  h: number,
  colour = rgb(0.9, 0.95, 0.9),
) => page.drawRectangle({ x, y: HEIGHT - y - h, width: w, height: h, color: colour });

describe('shapes of a page', () => {
  const cases: [name: string, draw: (page: Page) => void, shapes: string[]][] = [
    ['a coloured panel', (page) => box(page, 50, 100, 400, 200), ['panel 1000,1000,8000,2000']],
    [
      'the same panel drawn twice is one',
      (page) => [1, 2].forEach(() => box(page, 50, 100, 400, 200)),
      ['panel 1000,1000,8000,2000'],
    ],
    ['a white rectangle is paper', (page) => box(page, 50, 100, 400, 200, rgb(1, 1, 1)), []],
    ['the ground of the whole page is paper', (page) => box(page, 0, 0, 500, 1000), []],
    ['a rule is no panel', (page) => box(page, 50, 100, 400, 1), []],
    [
      'a frame is a panel',
      (page) =>
        page.drawRectangle({
          x: 50,
          y: 700,
          width: 400,
          height: 200,
          borderWidth: 1,
          borderColor: rgb(0, 0, 0),
        }),
      ['panel 980,990,8040,2020'],
    ],
    [
      'many small strokes near each other are a drawing',
      (page) => {
        for (let i = 0; i < 40; i++)
          box(page, 60 + (i % 8) * 12, 100 + Math.floor(i / 8) * 16, 11, 15);
      },
      ['drawing 1200,1000,1900,790'],
    ],
    [
      'a few strokes are none',
      (page) => [0, 1, 2].forEach((i) => box(page, 60 + i * 150, 100, 10, 10)),
      [],
    ],
  ];
  for (const [name, draw, shapes] of cases) {
    it(name, async () => {
      const page = await read(draw);
      expect(page.shapes?.map(({ kind, box: area }) => `${kind} ${area.join(',')}`)).to.deep.equal(
        shapes,
      );
    });
  }

  it('a cropped picture is as large as it shows', async () => {
    const jpeg = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#579' } })
      .jpeg()
      .toBuffer();
    const page = await read(async (paper, pdf) => {
      const image = await pdf.embedJpg(jpeg);
      paper.pushOperators(pushGraphicsState(), rectangle(100, 600, 200, 100), clip(), endPath());
      paper.drawImage(image, { x: 50, y: 500, width: 300, height: 300 });
      paper.pushOperators(popGraphicsState());
      paper.drawImage(image, { x: 50, y: 100, width: 100, height: 100 });
    });
    expect(page.images.map((image) => image.box)).to.deep.equal([
      [2000, 3000, 4000, 1000],
      [1000, 8000, 2000, 1000],
    ]);
  });

  it('a picture cropped away is none', async () => {
    const jpeg = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#579' } })
      .jpeg()
      .toBuffer();
    const page = await read(async (paper, pdf) => {
      paper.pushOperators(pushGraphicsState(), rectangle(400, 900, 50, 50), clip(), endPath());
      paper.drawImage(await pdf.embedJpg(jpeg), { x: 50, y: 100, width: 100, height: 100 });
      paper.pushOperators(popGraphicsState());
    });
    expect(page.images).to.deep.equal([]);
  });
});

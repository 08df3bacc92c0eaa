/** Draws laid-out posters as a PDF, one page each. Black on white, vectors and embedded type: right for any printer. */
import { pathOf, sideOf, type Matrix } from '@e-bulletin/issue/qr.js';
import type { Measure, Poster, PosterItem } from '@e-bulletin/issue/poster.js';
import PDFDocument from 'pdfkit';
import type { PosterFonts } from './fonts.js';

/** PDF counts in points. */
const POINTS_PER_MM = 72 / 25.4;

export interface Drawing {
  readonly poster: Poster;
  readonly matrix: Matrix;
}

/** Measures text as it will be drawn; `layoutPoster` needs it. */
export function measureWith(fonts: PosterFonts): Measure {
  const document = new PDFDocument({ autoFirstPage: false });
  const sizes = { false: fonts.regular, true: fonts.bold };
  const known = new Map<string, number>();
  return (text, bold) => {
    const key = `${bold} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      width =
        document
          .font(Buffer.from(sizes[`${bold}`]))
          .fontSize(1000)
          .widthOfString(text) / 1000;
      known.set(key, width);
    }
    return width;
  };
}

/** `seal` is a PNG or JPEG. */
export function drawPosters(
  drawings: readonly Drawing[],
  {
    fonts,
    seal,
    title,
    language,
  }: { fonts: PosterFonts; seal?: Uint8Array; title: string; language: string },
): Promise<Uint8Array> {
  const document = new PDFDocument({
    autoFirstPage: false,
    lang: language,
    displayTitle: true,
    info: { Title: title },
  });
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  document.registerFont('regular', Buffer.from(fonts.regular));
  document.registerFont('bold', Buffer.from(fonts.bold));
  for (const { poster, matrix } of drawings) {
    document.addPage({
      size: [poster.width * POINTS_PER_MM, poster.height * POINTS_PER_MM],
      margin: 0,
    });
    document.scale(POINTS_PER_MM);
    for (const item of poster.items) drawItem(document, item, matrix, seal);
  }
  document.end();
  return done;
}

function drawItem(
  document: PDFKit.PDFDocument,
  item: PosterItem,
  matrix: Matrix,
  seal: Uint8Array | undefined,
): void {
  switch (item.kind) {
    case 'text': {
      document
        .font(item.bold ? 'bold' : 'regular')
        .fontSize(item.size)
        .fillColor('black');
      const width = document.widthOfString(item.text);
      document.text(item.text, item.x - width / 2, item.y, {
        lineBreak: false,
        baseline: 'alphabetic',
      });
      return;
    }
    case 'code': {
      const scale = item.side / sideOf(matrix);
      document
        .save()
        .translate(item.x, item.y)
        .scale(scale)
        .path(pathOf(matrix))
        .fill('black')
        .restore();
      return;
    }
    case 'seal':
      if (seal) {
        const fit: [number, number] = [item.side, item.side];
        document.image(Buffer.from(seal), item.x, item.y, {
          fit,
          align: 'center',
          valign: 'center',
        });
      }
      return;
    case 'cut':
      document
        .save()
        .lineWidth(0.2)
        .dash(2, { space: 2 })
        .moveTo(item.x1, item.y1)
        .lineTo(item.x2, item.y2)
        .stroke('black')
        .restore();
  }
}

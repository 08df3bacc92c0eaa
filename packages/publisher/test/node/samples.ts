// PDFs for tests, made by pdf-lib: small, of the kinds that offices really send and of the kinds that break tools.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  degrees,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFString,
  rgb,
  StandardFonts,
  type PDFPage,
} from 'pdf-lib';

export const A4: [number, number] = [595, 842];
/** As wide as A4: the same widths of pictures, with fewer pixels to draw and encode. */
export const SHORT: [number, number] = [595, 520];

/** A folder for one test file; `remove` takes everything away. */
export async function workshop(): Promise<{
  readonly path: string;
  file(name: string, bytes: Uint8Array | string): Promise<string>;
  remove(): Promise<void>;
}> {
  const path = await mkdtemp(join(tmpdir(), 'publisher-test-'));
  return {
    path,
    file: async (name, bytes) => {
      const target = join(path, name);
      await writeFile(target, bytes);
      return target;
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

export interface TextPage {
  readonly heading: string;
  readonly lines?: readonly string[];
  readonly size?: [number, number];
}

/** Pages with a heading and lines of text; fonts are the viewer's own, as pdf-lib's standard fonts are. */
export async function textPdf(
  pages: readonly TextPage[],
  change?: (pdf: PDFDocument, pages: readonly PDFPage[]) => void | Promise<void>,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setCreationDate(new Date('2026-10-19T00:00:00Z'));
  pdf.setModificationDate(new Date('2026-10-19T00:00:00Z'));
  const bold = await pdf.embedFont(StandardFonts.HelveticaBold);
  const plain = await pdf.embedFont(StandardFonts.Helvetica);
  const made = pages.map(({ heading, lines = [], size = A4 }) => {
    const page = pdf.addPage(size);
    page.drawText(heading, { x: 60, y: size[1] - 90, size: 24, font: bold });
    lines.forEach((line, index) =>
      page.drawText(line, { x: 60, y: size[1] - 130 - index * 18, size: 12, font: plain }),
    );
    return page;
  });
  await change?.(pdf, made);
  return pdf.save();
}

const SENTENCES = [
  'The ward office opens its doors on Saturday morning for all residents.',
  'Workers will repair the drains of the third street before the rains begin.',
  'Parents may enrol their children at the school until the end of the month.',
  'The library lends books to readers of every age without any charge.',
  'Please sort the waste of the kitchen from paper, glass and metal at home.',
];

const TITLES = [
  'Drains of the third street',
  'School enrolment begins',
  'Free books for every reader',
  'Sorting waste at home',
  'A morning at the market',
  'Vaccination of small children',
  'Fire safety in the dry season',
  'The craft of paper fans',
  'Music in the park',
];

/** `count` pages, each an article of its own words. */
export const articlePages = (count: number, size = SHORT): TextPage[] => {
  const pages: TextPage[] = [];
  for (let n = 1; n <= count; n += 1) {
    pages.push({
      heading: TITLES[(n - 1) % TITLES.length]!,
      size,
      lines: SENTENCES.flatMap((line, at) => [
        `${line} Item ${n}.${at}.`,
        `Group ${n * 7 + at} meets at ${n + at} hours in hall ${n * 3}.`,
      ]),
    });
  }
  return pages;
};

/** Adds a page that holds one picture XObject, given as a raw stream. */
export async function picturePdf(picture: {
  readonly data: Uint8Array;
  readonly filter: string;
  readonly width: number;
  readonly height: number;
  readonly colours?: 'DeviceRGB' | 'DeviceGray';
  readonly bits?: number;
}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage(A4);
  const stream = pdf.context.stream(picture.data, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: picture.width,
    Height: picture.height,
    BitsPerComponent: picture.bits ?? 8,
    ColorSpace: picture.colours ?? 'DeviceRGB',
    Filter: picture.filter,
  });
  const reference = pdf.context.register(stream);
  const name = page.node.newXObject('Picture', reference);
  const content = pdf.context.stream(`q 400 0 0 300 97 400 cm ${name.asString()} Do Q`);
  page.node.set(PDFName.of('Contents'), pdf.context.register(content));
  return pdf.save();
}

/** A link over a rectangle, to an address or a page. */
export function addLink(
  pdf: PDFDocument,
  page: PDFPage,
  rect: [number, number, number, number],
  target: string | PDFPage,
): void {
  const annotation = pdf.context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: rect,
    Border: [0, 0, 0],
    ...(typeof target === 'string'
      ? { A: { Type: 'Action', S: 'URI', URI: PDFString.of(target) } }
      : { Dest: [target.ref, PDFName.of('Fit')] }),
  });
  page.node.addAnnot(pdf.context.register(annotation));
}

/** Page labels: from page index, style and start. */
export function addLabels(pdf: PDFDocument, ranges: readonly [number, string, number][]): void {
  const nums = ranges.flatMap(([from, style, start]) => [
    PDFNumber.of(from),
    pdf.context.obj({ S: PDFName.of(style), St: start }),
  ]);
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: nums }));
}

export { degrees, PDFDocument, PDFName, rgb };

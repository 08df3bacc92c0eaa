/**
 * The book that every reader of the benchmark shows: the sample issue's pages, one after another and again from the front until
 * there are as many as asked for. Repeated pages have addresses of their own, so that no cache makes them cheaper, and one
 * file on disk.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';

interface Link {
  readonly href: string;
  readonly type?: string;
  readonly width?: number;
  readonly height?: number;
}

interface Entry extends Link {
  readonly alternate?: readonly Link[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

interface Manifest {
  readonly readingOrder: readonly Entry[];
  readonly metadata: Readonly<Record<string, unknown>>;
}

export interface Book {
  /** The manifest, as JSON. */
  readonly manifest: string;
  /** Address of each page's picture of a width, in the type our reader takes. */
  pictures(width: number): readonly string[];
  readonly width: number;
  readonly height: number;
}

/** `v2-` before a file's name: the same file for a page of the second round. */
export const realPath = (path: string): string => path.replace(/(^|\/)v\d+-(?=[^/]*$)/, '$1');

const again = (href: string, round: number): string =>
  round === 0 ? href : href.replace(/[^/]*$/, (name) => `v${round}-${name}`);

export async function readBook(issue: string, pages: number): Promise<Book> {
  const source = JSON.parse(await readFile(join(issue, 'manifest.json'), 'utf8')) as Manifest;
  const count = source.readingOrder.length;
  const readingOrder: Entry[] = [];
  for (let at = 0; at < pages; at += 1) {
    const round = Math.floor(at / count);
    const entry = source.readingOrder[at % count] as Entry;
    readingOrder.push({
      ...entry,
      href: again(entry.href, round),
      ...(entry.alternate && {
        alternate: entry.alternate.map((one) => ({ ...one, href: again(one.href, round) })),
      }),
      properties: {
        ...entry.properties,
        // The repeated cover is a page like others.
        page: at === 0 ? 'right' : at % 2 === 0 ? 'right' : 'left',
        ...(round > 0 && { 'https://e-bulletin.dev/ns#label': String(at - 1) }),
      },
    });
  }
  const first = source.readingOrder[0];
  return {
    manifest: JSON.stringify({
      ...source,
      pageList: undefined,
      metadata: { ...source.metadata, numberOfPages: pages },
      readingOrder,
    }),
    pictures: (width) => readingOrder.map((entry) => pictureOf(entry, width).href),
    width: first?.width ?? 1080,
    height: first?.height ?? 1528,
  };
}

function pictureOf({ alternate = [], ...entry }: Entry, width: number): Link {
  return (
    alternate.find((one) => one.type === 'image/webp' && one.width === width) ??
    alternate.find((one) => one.type === 'image/webp') ??
    entry
  );
}

/** A PDF of the same pictures on A4, for readers that take nothing else. */
export async function pdfOf(issue: string, pages: number): Promise<Uint8Array> {
  const { readingOrder } = JSON.parse(
    await readFile(join(issue, 'manifest.json'), 'utf8'),
  ) as Manifest;
  const pdf = await PDFDocument.create();
  for (let at = 0; at < pages; at += 1) {
    // Not one object for two pages: a reader would load it once.
    const jpeg = await readFile(
      join(issue, (readingOrder[at % readingOrder.length] as Entry).href),
    );
    const image = await pdf.embedJpg(jpeg);
    pdf.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
  }
  return pdf.save();
}

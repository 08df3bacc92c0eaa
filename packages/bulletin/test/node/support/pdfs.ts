/** PDFs for tests: real ones of the repository, made ones of odd shapes, and a server that counts what it gives. */
import { readFile } from 'node:fs/promises';
import { PDFDocument, PDFString, StandardFonts, degrees } from 'pdf-lib';
import { files, type Answer, type Handler } from './server.ts';

const ROOT = new URL('../../../../../', import.meta.url);
const read = async (path: string): Promise<Uint8Array> => readFile(new URL(path, ROOT));

export interface PdfShelf {
  readonly handler: Handler;
  readonly content: Map<string, Uint8Array>;
  /** Bytes given since the last `reset`. */
  readonly given: number;
  reset(): void;
  /** While set, ranges beyond this byte are refused by closing the line (0: none are given). */
  limit: number | undefined;
  /** Answers whole files only. */
  ranges: boolean;
  /** Lets pages of other origins read. */
  cors: boolean;
}

export async function shelf(): Promise<PdfShelf> {
  const sample = await read('examples/issue/ban-tin-so-8.pdf');
  const fixture = (name: string): Promise<Uint8Array> =>
    read(`packages/publisher/test/fixtures/${name}.pdf`);
  const content = new Map<string, Uint8Array>([
    ['so-8.pdf', sample],
    ['cut.pdf', sample.subarray(0, 200_000)],
    ['so-3.pdf', await fixture('bulletin')],
    ['locked.pdf', await fixture('locked-aes256')],
    ['owner-only.pdf', await fixture('owner-only')],
    ['page.pdf', new TextEncoder().encode('<!doctype html><title>Đăng nhập</title>')],
    ['odd.pdf', await oddPdf()],
  ]);
  let given = 0;
  const own: PdfShelf = {
    content,
    get given() {
      return given;
    },
    reset: () => {
      given = 0;
    },
    limit: undefined,
    ranges: true,
    cors: true,
    handler: (path, request) => {
      const start = Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1]);
      if (own.limit !== undefined && path.endsWith('.pdf') && !(start < own.limit)) {
        request.socket.destroy();
        return undefined;
      }
      if (!own.ranges) delete request.headers.range;
      const headers = own.cors ? { 'access-control-allow-origin': '*' } : {};
      const answer = files('/pdf/', content, headers)(path, request) as Answer | undefined;
      if (answer && request.method !== 'HEAD') given += answer.body?.length ?? 0;
      return answer;
    },
  };
  return own;
}

/** Pages of 595x842, 842x595 (turned), 1x1, 20,000x20,000 points; links to a page, to the web, and to a script. */
async function oddPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.setTitle('<img src=x onerror=alert(1)>');
  const first = pdf.addPage([595, 842]);
  first.drawText('Trang dau tien', { x: 60, y: 700, size: 24, font });
  const turned = pdf.addPage([595, 842]);
  turned.setRotation(degrees(90));
  pdf.addPage([1, 1]);
  const huge = pdf.addPage([20_000, 20_000]);
  huge.drawText('Rat lon', { x: 2000, y: 10_000, size: 2000, font });
  const uri = (address: string): object => ({ S: 'URI', URI: PDFString.of(address) });
  const rect = (y: number): number[] => [60, y, 260, y + 40];
  const link = (y: number, target: object): object => ({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: rect(y),
    Border: [0, 0, 0],
    ...target,
  });
  first.node.set(
    pdf.context.obj('Annots') as never,
    pdf.context.obj([
      link(600, { A: uri('https://phuong.example/lich') }),
      link(500, { A: uri('javascript:alert(1)') }),
      link(400, { Dest: [huge.ref, 'Fit'] }),
    ] as never),
  );
  return pdf.save();
}

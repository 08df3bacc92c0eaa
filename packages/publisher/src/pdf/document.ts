/** One open PDF: opening with its errors, size, outline, labels and metadata. Pages are read by `page.ts`. */
import { PublisherError, EXIT } from '../errors.js';
import { isDay } from '../model/day.js';
import { say, type Say } from '../model/say.js';
import type { OutlineEntry, SourceMetadata } from '../model/source.js';
import { loadPdfium, readUtf16, readUtf8, withMemory, withString, type Pdfium } from './pdfium.js';

/** Deeper outlines than this are loops or attacks. */
const OUTLINE_DEPTH = 12;
const OUTLINE_ENTRIES = 5000;
const ACTION_URI = 3;

export interface OpenDocument {
  readonly pdfium: Pdfium;
  readonly handle: number;
  readonly pageCount: number;
  /** Forgets what was loaded of it, its fonts too; no page may be open. */
  reopen(): void;
  close(): void;
}

/** Opens a PDF from memory. Throws `PublisherError` for a file that is locked, broken or has no pages. */
export async function openDocument(bytes: Uint8Array, password?: string): Promise<OpenDocument> {
  const pdfium = await loadPdfium();
  const data = pdfium.wasmExports.malloc(bytes.length);
  if (!data) throw tooLarge(bytes.length);
  pdfium.HEAPU8.set(bytes, data);
  const load = (secret: string): number =>
    withString(pdfium, secret, (text) => pdfium._FPDF_LoadMemDocument(data, bytes.length, text));
  // Up to PDF 1.7 a password has Latin letters only: office programs lock with a question mark for each other one.
  const open = (): number =>
    load(password ?? '') || load((password ?? '').replace(/[^\0-\xff]/g, '?'));
  let handle = open();
  if (!handle) {
    const code = pdfium._FPDF_GetLastError();
    pdfium.wasmExports.free(data);
    throw looksEmpty(bytes) ? noPages() : openError(code, password, bytes);
  }
  const pageCount = pdfium._FPDF_GetPageCount(handle);
  const reopen = (): void => {
    pdfium._FPDF_CloseDocument(handle);
    handle = open();
  };
  const close = (): void => {
    pdfium._FPDF_CloseDocument(handle);
    pdfium.wasmExports.free(data);
  };
  if (pageCount < 1) {
    close();
    throw looksEmpty(bytes) ? noPages() : openError(0, password, bytes);
  }
  return {
    pdfium,
    get handle() {
      return handle;
    },
    pageCount,
    reopen,
    close,
  };
}

function noPages(): PublisherError {
  return new PublisherError({
    code: 'pdf.no-pages',
    exit: EXIT.input,
    message: say('Tệp PDF không có trang nào.', 'The PDF has no pages.'),
    hint: say(
      'Xuất lại PDF từ phần mềm dàn trang rồi chạy lại lệnh.',
      'Export the PDF again from the layout program, then run the command again.',
    ),
  });
}

/** PDFium takes a file without pages for a broken one; only a small file can be such a one. */
function looksEmpty(bytes: Uint8Array): boolean {
  if (bytes.length > 100_000) return false;
  const text = Buffer.from(bytes).toString('latin1');
  return /\/Count\s+0\b/.test(text) && !/\/Type\s*\/(?:Page|ObjStm)\b/.test(text);
}

/** Another program may read what PDFium does not, and writes it anew as it prints. */
const PRINT_ANEW = say(
  'Nếu trình duyệt hoặc phần mềm khác mở được tệp này, hãy in ra một tệp PDF mới (chọn máy in "Lưu thành PDF") rồi dùng tệp mới.',
  'If a browser or another program opens this file, print it to a new PDF ("Save as PDF" among the printers) and use that.',
);
const orPrintAnew = (hint: Say): Say =>
  say(`${hint.vi} ${PRINT_ANEW.vi}`, `${hint.en} ${PRINT_ANEW.en}`);

/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY of fpdfview.h. */
const ERROR_PASSWORD = 4;
const ERROR_SECURITY = 5;

function openError(code: number, password: string | undefined, bytes: Uint8Array): PublisherError {
  const holds = (name: string): boolean =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name);
  if (code === ERROR_PASSWORD) {
    return password === undefined || password === ''
      ? new PublisherError({
          code: 'pdf.password',
          exit: EXIT.input,
          message: say('Tệp PDF có mật khẩu.', 'The PDF is locked with a password.'),
          hint: say(
            'Chạy lại với --password "mật khẩu", hoặc bỏ mật khẩu khi xuất PDF.',
            'Run again with --password "…", or export the PDF without a password.',
          ),
        })
      : new PublisherError({
          code: 'pdf.wrong-password',
          exit: EXIT.input,
          message: say('Mật khẩu của tệp PDF không đúng.', 'The password of the PDF is wrong.'),
          hint: say('Kiểm tra lại giá trị của --password.', 'Check the value of --password.'),
        });
  }
  if (code === ERROR_SECURITY || holds('/Encrypt')) {
    return new PublisherError({
      code: 'pdf.security',
      exit: EXIT.input,
      message: say(
        'Tệp PDF được mã hóa theo cách không hỗ trợ.',
        'The PDF is encrypted in an unsupported way.',
      ),
      hint: orPrintAnew(
        say('Xuất lại PDF không mã hóa.', 'Export the PDF again without encryption.'),
      ),
    });
  }
  if (holds('/BrotliDecode')) {
    return new PublisherError({
      code: 'pdf.compression',
      exit: EXIT.input,
      message: say(
        'Tệp PDF được nén theo kiểu mới (Brotli) mà chương trình này chưa đọc được.',
        'The PDF is compressed in a new way (Brotli) that this program cannot read yet.',
      ),
      hint: PRINT_ANEW,
    });
  }
  return new PublisherError({
    code: 'pdf.broken',
    exit: EXIT.input,
    message: say(
      'Không mở được tệp PDF: tệp hỏng hoặc bị cắt cụt.',
      'The PDF cannot be opened: it is broken or cut short.',
    ),
    hint: orPrintAnew(
      say(
        'Chép lại tệp gốc, hoặc xuất lại PDF rồi chạy lại lệnh.',
        'Copy the original again, or export the PDF again, then run the command again.',
      ),
    ),
  });
}

function tooLarge(bytes: number): PublisherError {
  const megabytes = Math.round(bytes / 1e6);
  return new PublisherError({
    code: 'pdf.too-large',
    exit: EXIT.input,
    message: say(
      `Tệp PDF quá lớn (${megabytes} MB) để đọc trong bộ nhớ.`,
      `The PDF is too large (${megabytes} MB) to be read in memory.`,
    ),
    hint: say(
      'Giảm cỡ ảnh khi xuất PDF (300 dpi là đủ) rồi chạy lại.',
      'Reduce the pictures when exporting the PDF (300 dpi is enough), then run again.',
    ),
  });
}

/** The printed label that the PDF gives a page; `undefined` where it gives none. */
export function pageLabel(document: OpenDocument, index: number): string | undefined {
  const { pdfium, handle } = document;
  const label = readUtf16(pdfium, (buffer, bytes) =>
    pdfium._FPDF_GetPageLabel(handle, index, buffer, bytes),
  );
  return label === '' ? undefined : label.normalize('NFC');
}

/** Displayed size in points without loading the page. */
export function pageSize(document: OpenDocument, index: number): [width: number, height: number] {
  const { pdfium, handle } = document;
  return withMemory(pdfium, 8, (pointer) => {
    pdfium._FPDF_GetPageSizeByIndexF(handle, index, pointer);
    return [pdfium.HEAPF32[pointer >> 2] ?? 0, pdfium.HEAPF32[(pointer >> 2) + 1] ?? 0];
  });
}

export function readMetadata(document: OpenDocument): SourceMetadata {
  const { pdfium, handle } = document;
  const meta = (tag: string): string | undefined => {
    const text = withString(pdfium, tag, (name) =>
      readUtf16(pdfium, (buffer, bytes) => pdfium._FPDF_GetMetaText(handle, name, buffer, bytes)),
    );
    const clean = text.normalize('NFC').trim();
    return clean === '' ? undefined : clean;
  };
  const title = meta('Title');
  const author = meta('Author');
  const subject = meta('Subject');
  const producer = meta('Producer');
  const direction = withString(pdfium, 'Direction', (key) =>
    readUtf8(pdfium, (buffer, bytes) => pdfium._FPDF_VIEWERREF_GetName(handle, key, buffer, bytes)),
  );
  const created = isoDate(meta('CreationDate'));
  const modified = isoDate(meta('ModDate'));
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(subject === undefined ? {} : { subject }),
    ...(producer === undefined ? {} : { producer }),
    ...(created === undefined ? {} : { created }),
    ...(modified === undefined ? {} : { modified }),
    ...(direction === 'R2L' ? { rtl: true } : {}),
    tagged: pdfium._FPDFCatalog_IsTagged(handle) === 1,
    encrypted: pdfium._FPDF_GetSecurityHandlerRevision(handle) !== -1,
    labelled: pageLabel(document, 0) !== undefined,
  };
}

/** `D:20261019083000+07'00'` (PDF 32000, 7.9.4) as an ISO day; the time of day says nothing to a reader. */
export function isoDate(text: string | undefined): string | undefined {
  const match = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(text ?? '');
  if (!match) return undefined;
  const [, year, month = '01', day = '01'] = match;
  const date = `${year}-${month}-${day}`;
  return isDay(date) ? date : undefined;
}

export function readOutline(document: OpenDocument): OutlineEntry[] {
  const { pdfium, handle } = document;
  const seen = new Set<number>();
  const level = (parent: number, depth: number): OutlineEntry[] => {
    const entries: OutlineEntry[] = [];
    let bookmark = pdfium._FPDFBookmark_GetFirstChild(handle, parent);
    while (bookmark && !seen.has(bookmark) && seen.size < OUTLINE_ENTRIES) {
      seen.add(bookmark);
      const current = bookmark;
      const title = readUtf16(pdfium, (buffer, bytes) =>
        pdfium._FPDFBookmark_GetTitle(current, buffer, bytes),
      );
      const page = destinationPage(
        document,
        pdfium._FPDFBookmark_GetDest(handle, bookmark),
        pdfium._FPDFBookmark_GetAction(bookmark),
      );
      entries.push({
        title: title.normalize('NFC').replace(/\s+/g, ' ').trim(),
        ...(page === undefined ? {} : { page }),
        children: depth < OUTLINE_DEPTH ? level(bookmark, depth + 1) : [],
      });
      bookmark = pdfium._FPDFBookmark_GetNextSibling(handle, bookmark);
    }
    return entries;
  };
  return level(0, 0);
}

/** Ordinal of the page that a destination, or else an action, leads to. */
export function destinationPage(
  document: OpenDocument,
  destination: number,
  action: number,
): number | undefined {
  const { pdfium, handle } = document;
  const target = destination || (action ? pdfium._FPDFAction_GetDest(handle, action) : 0);
  if (!target) return undefined;
  const index = pdfium._FPDFDest_GetDestPageIndex(handle, target);
  return index >= 0 && index < document.pageCount ? index + 1 : undefined;
}

/** The address of an URI action. */
export function actionHref(document: OpenDocument, action: number): string | undefined {
  const { pdfium, handle } = document;
  if (!action || pdfium._FPDFAction_GetType(action) !== ACTION_URI) return undefined;
  const href = readUtf8(pdfium, (buffer, bytes) =>
    pdfium._FPDFAction_GetURIPath(handle, action, buffer, bytes),
  ).trim();
  return href === '' ? undefined : href;
}

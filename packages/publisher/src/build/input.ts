/** The PDF on disk: everything that can be said about it before it is opened. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { EXIT, PublisherError } from '../errors.js';
import { errorCode } from '../files.js';
import { say } from '../model/say.js';

export interface InputFile {
  /** Absolute path. */
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  /** SHA-256, hex. */
  readonly hash: string;
}

/** A reader may put other bytes before the header; PDF 32000 readers look in the first kilobyte. */
const HEADER_WINDOW = 1024;
/** PDFium holds the whole file in 32-bit memory. */
const MAX_BYTES = 1_500_000_000;

export async function readInput(file: string): Promise<InputFile> {
  const path = resolve(file);
  const info = await stat(path).catch((error: unknown) => {
    throw missing(file, errorCode(error));
  });
  if (info.isDirectory()) {
    throw new PublisherError({
      code: 'input.directory',
      exit: EXIT.input,
      message: say(`${file} là thư mục, không phải tệp PDF.`, `${file} is a folder, not a PDF.`),
      hint: say('Chỉ ra một tệp PDF.', 'Name one PDF file.'),
    });
  }
  if (info.size === 0) {
    throw new PublisherError({
      code: 'input.empty',
      exit: EXIT.input,
      message: say(`Tệp ${file} rỗng (0 byte).`, `${file} is empty (0 bytes).`),
      hint: say(
        'Có thể tệp chưa chép xong; chép lại rồi chạy lại.',
        'The copy may not have finished; copy it again, then run again.',
      ),
    });
  }
  if (info.size > MAX_BYTES) {
    const gigabytes = (info.size / 1e9).toFixed(1);
    throw new PublisherError({
      code: 'pdf.too-large',
      exit: EXIT.input,
      message: say(
        `Tệp ${file} quá lớn (${gigabytes} GB).`,
        `${file} is too large (${gigabytes} GB).`,
      ),
      hint: say(
        'Xuất lại PDF với ảnh 300 dpi, nén JPEG.',
        'Export the PDF again with pictures at 300 dpi, JPEG compressed.',
      ),
    });
  }
  await checkHeader(path, file);
  return { path, name: basename(path), bytes: info.size, hash: await hashFile(path) };
}

/** Saved anew, or taken away, while it is read: pages of two PDFs would stand in one issue. */
export const changed = (file: string): PublisherError =>
  new PublisherError({
    code: 'input.changed',
    exit: EXIT.input,
    message: say(
      `${basename(file)} bị thay đổi trong lúc đang đọc.`,
      `${basename(file)} was changed while it was read.`,
    ),
    hint: say(
      'Chờ phần mềm lưu tệp xong rồi chạy lại đúng lệnh này.',
      'Wait until the program has saved the file, then run the same command again.',
    ),
  });

export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function missing(file: string, code: string | undefined): PublisherError {
  if (code === 'EACCES' || code === 'EPERM') {
    return new PublisherError({
      code: 'input.not-readable',
      exit: EXIT.input,
      message: say(`Không có quyền đọc ${file}.`, `No permission to read ${file}.`),
      hint: say('Xin quyền đọc tệp rồi chạy lại.', 'Ask for the right to read it, then run again.'),
    });
  }
  return new PublisherError({
    code: 'input.not-found',
    exit: EXIT.input,
    message: say(`Không tìm thấy tệp ${file}.`, `There is no file ${file}.`),
    hint: say(
      'Kiểm tra tên và thư mục; tên có dấu cách phải đặt trong ngoặc kép.',
      'Check the name and folder; a name with spaces needs quotes.',
    ),
  });
}

async function checkHeader(path: string, file: string): Promise<void> {
  let head: Buffer;
  try {
    const handle = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(
        Buffer.alloc(HEADER_WINDOW),
        0,
        HEADER_WINDOW,
      );
      head = buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw missing(file, errorCode(error));
  }
  if (head.includes('%PDF-')) return;
  throw new PublisherError({
    code: 'input.not-pdf',
    exit: EXIT.input,
    message: say(
      `${file} không phải là tệp PDF${kindOf(head).vi}.`,
      `${file} is not a PDF${kindOf(head).en}.`,
    ),
    hint: say(
      'Mở tệp bằng phần mềm đã tạo ra nó và chọn "Lưu thành PDF".',
      'Open it in the program that made it and choose "Save as PDF".',
    ),
  });
}

/** Files that people take for PDFs. */
function kindOf(head: Buffer): { vi: string; en: string } {
  const start = head.subarray(0, 8).toString('latin1');
  if (start.startsWith('PK'))
    return say(
      ' (có vẻ là tệp Word, Excel hoặc ZIP)',
      ' (it looks like a Word, Excel or ZIP file)',
    );
  if (start.startsWith('\xd0\xcf\x11\xe0'))
    return say(' (có vẻ là tệp Word hoặc Excel cũ)', ' (it looks like an old Word or Excel file)');
  if (start.startsWith('\xff\xd8') || start.startsWith('\x89PNG'))
    return say(' (là một tệp ảnh)', ' (it is a picture)');
  if (/^\s*<(?:!doctype|html)/i.test(head.toString('latin1')))
    return say(' (là một trang web đã tải nhầm)', ' (it is a web page saved by mistake)');
  return say('', '');
}

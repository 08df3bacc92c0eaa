/** The Word file that came with the PDF. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { EXIT, PublisherError } from '../errors.js';
import { SAVE_AS_DOCX } from '../docx/remedy.js';
import { say } from '../model/say.js';

export interface DocxFile {
  readonly bytes: Uint8Array;
  readonly hash: string;
}

/** A text of this size is a book of pictures; Word itself gives up before. */
const MAX_BYTES = 300e6;

export async function readDocxFile(path: string): Promise<DocxFile> {
  const info = await stat(path).catch(() => undefined);
  if (!info?.isFile()) {
    throw new PublisherError({
      code: 'docx.not-found',
      exit: EXIT.input,
      message: say(`Không tìm thấy tệp Word ${path}.`, `There is no Word file ${path}.`),
      hint: say('Kiểm tra tên sau --docx.', 'Check the name after --docx.'),
    });
  }
  if (info.size > MAX_BYTES) {
    throw new PublisherError({
      code: 'docx.too-large',
      exit: EXIT.input,
      message: say(`Tệp Word ${path} quá lớn.`, `The Word file ${path} is too large.`),
      hint: say(
        'Trong Word, chọn nén ảnh (Compress Pictures) rồi lưu lại.',
        'In Word choose Compress Pictures, then save again.',
      ),
    });
  }
  const bytes = await readFile(path);
  // Said before pages are drawn for minutes: a .docx is a ZIP.
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') {
    throw new PublisherError({
      code: 'docx.broken',
      exit: EXIT.input,
      message: say(`${path} không phải là tệp Word .docx.`, `${path} is no Word file .docx.`),
      hint: SAVE_AS_DOCX,
    });
  }
  return { bytes, hash: createHash('sha256').update(bytes).digest('hex') };
}

/** Opens the PDF in a worker; whatever goes wrong there is about the file as a whole. */
import { EXIT, PublisherError } from '../errors.js';
import { say } from '../model/say.js';
import { WorkerFailure, type Pool } from './pool.js';
import type { OpenedDocument } from './protocol.js';

export async function openDocumentInPool(pool: Pool): Promise<OpenedDocument> {
  try {
    const reply = await pool.run({ kind: 'open' });
    if (reply.kind !== 'opened') throw new Error(`a document was asked for, ${reply.kind} came`);
    return reply.document;
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    throw new PublisherError({
      code: 'pdf.broken',
      exit: EXIT.input,
      message:
        error.reason === 'timeout'
          ? say('Mở tệp PDF quá lâu nên đã dừng.', 'Opening the PDF took too long and was stopped.')
          : say('Tệp PDF làm hỏng bộ đọc.', 'The PDF crashed the reader.'),
      hint: say(
        'Xuất lại PDF từ phần mềm dàn trang rồi chạy lại lệnh.',
        'Export the PDF again from the layout program, then run the command again.',
      ),
      cause: error,
    });
  }
}

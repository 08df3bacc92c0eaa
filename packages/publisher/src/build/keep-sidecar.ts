/** The sidecar of the issue, as a build leaves it beside the PDF. */
import type { Finding } from '../model/finding.js';
import { say } from '../model/say.js';
import type { Sidecar } from '../model/sidecar.js';
import { formatSidecar, writeSidecar } from '../sidecar/file.js';
import type { Job } from './job.js';

/** Writes the sidecar when it says something new; an unwritable folder is no reason to fail. */
export async function keepSidecar(
  job: Job,
  next: Sidecar,
): Promise<{ sidecar: Sidecar | undefined; findings: readonly Finding[] }> {
  const before = job.sidecar;
  if (job.options.sidecar === false) return { sidecar: undefined, findings: [] };
  if (before && formatSidecar(before) === formatSidecar(next))
    return { sidecar: before, findings: [] };
  try {
    await writeSidecar(job.files, job.sidecarFile, next);
    return { sidecar: next, findings: [] };
  } catch {
    return {
      sidecar: before,
      findings: [
        {
          code: 'sidecar.not-written',
          severity: 'warning',
          message: say(
            `Không ghi được tệp ${job.sidecarFile}.`,
            `${job.sidecarFile} could not be written.`,
          ),
          remedy: say(
            'Đặt PDF ở thư mục ghi được: tệp này giữ địa chỉ của các bài qua mỗi lần làm lại.',
            'Keep the PDF in a folder that can be written: that file keeps the articles’ addresses.',
          ),
        },
      ],
    };
  }
}

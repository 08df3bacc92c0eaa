/** What the result of a build depends on. Equal on the next run means there is nothing to do. */
import { createHash } from 'node:crypto';
import type { Sidecar } from '../model/sidecar.js';
import { formatSidecar } from '../sidecar/file.js';
import { VERSION } from '../version.js';
import { zipName } from '../write/zip.js';
import type { Job } from './job.js';

/** Bumped whenever the same pixels give other files. */
export const RECIPE = 'webp76-jpeg76-4';
/** Bumped whenever the same page is read or drawn in another way. */
export const READING = 11;

export function stateOf(job: Job, sidecar: Sidecar | undefined): string {
  const { options } = job;
  const asked = {
    zip: options.zip ? zipName(job.out) : false,
    ocr: options.ocr ?? false,
    locked: options.password !== undefined,
    address: options.address,
    script: options.script,
    sharp: options.sharp ?? false,
    avif: options.avif ?? false,
    noPdf: options.noPdf ?? false,
    title: options.title,
    series: options.series,
    number: options.number,
    date: options.date,
    publisher: options.publisher,
  };
  return createHash('sha256')
    .update(
      JSON.stringify([
        VERSION,
        RECIPE,
        READING,
        job.input.hash,
        job.input.name,
        job.docx?.hash,
        job.reader?.hash,
        asked,
        sidecar ? formatSidecar(sidecar) : null,
      ]),
    )
    .digest('hex');
}

/** How much the page workers may take. */
import { availableParallelism, freemem } from 'node:os';

/** A page that takes longer is stopped, reported and replaced by a placeholder. */
export const PAGE_TIMEOUT = 60_000;
/** Beside the PDF itself; two such workers and this process stay under 700 MB. */
const MAX_WORKER = 185e6;
/** PDFium holds the file, and what it unpacks of it. */
const PER_BYTE = 1.5;

/** Resident bytes from which a worker is replaced after its page. */
export const maxWorkerRss = (fileBytes: number): number => MAX_WORKER + PER_BYTE * fileBytes;
/** Free memory that each worker after the first needs. */
const WORKER_NEEDS = 400e6;
/** More would not be faster on an office computer, and would break the memory limit. */
const MAX_WORKERS = 2;

export function workersFor(
  fileBytes: number,
  free = freemem(),
  cores = availableParallelism(),
): number {
  const byMemory = Math.floor(free / (WORKER_NEEDS + PER_BYTE * fileBytes));
  return Math.max(1, Math.min(MAX_WORKERS, cores, byMemory));
}

/** How much the page workers may take. */
import { availableParallelism, freemem } from 'node:os';

/** A page that takes longer is stopped, reported and replaced by a placeholder. */
export const PAGE_TIMEOUT = 60_000;
/** A worker beyond this is replaced after its page: two of them and this process stay under 700 MB. */
export const MAX_WORKER_RSS = 260e6;
/** Free memory that each worker after the first needs. */
const WORKER_NEEDS = 400e6;
/** More would not be faster on an office computer, and would break the memory limit. */
const MAX_WORKERS = 2;

export function workersFor(free = freemem(), cores = availableParallelism()): number {
  const byMemory = Math.floor(free / WORKER_NEEDS);
  return Math.max(1, Math.min(MAX_WORKERS, cores, byMemory));
}

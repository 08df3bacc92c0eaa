/**
 * Where pdf.js's worker and its files are, in `cdn/`: in place of the flipbook's own `adapters/pdf/place.ts`, which is for
 * bundlers. The worker is a chunk, checked like every other before it is started (docs/adr/0025).
 */
import { shared } from '@e-bulletin/core/registry.js';
import type { ChunkLoader } from './chunks.js';

// The loader made it before any chunk could run.
const loader = (): ChunkLoader =>
  shared<ChunkLoader>('chunks/1', () => {
    throw new Error('e-bulletin: no loader');
  });

/** A script of another origin may not be a worker, and a blob that imports it is what strict policies forbid. */
export async function startWorker(): Promise<Worker | undefined> {
  const { base, address } = loader();
  if (new URL(base).origin !== location.origin) return undefined;
  return new Worker(await address('pdf-worker'), { type: 'module' });
}

export const assetsOf = (): string => `${loader().base}pdf/`;

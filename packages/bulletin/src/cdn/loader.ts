/**
 * `cdn/e-bulletin.js`: one plain script, valid as classic script and as module. It holds no Lit and no element;
 * those are chunks beside it, imported with integrity when the page has a bulletin.
 */
import { shared } from '@e-bulletin/core/registry.js';
import { boot } from './boot.js';
import { chunkLoader, type ChunkTable } from './chunks.js';
import { examiner } from './examine.js';
import { findPlace } from './place.js';

/** Written by build/build.mjs. */
declare const __VERSION__: string;
declare const __CHUNKS__: ChunkTable;

const { base, nonce } = findPlace();

const load = async (chunk: string): Promise<unknown> => {
  if (base === undefined) throw new Error('The browser does not tell where the script came from.');
  return shared('chunks/1', () => chunkLoader(__CHUNKS__, base, nonce)).load(chunk);
};

boot({
  version: __VERSION__,
  nonce,
  elements: () => load('elements'),
  look: examiner(__VERSION__, () => load('doctor')),
});

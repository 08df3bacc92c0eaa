/**
 * `cdn/e-bulletin.single.js`: loader and elements in one classic script, for pages whose CSP knows scripts by
 * hash alone. Nothing of it runs before boot.ts has looked at the page: `import()` inside one file is lazy.
 */
import { shared } from '@e-bulletin/core/registry.js';
import { boot } from './boot.js';
import { chunkLoader, type ChunkTable } from './chunks.js';
import { findPlace } from './place.js';

/** Written by build/build.mjs; the table has one row, the embed doctor, for which this file has no room. */
declare const __VERSION__: string;
declare const __CHUNKS__: ChunkTable;

const { base, nonce } = findPlace();

boot({
  version: __VERSION__,
  nonce,
  elements: () => import('./elements.js'),
  doctor: () => shared('chunks/1', () => chunkLoader(__CHUNKS__, base ?? '', nonce)).load('doctor'),
});

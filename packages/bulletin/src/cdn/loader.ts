/**
 * `cdn/e-bulletin.js`: one plain script, valid as classic script and as module. It holds no Lit and no element;
 * those are chunks beside it, imported with integrity when the page has a bulletin.
 */
import { shared } from '@e-bulletin/core/registry.js';
import { boot } from './boot.js';
import { examiner } from './examine.js';
import { chunkLoader, type ChunkLoader, type ChunkTable } from './chunks.js';
import type * as EmbedModule from './embed.js';
import { meanwhile } from './meanwhile.js';
import { findPlace } from './place.js';

/** Written by build/build.mjs. */
declare const __VERSION__: string;
declare const __CHUNKS__: ChunkTable;

const { base, nonce } = findPlace();

const chunks = (): ChunkLoader => {
  if (base === undefined) throw new Error('The browser does not tell where the script came from.');
  return shared('chunks/1', () => chunkLoader(__CHUNKS__, base, nonce));
};

// A guess: the element asks for itself, and says what went wrong.
const home = (): unknown =>
  base !== undefined &&
  chunks()
    .address('bulletin-composer')
    .catch(() => undefined);

boot({
  version: __VERSION__,
  nonce,
  meanwhile: (...bulletin) => meanwhile(home, ...bulletin),
  elements: async () => chunks().load('elements'),
  look: examiner(__VERSION__, async () => chunks().load('doctor')),
  embed: async () => (await chunks().load('embed')) as typeof EmbedModule,
});

/**
 * The reader's own files (`@e-bulletin/bulletin/cdn`), copied into `reader/` so that the ready pages work from any web server
 * without another origin. The package is not a dependency: the files are taken where it is installed.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createHash } from 'node:crypto';
import type { Staging } from '../build/staging.js';

export interface ReaderFiles {
  /** Content by path below `reader/`: read at once, so that a reader installed anew meanwhile is never half copied. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Of the loader. */
  readonly integrity?: string;
  /** The chunk that the loader asks for before anything else: path below `reader/` and integrity. */
  readonly first?: { readonly path: string; readonly integrity: string };
  /** The service worker for reading without a network. */
  readonly worker?: Uint8Array;
  /** Integrity of the style sheet for pages that hold a bulletin. */
  readonly style?: string;
  /** Changes with any of the files. */
  readonly hash: string;
}

const LOADER = 'e-bulletin.js';
/** Puts the cover where the reader's first page will lie, before any script. */
const STYLE = 'e-bulletin.css';
/** Lies beside the manifest as `sw.js`: a worker serves only its own folder. */
const WORKER = 'offline-worker.js';
const FIRST = /^chunks\/elements\.[^/]+\.js$/;

/** The installed reader, or `undefined`. */
export async function findReader(): Promise<ReaderFiles | undefined> {
  try {
    const manifest = createRequire(import.meta.url).resolve('@e-bulletin/bulletin/package.json');
    const folder = join(dirname(manifest), 'cdn');
    const text = await readFile(join(folder, 'sri.json'), 'utf8');
    const sri = JSON.parse(text) as Record<string, string>;
    const files = new Map<string, Uint8Array>();
    for (const name of Object.keys(sri)) {
      if (name === LOADER || name === STYLE || name === 'NOTICES.txt' || name.startsWith('chunks/'))
        files.set(name, await readFile(join(folder, name)));
    }
    if (!files.has(LOADER)) return undefined;
    const worker = WORKER in sri ? await readFile(join(folder, WORKER)) : undefined;
    const integrity = sri[LOADER];
    const style = files.has(STYLE) ? sri[STYLE] : undefined;
    const first = Object.entries(sri).find(([name]) => FIRST.test(name));
    return {
      files,
      ...(integrity === undefined ? {} : { integrity }),
      ...(style === undefined ? {} : { style }),
      ...(worker === undefined ? {} : { worker }),
      ...(first === undefined ? {} : { first: { path: first[0], integrity: first[1] } }),
      hash: createHash('sha256').update(text).digest('hex'),
    };
  } catch {
    return undefined;
  }
}

export async function writeReader(staging: Staging, reader: ReaderFiles): Promise<void> {
  for (const [name, bytes] of reader.files) await staging.put(`reader/${name}`, bytes);
}

/** The script tag's address and integrity. */
export interface ReaderScript {
  readonly src: string;
  readonly integrity?: string;
  readonly style?: { readonly src: string; readonly integrity: string };
  /** What the script will ask for first, so that a page can ask for both at once. */
  readonly first?: { readonly src: string; readonly integrity: string };
}

export function readerScript(
  script: string | undefined,
  reader: ReaderFiles | undefined,
): ReaderScript | undefined {
  if (script !== undefined) return { src: script };
  if (!reader) return undefined;
  return {
    src: `reader/${LOADER}`,
    ...(reader.integrity === undefined ? {} : { integrity: reader.integrity }),
    ...(reader.style === undefined
      ? {}
      : { style: { src: `reader/${STYLE}`, integrity: reader.style } }),
    ...(reader.first === undefined
      ? {}
      : { first: { src: `reader/${reader.first.path}`, integrity: reader.first.integrity } }),
  };
}

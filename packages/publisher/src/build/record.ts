/**
 * `ban-tin.json` in the issue folder: what must not change between builds (ids, identifier), what lies in the folder by our
 * hand, and from what it was made.
 */
import { join } from 'node:path';
import type { Files } from '../files.js';
import type { UsedFile } from '../media/desk.js';

export interface RecordedArticle {
  readonly id: string;
  readonly title: string;
  readonly pages: readonly number[];
  /** Sketch of the text (`sidecar/sketch.ts`), to know the article again when pages move or words change. */
  readonly sketch: readonly number[];
  readonly removed?: { readonly date: string; readonly note?: string };
}

export interface RecordedFile {
  readonly path: string;
  readonly bytes: number;
}

export interface BuildRecord {
  readonly version: 1;
  /** Marks the folder as an issue of ours. */
  readonly generator: string;
  /** URI of the issue, for ever. */
  readonly identifier: string;
  /** Hash of input, options, sidecar and version: equal means there is nothing to do. */
  readonly state: string;
  readonly articles: readonly RecordedArticle[];
  readonly files: readonly RecordedFile[];
  /** Files beside the PDF that hotspots asked for; absent where none did. */
  readonly media?: readonly UsedFile[];
}

export const RECORD_NAME = 'ban-tin.json';
export const GENERATOR = 'e-bulletin';

/** The record of an issue folder; `undefined` where there is none that can be read. */
export async function readRecord(files: Files, out: string): Promise<BuildRecord | undefined> {
  try {
    const text = (await files.readFile(join(out, RECORD_NAME))).toString('utf8');
    const value = JSON.parse(text) as Partial<BuildRecord> | null;
    const known =
      value?.version === 1 &&
      value.generator === GENERATOR &&
      typeof value.identifier === 'string' &&
      typeof value.state === 'string' &&
      Array.isArray(value.articles) &&
      Array.isArray(value.files);
    return known ? (value as BuildRecord) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether every file that the record lists still lies there with its size. */
export async function isWhole(files: Files, out: string, record: BuildRecord): Promise<boolean> {
  for (const file of record.files) {
    const size = await files
      .stat(join(out, file.path))
      .then((info) => info.size)
      .catch(() => -1);
    if (size !== file.bytes) return false;
  }
  return true;
}

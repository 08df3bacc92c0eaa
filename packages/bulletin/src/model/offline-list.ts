/**
 * `offline.json` beside an issue: what must be kept on a device to read it without a network. Written by
 * `e-bulletin build`, read by the ready page and by the service worker. Pure.
 */

export interface KeptFile {
  /** Relative to the folder. */
  readonly path: string;
  readonly bytes: number;
}

export interface OfflineList {
  /** Changes with any file of the issue. */
  readonly version: string;
  /** Pages, texts, articles, search, the reader. */
  readonly files: readonly KeptFile[];
  /** Films, recordings and files to download: larger, and kept only when asked for. */
  readonly media: readonly KeptFile[];
  /** Pictures that are not kept, by the one that is shown in their place: another width of the same page. */
  readonly instead: Readonly<Record<string, string>>;
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** More files than this are no issue. */
const MOST = 20_000;

/** Reads a list that anyone may have written; `undefined` where it is none. Paths that leave the folder are dropped. */
export function readOfflineList(value: unknown): OfflineList | undefined {
  if (!isFields(value) || typeof value['version'] !== 'string') return undefined;
  const files = readFiles(value['files']);
  if (files.length === 0) return undefined;
  const instead: Record<string, string> = Object.create(null) as Record<string, string>;
  const pairs = value['instead'];
  if (isFields(pairs)) {
    for (const path of Object.keys(pairs)) {
      const other = pairs[path];
      if (isInside(path) && typeof other === 'string' && isInside(other)) instead[path] = other;
    }
  }
  return { version: value['version'], files, media: readFiles(value['media']), instead };
}

function readFiles(value: unknown): readonly KeptFile[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST).flatMap((entry: unknown): KeptFile[] => {
    if (!isFields(entry)) return [];
    const { path, bytes } = entry;
    if (typeof path !== 'string' || !isInside(path)) return [];
    return [{ path, bytes: typeof bytes === 'number' && bytes >= 0 ? bytes : 0 }];
  });
}

/** A plain path below the folder. */
function isInside(path: string): boolean {
  return /^[^/\\:?#][^\\:?#]*$/.test(path) && !path.split('/').some((part) => /^\.*$/.test(part));
}

export const bytesOf = (files: readonly KeptFile[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);

/** The cache that holds an issue: one for each folder and version. */
export const cacheName = (scope: string, version: string): string =>
  `e-bulletin/1 ${scope} ${version}`;

/** The caches that hold any version of the issue in a folder. */
export const isCacheOf = (name: string, scope: string): boolean =>
  name.startsWith(`e-bulletin/1 ${scope} `);

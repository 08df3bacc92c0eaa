/** The files of an issue on disk, from its folder or from its ZIP, for the doctor. */
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { IssueError } from '@e-bulletin/issue';
import { inEnglish } from '@e-bulletin/issue/errors.en.js';
import { entryEnd, findDirectory, readDirectory, TAIL, unpack } from '@e-bulletin/issue/zip.js';
import { EXIT, PublisherError } from '../errors.js';
import { say } from '../model/say.js';

export interface IssueFiles {
  readonly kind: 'folder' | 'zip';
  /** Paths relative to the manifest, with slashes, and their bytes. */
  readonly list: ReadonlyMap<string, number>;
  /** Undefined where there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>;
}

async function openFolder(root: string): Promise<IssueFiles> {
  const list = new Map<string, number>();
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { size } = await stat(path);
    list.set(
      path
        .slice(root.length + 1)
        .split(sep)
        .join('/'),
      size,
    );
  }
  return {
    kind: 'folder',
    list,
    read: async (path) => (list.has(path) ? readFile(join(root, path)) : undefined),
  };
}

/** Read as readers read it: what they refuse is refused here, and no more of it is held than one file. */
async function openZip(path: string): Promise<IssueFiles> {
  const { size } = await stat(path);
  const range = async (start: number, end: number): Promise<Uint8Array> => {
    const bytes = new Uint8Array(end - start);
    const handle = await open(path);
    try {
      await handle.read(bytes, 0, bytes.length, start);
    } finally {
      await handle.close();
    }
    return bytes;
  };
  const entries = await inWords(async () => {
    const place = findDirectory(await range(Math.max(0, size - TAIL), size), size);
    return readDirectory(await range(place.start, place.start + place.length), place);
  });
  return {
    kind: 'zip',
    list: new Map([...entries].map(([name, entry]) => [name, entry.size])),
    read: async (name) => {
      const entry = entries.get(name);
      return entry && inWords(async () => unpack(await range(entry.start, entryEnd(entry)), entry));
    },
  };
}

async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof IssueError)) throw error;
    const english = inEnglish(error);
    throw new PublisherError({
      code: 'check.zip-broken',
      exit: EXIT.input,
      message: say(
        `Không mở được tệp ZIP. ${error.message}`,
        `The ZIP cannot be opened. ${english.message}`,
      ),
      hint: say(error.hint, english.hint),
      cause: error,
    });
  }
}

/** @throws PublisherError `check.zip-broken`; errors of the file system as they are */
export async function openIssueFiles(path: string): Promise<IssueFiles> {
  const clean = path.replace(/[\\/]+$/, '') || path;
  return (await stat(clean)).isDirectory() ? openFolder(clean) : openZip(clean);
}

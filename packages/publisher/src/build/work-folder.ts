/**
 * The hidden folder beside the output: encoded pages (so that an interrupted run resumes and an unchanged page is not encoded
 * again) and the next issue while it is written. It lies on the output's own disk, so moving is renaming.
 */
import { basename, dirname, join } from 'node:path';
import { errorCode, outputError, type Files } from '../files.js';

export interface WorkFolder {
  readonly root: string;
  /** Encoded pictures by their hash. */
  readonly blobs: string;
  /** Records of encoded rasters. */
  readonly rasters: string;
  /** Records of finished pages of one PDF. */
  readonly pages: string;
  /** The next issue. */
  readonly next: string;
}

const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Creates the folder; inside the output where the parent may not be written. */
export async function openWorkFolder(files: Files, out: string): Promise<WorkFolder> {
  const beside = join(dirname(out), `.${basename(out)}.e-bulletin`);
  try {
    return await create(files, beside);
  } catch (error) {
    // A parent that may not be written is no reason to fail; a full disk or a file in the way is.
    if (!UNWRITABLE.has(errorCode(error) ?? '')) throw outputError(error, out);
    const inside = join(out, '.e-bulletin');
    try {
      return await create(files, inside);
    } catch (second) {
      throw outputError(second, out);
    }
  }
}

async function create(files: Files, root: string): Promise<WorkFolder> {
  const folder: WorkFolder = {
    root,
    blobs: join(root, 'blobs'),
    rasters: join(root, 'rasters'),
    pages: join(root, 'pages'),
    next: join(root, 'next'),
  };
  for (const path of [folder.blobs, folder.rasters, folder.pages]) await files.mkdir(path);
  return folder;
}

/** Removes the folder where no page was finished: there is nothing in it to go on with. Never fails. */
export async function dropEmpty(files: Files, folder: WorkFolder): Promise<void> {
  for (const path of [folder.blobs, folder.rasters, folder.pages]) {
    if ((await files.readdir(path).catch(() => [path])).length > 0) return;
  }
  await files.rm(folder.root).catch(() => undefined);
}

/** Removes what the finished build did not use, so that the folder never holds more than one issue's pages. */
export async function prune(
  files: Files,
  folder: WorkFolder,
  used: ReadonlySet<string>,
  pageRecords: ReadonlySet<string>,
): Promise<void> {
  const sweep = async (path: string, keep: ReadonlySet<string>): Promise<void> => {
    for (const name of await files.readdir(path)) {
      if (!keep.has(name)) await files.rm(join(path, name));
    }
  };
  await sweep(folder.blobs, used);
  await sweep(folder.pages, pageRecords);
  // Records of rasters whose blobs are gone would only be read in vain.
  for (const name of await files.readdir(folder.rasters)) {
    const path = join(folder.rasters, name);
    const listed = await files
      .readFile(path)
      .then((bytes) => JSON.parse(bytes.toString('utf8')) as { hash: string }[])
      .catch(() => []);
    if (!listed.length || listed.some((file) => !used.has(file.hash))) await files.rm(path);
  }
}

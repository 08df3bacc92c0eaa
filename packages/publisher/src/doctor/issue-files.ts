/** The files of an issue on disk, from its folder or from its ZIP, for the doctor. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { unzipSync } from 'fflate';
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

async function openZip(path: string): Promise<IssueFiles> {
  const bytes = await readFile(path);
  const list = new Map<string, number>();
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!name.endsWith('/')) list.set(name, originalSize);
        return false;
      },
    });
  } catch (error) {
    throw new PublisherError({
      code: 'check.zip-broken',
      exit: EXIT.input,
      message: say(
        'Không mở được tệp ZIP: tệp hỏng hoặc bị cắt cụt.',
        'The ZIP cannot be opened: it is broken or cut short.',
      ),
      hint: say(
        'Chép hoặc tải lại tệp rồi kiểm tra lại.',
        'Copy or download the file again, then check again.',
      ),
      cause: error,
    });
  }
  return {
    kind: 'zip',
    list,
    read: (name) =>
      Promise.resolve(unzipSync(bytes, { filter: (file) => file.name === name })[name]),
  };
}

/** @throws PublisherError `check.zip-broken`; errors of the file system as they are */
export async function openIssueFiles(path: string): Promise<IssueFiles> {
  const clean = path.replace(/[\\/]+$/, '') || path;
  return (await stat(clean)).isDirectory() ? openFolder(clean) : openZip(clean);
}

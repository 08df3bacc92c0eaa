/** The file system as the publisher uses it: one small interface, so that a full disk can be tested, and its errors in words. */
import * as fs from 'node:fs/promises';
import { dirname } from 'node:path';
import { besideOf } from './beside.js';
import { EXIT, PublisherError } from './errors.js';
import { say } from './model/say.js';

export interface Files {
  writeFile(path: string, data: Uint8Array | string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  link(from: string, to: string): Promise<void>;
  copyFile(from: string, to: string): Promise<void>;
  mkdir(path: string): Promise<void>;
  rm(path: string): Promise<void>;
  stat(path: string): Promise<{ readonly size: number; isDirectory(): boolean; isFile(): boolean }>;
  readFile(path: string): Promise<Buffer>;
  readdir(path: string): Promise<string[]>;
}

export const nodeFiles: Files = {
  writeFile: (path, data) => fs.writeFile(path, data),
  rename: (from, to) => fs.rename(from, to),
  link: (from, to) => fs.link(from, to),
  copyFile: (from, to) => fs.copyFile(from, to),
  mkdir: makeFolder,
  rm: (path) => fs.rm(path, { recursive: true, force: true }),
  stat: (path) => fs.stat(path),
  readFile: (path) => fs.readFile(path),
  readdir: (path) => fs.readdir(path),
};

const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** Like `mkdir -p`. Node's own recursion never ends where making a folder says "no such folder" (under /proc). */
async function makeFolder(path: string): Promise<void> {
  if ((await tryFolder(path)) || dirname(path) === path) return;
  await makeFolder(dirname(path));
  // A second refusal is final; somebody else's folder in the meantime is as good as ours.
  if (!(await tryFolder(path))) await fs.mkdir(path);
}

/** Whether the folder is there now; `false` where its parent is missing. */
async function tryFolder(path: string): Promise<boolean> {
  try {
    await fs.mkdir(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST' && (await fs.stat(path)).isDirectory()) return true;
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Writes under another name and renames, so that the final name never holds half a file. */
export async function writeWhole(
  files: Files,
  path: string,
  data: Uint8Array | string,
): Promise<void> {
  const beside = besideOf(path);
  try {
    await files.writeFile(beside, data);
    await files.rename(beside, path);
  } catch (error) {
    await files.rm(beside).catch(() => undefined);
    throw outputError(error, path);
  }
}

/**
 * Writes files that belong together: all of them under other names, then the last final name is taken away, then each gets its
 * own, the last one last. A full disk leaves the old ones as they were; a kill leaves the last missing, never beside strangers.
 */
export async function writeTogether(
  files: Files,
  entries: readonly (readonly [path: string, data: Uint8Array | string])[],
): Promise<void> {
  const beside = entries.map(([path]) => besideOf(path));
  try {
    for (const [at, [path, data]] of entries.entries())
      await files.writeFile(beside[at]!, data).catch((error: unknown) => {
        throw outputError(error, path);
      });
    await files.rm(entries.at(-1)![0]);
    for (const [at, [path]] of entries.entries()) {
      await files.rename(beside[at]!, path).catch((error: unknown) => {
        throw outputError(error, path);
      });
    }
  } catch (error) {
    for (const path of beside) await files.rm(path).catch(() => undefined);
    throw error;
  }
}

/** A second name for the same bytes where the file system can, else a copy. */
export async function linkOrCopy(files: Files, from: string, to: string): Promise<void> {
  try {
    await files.link(from, to);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    try {
      await files.copyFile(from, to);
    } catch (second) {
      throw outputError(second, to);
    }
  }
}

/** A failed write in words; other errors are returned as they are. */
export function outputError(error: unknown, path: string): unknown {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new PublisherError({
        code: 'output.full',
        exit: EXIT.output,
        message: say(
          `Đĩa đã đầy khi ghi vào ${dirname(path)}.`,
          `The disk is full while writing to ${dirname(path)}.`,
        ),
        hint: say(
          'Giải phóng dung lượng rồi chạy lại đúng lệnh này: các trang đã xong không phải làm lại.',
          'Free some space, then run the same command again: finished pages are not done again.',
        ),
        cause: error,
      });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT': // what a pretended file system says to every write
      return new PublisherError({
        code: 'output.not-writable',
        exit: EXIT.output,
        message: say(`Không có quyền ghi vào ${path}.`, `No permission to write ${path}.`),
        hint: say(
          'Chọn thư mục khác cho --out, hoặc xin quyền ghi.',
          'Choose another folder for --out, or ask for the right to write.',
        ),
        cause: error,
      });
    case 'ENOTDIR':
    case 'EISDIR':
    case 'EEXIST':
      return new PublisherError({
        code: 'output.not-folder',
        exit: EXIT.output,
        message: say(`${path} không phải là thư mục.`, `${path} is not a folder.`),
        hint: say('Chọn thư mục khác cho --out.', 'Choose another folder for --out.'),
        cause: error,
      });
    case 'ENAMETOOLONG':
      return new PublisherError({
        code: 'output.name-too-long',
        exit: EXIT.output,
        message: say(`Tên tệp quá dài: ${path}`, `The file name is too long: ${path}`),
        hint: say('Chọn đường dẫn ngắn hơn cho --out.', 'Choose a shorter path for --out.'),
        cause: error,
      });
    default:
      return error;
  }
}

export { errorCode };

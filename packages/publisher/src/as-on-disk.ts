/** The name that a file has on the disk, for one that somebody typed. */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Files from a Mac have the accents of their names apart from the letters; what is typed has them joined, looks the same, and is another
 * name to Linux and Windows. What is not there either way stays as it was typed.
 */
export async function asOnDisk(path: string): Promise<string> {
  const folder = dirname(path);
  if (folder === path || (await stat(path).catch(() => undefined))) return path;
  const place = await asOnDisk(folder);
  const name = basename(path).normalize('NFC');
  const names = await readdir(place).catch(() => []);
  return join(place, names.find((one) => one.normalize('NFC') === name) ?? basename(path));
}

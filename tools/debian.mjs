// Files of Debian packages, for tests that want a library which npm does not have. Looks where apt would have put them, then
// in our cache, then downloads the package and unpacks it there: nothing is installed, and no root is needed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = join(
  dirname(fileURLToPath(import.meta.url)),
  '..',
  'node_modules',
  '.cache',
  'debian',
);

/** Whether this machine has Debian's tools. Elsewhere the callers' cases are not made (docs/embedding/trang-kho.md). */
export const hasDebian = () =>
  process.platform === 'linux' && ['apt-get', 'dpkg-deb'].every((tool) => runs(tool, '--version'));

/** Text of a file such as `usr/share/javascript/prototype/prototype.js` of a package. */
export async function debianFile(name, path) {
  const installed = join('/', path);
  if (existsSync(installed)) return readFile(installed, 'utf8');
  const folder = join(cache, name);
  if (!existsSync(join(folder, path))) bring(name, folder);
  return readFile(join(folder, path), 'utf8');
}

function bring(name, folder) {
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, '.new-'));
  const download = () => runs('apt-get', 'download', '-qq', name, { cwd: work });
  try {
    // A new machine has no list of packages yet.
    if (!download() && !(update() && download()))
      throw new Error(`apt-get cannot download ${name}.`);
    const [file] = readdirSync(work).filter((one) => one.endsWith('.deb'));
    if (!runs('dpkg-deb', '-x', join(work, file), join(work, 'files')))
      throw new Error(`dpkg-deb cannot unpack ${file}.`);
    // Another test file may have been quicker.
    if (!existsSync(folder)) renameSync(join(work, 'files'), folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const update = () =>
  process.getuid?.() === 0
    ? runs('apt-get', 'update', '-qq')
    : runs('sudo', '-n', 'apt-get', 'update', '-qq');

function runs(command, ...rest) {
  const options = typeof rest.at(-1) === 'object' ? rest.pop() : {};
  return spawnSync(command, rest, { stdio: 'ignore', ...options }).status === 0;
}

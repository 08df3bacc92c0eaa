/** What terser made of a text, kept on the disk under all that it depends on: it takes 28 of the 40 seconds of a build. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(
  new URL('../../../node_modules/.cache/e-bulletin/terser/', import.meta.url),
);
const { version } = createRequire(import.meta.url)('terser/package.json');

/**
 * `make(code)`, or what it made before.
 * @param settings everything but the code that decides what is made
 */
export function remembered(code, settings, make) {
  const hash = createHash('sha256')
    .update(JSON.stringify([version, settings, code]))
    .digest('hex');
  const path = join(FOLDER, hash);
  try {
    return readFileSync(path, 'utf8');
  } catch {
    const made = make(code);
    mkdirSync(FOLDER, { recursive: true });
    // Under another name first: a build that is stopped, or one beside it, leaves no half of a file.
    const half = `${path}.${process.pid}`;
    writeFileSync(half, made);
    renameSync(half, path);
    return made;
  }
}

/**
 * The version that docs/embedding and the README of `packages/bulletin` name is that package's own: `npm run version-packages`
 * writes it there when changesets have raised it. A portal pins an exact version, so an example must be one that exists.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAMED = /(?<=ban-tin\.example\/|\/ban-tin\/|e-bulletin-)\d+\.\d+\.\d+/g;

/** @param {string} text @param {string} version */
export const withVersion = (text, version) => text.replace(NAMED, version);

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  const { version } = JSON.parse(
    readFileSync(join(root, 'packages/bulletin/package.json'), 'utf8'),
  );
  for (const path of globSync(['docs/embedding/*.md', 'packages/bulletin/README.md'], {
    cwd: root,
  })) {
    const file = join(root, path);
    writeFileSync(file, withVersion(readFileSync(file, 'utf8'), version));
  }
}

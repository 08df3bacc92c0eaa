/**
 * The versions that docs name are those of the packages: `npm run version-packages` writes them there when changesets have raised
 * them. A portal or a server pins an exact version, so an example must be one that exists.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAMED = /(?<=ban-tin\.example\/|\/ban-tin\/|e-bulletin-|\/poll-service@)\d+\.\d+\.\d+/g;

/** @param {string} text @param {string} version */
export const withVersion = (text, version) => text.replace(NAMED, version);

/** Folders of packages, and where each is named. */
const NAMED_IN = {
  bulletin: ['docs/embedding/*.md', 'packages/bulletin/README.md'],
  'poll-service': ['docs/operating/Containerfile'],
};

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  for (const [name, paths] of Object.entries(NAMED_IN)) {
    const { version } = JSON.parse(
      readFileSync(join(root, `packages/${name}/package.json`), 'utf8'),
    );
    for (const path of globSync(paths, { cwd: root })) {
      const file = join(root, path);
      writeFileSync(file, withVersion(readFileSync(file, 'utf8'), version));
    }
  }
}

/**
 * Short names for messages. An id (`flipbook.contents`) is for people who translate; in `cdn/` it only joins a sentence with
 * its translation, and both are made by the same build.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param root of the repository @returns {Map<string, string>} names by id, the same in every bundle of a build */
export function messageNames(root) {
  const ids = globSync('packages/*/xliff/en.xlf', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/<trans-unit id="([^"]+)"/g)].map(
      ([, id]) => id,
    ),
  );
  // Letters first: a key that is a name needs no quotes.
  return new Map(ids.sort().map((id, n) => [id, `_${n.toString(36)}`]));
}

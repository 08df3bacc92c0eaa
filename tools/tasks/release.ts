/**
 * `npm run release`, in the release workflow: builds, says in each package which repository it comes from, and publishes those
 * whose version the registry has not. The address is taken from the run, because npm accepts provenance only for the repository
 * that really built the package, and a fork builds its own.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, root, run } from '../lib.ts';
import { withRepository } from '../repository.ts';

const { GITHUB_REPOSITORY: name, GITHUB_SERVER_URL: server = 'https://github.com' } = process.env;
if (!name) {
  console.error(
    'GITHUB_REPOSITORY is not set: packages are published by .github/workflows/release.yml.',
  );
  process.exit(1);
}

await build();
for (const path of globSync('packages/*/package.json', { cwd: root })) {
  const file = join(root, path);
  const text = withRepository(readFileSync(file, 'utf8'), `${server}/${name}`, dirname(path));
  writeFileSync(file, text);
}
const { code } = await run('changeset', ['publish']);
process.exit(code);

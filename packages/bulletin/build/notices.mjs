/** Licence texts of the packages whose code is inside `cdn/`, found from esbuild's metafiles. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @param metafiles of esbuild
 * @param root the folder their paths are relative to
 * @param {string[]} more folders of packages that no metafile names
 * @returns {Promise<{ packages: Record<string, string>, text: string }>} exact versions by name, and the notices
 */
export async function notices(metafiles, root, more = []) {
  const folders = new Set(more);
  for (const { inputs } of metafiles) {
    for (const path of Object.keys(inputs)) {
      const [folder] =
        /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+|^packages\/[^/]+/.exec(path) ?? [];
      if (folder) folders.add(folder);
    }
  }
  const packages = {};
  const parts = [];
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(
      await readFile(join(root, folder, 'package.json'), 'utf8'),
    );
    packages[name] = version;
    if (folder.startsWith('packages/')) continue;
    parts.push(`${name} ${version} (${license})\n\n${await licenceText(join(root, folder), name)}`);
  }
  const rule = `\n\n${'-'.repeat(78)}\n\n`;
  return {
    packages,
    text: ['e-bulletin (Apache-2.0) contains parts of these works.', ...parts].join(rule) + '\n',
  };
}

async function licenceText(folder, name) {
  const file = (await readdir(folder)).find((one) => /^licen[cs]e(\.|$)/i.test(one));
  if (!file) throw new Error(`${name} has no licence file to pass on.`);
  return (await readFile(join(folder, file), 'utf8')).trim();
}

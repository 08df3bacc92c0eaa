/** This repository's workspace once more, for a release that must not touch ours: sources, settings, what is installed. */
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { root, run } from '@e-bulletin/tools/lib.ts';
import { good, PACKAGES } from './registry.ts';

const COPIED = [
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  '.changeset/config.json',
  '.changeset/changelog.mjs',
  'tools',
  ...PACKAGES,
];
/** What is installed is linked, tests are not released. */
const LEFT_OUT = ['node_modules', 'test', '.turbo'];

export async function copyWorkspace(folder: string): Promise<void> {
  for (const path of COPIED)
    await cp(join(root, path), join(folder, path), {
      recursive: true,
      filter: (source) => !LEFT_OUT.includes(basename(source)),
    });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  // Changesets ask git in which commit each of them came.
  await writeFile(join(folder, '.gitignore'), 'node_modules\n');
  const git = (...args: string[]) => run('git', args, { quiet: true, cwd: folder });
  good(await git('init', '--quiet', '--initial-branch', 'main'));
}

/** `npm run changeset` and, on the day of the release, `changeset version`. */
export async function releaseByChangeset(
  folder: string,
  name: string,
  sentence: string,
): Promise<void> {
  const git = (...args: string[]) =>
    run(
      'git',
      [
        ...[
          'user.name=e-bulletin',
          'user.email=e-bulletin@localhost',
          'commit.gpgsign=false',
        ].flatMap((setting) => ['-c', setting]),
        ...args,
      ],
      { quiet: true, cwd: folder },
    );
  await mkdir(join(folder, '.changeset'), { recursive: true });
  await writeFile(join(folder, '.changeset/one.md'), `---\n'${name}': patch\n---\n\n${sentence}\n`);
  good(await git('add', '.changeset'));
  good(await git('commit', '--quiet', '--message', 'fix: one package'));
  good(await run('changeset', ['version'], { quiet: true, cwd: folder }));
}

/** Versions and ranges of every package there. */
export async function manifestsOf(folder: string): Promise<Record<string, string>> {
  const texts = PACKAGES.map(async (path) => [
    path,
    await readFile(join(folder, path, 'package.json'), 'utf8'),
  ]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
}

/** Every way of importing a package, and what the compiler says of its types where nothing is skipped. */
import { globSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run } from '@e-bulletin/tools/lib.ts';
import type { Manifest } from './registry.ts';

export interface Entry {
  /** As one imports it. */
  readonly name: string;
  /** Files of the package that it leads to. */
  readonly targets: readonly string[];
}

/** The exports of an installed package, patterns written out by the files there. */
export function entriesOf({ name, exports }: Manifest, folder: string): Entry[] {
  return Object.entries(exports).flatMap(([key, target]) => {
    const targets = typeof target === 'string' ? [target] : Object.values(target);
    const names = targets.some((one) => one.includes('*')) ? starsOf(targets, folder) : [''];
    return names.map((star) => ({
      name: (name + key.slice(1)).replace('*', star),
      targets: targets.map((one) => one.replace('*', star).replace(/^\.\//, '')),
    }));
  });
}

function starsOf(targets: readonly string[], folder: string): string[] {
  const pattern = targets[targets.length - 1] ?? '';
  const [head = '', tail = ''] = pattern.replace(/^\.\//, '').split('*');
  return globSync(`${head}**/*${tail}`, { cwd: folder }).map((path) =>
    path.replaceAll('\\', '/').slice(head.length, tail === '' ? undefined : -tail.length),
  );
}

/**
 * Type-checks an import of every export in `project`; what the compiler says of that and of our declarations. These are
 * read whole once, under "node16"; under the other resolution they are the same files, and only FULL=1 reads them again.
 */
export async function faultsOfTypes(
  project: string,
  manifests: readonly Manifest[],
  resolution: 'node16' | 'bundler',
): Promise<string[]> {
  const entries = manifests
    .flatMap((manifest) => entriesOf(manifest, join(project, 'node_modules', manifest.name)))
    .filter(({ targets }) => targets.some((file) => file.endsWith('.d.ts')));
  // Templates of frameworks are looked at with the frameworks (frameworks.test.ts).
  const plain = entries.filter(({ name }) => !/\/(react|vue)$/.test(name));
  const folder = join(project, `types-${resolution}`);
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'all.ts'),
    plain
      .map(({ name }, at) => `import * as m${at} from '${name}';\nexport { m${at} };\n`)
      .join(''),
  );
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        skipLibCheck: resolution === 'bundler' && process.env['FULL'] !== '1',
        exactOptionalPropertyTypes: true,
        noEmit: true,
        target: 'es2022',
        lib: ['es2023', 'dom', 'dom.iterable'],
        module: resolution === 'node16' ? 'node16' : 'esnext',
        moduleResolution: resolution,
        types: ['node'],
        typeRoots: [join(root, 'node_modules/@types')],
      },
      files: ['all.ts'],
    }),
  );
  const { output } = await run('tsc', ['-p', folder, '--pretty', 'false'], {
    quiet: true,
    cwd: project,
  });
  return output.split('\n').filter((line) => /@e-bulletin[\\/]|\ball\.ts|^error/.test(line));
}

/** What each published package promises to those who install it, read from what it would publish. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root, run } from '../lib.ts';

interface Manifest {
  readonly name: string;
  readonly license?: string;
  readonly exports: Record<string, string | Record<string, string>>;
  readonly sideEffects?: false | string[];
}

const folders = globSync('packages/*/package.json', { cwd: root })
  .map((path) => join(root, path, '..'))
  .sort();
const read = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

for (const folder of folders) {
  const manifest = read(folder);
  describe(manifest.name, () => {
    it('is clean for publint', async () => {
      const { messages, pkg } = await publint({ pkgDir: folder, strict: true });
      expect(messages.map((message) => formatMessage(message, pkg as never))).to.deep.equal([]);
    });

    it('has types that are right for every way of importing it', async () => {
      const { code, output } = await run(
        'attw',
        ['--pack', folder, '--profile', 'esm-only', '--format', 'ascii'],
        {
          quiet: true,
        },
      );
      expect(code, output).to.equal(0);
    });

    it('exports only files that exist', () => {
      const missing = Object.values(manifest.exports)
        .flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))
        .filter((target) => !target.includes('*') && !existsSync(join(folder, target)));
      expect(missing).to.deep.equal([]);
    });

    it('has a licence, a README and a name in our scope', () => {
      expect(manifest.license).to.equal('Apache-2.0');
      expect(manifest.name).to.match(/^@e-bulletin\//);
      expect(existsSync(join(folder, 'README.md')), 'README.md').to.equal(true);
    });

    it('loads in Node without a DOM and leaves no global by name', async () => {
      // A process of its own: what an import leaves behind must not be hidden by another test. Lit's own names (its DOM shim
      // for servers) are there before ours.
      const entry = manifest.exports['.'] ? manifest.name : `${manifest.name}/registry.js`;
      const script = `
        await import('lit');
        await import('lit/decorators.js');
        const before = new Set(Object.getOwnPropertyNames(globalThis));
        await import(${JSON.stringify(entry)});
        const left = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
        console.log(JSON.stringify(left));`;
      const { code, output } = await run(process.execPath, ['--input-type=module', '-e', script], {
        quiet: true,
      });
      expect(code, output).to.equal(0);
      expect(output.trim()).to.equal('[]');
    });
  });
}

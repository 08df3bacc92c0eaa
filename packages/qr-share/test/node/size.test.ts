/** What showing a code costs, Lit counted: the element and the matrix; nothing that a tap fetches. Needs the built package. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { build } from 'esbuild';

const define = join(dirname(fileURLToPath(import.meta.url)), '../../dist/define.js');

describe('size, gzip', () => {
  it('is at most 20 kB until a code is shown, the matrix in it, the panels apart', async () => {
    const { outputFiles, metafile } = await build({
      entryPoints: { main: define },
      bundle: true,
      minify: true,
      splitting: true,
      format: 'esm',
      outdir: 'out',
      write: false,
      metafile: true,
      logLevel: 'error',
    });
    const bytes = new Map(
      outputFiles.map(({ path, contents }) => [path.replace(/^.*[\\/]/, ''), contents]),
    );
    const wanted = new Set<string>();
    const want = (name: string): void => {
      if (wanted.has(name)) return;
      wanted.add(name);
      const output = Object.entries(metafile.outputs).find(([path]) => path.endsWith(name))?.[1];
      for (const { kind, path } of output?.imports ?? [])
        if (kind === 'import-statement') want(path.replace(/^.*\//, ''));
    };
    want('main.js');
    const main = metafile.outputs['out/main.js']?.inputs ?? {};
    expect(Object.keys(main).some((path) => path.endsWith('mask-pattern.js'))).to.equal(true);
    let sum = 0;
    for (const name of wanted) {
      sum += gzipSync(bytes.get(name) ?? new Uint8Array(), { level: 9 }).length;
    }
    expect(sum).to.be.at.most(20_000);
  });
});

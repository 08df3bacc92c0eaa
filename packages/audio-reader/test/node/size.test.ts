/** What a page pays: before a tap, and in all. Lit, which every element shares, is not counted. Needs the built package. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { build, type Plugin } from 'esbuild';

const define = join(dirname(fileURLToPath(import.meta.url)), '../../dist/define.js');

/** What is imported later is another file. */
const staticOnly: Plugin = {
  name: 'static',
  setup: (pass) => {
    pass.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

async function gzip(...external: string[]): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [define],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    external: ['lit', 'lit/*', '@lit/*', ...external],
    plugins: [staticOnly],
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length;
}

describe('size, gzip', () => {
  it('is at most 12 kB beside the core that all elements share, without howler', async () => {
    expect(await gzip('@e-bulletin/core/*')).to.be.at.most(12 * 1024);
  });

  it('is at most 15 kB with the core', async () => {
    expect(await gzip()).to.be.at.most(15 * 1024);
  });
});

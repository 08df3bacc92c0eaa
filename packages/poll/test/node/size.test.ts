/** What `<e-poll>` weighs without Lit. What only some need comes in chunks of its own. Needs the built package. */
import { gzipSync } from 'node:zlib';
import { describe, it, expect, before } from '@e-bulletin/tools/testing';
import { build, type Metafile } from 'esbuild';

let outputs: Metafile['outputs'];
const sizes = new Map<string, number>();

before(async () => {
  const { metafile, outputFiles } = await build({
    stdin: { contents: `import '@e-bulletin/poll/define.js';`, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    splitting: true,
    metafile: true,
    outdir: 'out',
    conditions: ['production'],
    external: ['lit', 'lit/*'],
  });
  outputs = metafile.outputs;
  for (const { path, contents } of outputFiles) {
    sizes.set(`out/${path.replace(/^.*[\\/]/, '')}`, gzipSync(contents, { level: 9 }).length);
  }
});

/** A file and everything that it imports before it runs. */
function needs(path: string, found = new Set<string>()): Set<string> {
  found.add(path);
  for (const one of outputs[path]!.imports) {
    if (one.kind === 'import-statement' && outputs[one.path]) needs(one.path, found);
  }
  return found;
}

function bytes(...starts: string[]): number {
  const all = new Set<string>();
  for (const start of starts) needs(start, all);
  return [...all].reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0);
}

const named = (name: string): string =>
  Object.keys(outputs).find((path) => path.startsWith(`out/${name}-`)) ?? '';

describe('size, gzip without Lit', () => {
  // From the first word to the receipt, of a poll at our service that asks as the sample's do: choices, boxes, scales, texts.
  it('of all that it takes to show a form and answer it is at most 18 kB', () => {
    expect(bytes('out/stdin.js')).to.be.at.most(18 * 1024);
  });

  it('leaves out what only some need, until it is wanted', () => {
    const loaded = needs('out/stdin.js');
    for (const later of ['result', 'ranking', 'rare', 'work', 'parse', 'en']) {
      expect(named(later)).to.not.equal('');
      expect(loaded.has(named(later))).to.equal(false);
    }
  });
});

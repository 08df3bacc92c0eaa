/** What `<e-poll>` weighs before Lit. The form, the counts and the translation come in chunks of their own. Needs the built package. */
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
  it('of the element is at most 18 kB', () => {
    expect(bytes('out/stdin.js')).to.be.at.most(18 * 1024);
  });

  /** All that the sample poll's questions need, from the first word to the receipt. */
  const answering = (): string[] => ['out/stdin.js', named('asking')];

  it('of the element with its form is at most 24 kB', () => {
    expect(bytes(...answering())).to.be.at.most(24 * 1024);
  });

  it('leaves counts, rankings, work, the reading of definitions and English out until they are wanted', () => {
    const loaded = new Set(answering().flatMap((path) => [...needs(path)]));
    for (const later of ['result', 'ranking', 'work', 'parse', 'en']) {
      expect(named(later)).to.not.equal('');
      expect(loaded.has(named(later))).to.equal(false);
    }
  });
});

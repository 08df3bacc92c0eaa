/** `<e-qr-share>` as a portal with a bundler of its own would serve it. */
import { build } from 'esbuild';

let script: Promise<string> | undefined;

export function qrScript(): Promise<string> {
  return (script ??= bundle());
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import '@e-bulletin/qr-share/define.js';`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
  });
  return outputFiles[0]?.text ?? '';
}

// Browsers cannot import CommonJS. This plugin bundles the few such packages that our tests and adapters use, by name.
import { createRequire } from 'node:module';
import { build } from 'esbuild';

const QRCODE = [
  'alignment-pattern',
  'bit-matrix',
  'error-correction-code',
  'error-correction-level',
  'finder-pattern',
  'format-info',
  'mask-pattern',
  'reed-solomon-encoder',
  'utils',
];
const NAMES = [
  'axe-core',
  'howler/dist/howler.core.min.js',
  'jsqr',
  ...QRCODE.map((part) => `qrcode/lib/core/${part}.js`),
];
const FOLDER = '/__commonjs/';
const require = createRequire(import.meta.url);

export function commonJsPlugin() {
  // What is not installed is imported by nobody.
  const paths = new Map(
    NAMES.flatMap((name) => {
      try {
        return [[name, require.resolve(name)]];
      } catch {
        return [];
      }
    }),
  );
  let bundled;
  return {
    name: 'commonjs-by-name',
    resolveImport({ source }) {
      return paths.has(source) ? `${FOLDER}${source}.js` : undefined;
    },
    async serve({ path }) {
      if (!path.startsWith(FOLDER)) return undefined;
      bundled ??= bundle(paths);
      const body = (await bundled).get(path.slice(FOLDER.length));
      return body === undefined ? undefined : { body, type: 'js' };
    },
  };
}

/** In one run, so that parts of one package share what they both require. */
async function bundle(paths) {
  const { outputFiles } = await build({
    entryPoints: Object.fromEntries([...paths.keys()].map((name) => [name, `entry:${name}`])),
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    outdir: FOLDER,
    mainFields: ['browser', 'module', 'main'],
    plugins: [
      {
        name: 'entry',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^entry:/ }, ({ path }) => ({
            path: path.slice('entry:'.length),
            namespace: 'entry',
          }));
          onLoad({ filter: /./, namespace: 'entry' }, ({ path }) => {
            const file = paths.get(path);
            // Names of exports are known only by asking.
            const names = path.startsWith('qrcode/') ? Object.keys(require(file)) : [];
            return {
              contents: `import whole from ${JSON.stringify(file)}; export default whole; export const { ${names} } = whole;`,
              resolveDir: '.',
            };
          });
        },
      },
    ],
  });
  return new Map(outputFiles.map(({ path, text }) => [path.slice(FOLDER.length), text]));
}

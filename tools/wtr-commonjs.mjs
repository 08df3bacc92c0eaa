// Browsers cannot import CommonJS. This plugin bundles the few such packages that our tests and adapters use, by name.
import { createRequire } from 'node:module';
import { build } from 'esbuild';

const NAMES = ['axe-core', 'howler/dist/howler.core.min.js', 'jsqr'];
const require = createRequire(import.meta.url);

export function commonJsPlugin() {
  const bundles = new Map();
  const paths = new Map(
    NAMES.flatMap((name) => {
      try {
        return [[`/__commonjs/${name}.js`, require.resolve(name)]];
      } catch {
        return []; // Not installed: nobody imports it.
      }
    }),
  );
  return {
    name: 'commonjs-by-name',
    resolveImport({ source }) {
      return paths.has(`/__commonjs/${source}.js`) ? `/__commonjs/${source}.js` : undefined;
    },
    async serve(context) {
      const entry = paths.get(context.path);
      if (!entry) return undefined;
      if (!bundles.has(entry)) {
        const { outputFiles } = await build({
          stdin: {
            contents: `export * from ${JSON.stringify(entry)}; export { default } from ${JSON.stringify(entry)};`,
            resolveDir: '.',
          },
          bundle: true,
          write: false,
          format: 'esm',
          mainFields: ['browser', 'module', 'main'],
        });
        bundles.set(entry, outputFiles[0].text);
      }
      return { body: bundles.get(entry), type: 'js' };
    },
  };
}

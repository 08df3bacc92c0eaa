/**
 * The parts of qrcode as modules: one CommonJS file makes esbuild put whatever it shares with others into a function, and a call
 * of it at the head of every module (400 bytes of the one file).
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const REQUIRE = /\brequire\('(\.[^']+)'\)/g;

export function qrcodePlugin() {
  return {
    name: 'qrcode',
    setup(build) {
      build.onLoad({ filter: /[\\/]qrcode[\\/]lib[\\/]core[\\/][\w-]+\.js$/ }, async ({ path }) => {
        const code = await readFile(path, 'utf8');
        const needed = [...new Set([...code.matchAll(REQUIRE)].map(([, name]) => name))];
        // Names of exports are known only by asking.
        const names = Object.keys(require(path));
        const contents = [
          ...needed.map((name, n) => `import __needed${n} from '${name}';`),
          `const module = { exports: {} }; let exports = module.exports;`,
          code.replace(REQUIRE, (_, name) => `__needed${needed.indexOf(name)}`),
          `export default module.exports;`,
          names.length > 0 ? `export const { ${names} } = module.exports;` : '',
        ];
        return { contents: contents.join('\n'), loader: 'js' };
      });
    },
  };
}

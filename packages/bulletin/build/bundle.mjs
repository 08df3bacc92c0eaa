/** The esbuild runs: chunks (ESM, split), the loader (IIFE), everything in one file (single.mjs), the worker. */
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { compactPlugin, SHORTENED } from './compact.mjs';
import { givenPlugin } from './given.mjs';
import { howlerPlugin } from './howler.mjs';
import { litPlugin } from './lit.mjs';
import { messageNames } from './messages.mjs';
import { qrcodePlugin } from './qrcode.mjs';
import { bundleElements } from './single.mjs';
import { swiperPlugin } from './swiper.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

const NATIVES = join(here, 'natives.js');

const NAMES = messageNames(join(here, '../../..'));

/** The browsers that must read, listen and answer (DESIGN section 7). */
export const TARGET = ['chrome87', 'safari14.1', 'firefox91'];

/** How every script is compiled. */
export const COMPILE = {
  bundle: true,
  minify: true,
  write: false,
  target: TARGET,
  // Chrome 80-90 are wrong only about a spread in an optional call; check-output.mjs looks for one.
  supported: { 'optional-chain': true },
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
};

/**
 * @param {{ dist: string, version: string, define?: Record<string, string> }} options `dist`: compiled sources
 */
function common({ dist, version, define = {}, inject = [], ...kind }) {
  return {
    ...COMPILE,
    metafile: true,
    platform: 'browser',
    conditions: ['browser', 'production'],
    absWorkingDir: join(here, '../../..'),
    outdir: 'cdn',
    plugins: pluginsOf(dist, kind)(),
    mangleProps: SHORTENED,
    inject,
    define: { __VERSION__: JSON.stringify(version), ...define },
  };
}

/** `given`: the loader is there before it; `inOneFile`: and in the same file. */
const pluginsOf =
  (dist, { given, inOneFile }) =>
  (edit) => [
    litPlugin(dist),
    howlerPlugin(),
    qrcodePlugin(),
    swiperPlugin(),
    compactPlugin(NAMES, edit),
    swapPlugin(dist, inOneFile),
    ...(given ? [givenPlugin(dist)] : []),
  ];

/** The flipbook's half of reading PDFs that is for bundlers gives way to ours; pdf.js stays outside (vendor.mjs). */
function swapPlugin(dist, inOneFile) {
  const swap = (build, filter, importer, file) =>
    build.onResolve({ filter }, (one) =>
      importer.test(one.importer) ? { path: join(dist, 'cdn', file) } : undefined,
    );
  return {
    name: 'swap',
    setup(build) {
      build.onResolve({ filter: /^pdfjs-dist\// }, ({ path }) => ({ path, external: true }));
      swap(build, /\/place\.js$/, /[\\/]adapters[\\/]pdf[\\/]/, 'pdf-place.js');
      if (!inOneFile) return;
      swap(build, /\/pdf-book\.js$/, /[\\/]adapters[\\/]source\.js$/, 'pdf-none.js');
      swap(build, /\/build\.js$/, /[\\/]issue[\\/]dist[\\/]search\.js$/, 'index-none.js');
      // The browser's own player is the default; howler is for those who ask for it by `engine`.
      swap(build, /\/howler-engine\.js$/, /[\\/]controllers[\\/]/, 'howler-none.js');
      swap(build, /\/abbreviations\.js$/, /[\\/]spoken\.js$/, 'abbreviations-few.js');
      swap(build, /\/early-(manifest|picture|taps)\.js$/, /./, 'early-none.js');
      swap(
        build,
        /\/described\.js$/,
        /[\\/]poll[\\/]dist[\\/]model[\\/]/,
        'poll-described-none.js',
      );
      // What turns pages is there before the first finger.
      swap(build, /\/late-swipe\.js$/, /[\\/]swiper-turner\.js$/, 'swipe-none.js');
      swap(build, /\/first-letters\.js$/, /[\\/]controllers[\\/]/, 'letters-none.js');
      swap(build, /\/slider-preview\.js$/, /[\\/]controllers[\\/]/, 'preview-none.js');
      swap(build, /\/lens-glide\.js$/, /[\\/]controllers[\\/]/, 'glide-none.js');
      swap(build, /\/zip-sound\.js$/, /[\\/]carriers[\\/]/, 'sound-none.js');
      swap(build, /\/save\.js$/, /[\\/]audio-reader[\\/]dist[\\/]view[\\/]/, 'save-none.js');
      swap(build, /\/tapped\.js$/, /[\\/]bulletin[\\/]dist[\\/]/, 'tapped-none.js');
      swap(build, /\/meanings\.js$/, /[\\/]search[\\/]/, 'meanings-none.js');
      swap(build, /\/shorts\.js$/, /[\\/]dist[\\/](article|view|guided)[\\/]/, 'shorts-none.js');
      swap(build, /\/keeping\.js$/, /[\\/]offline[\\/]offline\.js$/, 'keep-none.js');
      // Posters, their decoder and Zalo's own button are for few readers.
      swap(build, /\/extras\.js$/, /[\\/]panels[\\/]/, 'qr-extras-none.js');
    },
  };
}

/** Dependencies call natives that portals break; our own code does not (ESLint), and neither does the loader. */
const mended = (options) =>
  common({
    ...options,
    define: { 'Array.from': '__arrayFrom', Event: '__Event' },
    inject: [NATIVES],
  });

/** Chunks for every element and everything an element imports lazily. */
export const bundleChunks = (options) =>
  esbuild.build({
    ...mended({ ...options, given: true }),
    // The reader is wanted on every page that has a bulletin: with it in the first chunk, old servers are asked
    // for fewer files. What a reader may never open stays apart.
    stdin: {
      contents: `import './dist/cdn/elements.js'; import '@e-bulletin/flipbook/define.js';`,
      resolveDir: join(options.dist, '..'),
      sourcefile: 'elements.js',
    },
    entryPoints: { embed: join(options.dist, 'cdn/embed.js') },
    format: 'esm',
    splitting: true,
    chunkNames: 'chunk-[hash]',
  });

/** The loader keeps the name `__CHUNKS__`; build.mjs puts the table there. */
export const bundleLoader = (options) =>
  esbuild.build({
    ...common(options),
    entryPoints: { 'e-bulletin': join(options.dist, 'cdn/loader.js') },
    format: 'iife',
  });

/**
 * The embed doctor: a chunk that shares nothing with the others, because it must speak where they do not arrive
 * (docs/adr/0029).
 */
export const bundleDoctor = (options) =>
  esbuild.build({
    ...common(options),
    entryPoints: { doctor: join(options.dist, 'doctor/doctor.js') },
    format: 'esm',
  });

/** `sw.js` of an issue that is kept on a device; it lies in the folder, never in a portal's page. */
export const bundleWorker = (options) =>
  esbuild.build({
    ...common(options),
    entryPoints: { 'offline-worker': join(options.dist, 'offline/worker.js') },
    format: 'iife',
  });

const IN_ONE_FILE = { given: true, inOneFile: true };

/** Loader and elements in one script: `loader` keeps the name `__ELEMENTS__`, where finishSingle puts the elements. */
export const bundleSingle = async (options) => ({
  loader: await esbuild.build({
    ...common(options),
    entryPoints: { 'e-bulletin.single': join(options.dist, 'cdn/single.js') },
    format: 'iife',
  }),
  elements: await bundleElements(
    mended({ ...options, ...IN_ONE_FILE }),
    pluginsOf(options.dist, IN_ONE_FILE),
    options.dist,
  ),
});
